import Foundation
import Testing

/// `reviewpack markdown`: one Markdown file as an HTML fragment.
@Suite struct MarkdownCommandTests {
  private func markdown(_ source: String, _ options: [String] = []) throws -> Binary.Run {
    let folder = try TemporaryFolder()
    try folder.write(source, to: "note.md")
    return try Binary.run(["markdown", "note.md"] + options, in: folder.path)
  }

  @Test func addsNothingUnlessAsked() throws {
    let source = "# Status\n\n**▲ At risk**\n\n| a |\n|---|\n| b |\n"
    let plain = try markdown(source)
    #expect(plain.status == 0)
    #expect(
      plain.output == """
        <h1>Status</h1>
        <p><strong>▲ At risk</strong></p>
        <table>
        <thead>
        <tr>
        <th>a</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>b</td>
        </tr>
        </tbody>
        </table>

        """
    )
    let pack = try markdown(source, ["--pack"])
    #expect(pack.output.contains("<h1 id=\"status\">"))
    #expect(pack.output != plain.output)
  }

  @Test func leavesOutWhatRuns() throws {
    let run = try markdown("<script>alert(1)</script>\n\n[x](javascript:alert(1)) <b onclick=x>y</b>\n")
    #expect(!run.output.contains("alert"))
    #expect(!run.output.contains("onclick"))
  }

  @Test func tellsWhatIsWrong() throws {
    let folder = try TemporaryFolder()
    let missing = try Binary.run(["markdown", "no.md"], in: folder.path)
    #expect(missing.status == 1)
    #expect(
      missing.errors.hasPrefix("no.md: error[file-unreadable]: the file cannot be read: no such file or directory")
    )
    try Data([0x61, 0xFF]).write(to: URL(fileURLWithPath: folder.path + "/bad.md"))
    let invalid = try Binary.run(["markdown", "bad.md"], in: folder.path)
    #expect(invalid.status == 1)
    #expect(
      invalid.errors == "bad.md: error[encoding-invalid]: the file is not valid UTF-8\n  hint: save the file as UTF-8\n"
    )
    let image = try markdown("![x](https://example.org/x.png)\n", ["--pack"])
    #expect(image.status == 1)
    #expect(image.errors.hasPrefix("note.md:1: error[image-external]"))
  }
}

/// All public CommonMark cases through the program itself, compared with the `cmark` program.
@Suite(.enabled(if: ReferenceProgram.canBeAsked, "the CommonMark suite or the cmark program is not here"))
struct MarkdownSuiteTests {
  private struct Example: Decodable {
    let markdown: String
    let example: Int
  }

  @Test func makesWhatTheReferenceProgramMakes() throws {
    let folder = try TemporaryFolder()
    var examples: [Example] = []
    for file in ["spec-0.30.2.json", "regression-0.30.2.json"] {
      let data = try Data(contentsOf: URL(fileURLWithPath: Folder.suites + "/commonmark/" + file))
      examples += try JSONDecoder().decode([Example].self, from: data)
    }
    #expect(examples.count == 668)
    for (place, example) in examples.enumerated() { try folder.write(example.markdown, to: "\(place)/note.md") }
    try Binary.runInEveryFolder("markdown note.md", of: folder, then: "cmark note.md > expected")
    for (place, example) in examples.enumerated() {
      let output = try Folder.text("\(folder.path)/\(place)/output")
      #expect(try output == Folder.text("\(folder.path)/\(place)/expected"), "example \(example.example)")
      #expect(try Folder.text("\(folder.path)/\(place)/errors") == "")
    }
  }
}

private enum ReferenceProgram {
  /// Whether the suite and the `cmark` program are here.
  static var canBeAsked: Bool {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return FileManager.default.fileExists(atPath: Folder.suites + "/commonmark")
      && folders.contains { FileManager.default.isExecutableFile(atPath: $0 + "/cmark") }
  }
}
