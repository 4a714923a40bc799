import Tables
import Testing

@testable import Review

/// What we heard: October 2026, packs go out on 6 November.
@Suite struct HeardConcernTests {
  private static func dialogue(_ rows: String, days: Int = 5) throws -> DialogueReview {
    var workspace = Workspace([
      "interactions.csv":
        "id,client,on,channel,direction,people,summary,client_concern,agreed,follow_up_on,client_confirmed,audience\n"
        + rows,
      "actions.csv": """
      id,client,kind,text,owner,raised,audience
      A1,acme,task,Send the list,tom,2026-10-05,client
      A2,acme,task,Mind the mood,tom,2026-10-05,internal

      """,
    ])
    workspace.settings.thresholds.dialogue.correctionDays = days
    return try workspace.review().visible.dialogue
  }

  @Test(arguments: [
    (",yes", HeardConcern.Confirmation.confirmed), (",no", .contradicted),
    ("2026-10-29,", .uncorrected("2026-11-05")), ("2026-10-30,", .open(until: "2026-11-06")),
    (",", .open(until: "2026-11-13")),
  ])
  func aSummaryMayBeCorrectedForFiveWorkingDays(_ cells: String, _ confirmation: HeardConcern.Confirmation) throws {
    let heard = try Self.dialogue("I1,acme,2026-10-05,video,both,dana;tom,We talked,Too slow,A1;A2,\(cells),client\n")
      .heard
    #expect(heard.map(\.confirmation) == [confirmation])
    #expect(heard.first?.people == ["Dana Kerr"])
    #expect(heard.first?.agreed.map(\.action.id) == ["A1"], "what was agreed in the house stays there")
  }

  @Test(arguments: [(4, HeardConcern.Confirmation.uncorrected("2026-11-05")), (5, .open(until: "2026-11-06"))])
  func theTimeIsASetting(_ days: Int, _ confirmation: HeardConcern.Confirmation) throws {
    let rows = "I1,acme,2026-10-05,video,both,dana;tom,We talked,Too slow,,2026-10-30,,client\n"
    #expect(try Self.dialogue(rows, days: days).heard.map(\.confirmation) == [confirmation])
  }

  @Test func whatIsInternalOrOldOrNoConcernIsNotTold() throws {
    let dialogue = try Self.dialogue(
      """
      I1,acme,2026-09-30,video,both,dana,Old,Old worry,,,,client
      I2,acme,2026-10-05,video,both,dana,Inside,Inner worry,,,,internal
      I3,acme,2026-10-06,video,both,dana,Nothing,,,,,client
      I4,acme,2026-10-07,phone,in,dana,First,First worry,,,,client
      I5,acme,2026-11-05,phone,in,lee,Second,Second worry,,,,client
      I6,acme,2026-11-07,phone,in,lee,Third,After the pack,,,,client

      """
    )
    #expect(dialogue.heard.map(\.concern) == ["Second worry", "First worry"])
    #expect(dialogue.contacts.map(\.interaction.id) == ["I5", "I4", "I3"])
    #expect(dialogue.contacts.first?.clients == ["Lee Barrow"])
  }

  @Test func theHouseSeesAllConversations() throws {
    let workspace = Workspace([
      "interactions.csv": """
      id,client,on,channel,direction,people,summary,audience
      I1,acme,2026-10-05,video,both,dana;tom,Open,client
      I2,acme,2026-10-04,phone,out,tom;dana,Inside,internal

      """
    ])
    let review = try workspace.review()
    #expect(review.relationship.conversations.map(\.interaction.id) == ["I1", "I2"])
    #expect(review.relationship.conversations.first?.ours == ["Tom Aldous"])
    #expect(review.visible.dialogue.contacts.map(\.interaction.id) == ["I1"])
  }
}
