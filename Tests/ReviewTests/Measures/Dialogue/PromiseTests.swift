import Tables
import Testing

@testable import Review

/// How we kept our word, as the client may see it: October 2026.
@Suite struct PromiseTests {
  @Test func theDeskSaysWhatWasAnsweredAndSettledInTime() throws {
    let workspace = Workspace([
      "work-items.csv": """
      id,project,title,kind,created,finished,response_met,resolution_met
      W1,PA,One,request,2026-10-01,2026-10-05,yes,yes
      W2,PA,Two,request,2026-10-02,2026-10-20,no,no
      W3,PA,Three,request,2026-09-02,2026-10-20,no,yes
      W4,PA,Four,request,2026-10-02,,yes,no
      W5,PA,Five,request,2026-10-02,2026-10-09,,

      """
    ])
    let desk = try #require(try workspace.review().visible.dialogue.desk)
    #expect(desk.responses.reading == .measured(KeptShare(kept: 2, due: 3)))
    #expect(desk.responses.records == ["work-item:W1", "work-item:W2", "work-item:W4"])
    #expect(desk.resolutions.reading == .measured(KeptShare(kept: 2, due: 3)))
    let explained = try Explained("desk-times", in: workspace)
    #expect(try explained.of("answered")["kept"] == .count(2))
    #expect(try explained.of("settled").references == ["work-item:W3", "work-item:W1", "work-item:W2"])
    #expect(try Workspace().review().visible.dialogue.desk?.responses.reading == .unavailable(.noData))
  }

  @Test func aLateReplyIsToldByItsQuestion() throws {
    var workspace = Workspace([
      "actions.csv": """
      id,client,kind,text,owner,raised,done,audience
      Q1,acme,question,In time?,tom,2026-10-05,2026-10-07,client
      Q2,acme,question,Late?,tom,2026-10-05,2026-10-08,client
      Q3,acme,question,Open?,tom,2026-10-26,,client
      Q4,acme,question,Inside?,tom,2026-10-05,2026-10-20,internal
      Q5,acme,question,Yours?,dana,2026-10-05,2026-10-20,client
      Q6,acme,task,No question,tom,2026-10-05,2026-10-20,client

      """
    ])
    #expect(try workspace.review().visible.dialogue.lateReplies.isEmpty, "nothing is promised")
    workspace.settings.replyPromiseDays = 2
    let dialogue = try workspace.review().visible.dialogue
    #expect(dialogue.lateReplies.map(\.action.action.id) == ["Q2", "Q3"])
    #expect(dialogue.lateReplies.map(\.workingDays) == [3, 5])
    #expect(dialogue.mirror?.replies == .measured(KeptShare(kept: 1, due: 4)), "all records count")
  }

  private static func release(_ period: String, agreed: String, on: String?) -> [String: String] {
    let asOf = "\(period)-28"
    var files = [
      "acme/\(period)/snapshot.json":
        "{\"version\":1,\"client\":\"acme\",\"period\":\"\(period)\",\"as_of\":\"\(asOf)\",\"issue_on\":\"\(agreed)\",\"documents\":[]}"
    ]
    if let on { files["acme/\(period)/release.json"] = "{\"on\":\"\(on)\"}" }
    return files
  }

  @Test func packsThatWentOutInTimeAreCounted() throws {
    var workspace = Workspace()
    #expect(try workspace.review().visible.dialogue.punctuality.reading == .unavailable(.noData))
    workspace.history = Self.release("2026-06", agreed: "2026-07-07", on: nil)
    for release in [
      Self.release("2026-07", agreed: "2026-08-07", on: "2026-08-07"),
      Self.release("2026-08", agreed: "2026-09-07", on: "2026-09-08"),
      Self.release("2026-09", agreed: "2026-10-07", on: "2026-10-01"),
      Self.release("2026-10", agreed: "2026-11-06", on: "2026-11-20"),
    ] { workspace.history.merge(release) { $1 } }
    workspace.history["acme/2026-09-2/snapshot.json"] = workspace.history["acme/2026-09/snapshot.json"]
    workspace.history["acme/2026-09-2/release.json"] = "{\"on\":\"2026-12-01\"}"
    let punctuality = try workspace.review().visible.dialogue.punctuality
    #expect(punctuality.reading == .measured(KeptShare(kept: 2, due: 3)))
    #expect(punctuality.records == ["release:2026-07", "release:2026-08", "release:2026-09"])
    #expect(try Explained("packs-on-time", in: workspace).of(nil)["kept"] == .count(2))
  }
}
