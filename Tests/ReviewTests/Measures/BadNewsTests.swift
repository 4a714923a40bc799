import Tables
import Testing

@testable import Review

/// Methods §6.4: what counts as bad news, and which action answers it.
@Suite struct BadNewsTests {
  private static let heading = "id,client,kind,text,owner,raised,due,done,source_refs,audience\n"

  /// The bad news of the worked example, with one action that names `references`.
  private func news(_ references: String, project: [String: String] = [:], files: [String: String] = [:]) throws
    -> [BadNews]
  {
    let action = "A1,acme,corrective,Mend it,tom,2025-06-05,2025-08-01,,\(references),client\n"
    let all = ["actions.csv": Self.heading + action].merging(files) { $1 }
    return try Workspace.delivery(project: project, all).review().visible.badNews
  }

  private func answered(_ news: [BadNews]) -> [String] { news.filter { !$0.actions.isEmpty }.map(\.reference) }

  @Test func isListedGravestFirst() throws {
    let news = try news("")
    #expect(news.map(\.reference) == ["project:PA/status", "milestone:M3", "risk:R1", "milestone:M4"])
    #expect(news.map(\.isGrave) == [true, true, true, false])
    #expect(news.map(\.since) == ["2025-05-30", "2025-05-30", "2025-02-03", "2025-06-20"])
    #expect(answered(news) == [])
  }

  @Test(arguments: [
    ("project:PA/status", ["project:PA/status"]), ("project:PA", ["project:PA/status"]),
    ("risk:R1", ["risk:R1"]), ("risk:R1/continuity", ["risk:R1"]),
    ("milestone:M3", ["project:PA/status", "milestone:M3"]),  // the milestone that makes the schedule red
    ("milestone:M3/date", ["project:PA/status", "milestone:M3"]), ("milestone:M4", ["milestone:M4"]),
    ("milestone:M3;milestone:M4;risk:R1", ["project:PA/status", "milestone:M3", "risk:R1", "milestone:M4"]),
    ("change-request:CR5", []),  // the scope is amber: mending it leaves the project red
    ("milestone:M33", []),
  ])
  func isAnsweredByAnActionThatNamesIt(_ references: String, _ answered: [String]) throws {
    #expect(try self.answered(news(references)) == answered)
  }

  @Test func takesTheVeryNameOfARecordForThatRecord() throws {
    let milestones = [
      "milestones.csv": """
      id,project,name,baseline,forecast,actual
      M3,PA,Third,2025-05-30,2025-07-04,
      M3/b,PA,Part,2025-05-30,2025-07-03,

      """
    ]
    #expect(try answered(news("milestone:M3/b", files: milestones)) == ["milestone:M3/b"])
    #expect(try answered(news("milestone:M3/b/x", files: milestones)) == ["milestone:M3/b"])
  }

  @Test func isAnsweredByTheChangeThatCausesIt() throws {
    let files = ["milestones.csv": "id,project,name,baseline,forecast\nM1,PA,First,2025-09-30,2025-09-30\n"]
    let cells = ["pricing": "fixed"]
    let news = try news("change-request:CR5", project: cells, files: files)
    #expect(answered(news) == ["project:PA/status"])
    #expect(news.first { $0.reference == "project:PA/status" }?.since == "2025-06-23")
  }

  @Test func isAStatusThatSomebodyDeclaredWorse() throws {
    var files = ["milestones.csv": "id,project,name,baseline,forecast\nM1,PA,First,2025-09-30,2025-09-30\n"]
    files["change-requests.csv"] = "id,project,title,raised_by,raised_on,state\nC,PA,X,client,2025-06-02,draft\n"
    #expect(try news("", project: ["pricing": "fixed"], files: files).map(\.reference) == ["risk:R1"])
    let declared = ["pricing": "fixed", "override_status": "off_track", "override_on": "2025-06-27"]
    let project = try #require(try news("", project: declared, files: files).first)
    #expect(project.reference == "project:PA/status")
    #expect(project.isGrave)
    #expect(project.since == "2025-06-27")
  }

