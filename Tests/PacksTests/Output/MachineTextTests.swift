import Diagnostics
import Foundation
import Testing

@testable import Packs

/// What `build.json` says is what Foundation's encoder would write, to the byte.
@Suite struct MachineTextTests {
  private static let texts =
    ["", "plain", "a/b", "\"quoted\" \\ back", "Þóra — 漢字 👍🏽", "\u{2028}\u{7F}\u{85}"]
    + (0..<0x20).map { "x\(Unicode.Scalar(UInt8($0)))y" }

  private static var findings: [Diagnostic] {
    texts.enumerated().map { number, text in
      Diagnostic(
        number.isMultiple(of: 2) ? .block : .note,
        "code-\(number)",
        text,
        at: .init(
          file: number.isMultiple(of: 3) ? nil : text,
          line: number.isMultiple(of: 4) ? nil : number,
          column: number.isMultiple(of: 5) ? nil : number
        ),
        hint: number.isMultiple(of: 2) ? nil : text,
        client: text,
        records: Array(texts.prefix(number % 4))
      )
    }
  }

  @Test func aFindingIsWrittenAsTheEncoderWritesIt() {
    for finding in Self.findings {
      #expect(String(decoding: MachineText(finding).bytes, as: UTF8.self) == BuildReport.text(of: finding))
    }
  }

  @Test(arguments: [0, 1, 40])
  func aBuildIsWrittenAsTheEncoderWritesIt(_ count: Int) throws {
    let findings = Array(Self.findings.prefix(count))
    let outcomes = findings.map { finding in
      PackOutcome(
        client: finding.message,
        name: "",
        period: "2026-10",
        state: .held,
        why: "",
        files: finding.records,
        diagnostics: [finding]
      )
    }
    let build = BuildReport.Build(files: [], diagnostics: findings, outcomes: outcomes)
    let text = String(decoding: BuildReport.file(for: build).bytes, as: UTF8.self)
    #expect(text == BuildReport.text(of: build))
    let read = try JSONDecoder().decode(BuildReport.Build.self, from: Data(text.utf8))
    #expect(read.diagnostics == findings)
    #expect(BuildReport.text(of: read) == text)
  }
}
