import Foundation
import Testing

/// The functions of GMime and GLib are declared by hand; here a C compiler reads the real declarations before ours.
@Suite struct DeclarationTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources/CGMime")

  private static let flags = Program.output("pkg-config", ["--cflags", "gmime-3.0"])
  private static let hasCompiler = Program.output("cc", ["--version"]) != nil && flags != nil

  private static let check = """
    #include <gmime/gmime.h>
    #include "GMimeFunctions.h"
    _Static_assert((int)GMIME_DEFAULT_ENCODING == (int)GMIME_CONTENT_ENCODING_DEFAULT, "encoding");
    _Static_assert((int)GMIME_DOS_NEWLINES == (int)GMIME_NEWLINE_FORMAT_DOS, "line ends");
    _Static_assert((int)GLIB_SHA256 == (int)G_CHECKSUM_SHA256, "check sum");

    """

  @Test(.enabled(if: hasCompiler, "needs cc, pkg-config and GMime's headers"))
  func declaresWhatGMimeDeclares() throws {
    #expect(try compiles(Self.check) == "")
  }

  @Test(.enabled(if: hasCompiler, "needs cc, pkg-config and GMime's headers"))
  func wouldNoticeAWrongDeclaration() throws {
    let wrong = Self.check + "int g_mime_multipart_get_count(GMimeMultipart *multipart, int more);\n"
    #expect(try compiles(wrong).contains("g_mime_multipart_get_count"))
  }

  private func compiles(_ code: String) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "reviewpack-\(UUID().uuidString).c")
    try Data(code.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let flags = (Self.flags ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
    let arguments = ["-fsyntax-only", "-w", "-I", Self.folder.path, file.path] + flags
    return try #require(Program.output("cc", arguments, withErrors: true))
  }
}
