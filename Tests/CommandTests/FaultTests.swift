import Foundation
import Testing

/// Whatever happens to the machine, the packs on disk are whole.
@Suite(.serialized) struct FaultTests {
  /// How many builds are killed; `REVIEWPACK_KILLS=300` tries harder.
  private static let kills = ProcessInfo.processInfo.environment["REVIEWPACK_KILLS"].flatMap(Int.init) ?? 3

  /// The sample workspace in a folder of its own, and the same with another name of the firm, which every page shows.
  private static func workspaces() throws -> (scratch: TemporaryFolder, names: [String]) {
    let scratch = try TemporaryFolder()
    let names = ["one", "two"]
    for name in names {
      try FileManager.default.copyItem(atPath: Folder.sample, toPath: scratch.path + "/" + name)
    }
    let settings = scratch.path + "/two/reviewpack.yaml"
    let text = try Folder.text(settings).replacing("Harbour & Finch IT", with: "Harbour & Finch")
    try Data(text.utf8).write(to: URL(fileURLWithPath: settings))
    return (scratch, names)
  }

  private static func contents(_ folder: String) throws -> [String: Data] {
    let names = Folder.files(in: folder).filter { !$0.split(separator: "/").contains { $0.hasPrefix(".") } }
    return Dictionary(
      uniqueKeysWithValues: try names.map { ($0, try Data(contentsOf: URL(fileURLWithPath: folder + "/" + $0))) }
    )
  }

  @Test func aKilledBuildLeavesEachFileOldOrNewAndTheNextOneMendsTheRest() async throws {
    let (scratch, names) = try Self.workspaces()
    for name in names {
      let run = try Binary.run(["build", name, "--out", name + "-packs", "--quiet"], in: scratch.path)
      #expect(run.status == 1)
    }
    let (old, new) = (
      try Self.contents(scratch.path + "/one-packs"), try Self.contents(scratch.path + "/two-packs")
    )
    let clock = ContinuousClock()
    let start = clock.now
    _ = try Binary.run(["build", "two", "--out", "timed", "--quiet"], in: scratch.path)
    let whole = clock.now - start
    var repairs = 0
    for round in 0..<Self.kills {
      let packs = scratch.path + "/packs"
      try? FileManager.default.removeItem(atPath: packs)
      try FileManager.default.copyItem(atPath: scratch.path + "/one-packs", toPath: packs)
      let build = Process()
      build.executableURL = URL(fileURLWithPath: Binary.path)
      build.arguments = ["build", "two", "--out", "packs", "--quiet"]
      build.currentDirectoryURL = URL(fileURLWithPath: scratch.path)
      build.standardOutput = FileHandle.nullDevice
      build.standardError = FileHandle.nullDevice
      try build.run()
      // Before a third of the time has passed, nothing is written.
      let moment = (Double(round) + 0.5) / Double(Self.kills)
      try await Task.sleep(for: whole * (0.3 + 0.7 * moment))
      kill(build.processIdentifier, SIGKILL)
      build.waitUntilExit()
      let left = try Self.contents(packs)
      for (name, bytes) in left {
        #expect(bytes == old[name] || bytes == new[name], "round \(round): \(name) is neither the old nor the new file")
      }
      let verified = try Binary.run(["verify", "packs"], in: scratch.path)
      let again = try Binary.run(["build", "two", "--out", "packs"], in: scratch.path)
      #expect(again.status == 1, "\(again.errors)")
      // What was being written beside its place is removed without a word.
      let problems = verified.errors.split(separator: "\n").filter { line in
        line.contains("error[") && !line.contains(".new/") && !line.contains(".new: ")
      }
      if !problems.isEmpty {
        repairs += 1
        #expect(again.errors.contains("note[output-repaired]"), "round \(round): \(verified.errors)")
      }
      #expect(try Self.contents(packs) == new, "round \(round)")
      let hidden = Folder.files(in: packs).filter { $0.contains("/.") || $0.hasPrefix(".") }
      #expect(hidden == [], "round \(round)")
      #expect(try Binary.run(["verify", "packs"], in: scratch.path).status == 0)
    }
    print("\(Self.kills) builds killed, \(repairs) of them between two folders of a pack")
  }

