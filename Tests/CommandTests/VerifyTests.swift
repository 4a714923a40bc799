import Foundation
import Testing

/// `reviewpack verify`: whether packs are still what they were when they were written.
@Suite struct VerifyTests {
  /// The packs of the sample workspace.
  private func packs() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    _ = try Binary.run(["build", Folder.sample, "--out", folder.path], in: Folder.package)
    return folder
  }

  private func verify(_ folder: TemporaryFolder, _ place: String = "", _ options: [String] = []) throws -> Binary.Run {
    try Binary.run(["verify", folder.path + (place.isEmpty ? "" : "/" + place)] + options, in: Folder.package)
  }

  /// A released pack: files and a list that names them from its own folder on.
  private func released() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("hello\n", to: "acme/2026-10/review.md")
    let sum = "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03"
    try folder.write("\(sum)  review.md\n", to: "acme/2026-10/SHA256SUMS")
    return folder
  }

  @Test func saysThatAllIsThereAndUnchanged() throws {
    let folder = try packs()
    let all = try verify(folder)
    #expect(all.status == 0, "\(all.errors)")
    #expect(all.errors == "")
    let clients = Folder.folders(in: folder.path + "/internal").filter { !$0.contains(".") }
    let files = Folder.files(in: folder.path).filter {
      !$0.hasSuffix("SHA256SUMS") && $0.split(separator: "/").count > 2
    }
    #expect(all.output == "\(files.count) files of \(clients.count) lists: all there and unchanged\n")
    for client in clients {
      let one = try verify(folder, "internal/\(client)/2026-10")
      #expect(one.status == 0, "\(client): \(one.errors)")
      #expect(one.output.contains("files of 1 list: all there and unchanged"))
    }
  }

  @Test func namesEachFileThatIsMissingChangedOrTooMuch() throws {
    let folder = try packs()
    let pack = "client/thistledown/2026-10"
    try FileManager.default.removeItem(atPath: "\(folder.path)/\(pack)/review.md")
    try folder.write("changed", to: "\(pack)/review.html")
    try folder.write("more", to: "\(pack)/extra/more.html")
    try folder.write("more", to: "client/unknown/2026-10/review.md")
    for place in ["", "internal/thistledown/2026-10"] {
      let run = try verify(folder, place)
      #expect(run.status == 1)
      #expect(run.output == "")
      let list = "internal/thistledown/2026-10/SHA256SUMS:"
      let said = run.errors.split(separator: "\n").filter { !$0.hasPrefix("  hint") }.map(String.init)
      let isWhole = place.isEmpty
      #expect(said.count == (isWhole ? 4 : 3), "\(run.errors)")
      #expect(
        said.contains {
          $0.hasPrefix(list) && $0.hasSuffix("[file-missing]: '\(pack)/review.md' is listed, and is not there")
        }
      )
      #expect(
        said.contains {
          $0.hasPrefix(list)
            && $0.hasSuffix("[file-changed]: '\(pack)/review.html' is not what it was when it was listed")
        }
      )
      #expect(said.contains("\(pack)/extra/more.html: error[file-unlisted]: the file is in no SHA256SUMS"))
      #expect(
        said.contains("client/unknown/2026-10/review.md: error[file-unlisted]: the file is in no SHA256SUMS") == isWhole
      )
    }
    let other = try verify(folder, "internal/alder-voss/2026-10")
    #expect(other.status == 0, "another client's pack is not concerned")
  }

  @Test func verifiesReleasedPacksAndTheirFolder() throws {
    let folder = try released()
    for place in ["", "acme/2026-10"] {
      let run = try verify(folder, place)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output == "1 file of 1 list: all there and unchanged\n")
    }
    try folder.write("x", to: "acme/2026-10/note.txt")
    for (place, name) in [("", "acme/2026-10/note.txt"), ("acme/2026-10", "note.txt")] {
      let run = try verify(folder, place)
      #expect(run.status == 1)
      #expect(run.errors.hasPrefix("\(name): error[file-unlisted]"))
    }
  }

  @Test func followsNoLink() throws {
    let (folder, elsewhere) = (try released(), try TemporaryFolder())
    try elsewhere.write("hello\n", to: "review.md")
    try FileManager.default.removeItem(atPath: folder.path + "/acme/2026-10/review.md")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/acme/2026-10/review.md",
      withDestinationPath: elsewhere.path + "/review.md"
    )
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/acme/loop", withDestinationPath: folder.path)
    let run = try verify(folder)
    #expect(run.status == 1)
    #expect(run.errors.contains("acme/2026-10/review.md: error[link-found]"))
    #expect(run.errors.contains("acme/loop: error[link-found]"))
    #expect(run.errors.contains("[file-missing]: 'acme/2026-10/review.md' is listed, and is not there"))
  }

  @Test func followsNoLinkToAClientsFolder() throws {
    let folder = try packs()
    try FileManager.default.moveItem(atPath: folder.path + "/client/thistledown", toPath: folder.path + "/moved")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/client/thistledown",
      withDestinationPath: "../moved"
    )
    let run = try verify(folder, "internal/thistledown/2026-10")
    #expect(run.status == 1)
    #expect(run.errors.contains("client/thistledown: error[link-found]"))
    #expect(run.errors.contains("[file-missing]: 'client/thistledown/2026-10/review.md' is listed, and is not there"))
  }

  @Test(arguments: [
    ("nonsense", "this line is no check sum, two spaces and a path"),
    (String(repeating: "0", count: 64) + "  ../../secret", "this line names a path outside the folder"),
    (String(repeating: "0", count: 64) + "  /etc/passwd", "this line names a path outside the folder"),
  ])
  func refusesAListThatIsNone(line: String, message: String) throws {
    let folder = try released()
    let list = try Folder.text(folder.path + "/acme/2026-10/SHA256SUMS")
    try folder.write(list + line + "\n", to: "acme/2026-10/SHA256SUMS")
    for place in ["", "acme/2026-10"] {
      let run = try verify(folder, place)
      #expect(run.status == 1)
      #expect(run.errors.contains("SHA256SUMS:2: error[sums-invalid]: \(message)"), "\(run.errors)")
    }
  }

  @Test func tellsWhatItCannotVerify() throws {
    let folder = try TemporaryFolder()
    let none = try verify(folder)
    #expect(none.status == 1)
    #expect(none.errors.hasPrefix("error[sums-missing]: there is no SHA256SUMS in '\(folder.path)'"))
    let missing = try verify(folder, "nowhere")
    #expect(missing.status == 1)
    #expect(missing.errors == "error[folder-missing]: there is no folder '\(folder.path)/nowhere'\n")
  }

  @Test(.enabled(if: geteuid() != 0, "nothing is unreadable to the superuser"))
  func endsWith2WhenAFileCannotBeRead() throws {
    let folder = try released()
    let file = folder.path + "/acme/2026-10/review.md"
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file)
    #expect(try verify(folder).status == 2)
  }

  @Test func printsOneObjectForAMachine() throws {
    struct Form: Decodable {
      struct Problem: Decodable { let code: String }
      let lists, files: Int
      let diagnostics: [Problem]
    }
    let folder = try released()
    try folder.write("x", to: "acme/2026-10/note.txt")
    let run = try verify(folder, "", ["--format", "json"])
    let form = try JSONDecoder().decode(Form.self, from: Data(run.output.utf8))
    #expect(form.lists == 1 && form.files == 1)
    #expect(form.diagnostics.map(\.code) == ["file-unlisted"])
    #expect(run.errors == "")
  }
}
