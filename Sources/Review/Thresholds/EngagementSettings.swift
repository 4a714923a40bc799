extension EngagementThresholds {
  /// Their names in the settings: first those of each signal, by its number, then those of all.
  static let settings: [ThresholdSetting] =
    EngagementSignal.allCases.flatMap(limits) + [
      .count(
        "engagement_days",
        \.engagement.days,
        1...3660,
        "questions, decisions, requests, actions and conduct are counted over this time, in days"
      ),
      .count(
        "engagement_long_days",
        \.engagement.longDays,
        1...3660,
        "meetings and signatures are counted over this time, in days"
      ),
      .count(
        "engagement_year_days",
        \.engagement.yearDays,
        1...3660,
        "a survey or an invoice tells something for this time, and a conversation counts in full, in days"
      ),
      .count(
        "unanswered_days",
        \.engagement.unansweredDays,
        0...1000,
        "a question that is open for longer than this is unanswered, in working days"
      ),
      .count(
        "older_conversation_percent",
        \.engagement.olderPercent,
        0...100,
        "what an older conversation earns of a recent one, in percent"
      ),
      .count(
        "engagement_coverage",
        \.engagement.leastCoverage,
        1...100,
        "there is an index where signals of this weight or more can be measured"
      ),
      .number("engaged_from", \.engagement.engagedFrom, 0...100, "a client with this index or more is engaged"),
      .number("watch_from", \.engagement.watchFrom, 0...100, "a client with this index or more is watched"),
      .count(
        "missing_conversations",
        \.engagement.missingConversations,
        1...5,
        "a client that was never heard on so many of the five conversations is watched at best"
      ),
      .number(
        "engagement_change",
        \.engagement.clearChange,
        0...100,
        "an index that moves by this much or more has changed"
      ),
    ]

  /// The limits of one signal: its weight, and what earns all and half of it.
  private static func limits(_ signal: EngagementSignal) -> [ThresholdSetting] {
    let name = signal.rawValue.lowercased()
    let what = "\(signal.rawValue) (\(signal.title))"
    let weight = ThresholdSetting.count(
      "\(name)_weight",
      \.engagement[signal].weight,
      0...100,
      "the weight of \(what); all weights add up to 100"
    )
    // The conversations earn what was held: their weight is all there is to set.
    if signal == .conversations { return [weight] }
    let bound = EngagementThresholds()[signal].isBetterHigher ? "from this on," : "up to this,"
    let scale = signal.scale
    let grades: [ThresholdSetting] = [
      .number("\(name)_full", \.engagement[signal].full, 0...1000, "\(bound) \(what) earns all its weight, \(scale)"),
      .number("\(name)_half", \.engagement[signal].half, 0...1000, "\(bound) \(what) earns half its weight, \(scale)"),
    ]
    guard signal.isCounted else { return [weight] + grades }
    let needed = ThresholdSetting.count(
      "\(name)_needed",
      \.engagement[signal].needed,
      1...1000,
      "\(what) is told where so many are recorded"
    )
    return [weight] + grades + [needed]
  }

  /// The pairs of names of which the first may not be above the second.
  static let ordered: [(low: String, high: String)] =
    EngagementSignal.allCases.filter { $0 != .conversations }.map { signal in
      let name = signal.rawValue.lowercased()
      let isBetterHigher = EngagementThresholds()[signal].isBetterHigher
      return isBetterHigher ? ("\(name)_half", "\(name)_full") : ("\(name)_full", "\(name)_half")
    } + [("watch_from", "engaged_from")]
}

extension EngagementSignal {
  /// What its limits count.
  fileprivate var scale: String {
    switch self {
    case .responseLatency, .signOffLatency: "in working days"
    case .overdueInvoices: "in days past due"
    case .conduct: "in incidents"
    case .conversations: "in points"
    default: "in percent"
    }
  }

  /// Whether it takes a number of records before it says something.
  fileprivate var isCounted: Bool {
    switch self {
    case .responseLatency, .unansweredQuestions, .sponsorAttendance, .signOffLatency, .decisionsWithoutInput,
      .offChannelRequests, .overdueActions:
      true
    case .surveyResponse, .conversations, .scopeChange, .overdueInvoices, .conduct: false
    }
  }
}
