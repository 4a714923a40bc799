import Foundation
import Testing

/// The page of practices says for each what serves it and which test shows that; both must exist.
@Suite struct PracticesTests {
  private static let counts = [("S0", 29), ("S1", 19), ("S2", 43), ("S3", 29)]
  private static let mostNotServed = 10

  @Test func hasEveryPracticeOnceAndInOrder() throws {
    let all: [String] = Self.counts.flatMap { group, count in
      (1...count).map { number in number < 10 ? "\(group)-0\(number)" : "\(group)-\(number)" }
    }
    #expect(try PracticePage.rows().map(\.id) == all)
  }

  @Test func saysOfFewThatTheyAreNotServedAndWhatThatWouldNeed() throws {
    let notServed = try PracticePage.rows().filter { !$0.isServed }
    #expect(notServed.count <= Self.mostNotServed)
    for row in notServed { #expect(row.served.hasPrefix("not served: needs "), "\(row.id)") }
  }

  @Test(arguments: try PracticePage.rows().filter(\.isServed))
  func namesWhatExists(_ row: PracticePage.Row) throws {
    #expect(!row.sections.isEmpty || !row.codes.isEmpty, "\(row.id) names neither a “section” nor a `rule`")
    let templates = try ProjectFiles.text(of: "templates", suffix: ".md")
    for section in row.sections { #expect(templates.contains(section), "\(row.id): “\(section)”") }
    let known = try PracticePage.knownCodes()
    for code in row.codes { #expect(known.contains(code), "\(row.id): `\(code)`") }
  }

  @Test(arguments: try PracticePage.rows().filter(\.isServed))
  func namesTestsThatExist(_ row: PracticePage.Row) throws {
    #expect(!row.tests.isEmpty, "\(row.id)")
    for test in row.tests {
      let file = try #require(try ProjectFiles.test(test.suite), "\(row.id): there is no \(test.suite).swift")
      #expect(file.contains("func \(test.name)(") || file.contains("func `\(test.name)`("), "\(row.id): \(test.name)")
    }
  }
}
