import Tables
import Testing

@testable import Review

/// Methods §6.4; the issue date is 6 November 2026.
@Suite struct TellingTests {
  private let news = ["milestone:M1"]

  private func tellings(_ interactions: [String], actions: [String] = []) throws -> Tellings {
    let portfolio = try Workspace([
      "milestones.csv": "id,project,name,baseline\nM1,PA,Go live,2026-10-09\n",
      "interactions.csv": "id,client,on,channel,direction,people,summary,bad_news_refs,audience\n"
        + interactions.enumerated().map { "I\($0),acme,\($1),client\n" }.joined(),
      "actions.csv": "id,client,kind,text,owner,raised,due,source_refs,tell_on,tell_channel,tell_to,audience\n"
        + actions.enumerated().map { "A\($0),acme,task,Call,tom,2026-10-05,2026-11-20,\($1),client\n" }.joined(),
    ]).portfolio()
    return try portfolio.review().visible.tellings
  }

  @Test(arguments: [
    ("in_person", true), ("video", true), ("phone", false), ("email", false),
  ])
  func isAConversationThatNamesTheNews(_ channel: String, _ isFaceToFace: Bool) throws {
    let found = try tellings(["2026-11-06,\(channel),both,dana;tom,Told,milestone:M1"]).first(of: news)
    let telling = try #require(found)
    #expect(telling.on == "2026-11-06" && telling.channel.rawValue == channel && !telling.isPlanned)
    #expect(telling.people == ["Dana Kerr"] && telling.record == "interaction:I0")
    #expect(telling.isFaceToFace == isFaceToFace)
  }

  @Test(arguments: [
    "2026-11-07,video,both,dana,Told,milestone:M1",  // after the issue date
    "2026-11-06,video,both,dana,Told,",  // of nothing in particular
    "2026-11-06,portal,out,dana,Told,milestone:M1", "2026-11-06,chat,out,dana,Told,milestone:M1",
    "2026-11-06,social,out,dana,Told,milestone:M1",
    "2026-11-06,video,both,tom,Told,milestone:M1",  // our own people alone
  ])
  func isNoOtherConversation(_ interaction: String) throws {
    #expect(try tellings([interaction]).first(of: news) == nil)
  }

  @Test func mayBePlannedByAnAction() throws {
    let found = try tellings([], actions: ["milestone:M1,2026-11-06,video,dana"]).first(of: news)
    let telling = try #require(found)
    #expect(telling.on == "2026-11-06" && telling.isPlanned && telling.people == ["Dana Kerr"])
    #expect(telling.record == "action:A0")
  }

  @Test(arguments: [
    "milestone:M1,2026-11-07,video,dana", "milestone:M1,,video,dana", "milestone:M1,2026-11-06,,dana",
    "milestone:M1,2026-11-06,video,", "milestone:M1,2026-11-06,portal,dana", "milestone:M1,2026-11-06,video,tom",
    ",2026-11-06,video,dana",
  ])
  func isNoOtherPlan(_ action: String) throws {
    #expect(try tellings([], actions: [action]).first(of: news) == nil)
  }

  @Test func isTheBestOfSeveral() throws {
    let phone = "2026-10-12,phone,out,dana,Told,milestone:M1"
    let video = "2026-10-20,video,both,lee,Told,milestone:M1"
    let plan = "milestone:M1,2026-10-06,in_person,dana"
    #expect(try tellings([phone, video], actions: [plan]).first(of: news)?.record == "interaction:I1")
    #expect(try tellings([phone], actions: [plan]).first(of: news)?.record == "action:A0")
    #expect(try tellings([video, "2026-10-19,video,both,dana,Told,milestone:M1"]).first(of: news)?.on == "2026-10-19")
  }

  @Test func countsForTheRecordOfAPartOfIt() throws {
    let found = try tellings(["2026-10-12,video,both,dana,Told,milestone:M1/date"])
    #expect(found.first(of: news) != nil)
    #expect(found.first(of: ["project:PA", "milestone:M1"]) != nil)
    #expect(found.first(of: ["milestone:M2"]) == nil)
  }
}
