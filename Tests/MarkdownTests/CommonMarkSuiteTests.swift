import Foundation
import Testing

@testable import Markdown

/// The public suite lies beside the project; without it there is nothing to compare with.
@Suite(.enabled(if: PublicSuites.arePresent, "the public test suites are absent"))
struct CommonMarkSuiteTests {
  @Test func rendersEveryExampleOfTheSpecification() throws {
    let examples = try PublicSuites.commonMark()
    #expect(examples.count == 652)
    for example in examples {
      let html = try MarkdownDocument(parsing: example.markdown, rawHTML: true).html
      #expect(html == example.html, "example \(example.example)")
    }
  }

  @Test func rendersEveryRegressionOfTheReferenceImplementation() throws {
    let examples = try PublicSuites.regressions()
    #expect(examples.count == 16)
    for example in examples {
      let html = try MarkdownDocument(parsing: example.markdown, rawHTML: true).html
      #expect(html == example.html, "regression \(example.example)")
    }
  }

  /// Needs the `cmark` program to compare with.
  @Test(.enabled(if: ReferenceProgram.isInstalled, "the cmark program is not installed"))
  func leavesOutRawHTMLAsTheReferenceProgramDoes() throws {
    let examples = try PublicSuites.commonMark() + PublicSuites.regressions()
    let expected = try ReferenceProgram.html(of: examples.map(\.markdown))
    for (example, expected) in zip(examples, expected) {
      let html = try MarkdownDocument(parsing: example.markdown).html
      #expect(html == expected, "example \(example.example)")
    }
  }
}

/// The `cmark` program that comes with the library.
private enum ReferenceProgram {
  static var isInstalled: Bool {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.contains { FileManager.default.isExecutableFile(atPath: $0 + "/cmark") }
  }

  /// The program's output for each source; one shell runs them all, since starting processes from here is slow.
  static func html(of sources: [String]) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (index, source) in sources.enumerated() {
      try Data(source.utf8).write(to: folder.appending(path: "\(index).md"))
    }
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = ["-c", "for file in *.md; do cmark \"$file\" > \"$file.html\"; done"]
    shell.currentDirectoryURL = folder
    try shell.run()
    shell.waitUntilExit()
    return try sources.indices.map { index in
      String(decoding: try Data(contentsOf: folder.appending(path: "\(index).md.html")), as: UTF8.self)
    }
  }
}
