import Tables

/// Something we take for granted, and what became of it.
public struct AssumptionReview: Sendable {
  /// What became of it.
  public enum Standing: Equatable, Sendable {
    /// Nobody has confirmed it.
    case open
    /// The client said that it is so.
    case confirmed
    /// It was wrong, and became an issue.
    case wrong
  }

  /// The record.
  public let risk: Risk
  /// Who made it, as printed.
  public let owner: String
  /// Who confirmed it, as printed.
  public let confirmedBy: String?
  /// What became of it.
  public let standing: Standing
  /// For how many working days it has waited, or did.
  public let age: Int
  /// Whether that is longer than it may wait.
  public let isTooOld: Bool

  /// The assumptions that are open, or of which we learned something since the period began; what is open first.
  static func all(of risks: [Risk], _ people: People, _ context: ReviewContext) -> [AssumptionReview] {
    let start = context.dates.period.start
    let reviews = risks.compactMap { AssumptionReview($0, people, context) }
    let learned = reviews.filter { review in
      review.standing != .open && review.risk.lastDay >= start
    }
    let open = reviews.filter { $0.standing == .open }
    return open.sorted { ($1.age, $0.risk.id) < ($0.age, $1.risk.id) } + learned
  }

  private init?(_ risk: Risk, _ people: People, _ context: ReviewContext) {
    guard risk.kind == .assumption, let standing = Standing(of: risk) else { return nil }
    self.risk = risk
    self.standing = standing
    owner = people.resolve(risk.owner).name
    confirmedBy = risk.confirmedBy.map { people.resolve($0).name }
    let end = risk.confirmedOn ?? context.dates.asOf
    age = context.calendar.workingDays(from: risk.raised, to: end)
    isTooOld = standing == .open && age > context.thresholds.risks.confirmationDays
  }

  /// How many assumptions turned out to be right, of those of which we know (practice S0-05).
  ///
  /// - Parameter risks: All of a client's, those of the house included.
  /// - Returns: The share, with the records it rests on.
  static func hitRate(of risks: [Risk]) -> Measure<KeptShare> {
    let known = risks.filter { risk in
      guard risk.kind == .assumption, let standing = Standing(of: risk) else { return false }
      return standing != .open
    }
    let right = known.count { Standing(of: $0) == .confirmed }
    return Measure(
      method: "6.3",
      reading: known.isEmpty ? .unavailable(.noData) : .measured(KeptShare(kept: right, due: known.count)),
      n: known.count,
      records: known.map(\.reference)
    )
  }
}

extension AssumptionReview.Standing {
  /// What became of an assumption; nil where it was given up without a word.
  init?(of risk: Risk) {
    switch risk.state {
    case .becameIssue: self = .wrong
    case _ where risk.confirmedOn != nil: self = .confirmed
    case .open: self = .open
    case .closed: return nil
    }
  }
}

extension Risk {
  /// The last day on which something is known to have happened to it.
  fileprivate var lastDay: CivilDate { [reviewed, confirmedOn].compactMap(\.self).reduce(raised, max) }
}