  @Test func isNotHiddenByAStatusThatSomebodyDeclaredBetter() throws {
    let declared = [
      "override_status": "at_risk", "override_reason": "soon", "override_by": "tom", "override_on": "2025-06-27",
    ]
    #expect(try news("", project: declared).first?.isGrave == true)
  }

  @Test func isNoCostThatTheClientMayNotSee() throws {
    var files = [
      "milestones.csv": """
      id,project,name,baseline,forecast,value,pct
      M1,PA,First,2025-09-30,2025-09-30,120000,10

      """
    ]
    files["change-requests.csv"] = "id,project,title,raised_by,raised_on,state\nC,PA,X,client,2025-06-02,draft\n"
    #expect(try news("", files: files).first?.reference == "project:PA/status")
    let fixed = Workspace.delivery(project: ["pricing": "fixed"], files)
    let review = try fixed.review()
    #expect(!review.visible.badNews.contains { $0.reference.hasPrefix("project:") })
    #expect(review.project()?.status.computed == .red)
  }

  @Test func isNeitherAnsweredLateNorTwice() throws {
    let actions = """
      A1,acme,corrective,Old,tom,2025-06-05,2025-06-29,,milestone:M3,client
      A2,acme,corrective,Both,tom,2025-06-05,2025-06-30,,milestone:M3;project:PA/status;project:PA,client

      """
    let news = try news("", files: ["actions.csv": Self.heading + actions])
    #expect(news.first?.actions.map(\.id) == ["A2"])
    #expect(answered(news) == ["project:PA/status", "milestone:M3"])
  }

  /// A milestone that is a little late is bad news when the client was last told of an earlier day.
  @Test(arguments: [
    ("2026-12-11,2026-12-11,", "2026-12-11,2026-12-15,", ["milestone:M1"]),
    ("2026-12-11,,", "2026-12-11,2026-12-15,", ["milestone:M1"]),
    ("2026-12-11,2026-12-15,", "2026-12-11,2026-12-15,", []),  // told already
    ("2026-12-11,2026-12-16,", "2026-12-11,2026-12-15,", []),
    ("2026-12-11,2026-12-04,", "2026-12-11,2026-12-09,", []),  // still before the day promised
    ("2026-12-11,2026-12-11,", "2026-12-11,2026-12-15,2026-10-30", []),
    ("2026-12-11,2026-12-11,", "2026-12-11,2026-12-31,", ["milestone:M1"]),  // bad news anyway, and told once
  ])
  func isAForecastThatWorsened(_ before: String, _ now: String, _ expected: [String]) throws {
    var (earlier, workspace) = (Workspace.milestone(before), Workspace.milestone(now))
    earlier.period = "2026-09"
    try workspace.add(release: earlier)
    let news = try workspace.review().visible.badNews.filter { $0.reference.hasPrefix("milestone:") }
    #expect(news.map(\.reference) == expected)
    #expect(news.allSatisfy { !$0.isGrave && $0.since == nil })
  }

  @Test func isNoForecastThatNoPackTold() throws {
    let news = try Workspace.milestone("2026-12-11,2026-12-15,").review().visible.badNews
    #expect(news.isEmpty)
  }

  @Test func needsAnActionForAForecastThatWorsened() throws {
    let rule = "bad-news-without-action"
    var earlier = Workspace.milestone("2026-12-11,2026-12-11,")
    earlier.period = "2026-09"
    var now = Workspace.milestone("2026-12-11,2026-12-15,")
    try now.add(release: earlier)
    let findings = try now.findings().filter { $0.contains(rule) }
    #expect(findings.count == 1)
    #expect(
      findings.first?.contains("milestone 'Go live' is 2 working days late, later than the last pack told, and no")
        == true,
      "\(findings)"
    )
    var answered = Workspace.milestone("2026-12-11,2026-12-15,", actions: "2026-11-13,,milestone:M1,client")
    try answered.add(release: earlier)
    #expect(try answered.findings().filter { $0.contains(rule) } == [])
  }
}