  @Test func aDiskThatIsFullLosesNothing() throws {
    let (scratch, _) = try Self.workspaces()
    _ = try Binary.run(["build", "one", "--out", "packs", "--quiet"], in: scratch.path)
    let old = try Self.contents(scratch.path + "/packs")
    for blocks in [8, 100, 200] {
      let run = try Binary.run(
        ["-c", "ulimit -f \(blocks); exec \"$0\" build two --out packs", Binary.path],
        in: scratch.path,
        binary: "/bin/sh"
      )
      #expect(run.status == 2)
      #expect(run.errors.contains("error[output-unwritable]"))
      #expect(run.errors.contains("the pack cannot be written: file too large"))
    }
    let left = try Self.contents(scratch.path + "/packs")
    #expect(Set(old.keys).isSubset(of: left.keys))
    let run = try Binary.run(["build", "one", "--out", "packs", "--quiet"], in: scratch.path)
    #expect(run.status == 1)
    #expect(try Self.contents(scratch.path + "/packs") == old)
    #expect(try Binary.run(["verify", "packs"], in: scratch.path).status == 0)
  }

  @Test func ofTwoBuildsAtOnceOneStops() throws {
    let (scratch, _) = try Self.workspaces()
    let packs = scratch.path + "/packs"
    try FileManager.default.createDirectory(atPath: packs, withIntermediateDirectories: true)
    let descriptor = open(packs, O_RDONLY | O_DIRECTORY)
    defer { close(descriptor) }
    #expect(flock(descriptor, LOCK_EX) == 0)
    for command in ["build", "mail"] {
      let run = try Binary.run([command, "one", "--out", "packs"], in: scratch.path)
      #expect(run.status == 2)
      #expect(
        run.errors == """
          packs: error[output-busy]: another reviewpack is writing to this folder
            hint: run the command again when the other one has ended, or name another folder with --out

          """
      )
    }
    #expect(Folder.files(in: packs) == [])
    flock(descriptor, LOCK_UN)
    #expect(try Binary.run(["build", "one", "--out", "packs", "--quiet"], in: scratch.path).status == 1)
  }

  @Test func aLinkInTheOutputIsNotWrittenThrough() throws {
    let (scratch, _) = try Self.workspaces()
    for folder in ["packs/client", "elsewhere"] {
      try FileManager.default.createDirectory(
        atPath: scratch.path + "/" + folder,
        withIntermediateDirectories: true
      )
    }
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path + "/packs/client/marram",
      withDestinationPath: scratch.path + "/elsewhere"
    )
    let run = try Binary.run(["build", "one", "--out", "packs", "--client", "marram"], in: scratch.path)
    #expect(run.status == 1)
    #expect(
      run.errors.contains(
        """
        packs/client/marram: error[output-link]: marram: this is a link, and packs are not written through links
          hint: put the folder itself in its place, or name another folder with --out
        """
      )
    )
    #expect(Folder.files(in: scratch.path + "/elsewhere") == [])
  }

  @Test func aFileChangedByHandIsMendedAndSaid() throws {
    let (scratch, _) = try Self.workspaces()
    let arguments = ["build", "one", "--out", "packs", "--client", "marram"]
    _ = try Binary.run(arguments, in: scratch.path)
    let review = scratch.path + "/packs/client/marram/2026-10/review.md"
    let text = try Data(contentsOf: URL(fileURLWithPath: review))
    try Data("All is well.\n".utf8).write(to: URL(fileURLWithPath: review))
    let run = try Binary.run(arguments, in: scratch.path)
    #expect(run.status == 0)
    #expect(
      run.errors.contains(
        "note[output-repaired]: marram: the pack on disk was not as it had been built, and is written anew: "
          + "'client/marram/2026-10/review.md' is not what it was when it was listed"
      ),
      "\(run.errors)"
    )
    #expect(try Data(contentsOf: URL(fileURLWithPath: review)) == text)
  }
}
