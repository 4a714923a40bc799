import Testing

@testable import Review

/// With which released pack a client's pack is compared.
@Suite struct EarlierPackTests {
  /// October, after the given packs were released; each says in its criterion which one it is.
  private func october(after folders: [String]) throws -> Workspace {
    var workspace = Workspace()
    for folder in folders {
      var earlier = Workspace.criterion(["statement": "As the pack \(folder) had it"])
      earlier.period = try #require(ReleaseName(folder)).period.description
      try workspace.add(release: earlier, as: folder)
    }
    return workspace
  }

  @Test(
    arguments: [
      (["2026-09"], "2026-09"), (["2026-08", "2026-09", "2026-07"], "2026-09"),
      (["2026-09", "2026-09-2", "2026-09-10", "2026-09-9"], "2026-09-10"),
      (["2026-10", "2026-08", "2026-11"], "2026-08"),
      (["2026-10-2"], nil), (["2026-11", "2027-Q1"], nil), ([], nil), (["2025-12", "2026-Q3", "2026-08"], "2026-Q3"),
      (["2026-Q4", "2026-05"], "2026-05"),
    ] as [([String], String?)]
  )
  func isTheLatestOfAnEarlierPeriod(_ folders: [String], _ expected: String?) throws {
    let review = try october(after: folders).review().visible
    let gone = review.changes?.criteria.first?.before?.statement
    #expect(gone == expected.map { "As the pack \($0) had it" })
  }

  /// A client's pack is compared with what this client was given, not with what others were.
  @Test func isOfTheSameClient() throws {
    var workspace = try october(after: ["2026-09"])
    workspace.exports["clients.csv"] = "id,name,currency\nacme,Acme Ltd,GBP\nbravo,Bravo GmbH,EUR\n"
    #expect(try workspace.review("acme").visible.changes != nil)
    #expect(try workspace.review("bravo").visible.changes == nil)
  }

  @Test func isTheSameForEveryBuildOfOnePeriod() throws {
    var workspace = Workspace.milestone("2026-10-09,,2026-10-12")
    let before = ValueWalk.leaves(of: try workspace.review().visible).lines
    try workspace.add(release: workspace)
    #expect(ValueWalk.leaves(of: try workspace.review().visible).lines == before)
  }

  @Test func tellsWhyAPackCannotBeComparedAndComparesTheOthers() throws {
    var workspace = Workspace()
    for client in ["acme", "bravo"] {
      var earlier = Workspace()
      earlier.period = "2026-09"
      try workspace.add(release: earlier, of: client)
    }
    workspace.history["acme/2026-09/snapshot.json"] = "{ \"version\": 1,"
    let portfolio = try workspace.portfolio()
    #expect(
      portfolio.diagnostics.map(\.description) == [
        "history/acme/2026-09/snapshot.json:1:16: error[json-syntax]: acme: a key in double quotes is expected, but the file ends here\n"
          + "  hint: 'reviewpack release' writes this file and nobody else should; restore it from a backup"
      ]
    )
    let review = try portfolio.review("acme")
    guard case .impossible(let period) = review.visible.comparison else {
      Issue.record("\(review.visible.comparison)")
      return
    }
    #expect(period.description == "2026-09")
    #expect(review.loadingProblems.map(\.code) == ["json-syntax"])
    #expect(try portfolio.review("bravo").visible.changes?.isEmpty == true)
  }

  /// An older pack that can be read must not pass for the last one.
  @Test func isNotReplacedByAnOlderOneThatCanBeRead() throws {
    var workspace = try october(after: ["2026-08", "2026-09"])
    workspace.history["acme/2026-09/snapshot.json"] = nil
    workspace.history["acme/2026-09/review.md"] = "# Review\n"
    let review = try workspace.review()
    #expect(review.visible.changes == nil)
    #expect(
      review.loadingProblems.map(\.description) == [
        "history/acme/2026-09/snapshot.json: error[file-unreadable]: acme: there is no such file\n"
          + "  hint: 'reviewpack release' writes this file and nobody else should; restore it from a backup"
      ]
    )
  }

  @Test func tellsFoldersThatNoReleaseMade() throws {
    var workspace = Workspace()
    for path in ["acne/2026-09", "acne/2026-08", "zeta/2026-09", "acme/latest", "acme/2026-09-1"] {
      workspace.history[path + "/snapshot.json"] = "{}"
    }
    #expect(
      try workspace.messages() == [
        "history/acme/2026-09-1: warn[history-unknown]: '2026-09-1' names no period; the folder is not read\n"
          + "  hint: 'reviewpack release' names its folders 2026-10, or 2026-10-2 for a corrected pack",
        "history/acme/latest: warn[history-unknown]: 'latest' names no period; the folder is not read\n"
          + "  hint: 'reviewpack release' names its folders 2026-10, or 2026-10-2 for a corrected pack",
        "history/acne: warn[history-unknown]: there is no client 'acne'; its released packs are compared with nothing\n"
          + "  hint: did you mean 'acme'?",
        "history/zeta: warn[history-unknown]: there is no client 'zeta'; its released packs are compared with nothing\n"
          + "  hint: keep the folder as long as you must, or move it out of the workspace",
      ]
    )
  }

  @Test func isNoExport() throws {
    var workspace = Workspace()
    workspace.history["acme/2026-09/actions.csv"] = "id\n"
    var earlier = Workspace()
    earlier.period = "2026-09"
    try workspace.add(release: earlier)
    #expect(try workspace.portfolio().files.allSatisfy { $0.file.hasPrefix("exports/") })
    #expect(try workspace.messages() == [])
  }
}
