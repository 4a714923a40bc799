import Foundation
import Testing

/// The workspace in which every rule finds something, and what it shows together with the first one.
extension SampleTests {
  /// Every rule finds something in one of the two, so that a new rule has to appear.
  @Test func hasACaseForEveryRule() throws {
    let rules = try decoded(RuleList.self, ["rules", "--format", "json"]).rules.map(\.id)
    let found = try [Folder.sample, Folder.faulty].map(check).flatMap { $0.diagnostics + $0.waived.map(\.finding) }
    let codes = Set(found.map(\.code))
    #expect(rules.filter { !codes.contains($0) } == [])
  }

  @Test func tellsWhatIsWrongInTheFaultyWorkspace() throws {
    let run = try Binary.run(["check", Folder.faulty], in: Folder.package)
    try expectGolden("exit \(run.status)\n\n\(run.errors)\n\(run.output)", Folder.tests + "/Goldens/faulty/check.txt")
  }

  @Test func holdsEveryPackOfTheFaultyWorkspace() throws {
    let out = try TemporaryFolder()
    let run = try Binary.run(["build", Folder.faulty, "--out", out.path], in: Folder.package)
    #expect(run.status == 1)
    #expect(Folder.files(in: out.path + "/client").isEmpty)
    for client in try check(Folder.faulty).held {
      #expect(
        Folder.files(in: out.path + "/internal/\(client)").contains { $0.hasSuffix("held/review.md") },
        "\(client)"
      )
    }
  }

  /// Its page names each rule once, with the place of a finding.
  @Test func saysOfEachRuleWhereItFindsItsFault() throws {
    let rules = try decoded(RuleList.self, ["rules", "--format", "json"]).rules.map(\.id)
    let findings = try check(Folder.faulty).diagnostics
    let rows = try faultyPage()
    #expect(rows.map(\.rule).sorted() == rules.sorted())
    for row in rows {
      let places = findings.filter { $0.code == row.rule && $0.client == row.client }.map(\.place)
      #expect(places.contains(row.place), "\(row.rule): \(places)")
      #expect(row.remedy.hasSuffix("."), "\(row.rule)")
    }
  }

  /// A workspace inside another is no part of it.
  @Test func keepsTheFaultyWorkspaceOutOfTheFirstOne() throws {
    let files = try check(Folder.sample).files.map(\.file)
    #expect(!files.isEmpty)
    #expect(files.allSatisfy { $0.hasPrefix("exports/") })
  }

  /// Every heading of the shipped documents stands over something in one of the two, and so does every partial.
  @Test func showsEverySectionOfEveryDocument() throws {
    let (first, second) = (try TemporaryFolder(), try TemporaryFolder())
    // The headings looked for are English, and so every client's are to be.
    let english = try TemporaryFolder()
    try english.overlay(Folder.sample)
    let clients = try Folder.text(Folder.sample + "/exports/clients.csv")
    try english.write(clients.replacing(",de-DE,", with: ",en-GB,"), to: "exports/clients.csv")
    for (workspace, out) in [(english.path, first), (Folder.faulty, second)] {
      _ = try Binary.run(["build", workspace, "--out", out.path, "--quiet"], in: Folder.package)
    }
    let texts = try [first, second].flatMap { out in
      try Folder.files(in: out.path).filter { $0.hasSuffix(".md") }.map { try Folder.text(out.path + "/" + $0) }
    }
    let shown = WrittenSections(texts)
    let templates = Folder.package + "/templates/"
    // What mails say, their own tests look at.
    let isOfMail = { (file: String) in file.hasPrefix("mail-") || file.hasPrefix("partials/mail-") }
    for file in Folder.files(in: templates) where file.hasSuffix(".md") && !isOfMail(file) {
      let lines = try Folder.text(templates + file).split(separator: "\n").map { TemplateLine(String($0)) }
      for line in lines where line.isHeading { #expect(shown.hasSection(line), "\(file): \(line.text)") }
      if file.hasPrefix("partials/") {
        #expect(lines.contains { $0.isTelling && shown.hasLine($0) }, "\(file) is shown nowhere")
      }
    }
  }

  // MARK: Reading

  private struct RuleList: Decodable {
    struct Entry: Decodable { let id: String }
    let rules: [Entry]
  }

  private struct CheckReport: Decodable {
    struct File: Decodable { let file: String }
    struct Finding: Decodable {
      let code: String
      let client: String?
      let file: String?
      let line: Int?

      /// The place as the page writes it.
      var place: String { [file, line.map(String.init)].compactMap(\.self).joined(separator: ":") }
    }
    struct Waived: Decodable { let finding: Finding }
    let files: [File]
    let diagnostics: [Finding]
    let waived: [Waived]
    let held: [String]
  }

  private func check(_ workspace: String) throws -> CheckReport {
    try decoded(CheckReport.self, ["check", workspace, "--format", "json"])
  }

  private func decoded<Form: Decodable>(_ type: Form.Type, _ arguments: [String]) throws -> Form {
    let run = try Binary.run(arguments, in: Folder.package)
    return try JSONDecoder().decode(type, from: Data(run.output.utf8))
  }

  private func faultyPage() throws -> [(client: String, rule: String, place: String, remedy: String)] {
    var client = ""
    var rows: [(client: String, rule: String, place: String, remedy: String)] = []
    for line in try Folder.text(Folder.faulty + "/README.md").split(separator: "\n") {
      if let heading = line.wholeMatch(of: /## .* \(`([a-z]+)`\): .*/) { client = String(heading.1) }
      guard let row = line.wholeMatch(of: /\| ([a-z-]+) \| `([^`|]+)` \| (.+) \|/) else { continue }
      rows.append((client, String(row.1), String(row.2), String(row.3)))
    }
    return rows
  }
}

/// A line of a template as a pattern of what it may become.
private struct TemplateLine {
  let text: String
  /// What it says whatever is filled in, with a mark for what may stand between.
  private let words: [String]

  init(_ text: String) {
    self.text = text
    var rest = text
    // A part that stands there only at times may hold others.
    while let part = rest.firstMatch(of: /{{[#^]([a-z_.]+)}}((?!{{[#^]).)*?{{\/\1}}/) {
      rest.replaceSubrange(part.range, with: "{{part}}")
    }
    words = rest.split(separator: /{{{?[^}]*}?}}/, omittingEmptySubsequences: false).map(String.init)
  }

  var isHeading: Bool { text.hasPrefix("#") }

  /// Whether it says enough to be told from others.
  var isTelling: Bool { words.joined().count { !$0.isWhitespace } >= 4 }

  /// Whether a written line may come of it.
  func matches(_ line: Substring) -> Bool {
    guard let first = words.first, let last = words.last, words.count > 1 else { return line == text }
    guard line.hasPrefix(first) else { return false }
    var rest = line.dropFirst(first.count)
    for part in words.dropFirst().dropLast() {
      guard let found = part.isEmpty ? rest.startIndex..<rest.startIndex : rest.range(of: part) else { return false }
      rest = rest[found.upperBound...]
    }
    return rest.hasSuffix(last)
  }
}

/// What stands in written documents.
private struct WrittenSections {
  private let lines: Set<Substring>
  /// Headings that stand over something.
  private let headings: Set<Substring>

  init(_ texts: [String]) {
    let documents = texts.map { $0.split(separator: "\n") }
    lines = Set(documents.joined())
    headings = Set(
      documents.flatMap { lines in
        zip(lines, lines.dropFirst()).filter { heading, next in
          let level = Self.level(heading)
          return level > 0 && (Self.level(next) == 0 || Self.level(next) > level)
        }.map(\.0)
      }
    )
  }

  func hasSection(_ heading: TemplateLine) -> Bool { headings.contains(where: heading.matches) }

  func hasLine(_ line: TemplateLine) -> Bool { lines.contains(where: line.matches) }

  private static func level(_ line: Substring) -> Int {
    let level = line.prefix { $0 == "#" }.count
    return line.dropFirst(level).hasPrefix(" ") ? level : 0
  }
}
