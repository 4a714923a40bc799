import Tables
import Testing

@testable import Review

/// The index against that of the latest earlier pack.
@Suite struct EngagementTrendTests {
  /// Everything that is needed for an index at 31 October 2026; `answered` tells how the client answers.
  private static func workspace(answered: String = "2026-10-06") -> Workspace {
    let talks = (1...4).map { "I\($0),acme,2026-10-0\($0),video,both,dana;tom,steering,Held\n" }.joined()
    let questions = (1...3).map { "Q\($0),acme,question,Which?,dana,2026-10-05,2026-10-30,\(answered)\n" }.joined()
    let said = ConversationTopic.allCases.enumerated().map { index, topic in
      "ST\(index),acme,\(topic.rawValue),\(topic == .riskAppetite ? "open" : "words"),dana,2026-09-01\n"
    }
    return Workspace([
      "interactions.csv": "id,client,on,channel,direction,people,forum,summary\n" + talks,
      "actions.csv": "id,client,kind,text,owner,raised,due,done\n" + questions,
      "statements.csv": "id,client,topic,value,said_by,said_on\n" + said.joined(),
    ])
  }

  private static func release(_ workspace: Workspace, _ period: String) throws -> String {
    var workspace = workspace
    workspace.period = period
    let review = try workspace.review()
    let snapshot = Snapshot(
      of: review.visible,
      documents: ["review"],
      engagement: review.relationship.engagement
    ) { _ in "" }
    return snapshot.text
  }

  @Test func theFirstPackHasNoTrend() throws {
    let relationship = try Self.workspace().review().relationship
    #expect(relationship.engagement.coverage == 60)
    #expect(relationship.engagement.index.reading == .measured(100))
    #expect(relationship.trend == .first)
  }

  @Test func anEarlierPackIsComparedWith() throws {
    var worse = Self.workspace(answered: "")
    // The same records a month before, as they stood then, with an index of their own.
    let before = try Self.release(Self.workspace(), "2026-10")
    worse.history["acme/2026-09/snapshot.json"] = before.replacing("2026-10\"", with: "2026-09\"")
      .replacing("\"2026-10-31\"", with: "\"2026-09-30\"")
    let relationship = try worse.review().relationship
    let index = try #require(relationship.engagement.index.reading.value)
    #expect(relationship.trend == .changed(by: index - 100, since: "2026-09-30"))
    #expect(index < 90)
  }

  @Test func aPackThatRemembersNoIndexIsNotComparedWith() throws {
    var workspace = Self.workspace()
    var before = workspace
    before.period = "2026-09"
    try workspace.add(release: before)
    #expect(try workspace.review().relationship.trend == .first)
  }

  @Test func withoutAnIndexNothingIsRemembered() throws {
    #expect(try Self.release(Workspace(), "2026-10").contains("engagement") == false)
    #expect(try Self.release(Self.workspace(), "2026-10").contains("\"index\" : \"100\""))
  }

  @Test func redInTheLastPackAndNowIsTwoPeriods() throws {
    var workspace = Workspace.delivery()
    var before = workspace
    before.period = "2025-05"
    try workspace.add(release: before)
    let points = try workspace.review().relationship.escalation.points
    #expect(points.contains { $0.trigger == .red(periods: 2) && $0.level == .executive })
  }
}
