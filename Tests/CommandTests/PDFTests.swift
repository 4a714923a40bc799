import Foundation
import Testing

/// `build --pdf`, with the real program where it is installed.
@Suite struct PDFTests {
  private static func has(_ program: String) -> Bool {
    ["/usr/bin/", "/usr/local/bin/", "/opt/homebrew/bin/"].contains {
      FileManager.default.isExecutableFile(atPath: $0 + program)
    }
  }
  static let canPrint = has("weasyprint")
  static let canRead = canPrint && has("pdftotext") && has("pdfinfo")

  private func build(_ out: TemporaryFolder, _ arguments: [String] = []) throws -> Binary.Run {
    try Binary.run(
      ["build", Folder.sample, "--out", out.path, "--pdf", "--client", "thistledown"] + arguments,
      in: Folder.package
    )
  }

  private static let pdf = "/client/thistledown/2026-10/pack.pdf"

  @Test(.enabled(if: canPrint, "weasyprint is not installed"))
  func printsTheSameBytesTwiceAndSealsThem() throws {
    let (first, second) = (try TemporaryFolder(), try TemporaryFolder())
    let run = try build(first)
    #expect(run.status == 0, "\(run.errors)")
    _ = try build(second)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: first.path + Self.pdf))
    #expect(bytes.starts(with: Data("%PDF-1.7".utf8)))
    #expect(try Data(contentsOf: URL(fileURLWithPath: second.path + Self.pdf)) == bytes)
    let sums = try Folder.text(first.path + "/internal/thistledown/2026-10/SHA256SUMS")
    #expect(sums.contains("  client" + Self.pdf.dropFirst(7)))
    #expect(try Binary.run(["verify", first.path], in: Folder.package).status == 0)
    #expect(try build(first).output.hasPrefix("unchanged"))
  }

  @Test(.enabled(if: canRead, "weasyprint, pdftotext and pdfinfo are not all installed"))
  func printsAllOfThePageInItsOrderWithItsTitleAndTags() throws {
    let out = try TemporaryFolder()
    _ = try build(out)
    let info = try tool("pdfinfo", [out.path + Self.pdf])
    #expect(info.contains("Title:") && info.contains("Thistledown"))
    #expect(info.range(of: #"Tagged: +yes"#, options: .regularExpression) != nil)
    #expect(info.range(of: #"Page size: .*A4"#, options: .regularExpression) != nil)
    let pages = try #require(
      info.split(separator: "\n").first { $0.hasPrefix("Pages:") }?.split(separator: " ").last.flatMap { Int($0) }
    )
    #expect((2...30).contains(pages))
    let text = words(try tool("pdftotext", ["-raw", out.path + Self.pdf, "-"]))
    let folder = out.path + "/client/thistledown/2026-10/"
    let name = FileManager.default.fileExists(atPath: folder + "pack.md") ? "pack.md" : "review.md"
    let headings = try Folder.text(folder + name).split(separator: "\n").filter { $0.hasPrefix("## ") }
      .map { words(String($0.dropFirst(3)).replacingOccurrences(of: "\\", with: "")) }
    #expect(headings.count > 5)
    var rest = text[...]
    for heading in headings {
      let range = try #require(rest.range(of: heading), "\(heading)")
      rest = rest[range.upperBound...]
    }
    for page in 1...pages {
      let page = words(try tool("pdftotext", ["-f", "\(page)", "-l", "\(page)", out.path + Self.pdf, "-"]))
      #expect(page.contains("HarbourFinchIT"), "every page says whose it is")
      #expect(page.contains("\(pages)"), "every page has its number")
    }
  }

  @Test func saysWhatToInstallAndWritesEverythingElse() throws {
    let out = try TemporaryFolder()
    let arguments = ["build", Folder.sample, "--out", out.path, "--pdf", "--client", "thistledown", "--quiet"]
    let run = try Binary.run(["PATH=/nowhere", Binary.path] + arguments, in: Folder.package, binary: "/usr/bin/env")
    #expect(run.status == 2)
    #expect(
      run.errors == """
        error[pdf-unavailable]: no PDF is made, since the program 'weasyprint' is not installed; everything else is written
          hint: install it: 'apt install weasyprint' on Debian and Ubuntu, 'brew install weasyprint' on macOS

        """
    )
    #expect(Folder.files(in: out.path + "/client/thistledown/2026-10").contains("review.html"))
    #expect(!Folder.files(in: out.path + "/client/thistledown/2026-10").contains("pack.pdf"))
  }

  @Test func makesNoneOfADraft() throws {
    let out = try TemporaryFolder()
    let arguments = ["build", Folder.sample, "--out", out.path, "--pdf", "--client", "obrien-soehne", "--quiet"]
    _ = try Binary.run(arguments, in: Folder.package)
    #expect(Folder.files(in: out.path).contains { $0.hasSuffix("held/review.html") })
    #expect(!Folder.files(in: out.path).contains { $0.hasSuffix(".pdf") })
  }

  @Test(.enabled(if: canPrint, "weasyprint is not installed"))
  func releasesThePDFThatWasBuilt() throws {
    let workspace = try TemporaryFolder()
    try workspace.overlay(Folder.sample)
    let build = ["build", workspace.path, "--pdf", "--client", "thistledown", "--quiet"]
    _ = try Binary.run(build, in: Folder.package)
    let built = try Data(contentsOf: URL(fileURLWithPath: workspace.path + "/packs" + Self.pdf))
    let release = ["release", workspace.path, "--client", "thistledown", "--by", "priya.nair"]
    let run = try Binary.run(release, in: Folder.package)
    #expect(run.status == 0, "\(run.errors)")
    let released = workspace.path + "/history/thistledown/2026-10/pack.pdf"
    #expect(try Data(contentsOf: URL(fileURLWithPath: released)) == built)
    #expect(try Binary.run(release, in: Folder.package).output.contains("already"))
    try Data("%PDF-other".utf8).write(to: URL(fileURLWithPath: workspace.path + "/packs" + Self.pdf))
    let changed = try Binary.run(release, in: Folder.package)
    #expect(changed.errors.contains("error[release-changed]"), "\(changed.errors)")
  }

  private func tool(_ name: String, _ arguments: [String]) throws -> String {
    let run = try Binary.run([name] + arguments, in: Folder.package, binary: "/usr/bin/env")
    #expect(run.status == 0, "\(run.errors)")
    return run.output
  }

  /// The letters and digits of a text: lines are broken and hyphens set as there is room.
  private func words(_ text: String) -> String { text.filter { $0.isLetter || $0.isNumber } }
}
