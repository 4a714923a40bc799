import Foundation
import Testing

/// `reviewpack fill`: one template filled from a JSON file.
@Suite struct FillTests {
  /// Fills `template`, with the partials given, from `data`.
  private func fill(
    _ template: String,
    _ data: String,
    partials: [String: String] = [:],
    _ options: [String] = [],
    as name: String = "note.md"
  ) throws -> Binary.Run {
    let folder = try TemporaryFolder()
    try folder.write(template, to: name)
    try folder.write(data, to: "note.json")
    for (partial, text) in partials { try folder.write(text, to: "partials/\(partial)") }
    return try Binary.run(["fill", name, "--data", "note.json"] + options, in: folder.path)
  }

  @Test(arguments: [
    ("note.md", "A \\*b\\* \\<c> \\& 1.50\n"), ("note.html", "A *b* &lt;c&gt; &amp; 1.50\n"),
    ("note.txt", "A *b* <c> & 1.50\n"),
  ])
  func escapesAsTheEndingSays(name: String, expected: String) throws {
    let run = try fill("A {{text}} {{number}}\n", #"{"text": "*b* <c> &", "number": 1.50}"#, as: name)
    #expect(run.output == expected)
    #expect(run.status == 0)
    #expect(run.errors == "")
  }

  @Test func showsNumbersAsTheyAreWritten() throws {
    let data = #"{"n": [0, -0, 1.10, 1e3, 12345678901234567890.123456789, 0.1]}"#
    let run = try fill("{{#n}}{{.}} {{/n}}", data, as: "note.txt")
    #expect(run.output == "0 -0 1.10 1e3 12345678901234567890.123456789 0.1 ")
  }

  @Test func takesPartialsFromTheFolderBesideTheTemplate() throws {
    let folder = try TemporaryFolder()
    try folder.write("{{>line}}", to: "templates/note.md")
    try folder.write("{{name}}\n", to: "templates/partials/line.md")
    try folder.write("HTML", to: "templates/partials/line.html")
    try folder.write(#"{"name": "Bo"}"#, to: "note.json")
    let run = try Binary.run(["fill", "templates/note.md", "--data", "note.json"], in: folder.path)
    #expect(run.output == "Bo\n")
    let missing = try Binary.run(["fill", "templates/partials/line.md", "--data", "note.json"], in: folder.path)
    #expect(missing.output == "Bo\n")
  }

  @Test func reportsEveryNameThatIsMissing() throws {
    let run = try fill("{{nme}}\n{{#people}}\n  {{>line}}\n{{/people}}\n", #"{"name": 1, "people": [{}]}"#)
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(
      run.errors == """
        note.md:1:1: error[name-unknown]: the data has no 'nme'
          hint: did you mean 'name'?
        note.md:3:3: error[partial-missing]: there is no partial 'line'
          hint: looked for partials/line.md

        """
    )
    let lenient = try fill("<{{nme}}{{>line}}>", "{}", ["--missing", "empty"], as: "note.html")
    #expect(lenient.output == "<>")
    #expect(lenient.status == 0)
  }

  @Test func letsNoPartialLeaveItsFolder() throws {
    let run = try fill("{{>../note}}", "{}")
    #expect(run.status == 1)
    #expect(run.errors.contains("note.md:1:1: error[partial-missing]: there is no partial '../note'"))
  }

  @Test(arguments: [
    ("{\"a\": tru}", "note.json:1:10: error[json-syntax]: 'true' is expected here, not '}'"),
    ("", "note.json: error[file-empty]: the file is empty"),
    (String(repeating: "[", count: 100), "note.json:1:65: error[json-too-deep]:"),
  ])
  func tellsWhatIsWrongWithTheData(data: String, expected: String) throws {
    let run = try fill("x", data)
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix(expected), "\(run.errors)")
  }

  @Test func tellsWhatIsWrongWithTheFiles() throws {
    let ending = try fill("x", "{}", as: "note.mustache")
    #expect(ending.status == 1)
    #expect(ending.errors.hasPrefix("note.mustache: error[template-ending]: the ending of a template says how values"))
    let folder = try TemporaryFolder()
    try folder.write("x", to: "note.md")
    let run = try Binary.run(["fill", "note.md", "--data", "no.json"], in: folder.path)
    #expect(run.status == 1)
    let expected =
      "no.json: error[file-unreadable]: the file cannot be read: no such file or directory\n  hint: check the path\n"
    #expect(run.errors == expected)
  }

  @Test func printsOneObjectForAMachine() throws {
    struct Form: Decodable {
      struct Problem: Decodable { let code: String }
      let file: String
      let output: String?
      let diagnostics: [Problem]
    }
    func form(_ template: String) throws -> Form {
      let run = try fill(template, "{}", ["--format", "json"])
      #expect(run.errors == "")
      return try JSONDecoder().decode(Form.self, from: Data(run.output.utf8))
    }
    #expect(try form("x").output == "x")
    #expect(try form("{{x}}").output == nil)
    #expect(try form("{{x}}").diagnostics.map(\.code) == ["name-unknown"])
  }
}

/// The whole public Mustache suite through the program itself.
@Suite(
  .enabled(if: FileManager.default.fileExists(atPath: Folder.suites + "/mustache"), "the Mustache suite is not here")
)
struct FillSuiteTests {
  @Test func fillsEveryCaseOfTheSpecification() throws {
    let folder = try TemporaryFolder()
    var cases: [(name: String, expected: String)] = []
    for module in Folder.files(in: Folder.suites + "/mustache") where module.hasSuffix(".json") {
      let data = try Data(contentsOf: URL(fileURLWithPath: Folder.suites + "/mustache/" + module))
      let suite = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
      for test in try #require(suite["tests"] as? [[String: Any]]) {
        let place = "\(cases.count)"
        try folder.write(try #require(test["template"] as? String), to: place + "/template.html")
        let values = try JSONSerialization.data(
          withJSONObject: try #require(test["data"]),
          options: [.fragmentsAllowed]
        )
        try folder.write(String(decoding: values, as: UTF8.self), to: place + "/data.json")
        for (name, text) in test["partials"] as? [String: String] ?? [:] {
          try folder.write(text, to: "\(place)/partials/\(name).html")
        }
        cases.append(("\(module): \(test["name"] ?? "")", try #require(test["expected"] as? String)))
      }
    }
    #expect(cases.count == 184)
    try Binary.runInEveryFolder("fill template.html --data data.json --missing empty", of: folder)
    for (place, test) in cases.enumerated() {
      #expect(try Folder.text("\(folder.path)/\(place)/output") == test.expected, "\(test.name)")
      #expect(try Folder.text("\(folder.path)/\(place)/errors") == "", "\(test.name)")
    }
  }
}
