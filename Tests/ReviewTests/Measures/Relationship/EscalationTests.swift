import Tables
import Testing

@testable import Review

/// Methods §8: the ladder.
@Suite struct EscalationTests {
  @Test(
    arguments: [
      (.lateAction(workingDays: 5), .team), (.lateAction(workingDays: 6), .project),
      (.lateAction(workingDays: 10), .project), (.lateAction(workingDays: 11), .sponsor),
      (.lateAction(workingDays: 20), .sponsor), (.lateAction(workingDays: 21), .executive),
      (.openQuestion(workingDays: 5), .team), (.openQuestion(workingDays: 6), .project),
      (.openQuestion(workingDays: 21), .executive), (.overdueInvoice(days: 0), .team),
      (.overdueInvoice(days: 1), .project), (.overdueInvoice(days: 30), .project),
      (.overdueInvoice(days: 31), .sponsor), (.overdueInvoice(days: 60), .sponsor),
      (.overdueInvoice(days: 61), .executive), (.disputedSum(days: 90), .team), (.disputedSum(days: 91), .contract),
      (.overdueAcceptance(workingDays: 0), .team), (.overdueAcceptance(workingDays: 1), .project),
      (.overdueAcceptance(workingDays: 10), .project), (.overdueAcceptance(workingDays: 11), .sponsor),
      (.overdueAcceptance(workingDays: 20), .sponsor), (.overdueAcceptance(workingDays: 21), .executive),
      (.conduct(incidents: 1, isThreat: false), .project), (.conduct(incidents: 2, isThreat: false), .sponsor),
      (.conduct(incidents: 3, isThreat: false), .executive), (.conduct(incidents: 1, isThreat: true), .executive),
      (.unsignedWork, .project), (.missedMilestones(1), .team), (.missedMilestones(2), .sponsor),
      (.absentSponsor(meetings: 1), .team), (.absentSponsor(meetings: 2), .sponsor),
      (.lowEngagement(index: 50), .team), (.lowEngagement(index: 49.99), .sponsor),
      (.openComplaint(workingDays: 10), .team), (.openComplaint(workingDays: 11), .sponsor),
      (.red(periods: 1), .sponsor), (.red(periods: 2), .executive), (.undecidedRisk(workingDays: 10), .team),
      (.undecidedRisk(workingDays: 11), .sponsor), (.undecidedRisk(workingDays: 20), .sponsor),
      (.undecidedRisk(workingDays: 21), .executive), (.unresolved(workingDays: 10), .team),
      (.unresolved(workingDays: 11), .executive), (.dispute, .contract),
    ] as [(EscalationTrigger, EscalationLevel)]
  )
  func goesUpBeyondEachLimit(_ trigger: EscalationTrigger, _ level: EscalationLevel) {
    #expect(trigger.level() == level)
  }

  private static var complete: EscalationEvidence {
    var evidence = EscalationEvidence()
    evidence.problem = "The site list has not come"
    evidence.datedRecords = [.init("action:A1", on: "2025-06-06"), .init("interaction:I1", on: "2025-06-16")]
    evidence.communications = ["interaction:I1", "interaction:I2"]
    evidence.heldUp = ["milestone:M3"]
    (evidence.tried, evidence.ourPart) = ("Asked twice", "We sent the form late")
    (evidence.ask, evidence.forum, evidence.askBy) = ("A name for each site", "steering", "2025-07-04")
    return evidence
  }

  @Test func completeEvidenceIsReady() {
    for level in EscalationLevel.allCases { #expect(Self.complete.missing(for: level).isEmpty) }
    #expect(EscalationEvidence().missing(for: .project) == EscalationEvidence.Item.allCases)
  }

  /// Takes one part of the evidence away.
  private static func complete(without item: EscalationEvidence.Item) -> EscalationEvidence {
    var evidence = complete
    switch item {
    case .problem: evidence.problem = nil
    case .datedRecords: evidence.datedRecords = []
    case .communications: evidence.communications = []
    case .effect: evidence.heldUp = []
    case .tried: evidence.tried = nil
    case .ourPart: evidence.ourPart = nil
    case .ask: evidence.ask = nil
    }
    return evidence
  }

  @Test(arguments: EscalationEvidence.Item.allCases)
  func eachPartIsAskedFor(_ item: EscalationEvidence.Item) {
    #expect(Self.complete(without: item).missing(for: .project) == [item])
  }

  @Test func theAskNamesWhomAndByWhen() {
    var evidence = Self.complete
    evidence.askBy = nil
    #expect(evidence.missing(for: .project) == [.ask])
    evidence = Self.complete
    evidence.forum = nil
    #expect(evidence.missing(for: .project) == [.ask])
  }

  @Test func theEffectMayBeDaysOrMoneyToo() {
    var evidence = Self.complete
    evidence.heldUp = []
    evidence.effectDays = 3
    #expect(evidence.missing(for: .sponsor).isEmpty)
    (evidence.effectDays, evidence.effectMoney) = (nil, 900)
    #expect(evidence.missing(for: .sponsor).isEmpty)
  }

  @Test func fromTheSponsorOnItTakesTwoDaysAndTwoConversations() {
    var evidence = Self.complete
    evidence.datedRecords = [.init("action:A1", on: "2025-06-06"), .init("action:A2", on: "2025-06-06")]
    evidence.communications = ["interaction:I1", "interaction:I1"]
    #expect(evidence.missing(for: .project).isEmpty)
    #expect(evidence.missing(for: .sponsor) == [.datedRecords, .communications])
  }

  @Test func theLevelBelowIsTriedFirst() {
    func next(_ trigger: EscalationTrigger, _ taken: EscalationLevel?) -> EscalationLevel {
      EscalationPoint(trigger, [], taken: taken, evidence: Self.complete).nextLevel
    }
    #expect(next(.lateAction(workingDays: 21), nil) == .project)
    #expect(next(.lateAction(workingDays: 21), .project) == .sponsor)
    #expect(next(.lateAction(workingDays: 21), .sponsor) == .executive)
    #expect(next(.lateAction(workingDays: 11), .sponsor) == .sponsor)
    #expect(next(.lateAction(workingDays: 6), nil) == .project)
    #expect(next(.conduct(incidents: 1, isThreat: true), nil) == .executive)
    #expect(next(.dispute, nil) == .contract)
  }

  @Test func theWorstComesFirstAndHiccupsAreLeftAlone() {
    let points = [
      EscalationPoint(.lateAction(workingDays: 3), ["action:A1"], evidence: .init()),
      EscalationPoint(.lateAction(workingDays: 12), ["action:A2"], evidence: .init()),
      EscalationPoint(.openQuestion(workingDays: 16), ["action:A3"], evidence: .init()),
      EscalationPoint(.dispute, ["issue:IS1"], evidence: .init()),
    ]
    let review = EscalationReview(points)
    #expect(review.points.map { $0.records[0] } == ["issue:IS1", "action:A3", "action:A2"])
    #expect(review.level == .contract)
    #expect(review.leftAlone == 1)
    #expect(EscalationReview([]).level == .team)
  }
}
