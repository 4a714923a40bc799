/// The weights, limits and windows of the engagement index (methods §7.1).
///
/// Each is our proposal; settings may change it.
public struct EngagementThresholds: Equatable, Sendable {
  /// Where a signal earns its full or half weight, and how many observations it takes.
  public struct Limits: Equatable, Sendable {
    /// The weight; the weights of all signals add up to 100.
    public var weight: Int
    /// The limit of the full weight, which still earns it.
    public var full: Double
    /// The limit of the half weight, which still earns it.
    public var half: Double
    /// How many observations are the least.
    public var needed: Int
    /// Whether more is better.
    public var isBetterHigher = false

    /// What a value earns.
    func grade(_ value: Double) -> SignalGrade {
      func keeps(_ limit: Double) -> Bool {
        isBetterHigher ? Threshold.reaches(value, limit) : !Threshold.exceeds(value, limit)
      }
      return keeps(full) ? .full : keeps(half) ? .half : .zero
    }
  }

  /// The limits of each signal.
  private var signals: [EngagementSignal: Limits] = [
    .responseLatency: Limits(weight: 12, full: 2, half: 5, needed: 3),
    .unansweredQuestions: Limits(weight: 8, full: 10, half: 30, needed: 3),
    .sponsorAttendance: Limits(weight: 12, full: 75, half: 50, needed: 2, isBetterHigher: true),
    .signOffLatency: Limits(weight: 10, full: 5, half: 10, needed: 2),
    .decisionsWithoutInput: Limits(weight: 8, full: 5, half: 20, needed: 3),
    .surveyResponse: Limits(weight: 5, full: 50, half: 25, needed: 1, isBetterHigher: true),
    .conversations: Limits(weight: 15, full: 15, half: 0.001, needed: 0, isBetterHigher: true),
    .offChannelRequests: Limits(weight: 5, full: 10, half: 25, needed: 5),
    .scopeChange: Limits(weight: 6, full: 5, half: 15, needed: 0),
    .overdueInvoices: Limits(weight: 6, full: 0, half: 30, needed: 1),
    .overdueActions: Limits(weight: 9, full: 10, half: 30, needed: 1),
    .conduct: Limits(weight: 4, full: 0, half: 1, needed: 1),
  ]

  /// The days that questions, decisions, requests, actions and conduct are counted over.
  public var days = 90
  /// The days that meetings and signatures are counted over.
  public var longDays = 180
  /// The days within which a wave or an invoice still tells something, and a conversation counts in full.
  public var yearDays = 365
  /// The working days after which an open question counts as unanswered.
  public var unansweredDays = 5
  /// What an older conversation earns of one held within ``yearDays``, in percent.
  public var olderPercent = 50
  /// The least weight of measurable signals for which there is an index.
  public var leastCoverage = 60
  /// The least index of an engaged client.
  public var engagedFrom = 75.0
  /// The least index of a client to watch.
  public var watchFrom = 50.0
  /// So many of the five conversations missing keep a client from being called engaged.
  public var missingConversations = 3
  /// The least difference of two indices that is told as a change.
  public var clearChange = 10.0

  /// The limits as methods §7 proposes them.
  public init() {}

  /// The points of a conversation held within ``yearDays``: all of them together earn the whole weight.
  public var conversationPoints: Double {
    Double(self[.conversations].weight) / Double(ConversationTopic.allCases.count)
  }

  /// The points of an older one.
  public var olderConversationPoints: Double { conversationPoints * Double(olderPercent) / 100 }

  /// The limits of a signal.
  public subscript(signal: EngagementSignal) -> Limits {
    get {
      var limits = signals[signal] ?? Limits(weight: 0, full: 0, half: 0, needed: 0)
      // The conversations earn all of it when all were held, and something when any was.
      if signal == .conversations { limits.full = Double(limits.weight) }
      return limits
    }
    set { signals[signal] = newValue }
  }

  /// The weights of all signals, which are to add up to 100.
  public var weights: Int { EngagementSignal.allCases.reduce(0) { $0 + self[$1].weight } }
}
