import Tables

/// How long the client takes to answer, against its own history.
///
/// Internal.
public struct ResponseTrend: Sendable {
  /// The median of one stretch of time.
  public struct Stretch: Equatable, Sendable {
    /// The median working days from question to answer; open questions enter with their age.
    public let median: Double
    /// How many questions.
    public let n: Int
  }

  /// How many days a stretch has.
  public static let days = 90
  /// How many questions it takes.
  public static let fewest = 3

  /// The last stretch; nil with too few questions.
  public let now: Stretch?
  /// The one before it; nil with too few questions.
  public let before: Stretch?
}

extension AccountReview {
  /// How long the client takes to answer, in the last stretch and in the one before.
  public var responseTrend: ResponseTrend {
    let now = window(days: ResponseTrend.days)
    let end = now.lowerBound.adding(days: -1)
    return ResponseTrend(now: stretch(now), before: stretch(end.adding(days: 1 - ResponseTrend.days)...end))
  }

  private func stretch(_ window: ClosedRange<CivilDate>) -> ResponseTrend.Stretch? {
    let asked = allActions.filter { $0.isQuestion && $0.isDueFromClient(people) && window.contains($0.raised) }
    guard asked.count >= ResponseTrend.fewest else { return nil }
    let days = asked.map { action in
      calendar.workingDays(from: action.raised, to: action.dayDone(by: window.upperBound) ?? window.upperBound)
    }
    return Percentile.median(sorted: days.sorted()).map { ResponseTrend.Stretch(median: $0, n: asked.count) }
  }
}
