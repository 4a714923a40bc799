import Diagnostics
import Foundation
import Testing

@testable import Review

/// A file that a setting names lies in the workspace, whatever the setting says.
@Suite struct NamedFileTests {
  private let folder = FileManager.default.temporaryDirectory.path + "/reviewpack-named-" + UUID().uuidString

  private func message(of path: String, limit: Int = 10) throws -> String? {
    let workspace = folder + "/workspace"
    try FileManager.default.createDirectory(atPath: workspace + "/sub", withIntermediateDirectories: true)
    try Data("12345678".utf8).write(to: URL(fileURLWithPath: workspace + "/sub/logo.png"))
    try Data("secret".utf8).write(to: URL(fileURLWithPath: folder + "/outside.png"))
    let links = [("/link.png", "../outside.png"), ("/own.png", "sub/logo.png"), ("/up", "..")]
    for (link, target) in links {
      try FileManager.default.createSymbolicLink(atPath: workspace + link, withDestinationPath: target)
    }
    mkfifo(workspace + "/pipe.png", 0o600)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = NamedFile(path: path, place: .init(file: "reviewpack.yaml", line: 2, column: 9, field: "firm.logo"))
    do throws(Diagnostic) {
      _ = try WorkspaceFolder(workspace).bytes(of: file, limit: limit, setting: "limits.logo")
      return nil
    } catch {
      return error.description
    }
  }

  @Test(arguments: ["sub/logo.png", "own.png"])
  func readsFilesOfTheWorkspace(path: String) throws { #expect(try message(of: path) == nil) }

  @Test(arguments: ["", "/etc/passwd", "../outside.png", "sub/../../outside.png", "a\u{0}b"])
  func refusesPathsOutOfTheWorkspace(path: String) throws {
    #expect(
      try message(of: path)
        == """
        reviewpack.yaml:2:9 (firm.logo): error[path-outside]: '\(path)' is no file of the workspace
          hint: copy it into the workspace and write its path from there, such as 'logo.svg'
        """.withControlCharactersShown
    )
  }

  @Test(arguments: ["link.png", "up/outside.png"])
  func followsNoLinkOutOfTheWorkspace(path: String) throws {
    #expect(
      try message(of: path) == """
        reviewpack.yaml:2:9 (firm.logo): error[link-outside]: '\(path)' is a link out of the workspace; it is not read
          hint: copy the file into the workspace
        """
    )
  }

  @Test func saysWhyAFileCannotBeRead() throws {
    let place = "reviewpack.yaml:2:9 (firm.logo): error"
    #expect(
      try message(of: "none.png")
        == "\(place)[file-unreadable]: 'none.png' cannot be used: the file cannot be read: no such file or directory\n"
        + "  hint: check the path"
    )
    #expect(try message(of: "pipe.png") == "\(place)[file-unreadable]: 'pipe.png' is no regular file")
    #expect(
      try message(of: "sub/logo.png", limit: 7)
        == "\(place)[file-too-large]: 'sub/logo.png' is larger than 7 bytes\n"
        + "  hint: make it smaller, or raise 'limits.logo'"
    )
  }
}
