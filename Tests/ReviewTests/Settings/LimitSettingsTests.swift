import Diagnostics
import Tables
import Testing

@testable import Review

@Suite struct LimitSettingsTests {
  private func read(_ limits: String) -> (limits: Limits, messages: [String]) {
    let (settings, problems) = SettingsReader.read(Array("firm: { name: Firm }\nlimits: \(limits)\n".utf8))
    return (settings.limits, problems.map(\.description))
  }

  @Test func readsEveryLimit() {
    let (limits, messages) = read("{ cell: 2 MB, columns: 20000, file: 4 GB, nesting: 128, rejected: 200 MB }")
    #expect(messages == [])
    var expected = Limits()
    (expected.cell, expected.columns, expected.file) = (2_000_000, 20_000, 4_000_000_000)
    (expected.nesting, expected.rejected) = (128, 200_000_000)
    #expect(limits == expected)
  }

  @Test func readsHowLargeALogoMayBe() {
    let (settings, problems) = SettingsReader.read(Array("firm: { name: Firm }\nlimits: { logo: 80 kB }\n".utf8))
    #expect(problems == [])
    #expect(settings.largestLogo == 80_000 && Settings().largestLogo == 50_000)
  }

  @Test(
    arguments: [
      ("1500000", 1_500_000), ("1.5 MB", 1_500_000), ("1.5mb", 1_500_000), ("64 kB", 64_000), ("64 KiB", 65_536),
      ("1 MiB", 1_048_576), ("0.5 GiB", 536_870_912), ("12 B", 12), ("12 bytes", 12), ("4.29 GB", 4_290_000_000),
    ]
  )
  func readsSizes(_ text: String, _ bytes: Int) {
    let (limits, messages) = read("{ cell: \(text) }")
    #expect(messages == [])
    #expect(limits.cell == bytes)
  }

  @Test(arguments: ["two", "-1 MB", "1,5 MB", "1 TB", ".5 MB", "1.2.3 MB", "MB", "1e9", "9999999999999999999 GB"])
  func refusesWhatIsNoSize(_ text: String) {
    let (limits, messages) = read("{ cell: '\(text)' }")
    #expect(limits == Limits())
    #expect(
      messages == [
        "reviewpack.yaml:2:17 (limits.cell): error[setting-invalid]: 'limits.cell' is '\(text)' where a size such as 2 MB or "
          + "1.5 GB is expected"
      ]
    )
  }

  @Test(
    arguments: [
      (
        "{ file: 5 GB }",
        "2:17 (limits.file): error[setting-invalid]: 'limits.file' can be 4.29 GB at most: the places of cells are kept in "
          + "32 bits"
      ),
      ("{ cell: 0 }", "2:17 (limits.cell): error[setting-invalid]: 'limits.cell' must be more than nothing"),
      (
        "{ columns: 2000000 }",
        "2:20 (limits.columns): error[setting-invalid]: 'limits.columns' is '2000000' where a whole number from 1 to 1000000 "
          + "is expected"
      ),
      (
        "{ nesting: 1000 }",
        "2:20 (limits.nesting): error[setting-invalid]: 'limits.nesting' is '1000' where a whole number from 1 to 512 is "
          + "expected"
      ),
      (
        "{ cells: 2 MB }",
        "2:18 (limits.cells): error[setting-unknown]: there is no setting 'limits.cells'\n  hint: did you mean 'cell'?"
      ),
      ("2 MB", "2:9 (limits): error[setting-invalid]: 'limits' must be a mapping of names to values"),
    ]
  )
  func saysWhatIsWrong(_ text: String, _ message: String) {
    let (limits, messages) = read(text)
    #expect(limits == Limits())
    #expect(messages == ["reviewpack.yaml:" + message])
  }

  @Test(
    arguments: [
      (1, "1 bytes"), (999, "999 bytes"), (1_000, "1 kB"), (1_500, "1.5 kB"), (1_550, "1,550 bytes"),
      (1_000_000, "1 MB"), (1_048_576, "1,048,576 bytes"), (2_000_000_000, "2 GB"), (1_200_000_000_000, "1,200 GB"),
    ]
  )
  func writesSizes(_ bytes: Int, _ words: String) {
    #expect(Limits.words(forBytes: bytes) == words)
  }

  @Test func holdsAFileOfTheWorkspaceToTheLimit() throws {
    var workspace = Workspace()
    workspace.configure("limits: { file: 20 B }\n")
    let portfolio = try workspace.portfolio()
    #expect(
      portfolio.diagnostics.map(\.description).contains(
        "exports/clients.csv: error[file-too-large]: a file may have 20 bytes, and this one has more\n"
          + "  hint: export fewer rows at a time, or 'limits: { file: 40 bytes }' in reviewpack.yaml allows more"
      )
    )
  }
}

/// A file with too much that cannot be used gives nothing, and every row of it is accounted for.
@Suite struct RejectedTextTests {
  private let milestones = """
    id,project,name,baseline
    M1,PA,Live,2026-10-09
    M2,PA,Live,tomorrow
    M3,PA,Live,yesterday,x
    M4,PA,Live,2026-10-10

    """

  private func portfolio(_ limit: String) throws -> Portfolio {
    var workspace = Workspace(["milestones.csv": milestones])
    workspace.configure("limits: { rejected: \(limit) }\n")
    return try workspace.portfolio()
  }

  @Test func usesTheFileUpToTheLimit() throws {
    let portfolio = try portfolio("43 B")
    #expect(try portfolio.account("acme").visible.milestones.map(\.id) == ["M1", "M4"])
    let file = try portfolio.file("milestones.csv")
    #expect(file.rejected.counts == ["date-invalid": 1, "row-long": 1])
    #expect(file.isBalanced)
  }

  @Test func usesNothingOfItBeyond() throws {
    let portfolio = try portfolio("41 B")
    let file = try portfolio.file("milestones.csv")
    #expect(try portfolio.account("acme").visible.milestones.isEmpty)
    #expect(file.rejected.counts == ["rejected-too-much": 3, "row-long": 1])
    #expect(file.isBalanced && file.used == 0)
    let told = portfolio.diagnostics.filter { $0.code == "rejected-too-much" }
    #expect(told.count == 1)
    #expect(told.first?.place.file == "exports/milestones.csv")
    #expect(
      try portfolio.review().findings.contains { $0.code == "bad-record" && $0.message.contains("rejected-too-much") }
    )
  }
}
