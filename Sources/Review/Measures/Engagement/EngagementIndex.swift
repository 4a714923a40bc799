import Tables

/// One signal of the index with what it earns.
public struct SignalReview: Sendable {
  /// The signal.
  public let signal: EngagementSignal
  /// What it says, or why it says nothing.
  public let measure: Measure<SignalValue>
  /// How it is graded; nil where it says nothing.
  public let grade: SignalGrade?
  /// How much it weighs.
  public let weight: Int
  /// What it earns of that; nil where it says nothing.
  public let earned: Double?

  init(_ signal: EngagementSignal, _ measure: Measure<SignalValue>, _ limits: EngagementThresholds.Limits) {
    self.signal = signal
    self.measure = measure
    weight = limits.weight
    let grade = measure.reading.value.map { limits.grade($0.graded) }
    self.grade = grade
    if case .measured(.points(let points)) = measure.reading {
      earned = min(points, Double(limits.weight))
    } else {
      earned = grade.map { $0 == .full ? Double(limits.weight) : $0 == .half ? Double(limits.weight) / 2 : 0 }
    }
  }

  /// Whether something should be done about it.
  public var isTriggered: Bool { grade?.isTriggered ?? false }
}

/// How engaged a client organisation is, by what records show of it (methods §7).
///
/// Internal. It measures what an organisation does, and not what its people are like.
public struct EngagementIndex: Sendable {
  /// What the index amounts to.
  public enum Level: String, Codable, Comparable, CaseIterable, Sendable {
    case disengaged, watch, engaged

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// Orders by engagement, the least first.
    public static func < (left: Level, right: Level) -> Bool { left.rank < right.rank }
  }

  /// What keeps a client from being called engaged, whatever its index.
  public enum Cap: Equatable, Sendable {
    /// The client gave the matter away in conversations.
    case abdication([String])
    /// So many of the five conversations were never held that nobody knows what the client wants.
    case missingConversations([ConversationTopic])
  }

  /// Every signal, in the order of the methods.
  public let signals: [SignalReview]
  /// What keeps the client from being called engaged.
  public let caps: [Cap]
  /// The topics of the five conversations, with what was last said about each.
  public let conversations: [ConversationReview]
  /// The index, 0 to 100, 100 being fully engaged; none where too little of its weight can be measured.
  public let index: Measure<Double>
  /// What it amounts to; nil where there is no index.
  public let level: Level?
  /// The weight of the signals that could be measured, out of 100.
  public let coverage: Int
  /// The points earned.
  public let earned: Double
  /// The limits in force.
  public let thresholds: EngagementThresholds

  /// Works the index out.
  ///
  /// - Parameters:
  ///   - facts: What the records say.
  ///   - thresholds: The limits in force.
  ///   - asOf: The report date.
  ///   - calendar: The client's working days.
  public init(
    _ facts: EngagementFacts,
    _ thresholds: EngagementThresholds = EngagementThresholds(),
    asOf: CivilDate,
    calendar: WorkingCalendar
  ) {
    let reader = EngagementSignals(facts: facts, thresholds: thresholds, asOf: asOf, calendar: calendar)
    let signals = EngagementSignal.allCases.map {
      SignalReview($0, reader.measure($0), thresholds[$0])
    }
    let measured = signals.filter { $0.earned != nil }
    let coverage = measured.reduce(0) { $0 + $1.weight }
    let earned = measured.reduce(0) { $0 + ($1.earned ?? 0) }
    let caps = Self.caps(facts, thresholds, asOf)
    let value = coverage == 0 ? 0 : 100 * earned / Double(coverage)
    let isCovered = coverage >= thresholds.leastCoverage && coverage > 0
    self.signals = signals
    self.coverage = coverage
    self.earned = earned
    self.caps = caps
    self.thresholds = thresholds
    conversations = ConversationReview.all(in: facts, thresholds, asOf: asOf)
    index = Measure(
      method: "7.1",
      reading: isCovered
        ? .measured(value) : .unavailable(.tooFew(n: coverage, needed: thresholds.leastCoverage)),
      n: measured.count,
      records: measured.flatMap(\.measure.records)
    )
    level = isCovered ? min(Self.level(of: value, thresholds), caps.isEmpty ? .engaged : .watch) : nil
  }

  /// What the index would amount to without its caps; nil where there is none.
  public var uncappedLevel: Level? { index.reading.value.map { Self.level(of: $0, thresholds) } }

  /// Whether a cap makes the level worse than the index alone.
  public var isCapped: Bool { level != uncappedLevel }

  /// The signals about which something should be done, the costliest first.
  public var triggered: [SignalReview] {
    let lost = { (review: SignalReview) in Double(review.weight) - (review.earned ?? 0) }
    return signals.filter(\.isTriggered).enumerated()
      .sorted { (-lost($0.element), $0.offset) < (-lost($1.element), $1.offset) }.map(\.element)
  }

  static func level(of value: Double, _ thresholds: EngagementThresholds) -> Level {
    if Threshold.reaches(value, thresholds.engagedFrom) { return .engaged }
    return Threshold.reaches(value, thresholds.watchFrom) ? .watch : .disengaged
  }

  private static func caps(_ facts: EngagementFacts, _ thresholds: EngagementThresholds, _ asOf: CivilDate) -> [Cap] {
    var caps: [Cap] = []
    let window = asOf.adding(days: 1 - thresholds.days)...asOf
    let abdications = facts.abdications.filter { window.contains($0.on) }.map(\.reference)
    if !abdications.isEmpty { caps.append(.abdication(abdications)) }
    let missing = ConversationTopic.allCases.filter { facts.conversations[$0] == nil }
    if missing.count >= thresholds.missingConversations { caps.append(.missingConversations(missing)) }
    return caps
  }
}
