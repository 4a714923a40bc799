import TestSupport
import Tables
import Testing

@testable import Review

/// What holds for every index (methods §13).
@Suite struct EngagementPropertyTests {
  private static func facts(_ random: inout SplitMix64) -> EngagementFacts {
    let days = CivilDate("2024-01-01")...CivilDate("2025-07-31")
    var facts = EngagementFacts()
    func some<Fact>(_ random: inout SplitMix64, _ make: (Int, inout SplitMix64) -> Fact) -> [Fact] {
      (0..<random.int(0...8)).map { make($0, &random) }
    }
    facts.questions = some(&random) { number, random in
      let asked = random.date(days)
      return .init("action:\(number)", asked: asked, answered: random.pick(nil, asked.adding(days: random.int(0...30))))
    }
    facts.meetings = some(&random) { number, random in
      .init("interaction:\(number)", on: random.date(days), random.pick(.sponsor, .signatory, .neither))
    }
    facts.signOffs = some(&random) { number, random in
      let submitted = random.date(days)
      let decided: CivilDate? = random.pick(nil, submitted.adding(days: random.int(0...30)))
      return .init("milestone:\(number)", submitted: submitted, decided: decided)
    }
    facts.decisions = some(&random) { number, random in
      .init("decision:\(number)", on: random.date(days), lacksInput: random.pick(true, false))
    }
    facts.requests = some(&random) { number, random in
      .init("work-item:\(number)", on: random.date(days), isOffChannel: random.pick(true, false))
    }
    facts.bills = some(&random) { number, random in
      let issued = random.date(days)
      return .init("invoice:\(number)", issued: issued, due: issued.adding(days: 30), isOwed: random.pick(true, false))
    }
    facts.clientActions = some(&random) { number, random in
      .init("action:\(number)", due: random.date(days), isOpen: random.pick(true, false))
    }
    facts.conduct = some(&random) { .init("issue:\($0)", on: $1.date(days)) }
    facts.contacts = some(&random) { .init("interaction:\($0)", on: $1.date(days)) }
    facts.abdications = random.pick(true, false) ? [] : [.init("interaction:1", on: random.date(days))]
    for topic in ConversationTopic.allCases where random.pick(true, false) {
      facts.conversations[topic] = .init("statement:\(topic.rawValue)", on: random.date(days))
    }
    let rate = ResponseRate.reading(answered: random.int(0...20), invited: 20, undeliverable: random.int(0...2))
    facts.wave = random.pick(nil, .init("survey:S1", closed: random.date(days), rate: rate))
    let percent = Double(random.int(0...300)) / 10
    facts.scope = random.pick(
      .init(.unavailable(.notAgreed), count: 0, records: []),
      .init(.measured(percent), count: 1, records: ["project:PA"])
    )
    return facts
  }

  @Test func theIndexStaysBetween0And100AndPointsWithinTheirWeight() {
    var random = SplitMix64(seed: 7)
    var levels: Set<EngagementIndex.Level?> = []
    for _ in 0..<500 {
      let index = EngagementIndex(Self.facts(&random))
      #expect((0...100).contains(index.coverage))
      #expect(index.signals.allSatisfy { (0...Double($0.weight)).contains($0.earned ?? 0) })
      #expect(index.signals.allSatisfy { ($0.earned == nil) == ($0.measure.reading.value == nil) })
      if let value = index.index.reading.value { #expect((0...100).contains(value)) }
      #expect((index.level == nil) == (index.coverage < 60))
      #expect(index.caps.isEmpty || index.level != .engaged)
      levels.insert(index.level)
    }
    #expect(levels.isSuperset(of: [nil, .disengaged, .watch]))
  }

  @Test func theOrderOfRecordsChangesNothing() {
    var random = SplitMix64(seed: 11)
    for _ in 0..<200 {
      let facts = Self.facts(&random)
      var shuffled = facts
      shuffled.questions.shuffle(using: &random)
      shuffled.meetings.shuffle(using: &random)
      shuffled.signOffs.shuffle(using: &random)
      shuffled.decisions.shuffle(using: &random)
      shuffled.requests.shuffle(using: &random)
      shuffled.bills.shuffle(using: &random)
      shuffled.clientActions.shuffle(using: &random)
      let (one, other) = (EngagementIndex(facts), EngagementIndex(shuffled))
      #expect(one.points == other.points)
      #expect(one.index.reading == other.index.reading)
    }
  }

  /// Answering a question, or paying, never costs points.
  @Test func doingBetterNeverCostsPoints() {
    var random = SplitMix64(seed: 13)
    for _ in 0..<300 {
      let facts = Self.facts(&random)
      var better = facts
      better.questions = facts.questions.map { .init($0.reference, asked: $0.asked, answered: $0.asked) }
      better.meetings = facts.meetings.map { .init($0.reference, on: $0.on, .sponsor) }
      better.signOffs = facts.signOffs.map { .init($0.reference, submitted: $0.submitted, decided: $0.submitted) }
      better.clientActions = facts.clientActions.map { .init($0.reference, due: $0.due, isOpen: false) }
      let (before, after) = (EngagementIndex(facts).points, EngagementIndex(better).points)
      #expect(before.keys == after.keys)
      #expect(before.allSatisfy { after[$0.key] ?? 0 >= $0.value })
    }
  }
}
