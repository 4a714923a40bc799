import Tables
import Testing

@testable import Review

/// You said, we did, and what we do not do: October 2026.
@Suite struct FeedbackTests {
  private static let columns =
    "id,client,kind,text,severity,raised,raised_by,acknowledged,resolution,agreed_with_client,resolved,audience\n"

  private static func dialogue(_ files: [String: String]) throws -> DialogueReview {
    try Workspace(files).review().visible.dialogue
  }

  @Test func complaintsAndWhatTheClientRaisedAreFeedbackOtherProblemsAreJoint() throws {
    let dialogue = try Self.dialogue([
      "issues.csv": Self.columns + """
        C1,acme,complaint,Nobody calls back,high,2026-09-01,lee,2026-09-02,,,,client
        C2,acme,complaint,Bills are unclear,low,2026-08-01,,2026-08-02,New bill,yes,2026-10-05,client
        C3,acme,complaint,Settled long ago,low,2026-08-01,,,,yes,2026-09-30,client
        C4,acme,complaint,Own portal,low,2026-10-01,dana,2026-10-02,Not in the plan,no,,client
        I1,acme,issue,The line is slow,low,2026-10-01,dana,,,,,client
        I2,acme,issue,Old tills,low,2026-10-01,tom,,,,,client
        I3,acme,issue,Inner trouble,low,2026-10-01,tom,,,,,internal
        O1,acme,obstacle,No key,low,2026-10-01,tom,,,,,client
        D1,acme,dispute,The bill,low,2026-10-01,dana,,,,,client
        X1,acme,conduct,Shouting,low,2026-10-01,tom,,,,,client

        """,
      "actions.csv": """
      id,client,kind,text,owner,raised,source_refs,audience
      A1,acme,improvement,Call back within a day,tom,2026-09-03,issue:C1,client
      A2,acme,improvement,Train the desk,tom,2026-09-03,issue:C1,internal

      """,
    ])
    #expect(dialogue.feedback.map(\.issue.id) == ["C1", "C4", "I1", "C2"])
    #expect(dialogue.feedback.map(\.standing) == [.open, .notAgreed, .open, .settled("2026-10-05")])
    #expect(dialogue.feedback.first?.raisedBy == "Lee Barrow")
    #expect(dialogue.feedback.first?.steps.map(\.action.id) == ["A1"])
    #expect(dialogue.jointProblems.map(\.issue.id) == ["I2"])
  }

  @Test(arguments: [(34, [String]()), (35, ["CR1"])])
  func aRefusedChangeIsToldForAWhile(_ days: Int, _ told: [String]) throws {
    var workspace = Workspace([
      "change-requests.csv": """
      id,project,title,raised_by,raised_on,state,submitted_on,decided_reason,provider_signed_by,provider_signed_on
      CR1,PA,Own app,client,2026-06-01,rejected,2026-06-02,Too dear,tom,2026-09-27
      CR2,PA,Our wish,provider,2026-10-01,rejected,2026-10-02,,,
      CR3,PA,Still open,client,2026-10-01,submitted,2026-10-02,,,

      """
    ])
    workspace.settings.thresholds.dialogue.declinedDays = days
    #expect(try workspace.review().visible.dialogue.declined.map(\.change.id) == told)
  }

  private static func waves(_ before: [Int], _ now: [Int]) -> [String: String] {
    let rows = { (wave: String, day: String, scores: [Int]) in
      scores.enumerated().map { "\(wave),p\($0.offset),\(day),\($0.element)\n" }.joined()
    }
    return [
      "surveys.csv": """
      id,client,name,opened,closed,identity,invited
      S1,acme,Spring,2026-04-01,2026-04-20,confidential,20
      S2,acme,Autumn,2026-10-01,2026-10-20,confidential,20

      """,
      "survey-questions.csv": "survey,id,type,text\nS1,q1,nps,Would you?\nS2,q1,nps,Would you?\n",
      "responses.csv": "survey,contact,on,q1\n" + rows("S1", "2026-04-10", before) + rows("S2", "2026-10-10", now),
      "actions.csv": """
      id,client,kind,text,owner,raised,done,source_refs,audience
      A1,acme,improvement,Call back within a day,tom,2026-05-03,2026-06-01,,client
      A2,acme,improvement,Too early,tom,2026-03-03,2026-04-01,,client
      A3,acme,task,Another thing,tom,2026-05-03,2026-06-01,,client

      """,
    ]
  }

  @Test func scoresAreSetBesideThoseOfTheWaveBefore() throws {
    let low = [2, 3, 4, 5, 6, 3, 4, 5, 6, 7]
    let change = try #require(
      try Self.dialogue(Self.waves(low, [9, 10, 9, 10, 9, 8, 9, 10, 9, 10])).scoreChanges.first
    )
    #expect((change.before.name, change.now.name) == ("Spring", "Autumn"))
    #expect(change.change == .up)
    #expect(change.steps.map(\.action.id) == ["A1"])
    #expect(try Self.dialogue(Self.waves(low, low)).scoreChanges.first?.change == .noClearChange)
  }

  @Test func aWaveTooSmallToPublishIsNotCompared() throws {
    let many = [9, 10, 9, 10, 9, 8, 9, 10, 9, 10]
    #expect(try Self.dialogue(Self.waves([2, 3, 4, 5], many)).scoreChanges.isEmpty)
    #expect(try Self.dialogue(Self.waves(many, [2, 3, 4, 5])).scoreChanges.isEmpty)
    #expect(try Self.dialogue(Self.waves([2, 3, 4, 5, 9], many)).scoreChanges.count == 1)
  }
}
