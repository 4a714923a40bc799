import Foundation
import Testing

@testable import Templating

/// The required modules of the public Mustache specification, with dynamic names and inheritance, through the same parser and renderer as every template.
///
/// The suite lies beside the package and is not part of it: where it is absent, these tests are skipped.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: mustacheSuite.path()), "the Mustache suite is not here"))
struct MustacheSuiteTests {
  @Test(arguments: [
    ("~dynamic-names", 21), ("~inheritance", 27), ("comments", 12), ("delimiters", 14), ("interpolation", 42),
    ("inverted", 22), ("partials", 12), ("sections", 34),
  ])
  func passesEveryCase(module: String, count: Int) throws {
    let data = try Data(contentsOf: mustacheSuite.appending(path: "\(module).json"))
    let cases = try JSONDecoder().decode(SuiteModule.self, from: data).tests
    #expect(cases.count == count)
    for test in cases {
      let result = try fill(test.template, test.data.value, partials: test.partials ?? [:])
      #expect(result == test.expected, "\(module): \(test.name)")
    }
  }
}

private struct SuiteModule: Decodable {
  struct Case: Decodable {
    let name: String
    let template: String
    let data: JSON
    let expected: String
    let partials: [String: String]?
  }

  let tests: [Case]
}

/// Any JSON value.
private struct JSON: Decodable {
  let value: Value

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      value = .missing
    } else if let flag = try? container.decode(Bool.self) {
      value = .flag(flag)
    } else if let number = try? container.decode(Int.self) {
      value = .text("\(number)")
    } else if let number = try? container.decode(Double.self) {
      value = .text("\(number)")
    } else if let text = try? container.decode(String.self) {
      value = .text(text)
    } else if let items = try? container.decode([JSON].self) {
      value = .list(items.map(\.value))
    } else {
      value = .object(try container.decode([String: JSON].self).mapValues(\.value))
    }
  }
}
