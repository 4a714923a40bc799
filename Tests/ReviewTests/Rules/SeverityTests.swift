import Testing

@testable import Review

/// How much a finding matters: by the profile, by the settings, and by the rule itself.
@Suite struct SeverityTests {
  /// What becomes of an overdue milestone of which nobody told the client.
  private func severities(_ yaml: String, channel: String? = nil) throws -> [String] {
    var workspace = Workspace.milestone("2026-10-09,2026-11-30,", actions: "2026-11-13,,milestone:M1,client")
    workspace.exports["interactions.csv"] = channel.map {
      Workspace.told(of: ["milestone:M1"]).replacing(",video,", with: ",\($0),")
    }
    workspace.configure(yaml)
    return try workspace.review().findings.filter { $0.code == "bad-news-not-told" }.map(\.severity.rawValue)
  }

  @Test(arguments: [
    ("profile: starter", "warn"), ("profile: strict", "block"), ("rules: { bad-news-not-told: note }", "note"),
    ("rules: { bad-news-not-told: block }", "block"),
    ("profile: strict\nrules: { bad-news-not-told: warn }", "warn"),
  ])
  func followsTheSettingsBeforeTheProfile(_ yaml: String, _ severity: String) throws {
    #expect(try severities(yaml) == [severity])
  }

  @Test func whatTheRuleItselfPlaysDownStaysSo() throws {
    #expect(try severities("rules: { bad-news-not-told: block }", channel: "phone") == ["note"])
  }
}

@Suite struct WaiverTests {
  private func workspace(_ waivers: String...) -> Workspace {
    var workspace = Workspace.delivery(project: ["budget": "118000"])
    workspace.configure("waivers:\n" + waivers.map { "  - { \($0) }\n" }.joined())
    return workspace
  }

  private func found(_ workspace: Workspace) throws -> [String] {
    try workspace.findings().filter { $0.contains("budget-differs") || $0.contains("waiver") }
  }

  @Test(arguments: [
    "client: acme", "record: 'project:PA'", "client: acme, record: 'milestone:M3'",
  ])
  func letAFindingBeAndKeepIt(_ scope: String) throws {
    let workspace = workspace(
      "rule: budget-differs, \(scope), who: Tom Aldous, why: it is being redrawn, until: 2026-12-31"
    )
    #expect(try found(workspace) == [])
    let review = try workspace.review()
    #expect(review.waived.map(\.finding.code) == ["budget-differs"])
    #expect(review.waived.first?.finding.records.first == "project:PA")
    #expect(review.waived.first?.waiver.why == "it is being redrawn")
    #expect(try workspace.messages().filter { $0.contains("waiver") } == [])
    #expect(try workspace.review("bravo").waived.isEmpty)
  }

  @Test func letOnlyBeWhatTheyName() throws {
    let workspace = workspace(
      "rule: budget-differs, client: bravo, who: tom, why: it is being redrawn, until: 2026-12-31"
    )
    #expect(try found(workspace).count == 1)
    #expect(try workspace.review().waived.isEmpty)
    #expect(
      try workspace.findings("bravo").filter { $0.contains("waiver") } == [
        "reviewpack.yaml:3:5 (waivers[1]): note[waiver-unused]: bravo: the waiver of 'budget-differs' lets nothing be\n"
          + "  hint: remove it: what it was decided for has been answered"
      ]
    )
  }

  /// The packs of June 2025 go out on 7 July: 30 June and five working days.
  @Test(arguments: [("2025-07-07", true), ("2025-07-06", false)])
  func holdUpToTheirLastDay(_ until: String, _ holds: Bool) throws {
    let workspace = workspace("rule: budget-differs, client: acme, who: tom, why: it is being redrawn, until: \(until)")
    #expect(try found(workspace).isEmpty == holds)
    let expired = try workspace.messages().filter { $0.contains("waiver") }
    #expect(
      expired
        == (holds
          ? []
          : [
            "reviewpack.yaml:3:5 (waivers[1]): error[waiver-expired]: acme: the waiver of 'budget-differs' ended on "
              + "2025-07-06, before the packs go out (2025-07-07)\n"
              + "  hint: answer what the rule finds and remove the waiver, or have it decided anew"
          ])
    )
  }

  @Test(arguments: [
    (
      "client: acmee, who: tom",
      "acmee: the waiver of 'budget-differs' names the client 'acmee', whom nobody knows\n  hint: did you mean 'acme'?"
    ),
    (
      "client: acme, who: Nobody",
      "acme: the waiver of 'budget-differs' was decided by 'Nobody', who is no known member of our staff\n"
        + "  hint: name somebody of contacts.csv whose side is provider"
    ),
    (
      "client: acme, who: dana",
      "acme: the waiver of 'budget-differs' was decided by 'dana', who is no known member of our staff\n"
        + "  hint: name somebody of contacts.csv whose side is provider"
    ),
    (
      "record: 'project:PX', who: tom",
      "the waiver of 'budget-differs' names the record 'project:PX', which nobody knows\n"
        + "  hint: did you mean 'project:PA'?"
    ),
    (
      "client: bravo, record: 'milestone:M3', who: tom",
      "bravo: the waiver of 'budget-differs' names the record 'milestone:M3', which nobody knows\n"
        + "  hint: write it as findings do, such as milestone:M3"
    ),
  ])
  func nameWhatIsKnown(_ scope: String, _ message: String) throws {
    let workspace = workspace("rule: budget-differs, \(scope), why: it is being redrawn, until: 2026-12-31")
    #expect(
      try workspace.messages().filter { $0.contains("waiver") } == [
        "reviewpack.yaml:3:5 (waivers[1]): error[waiver-unknown]: \(message)"
      ]
    )
    #expect(try found(workspace).count == 1)
  }

  @Test func nameARecordThatOnlyOneClientHas() throws {
    var workspace = workspace("rule: budget-differs, record: 'milestone:M1', who: tom, why: known, until: 2026-12-31")
    workspace.exports["bravo/milestones.csv"] = "id,project,name,baseline\nM1,PB,First,2025-09-30\n"
    #expect(
      try workspace.messages().filter { $0.contains("waiver") } == [
        "reviewpack.yaml:3:5 (waivers[1]): error[waiver-unknown]: the waiver of 'budget-differs' names 'milestone:M1', "
          + "which 'acme' and 'bravo' have\n  hint: add 'client:', so that it lets no more be than was decided"
      ]
    )
  }
}
