import Tables

@testable import Review

extension EngagementFacts {
  /// The worked example of methods §7.2 at the report date 30 June 2025.
  static var example: EngagementFacts {
    var facts = EngagementFacts()
    facts.questions =
      [("2025-06-03", 1), ("2025-06-04", 2), ("2025-06-10", 3), ("2025-06-05", 4)].map { answered, number in
        Question("action:Q\(number)", asked: "2025-06-02", answered: CivilDate(iso: answered))
      } + [
        Question("action:Q5", asked: "2025-06-17", answered: nil),
        Question("action:Q6", asked: "2025-06-10", answered: nil),
      ]
    facts.meetings = [
      Meeting("interaction:M1", on: "2025-04-10", .sponsor), Meeting("interaction:M2", on: "2025-05-08", .neither),
      Meeting("interaction:M3", on: "2025-06-12", .neither),
    ]
    facts.signOffs = [
      SignOff("milestone:S1", submitted: "2025-06-02", decided: "2025-06-10"),
      SignOff("milestone:S2", submitted: "2025-06-02", decided: "2025-06-16"),
    ]
    facts.decisions = (1...8).map { TakenDecision("decision:D\($0)", on: "2025-06-02", lacksInput: $0 == 1) }
    facts.wave = Wave(
      "survey:S1",
      closed: "2025-06-20",
      rate: ResponseRate.reading(answered: 12, invited: 20, undeliverable: 1)
    )
    facts.conversations = [
      .motivation: Event("statement:1", on: "2025-01-08"), .priorities: Event("statement:2", on: "2025-01-08"),
      .budget: Event("statement:3", on: "2024-01-08"), .timeframe: Event("statement:4", on: "2025-01-08"),
    ]
    facts.requests = (1...20).map { Request("work-item:W\($0)", on: "2025-06-02", isOffChannel: $0 <= 7) }
    facts.scope = ScopeChange(
      .measured(8),
      count: 2,
      records: ["project:PA", "change-request:C1", "change-request:C2"]
    )
    facts.bills = [Bill("invoice:I1", issued: "2025-04-15", due: "2025-05-15", isOwed: true)]
    facts.clientActions = (1...12).map { ClientAction("action:A\($0)", due: "2025-06-06", isOpen: $0 <= 3) }
    facts.contacts = [Event("interaction:M3", on: "2025-06-12")]
    return facts
  }
}

extension EngagementIndex {
  /// The index at 30 June 2025.
  init(_ facts: EngagementFacts, _ thresholds: EngagementThresholds = EngagementThresholds()) {
    self.init(facts, thresholds, asOf: "2025-06-30", calendar: .vectors)
  }

  /// One signal of it.
  subscript(_ signal: EngagementSignal) -> SignalReview? { signals.first { $0.signal == signal } }

  /// What the signals earn, by their number; those that say nothing are not here.
  var points: [String: Double] {
    Dictionary(
      uniqueKeysWithValues: signals.compactMap { review in review.earned.map { (review.signal.rawValue, $0) } }
    )
  }
}
