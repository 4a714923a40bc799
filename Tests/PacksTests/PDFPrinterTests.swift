import Diagnostics
import Foundation
import Tables
import Testing

@testable import Packs

/// What becomes of a page at a program that is missing, fails or hangs; a script stands in for it.
@Suite final class PDFPrinterTests {
  private let folder = FileManager.default.temporaryDirectory.path + "/reviewpack-printer-" + UUID().uuidString

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// A printer whose program is this script.
  private func printer(_ script: String, seconds: Int = 20) throws -> PDFPrinter {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let path = folder + "/weasyprint"
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return try PDFPrinter(environment: ["PATH": folder + ":/usr/bin:/bin", "SECRET": "x"], seconds: seconds)
  }

  private func print(_ script: String, seconds: Int = 20) throws -> String {
    let printer = try printer(script, seconds: seconds)
    let day = try #require(CivilDate(iso: "2026-10-31"))
    do throws(Diagnostic) {
      return String(decoding: try printer.pdf(of: Array("<p>page</p>".utf8), on: day), as: UTF8.self)
    } catch {
      return error.description
    }
  }

  @Test func handsThePageOverWithoutAnyNameOfAFile() throws {
    let said = try print("printf '%%PDF-'; echo \"$@\"; cat")
    #expect(
      said == "%PDF---quiet --encoding utf-8 --base-url about:blank --pdf-variant pdf/ua-1 - -\n<p>page</p>"
    )
  }

  @Test func tellsTheProgramTheDayAndLittleElse() throws {
    let said = try print("printf '%%PDF-'; echo \"$SOURCE_DATE_EPOCH $TZ $PYTHONHASHSEED $https_proxy [$SECRET]\"")
    #expect(said == "%PDF-1793404800 UTC 0 http://127.0.0.1:9 []\n")
  }

  @Test func saysWhyThereIsNone() throws {
    #expect(
      try print("echo one >&2; echo 'no font' >&2; exit 3") == """
        error[pdf-failed]: no PDF is made: 'weasyprint' ended with 3: no font
          hint: version 57 or later is needed
        """
    )
    #expect(try print("cat >/dev/null").hasPrefix("error[pdf-failed]: no PDF is made: 'weasyprint' ended with 0"))
  }

  @Test func endsAProgramThatHangs() throws {
    #expect(
      try print("exec sleep 60", seconds: 1) == """
        error[pdf-failed]: no PDF is made: 'weasyprint' took longer than 1 seconds and was ended
          hint: the page itself is written
        """
    )
  }

  @Test func saysWhatToInstall() {
    #expect(
      throws: Diagnostic(
        .error,
        "pdf-unavailable",
        "no PDF is made, since the program 'weasyprint' is not installed; everything else is written",
        hint: "install it: 'apt install weasyprint' on Debian and Ubuntu, 'brew install weasyprint' on macOS"
      )
    ) { try PDFPrinter(environment: ["PATH": "/nowhere:relative"]) }
  }
}
