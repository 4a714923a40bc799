import Tables
import Testing

@testable import Review

/// Methods §7.1 and §7.2.
@Suite struct EngagementIndexTests {
  @Test func theWorkedExampleScores42AndIsDisengaged() {
    let index = EngagementIndex(.example)
    #expect(
      index.points == [
        "E1": 6, "E2": 0, "E3": 0, "E4": 5, "E5": 4, "E6": 5, "E7": 10.5, "F1": 0, "F2": 3, "F3": 0, "F4": 4.5, "F5": 4,
      ]
    )
    #expect(index.earned == 42)
    #expect(index.coverage == 100)
    #expect(isClose(index.index.reading.value, 42, decimals: 9))
    #expect(index.level == .disengaged)
    #expect(index.caps.isEmpty)
  }

  @Test func openQuestionsEnterTheMedianWithTheirAge() {
    #expect(EngagementIndex(.example)[.responseLatency]?.measure.reading == .measured(.workingDays(4.5)))
    var answered = EngagementFacts.example
    answered.questions.removeAll { $0.answered == nil }
    #expect(EngagementIndex(answered)[.responseLatency]?.measure.reading == .measured(.workingDays(2.5)))
  }

  @Test func withoutInvoicesAndSurveyTheIndexIsOfTheRest() {
    var facts = EngagementFacts.example
    (facts.bills, facts.wave) = ([], nil)
    let index = EngagementIndex(facts)
    #expect(index.coverage == 89)
    #expect(index.earned == 37)
    #expect(isClose(index.index.reading.value, 41.573, decimals: 3))
    #expect(index[.overdueInvoices]?.measure.reading == .unavailable(.noData))
    #expect(index[.surveyResponse]?.grade == nil)
  }

  @Test func theWeightsAddUpTo100WithSeventyForParticipation() {
    let limits = EngagementThresholds()
    #expect(limits.weights == 100)
    let participation = EngagementSignal.allCases.filter { $0.rawValue.hasPrefix("E") }
    #expect(participation.reduce(0) { $0 + limits[$1].weight } == 70)
    #expect(EngagementSignal.allCases.allSatisfy { limits[$0].weight > 0 })
  }

  @Test func everyPointNamesItsRecords() {
    let index = EngagementIndex(.example)
    #expect(index[.sponsorAttendance]?.measure.records == ["interaction:M1", "interaction:M2", "interaction:M3"])
    #expect(index[.scopeChange]?.measure.records == ["project:PA", "change-request:C1", "change-request:C2"])
    #expect(index[.overdueActions]?.measure.n == 12)
    #expect(index[.responseLatency]?.measure.window == CivilDate("2025-04-02")...CivilDate("2025-06-30"))
    #expect(index[.signOffLatency]?.measure.window?.lowerBound == "2025-01-02")
  }

  @Test func belowCoverageThereIsNoLevel() {
    #expect(EngagementIndex(EngagementFacts()).index.reading == .unavailable(.tooFew(n: 15, needed: 60)))
    #expect(EngagementIndex(EngagementFacts()).level == nil)
    var facts = EngagementFacts.example  // E1 E2 E3 E4 E7 remain: 12 + 8 + 12 + 10 + 15 = 57
    (facts.decisions, facts.wave, facts.requests, facts.bills) = ([], nil, [], [])
    (facts.clientActions, facts.contacts) = ([], [])
    facts.scope = .init(.unavailable(.notAgreed), count: 0, records: [])
    #expect(EngagementIndex(facts).coverage == 57)
    #expect(EngagementIndex(facts).level == nil)
    facts.contacts = [.init("interaction:M3", on: "2025-06-12")]  // F5: 4 more
    #expect(EngagementIndex(facts).coverage == 61)
    #expect(EngagementIndex(facts).level == .disengaged)
    var strict = EngagementThresholds()
    strict.leastCoverage = 61
    #expect(EngagementIndex(facts, strict).level == .disengaged)
    strict.leastCoverage = 62
    #expect(EngagementIndex(facts, strict).level == nil)
  }

  /// A client of whom all is well but for `change`.
  private static func engaged(_ change: (inout EngagementFacts) -> Void = { _ in }) -> EngagementIndex {
    var facts = EngagementFacts.example
    facts.questions = (1...4).map { .init("action:Q\($0)", asked: "2025-06-02", answered: "2025-06-03") }
    facts.meetings = facts.meetings.map { .init($0.reference, on: $0.on, .sponsor) }
    facts.signOffs = facts.signOffs.map { .init($0.reference, submitted: $0.submitted, decided: "2025-06-03") }
    facts.decisions = facts.decisions.map { .init($0.reference, on: $0.on, lacksInput: false) }
    for topic in ConversationTopic.allCases {
      facts.conversations[topic] = .init("statement:\(topic.rawValue)", on: "2025-05-08")
    }
    facts.requests = facts.requests.map { .init($0.reference, on: $0.on, isOffChannel: false) }
    facts.scope = .init(.measured(0), count: 0, records: ["project:PA"])
    facts.bills = facts.bills.map { .init($0.reference, issued: $0.issued, due: $0.due, isOwed: false) }
    facts.clientActions = facts.clientActions.map { .init($0.reference, due: $0.due, isOpen: false) }
    change(&facts)
    return EngagementIndex(facts)
  }

  @Test func allWellIs100AndEngaged() {
    let index = Self.engaged()
    #expect(index.index.reading == .measured(100))
    #expect(index.level == .engaged)
    #expect(index.triggered.isEmpty)
  }

  @Test func anAbdicationInTheWindowCapsTheLevelAtWatch() {
    let capped = Self.engaged { $0.abdications = [.init("interaction:I9", on: "2025-04-02")] }
    #expect(capped.index.reading == .measured(100))
    #expect(capped.level == .watch)
    #expect(capped.isCapped)
    #expect(capped.caps == [.abdication(["interaction:I9"])])
    let old = Self.engaged { $0.abdications = [.init("interaction:I9", on: "2025-04-01")] }
    #expect(old.level == .engaged)
    #expect(!old.isCapped)
  }

  @Test func threeMissingConversationsCapTheLevelAtWatch() {
    let two = Self.engaged { ($0.conversations[.budget], $0.conversations[.timeframe]) = (nil, nil) }
    #expect(two.level == .engaged)
    let three = Self.engaged {
      ($0.conversations[.budget], $0.conversations[.timeframe], $0.conversations[.motivation]) = (nil, nil, nil)
    }
    #expect(three.index.reading == .measured(91))
    #expect(three.level == .watch)
    #expect(three.caps == [.missingConversations([.motivation, .budget, .timeframe])])
  }

  @Test func aCapNeverMakesADisengagedClientBetter() {
    var facts = EngagementFacts.example
    facts.abdications = [.init("interaction:I9", on: "2025-06-02")]
    #expect(EngagementIndex(facts).level == .disengaged)
    #expect(!EngagementIndex(facts).isCapped)
  }

  @Test(
    arguments: [
      (75, .engaged), (74.999, .watch), (50, .watch), (49.999, .disengaged), (0, .disengaged),
    ] as [(Double, EngagementIndex.Level)]
  )
  func levelsHoldTheirLowerEnd(_ value: Double, _ level: EngagementIndex.Level) {
    // The index of all signals is set through the limits: whoever earns `value` points of 100 is at that level.
    var thresholds = EngagementThresholds()
    thresholds.engagedFrom = 100 - value + 75
    thresholds.watchFrom = 100 - value + 50
    var facts = EngagementFacts.example
    facts = .init()
    facts.conversations = Dictionary(
      uniqueKeysWithValues: ConversationTopic.allCases.map { ($0, .init("statement:1", on: "2025-06-02")) }
    )
    thresholds.leastCoverage = 15
    #expect(EngagementIndex(facts, thresholds).index.reading == .measured(100))
    #expect(EngagementIndex(facts, thresholds).level == level)
  }

  @Test func adviceIsGivenOnTriggeredSignalsAloneTheCostliestFirst() {
    let index = EngagementIndex(.example)
    #expect(
      index.triggered.map(\.signal.rawValue) == ["E3", "E2", "E1", "F3", "E4", "F1", "E7", "F4", "E5", "F2"]
    )
    let conversations = index.triggered.first { $0.signal == .conversations }
    #expect(
      conversations.map(index.advice) == [.holdConversation(.riskAppetite), .holdConversation(.budget)]
    )
    #expect(index.signals.filter { $0.signal == .surveyResponse }.flatMap(index.advice).isEmpty)
  }

  @Test func theTrendIsToldFromTenPointsOn() {
    let before: (Double, CivilDate) = (52, "2025-05-31")
    #expect(EngagementTrend(42, before: before, limit: 10) == .changed(by: -10, since: "2025-05-31"))
    #expect(EngagementTrend(42.1, before: before, limit: 10) == .noClearChange(since: "2025-05-31"))
    #expect(EngagementTrend(62, before: before, limit: 10) == .changed(by: 10, since: "2025-05-31"))
    #expect(EngagementTrend(42, before: nil, limit: 10) == .first)
    #expect(EngagementTrend(nil, before: before, limit: 10) == .first)
  }
}
