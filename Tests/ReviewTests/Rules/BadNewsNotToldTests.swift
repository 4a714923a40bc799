import Testing

@testable import Review

@Suite struct BadNewsNotToldTests {
  /// A late milestone with its action; nobody has been told yet.
  private func late(_ action: String = "2026-12-01,,milestone:M1,client") -> Workspace {
    var workspace = Workspace.milestone("2026-10-09,,2026-10-20", actions: action)
    workspace.exports["interactions.csv"] = nil
    return workspace
  }

  private func message(_ severity: String) -> String {
    "exports/milestones.csv:2: \(severity)[bad-news-not-told]: acme: milestone 'Go live' is 7 working days late, and nobody has "
      + "told the client or plans to\n  hint: by 2026-11-06, add a line to interactions.csv with bad_news_refs "
      + "'milestone:M1' (channel in_person, video, phone or email), or fill tell_on, tell_channel and tell_to of its action"
  }

  @Test func holdsAPackInTheStrictProfileAndWarnsInTheOther() throws {
    var workspace = late()
    #expect(try workspace.findings() == [message("warn")])
    #expect(try !workspace.review().isHeld)
    workspace.settings.profile = .strict
    #expect(try workspace.findings() == [message("block")])
    #expect(try workspace.review().isHeld)
  }

  @Test func lookAtACriterionToo() throws {
    var workspace = Workspace.criterion(values: ["2026-10-20,75"])
    workspace.exports["interactions.csv"] = nil
    let found = try workspace.review().findings.filter { $0.code == "bad-news-not-told" }
    #expect(
      found.map(\.message) == [
        "criterion 'Fewer password calls reach the desk' is at risk, and nobody has told the client or plans to"
      ]
    )
  }

  @Test(arguments: ["client", "internal"])
  func acceptsAConversationWhoeverMayReadOfIt(_ audience: String) throws {
    var workspace = late()
    workspace.exports["interactions.csv"] = Workspace.told(of: ["milestone:M1"]).replacing("internal", with: audience)
    #expect(try workspace.findings() == [])
    #expect(try (workspace.review().visible.tellings.first(of: ["milestone:M1"]) != nil) == (audience == "client"))
  }

  @Test(arguments: [
    ("phone", "heard of it by phone"), ("email", "heard of it by e-mail"),
  ])
  func notesThatTheClientHeardByPhoneOrMail(_ channel: String, _ how: String) throws {
    var workspace = late()
    workspace.settings.profile = .strict
    workspace.exports["interactions.csv"] = Workspace.told(of: ["milestone:M1"]).replacing("video", with: channel)
    #expect(
      try workspace.findings() == [
        "exports/milestones.csv:2: note[bad-news-not-told]: acme: milestone 'Go live' is 7 working days late; the client "
          + "\(how)\n  hint: nothing is left to do here; next time tell it face to face"
      ]
    )
  }

  @Test func notesAllThatOneCallToldOnce() throws {
    var workspace = late()
    workspace.settings.profile = .strict
    workspace.exports["milestones.csv"]? += "M2,PA,Hand over,2026-10-09,2026-12-01,,\n"
    workspace.exports["actions.csv"]? += "A2,acme,corrective,Order,tom,2026-10-05,2026-12-01,milestone:M2,client\n"
    workspace.exports["interactions.csv"] = Workspace.told(of: ["milestone:M1", "milestone:M2"])
      .replacing("video", with: "phone")
    let found = try workspace.findings().filter { $0.contains("bad-news-not-told") }
    #expect(found.count == 1)
    #expect(found.first?.contains("; the client heard of all of it by phone\n") == true, "\(found)")
  }

  @Test func acceptsAPlanAndNotesOneByPhone() throws {
    var workspace = late()
    workspace.exports["actions.csv"] =
      "id,client,kind,text,owner,raised,due,source_refs,audience,tell_on,tell_channel,tell_to\n"
      + "A1,acme,corrective,Order,tom,2026-10-05,2026-12-01,milestone:M1,client,2026-11-06,in_person,dana\n"
    #expect(try workspace.findings() == [])
    workspace.exports["actions.csv"] = workspace.exports["actions.csv"]?.replacing("in_person", with: "phone")
    let found = try workspace.findings()
    #expect(found.count == 1 && found.allSatisfy { $0.contains("the client is to hear of it by phone") })
  }

  @Test func needsNobodyToBeToldWhereNothingIsWrong() throws {
    var workspace = Workspace.milestone("2026-10-09,,2026-10-12")
    workspace.exports["interactions.csv"] = nil
    workspace.settings.profile = .strict
    #expect(try workspace.findings() == [])
  }
}
