import Foundation
import Testing

/// A build makes anew what rests on something that changed, and nothing else; what lies there then is what a build into a
/// new folder gives.
@Suite struct UnchangedTests {
  private let scratch: TemporaryFolder

  init() throws {
    scratch = try TemporaryFolder()
    try scratch.overlay(Folder.tests + "/Base")
    for (file, row) in [("clients", "bolt,Bolt Foundry,GBP"), ("projects", "P9,bolt,Casting,,,,,")] {
      let path = "exports/\(file).csv"
      try scratch.write(try Folder.text(scratch.path + "/" + path) + row + "\n", to: path)
    }
  }

  private func build(_ folder: String = "packs", _ more: String...) throws -> Binary.Run {
    try Binary.run(["build", ".", "--out", folder, "--quiet"] + more, in: scratch.path)
  }

  private func contents(_ folder: String) throws -> [String: Data] {
    let names = Folder.files(in: scratch.path + "/" + folder)
    return Dictionary(
      uniqueKeysWithValues: try names.map {
        ($0, try Data(contentsOf: URL(fileURLWithPath: "\(scratch.path)/\(folder)/\($0)")))
      }
    )
  }

  private func replace(_ old: String, _ new: String, in file: String) throws {
    let text = try Folder.text(scratch.path + "/" + file)
    #expect(text.contains(old))
    try scratch.write(text.replacing(old, with: new), to: file)
  }

  /// The files of packs, but for what says where they were written.
  private func expectSameAsNew(_ again: Binary.Run) throws {
    let new = try build("new")
    #expect(try contents("packs") == contents("new"))
    #expect(again.status == new.status)
    #expect(again.errors == new.errors)
    try FileManager.default.removeItem(atPath: scratch.path + "/new")
  }

  @Test func aSecondBuildTellsTheSameAndWritesNothing() throws {
    let first = try build()
    let whole = try contents("packs")
    let again = try build()
    #expect(try contents("packs") == whole)
    #expect((again.status, again.errors) == (first.status, first.errors))
    try expectSameAsNew(again)
  }

  /// The page of all clients tells of packs that were not made again.
  @Test func aChangeOfOneClientGivesWhatANewFolderGets() throws {
    _ = try build()
    try replace("Bolt Foundry", "Bolt Works", in: "exports/clients.csv")
    try expectSameAsNew(try build())
    try replace("Casting", "Moulding", in: "exports/projects.csv")
    // The pages of all clients are left alone then.
    _ = try build("packs", "--client", "bolt")
    try expectSameAsNew(try build())
  }

  @Test(arguments: ["", "{", "{\"period\":\"2026-10\",\"packs\":{\"acme\":{}}}", "[1, 2]"])
  func withoutAWordOnTheLastBuildAllPacksAreMade(_ text: String) throws {
    _ = try build()
    try scratch.write(text, to: "packs/.unchanged.json")
    try expectSameAsNew(try build())
    #expect(try Folder.text(scratch.path + "/packs/.unchanged.json").utf8.count > 200)
  }

  @Test(arguments: ["client/bolt/2026-10/pack.md", "internal/acme/2026-10/brief.html"])
  func aFileThatWasChangedByHandIsMended(_ file: String) throws {
    _ = try build()
    let path = scratch.path + "/packs/" + file
    try #require(FileManager.default.fileExists(atPath: path))
    try scratch.write("by hand", to: "packs/" + file)
    let again = try Binary.run(["build", ".", "--out", "packs"], in: scratch.path)
    #expect(again.errors.contains("note[output-repaired]"))
    try expectSameAsNew(try build())
  }

  @Test func anotherPeriodOrTemplateIsAChange() throws {
    _ = try build()
    try scratch.write("# What we agreed\n\nNothing.\n", to: "templates/agreements.md")
    try expectSameAsNew(try build())
    _ = try build("packs", "--period", "2026-09")
    try FileManager.default.removeItem(atPath: scratch.path + "/packs/client/bolt/2026-09")
    let again = try build("packs", "--period", "2026-09")
    #expect(again.output.contains("bolt"))
    #expect(FileManager.default.fileExists(atPath: scratch.path + "/packs/client/bolt/2026-09/pack.html"))
  }

  // MARK: A build of which nothing has changed reads no record

  private static let lastBuild = "packs/.last-build.json"

  /// What a build tells as one JSON object, but for its time and memory.
  private func machineForm() throws -> [Substring] {
    try build("packs", "--format", "json").output.split(separator: "\n").filter {
      !$0.contains("\"seconds\"") && !$0.contains("\"peak_bytes\"")
    }
  }

  @Test func theLastBuildIsToldAsIfAllHadBeenRead() throws {
    _ = try build()
    #expect(FileManager.default.fileExists(atPath: scratch.path + "/" + Self.lastBuild))
    let (text, form) = (try build("packs"), try machineForm())
    try FileManager.default.removeItem(atPath: scratch.path + "/" + Self.lastBuild)
    #expect(try machineForm() == form)
    try FileManager.default.removeItem(atPath: scratch.path + "/" + Self.lastBuild)
    let again = try build("packs")
    #expect((again.status, again.output, again.errors) == (text.status, text.output, text.errors))
  }

  /// A word on another build is not believed, whatever it says.
  @Test(arguments: ["", "{}", "[]", #"{"inputs":"","logos":{},"outputs":""}"#])
  func aWordThatIsWrongIsNotBelieved(_ text: String) throws {
    _ = try build()
    try scratch.write(text, to: Self.lastBuild)
    try expectSameAsNew(try build())
    #expect(try Folder.text(scratch.path + "/" + Self.lastBuild).utf8.count > 100)
  }

  @Test func aFileThatComesOrGoesIsAChange() throws {
    let settings = try Folder.text(scratch.path + "/reviewpack.yaml")
    let logo = { (width: Int) in
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"9\"></svg>"
    }
    try scratch.write(logo(9), to: "brand/logo.svg")
    try scratch.write(settings.replacing("firm:\n", with: "firm:\n  logo: brand/logo.svg\n"), to: "reviewpack.yaml")
    try #require(try Folder.text(scratch.path + "/reviewpack.yaml").contains("logo:"))
    try expectSameAsNew(try build())
    try scratch.write(logo(18), to: "brand/logo.svg")
    try expectSameAsNew(try build())
    try FileManager.default.removeItem(atPath: scratch.path + "/brand/logo.svg")
    try expectSameAsNew(try build())
    try scratch.write("id\n1\n", to: "exports/things.csv")
    try expectSameAsNew(try build())
    try FileManager.default.removeItem(atPath: scratch.path + "/exports/things.csv")
    try expectSameAsNew(try build())
  }

  @Test(arguments: ["internal/index.md", "internal/build.json", "internal/acme/2026-10/SHA256SUMS"])
  func aFileThatIsGoneIsWrittenAgain(_ file: String) throws {
    _ = try build()
    try FileManager.default.removeItem(atPath: scratch.path + "/packs/" + file)
    _ = try build()
    try expectSameAsNew(try build())
  }
}
