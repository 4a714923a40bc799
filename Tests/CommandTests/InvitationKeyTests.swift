import Foundation
import Testing

/// The key of personal codes: `init` makes it, keeps it from others and out of version control, and never replaces it.
@Suite struct InvitationKeyTests {
  private static func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? Int)
  }

  private static func digits(_ path: String) throws -> String {
    try Folder.text(path + "/invitations.key").split(separator: "\n").filter { !$0.hasPrefix("#") }.joined()
  }

  @Test func isMadeOfRandomNumbersForItsOwnerAlone() throws {
    let folder = try TemporaryFolder()
    for name in ["one", "two"] {
      #expect(try Binary.run(["init", name], in: folder.path).status == 0)
      let path = "\(folder.path)/\(name)"
      #expect(try Self.mode(path + "/invitations.key") == 0o600)
      #expect(try Self.mode(path + "/reviewpack.yaml") == 0o644)
      #expect(try Self.digits(path).wholeMatch(of: /[0-9a-f]{64}/) != nil)
      #expect(try Folder.text(path + "/.gitignore").split(separator: "\n").contains("/invitations.key"))
    }
    #expect(try Self.digits(folder.path + "/one") != Self.digits(folder.path + "/two"))
  }

  @Test func isAddedToAWorkspaceThatHasNoneAndNeverReplaced() throws {
    let folder = try TemporaryFolder()
    try folder.write("firm: { name: Firm }\n", to: "firm/reviewpack.yaml")
    try folder.write("/packs/\n*.tmp", to: "firm/.gitignore")
    let made = try Binary.run(["init", "--invitation-key", "firm"], in: folder.path)
    #expect(made.status == 0, "\(made.errors)")
    #expect(made.output.hasPrefix("firm/invitations.key: written, for your eyes alone"))
    let key = try Self.digits(folder.path + "/firm")
    #expect(try Folder.text(folder.path + "/firm/.gitignore") == "/packs/\n*.tmp\n/invitations.key\n")
    #expect(try Self.mode(folder.path + "/firm/invitations.key") == 0o600)

    let again = try Binary.run(["init", "--invitation-key", "firm", "--format", "json"], in: folder.path)
    #expect(again.status == 1)
    #expect(again.output.contains("\"key-exists\""))
    #expect(try Self.digits(folder.path + "/firm") == key)
    // A new workspace is no more made where a key lies.
    try FileManager.default.removeItem(atPath: folder.path + "/firm/reviewpack.yaml")
    #expect(try Binary.run(["init", "firm"], in: folder.path).status == 1)
    #expect(try Self.digits(folder.path + "/firm") == key)
  }

  @Test func needsAWorkspaceAndNothingElse() throws {
    let folder = try TemporaryFolder()
    #expect(try Binary.run(["init", "--invitation-key", "nowhere"], in: folder.path).status == 1)
    #expect(try Binary.run(["init", "--invitation-key", "--templates"], in: folder.path).status == 64)
    #expect(Folder.files(in: folder.path) == [])
  }

  /// No build reads the key into anything that it writes.
  @Test func standsInNoPack() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "Summary,Issue key,Status,Project key,Created\nA,SH-1,Done,SH,03/Oct/26 10:38 AM\n",
      to: "jira.csv"
    )
    #expect(try Binary.run(["init", "firm", "--from", "jira.csv"], in: folder.path).status == 0)
    let key = try Self.digits(folder.path + "/firm")
    #expect(try Binary.run(["build", "firm"], in: folder.path).status == 0)
    let files = Folder.files(in: folder.path + "/firm/packs")
    #expect(!files.isEmpty)
    for file in files {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/firm/packs/" + file))
      #expect(!String(decoding: bytes, as: UTF8.self).contains(key), "\(file)")
    }
  }
}
