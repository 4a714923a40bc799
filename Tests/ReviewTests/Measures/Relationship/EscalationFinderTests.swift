import Tables
import Testing

@testable import Review

/// Methods §8 on records: report date 30 June 2025.
@Suite struct EscalationFinderTests {
  private static func ladder(_ files: [String: String], project: [String: String] = [:]) throws -> EscalationReview {
    try Workspace.delivery(project: project, files).review().relationship.escalation
  }

  private static func point(_ review: EscalationReview, _ record: String) throws -> EscalationPoint {
    try #require(
      review.points.first { point in
        if case .lowEngagement = point.trigger { false } else { point.records.first == record }
      }
    )
  }

  private static let request = """
    id,client,kind,text,owner,raised,due,blocks,blocked_by,done
    A1,acme,info_request,The list of sites,dana,2025-05-26,2025-06-06,M3,,

    """

  @Test func theWorkedExampleGoesToTheSponsor() throws {
    let point = try Self.point(Self.ladder(["actions.csv": Self.request]), "action:A1")
    #expect(point.trigger == .lateAction(workingDays: 16))
    #expect(point.level == .sponsor)
    #expect(point.nextLevel == .project)
    #expect(point.evidence.heldUp == ["milestone:M3"])
    #expect(point.missing == [.problem, .communications, .tried, .ourPart, .ask])
  }

  @Test func anIssueThatNamesItBringsTheEvidence() throws {
    let review = try Self.ladder([
      "actions.csv": Self.request,
      "interactions.csv": """
      id,client,on,channel,direction,people,summary
      I1,acme,2025-06-10,phone,out,dana,Asked again
      I2,acme,2025-06-18,video,both,dana;tom,Asked once more

      """,
      "issues.csv": """
      id,client,kind,text,severity,raised,effect_days,level,escalated_on,evidence,tried,our_part,ask,ask_by,forum,audience
      IS1,acme,obstacle,The site list is missing,medium,2025-06-16,3,1,2025-06-17,action:A1;interaction:I1;interaction:I2,Called twice,Form sent late,Name each site,2025-07-04,steering,client

      """,
    ])
    let point = try Self.point(review, "action:A1")
    #expect(point.evidence.issue == "issue:IS1")
    #expect(
      point.evidence.datedRecords.map(\.reference) == [
        "action:A1", "interaction:I1", "issue:IS1", "interaction:I2",
      ]
    )
    #expect(point.evidence.communications == ["interaction:I1", "interaction:I2"])
    #expect(point.evidence.tried == "Called twice")
    #expect(point.evidence.ourPart == "Form sent late")
    #expect(point.taken == .project)
    #expect(point.nextLevel == .sponsor)
    #expect(point.isReady)
  }

  @Test func aQuestionCountsFromTheDayItWasAskedOrItsOwnDay() throws {
    let review = try Self.ladder([
      "actions.csv": """
      id,client,kind,text,owner,raised,due
      Q1,acme,question,Which?,dana,2025-06-20,
      Q2,acme,question,Which?,dana,2025-06-23,
      Q3,acme,question,Which?,dana,2025-05-20,2025-07-04
      Q4,acme,question,Which?,dana,2025-05-20,2025-06-20

      """
    ])
    #expect(try Self.point(review, "action:Q1").trigger == .openQuestion(workingDays: 6))
    #expect(try Self.point(review, "action:Q4").trigger == .lateAction(workingDays: 6))
    #expect(!review.points.contains { [["action:Q2"], ["action:Q3"]].contains($0.records) })
    #expect(review.leftAlone == 1)
  }

  @Test func whatWeHoldUpOurselvesIsNotTheClients() throws {
    let held = Self.request.replacing("M3,,", with: "M3,provider,")
    #expect(try Self.ladder(["actions.csv": held]).points.allSatisfy { $0.records != ["action:A1"] })
    let done = Self.request.replacing("M3,,", with: "M3,,2025-06-10")
    #expect(try Self.ladder(["actions.csv": done]).points.allSatisfy { $0.records != ["action:A1"] })
  }

  @Test func whatIsDoneAfterTheReportDateWasOpenThen() throws {
    let done = Self.request.replacing("M3,,", with: "M3,,2025-07-02")
    #expect(try Self.point(Self.ladder(["actions.csv": done]), "action:A1").trigger == .lateAction(workingDays: 16))
  }

  @Test func invoicesGoUpWithTheirAge() throws {
    let review = try Self.ladder([
      "invoices.csv": """
      id,client,amount,issued,due,disputed
      I1,acme,4000,2025-05-20,2025-06-20,
      I2,acme,4000,2025-04-30,2025-05-30,
      I3,acme,4000,2025-03-15,2025-04-15,
      I4,acme,4000,2025-03-01,2025-03-31,yes

      """
    ])
    #expect(try Self.point(review, "invoice:I1").level == .project)
    #expect(try Self.point(review, "invoice:I2").level == .sponsor)
    #expect(try Self.point(review, "invoice:I3").level == .executive)
    #expect(try Self.point(review, "invoice:I4").trigger == .disputedSum(days: 91))
    #expect(review.level == .contract)
  }

  @Test func theWorkedDeliveryIsRedAndHasUnsignedWork() throws {
    let review = try Self.ladder([:])
    #expect(review.points.contains { $0.trigger == .red(periods: 1) })
    #expect(try Self.point(review, "change-request:CR5").level == .project)
  }

  @Test func twoMeetingsWithoutTheSponsorGoToTheSponsor() throws {
    let first =
      "id,client,on,channel,direction,people,forum,summary\nI1,acme,2025-04-10,video,both,dana,steering,Held\n"
    let missed =
      first + "I2,acme,2025-05-08,video,both,lee,steering,Held\nI3,acme,2025-06-12,video,both,lee,steering,Held\n"
    let point = try Self.point(Self.ladder(["interactions.csv": missed]), "interaction:I3")
    #expect(point.trigger == .absentSponsor(meetings: 2))
    let back = missed + "I4,acme,2025-06-19,video,both,dana,steering,Held\n"
    let review = try Self.ladder(["interactions.csv": back])
    #expect(review.points.allSatisfy { if case .absentSponsor = $0.trigger { false } else { true } })
  }

  @Test func milestonesMissedForTheClientsReasonsAreCountedOver60Days() throws {
    func milestones(_ second: String) -> String {
      """
      id,project,name,baseline,forecast,actual,late_cause
      M3,PA,Third,2025-05-30,2025-07-04,,client
      M4,PA,Fourth,\(second),2025-07-04,,client

      """
    }
    let review = try Self.ladder(["milestones.csv": milestones("2025-05-02"), "risks.csv": "id,project\n"])
    #expect(review.points.contains { $0.trigger == .missedMilestones(2) && $0.level == .sponsor })
    let older = try Self.ladder(["milestones.csv": milestones("2025-05-01"), "risks.csv": "id,project\n"])
    #expect(!older.points.contains { $0.trigger == .missedMilestones(2) })
  }

  @Test func issuesGoUpByTheirKind() throws {
    let review = try Self.ladder([
      "issues.csv": """
      id,client,kind,text,severity,raised,level,escalated_on,resolved
      IS1,acme,complaint,Calls are not returned,medium,2025-06-13,,,
      IS2,acme,dispute,The bill of May,medium,2025-06-27,,,
      IS3,acme,obstacle,No test data,medium,2025-06-02,2,2025-06-13,
      IS4,acme,conduct,Shouted at the desk,medium,2025-06-03,,,
      IS5,acme,conduct,Shouted again,medium,2025-04-01,,,
      IS6,acme,complaint,Answered,medium,2025-06-02,,,2025-06-20

      """
    ])
    #expect(try Self.point(review, "issue:IS1").trigger == .openComplaint(workingDays: 11))
    #expect(try Self.point(review, "issue:IS2").level == .contract)
    #expect(try Self.point(review, "issue:IS3").trigger == .unresolved(workingDays: 11))
    #expect(try Self.point(review, "issue:IS4").trigger == .conduct(incidents: 1, isThreat: false))
    #expect(!review.points.contains { $0.records.contains("issue:IS5") || $0.records.contains("issue:IS6") })
  }

  @Test func aRiskAboveTheAppetiteWaitsForItsDecision() throws {
    let review = try Self.ladder([:])
    #expect(try Self.point(review, "risk:R1").level == .executive)
    let decided = Workspace.delivery().exports["risks.csv"]?
      .replacing("state,audience", with: "state,audience,client_decision").replacing(
        "open,client",
        with: "open,client,accept"
      )
    let after = try Self.ladder(["risks.csv": #require(decided)])
    #expect(!after.points.contains { $0.records == ["risk:R1"] })
  }

  @Test func waitingAcceptancesGoUpBeyondTheTimeAgreed() throws {
    func milestones(_ submitted: String) -> String {
      "id,project,name,baseline,actual,acceptance,submitted_on\nM1,PA,First,2025-05-20,2025-05-20,submitted,\(submitted)\n"
    }
    func level(_ submitted: String) throws -> EscalationLevel? {
      let review = try Self.ladder(["milestones.csv": milestones(submitted)])
      return review.points.first { $0.records == ["milestone:M1"] }?.level
    }
    #expect(try level("2025-06-16") == nil)
    #expect(try level("2025-06-13") == .project)
    #expect(try level("2025-05-30") == .sponsor)
  }
}
