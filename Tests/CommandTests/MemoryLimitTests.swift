import Foundation
import Testing

#if os(Linux)
  /// A limit of memory is told before it is reached.
  @Suite struct MemoryLimitTests {
    private static func run(_ arguments: String, limit: Int, in folder: String) throws -> Binary.Run {
      try Binary.run(
        ["-c", "ulimit -v \(limit); exec \"$0\" \(arguments)", Binary.path],
        in: folder,
        binary: "/bin/sh"
      )
    }

    @Test func isNamedWhereTheProgramCannotEvenBegin() throws {
      let run = try Self.run("check .", limit: 280_000, in: Folder.tests + "/Base")
      #expect(run.status == 2)
      #expect(
        run.errors == """
          error[memory-limit]: the program may have 286 MB of memory, and takes 300 MB to begin with
            hint: raise the limit with 'ulimit -v'

          """
      )
    }

    @Test func isNamedBeforeAFileIsReadForWhichThereIsNoRoom() throws {
      let workspace = try TemporaryFolder()
      try workspace.overlay(Folder.tests + "/Base")
      let file = workspace.path + "/exports/work-items-all.csv"
      try workspace.write("id,project,title,created\n", to: "exports/work-items-all.csv")
      // Nothing is on the disk but the heading.
      #expect(truncate(file, 900_000_000) == 0)
      let run = try Self.run("build .", limit: 1_000_000, in: workspace.path)
      #expect(run.status == 2)
      let message =
        "error[memory-limit]: reading this file takes 1.8 GB of memory or more, and the program may have 1,024 MB, of which "
      #expect(run.errors.hasPrefix("exports/work-items-all.csv: " + message), "\(run.errors)")
      #expect(
        run.errors.hasSuffix(" are left\n  hint: raise the limit with 'ulimit -v', or export fewer rows at a time\n")
      )
      #expect(Folder.files(in: workspace.path + "/packs") == [])
    }

    @Test func hindersNoBuildThatHasRoom() throws {
      #expect(try Self.run("check .", limit: 2_000_000, in: Folder.tests + "/Base").status == 0)
    }
  }
#endif
