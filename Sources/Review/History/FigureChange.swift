/// A figure that is another one than the client was last shown.
public struct FigureChange: Equatable, Sendable {
  /// Which figure it is.
  public enum Kind: Equatable, Sendable {
    /// Milestones reached on time.
    case onTime
    /// Work created in the period.
    case created
    /// Work finished in the period.
    case finished
    /// Work open at the period's end.
    case open
    /// The days that 85 % of the work took at most.
    case usualDays
  }

  /// A figure's value.
  public enum Value: Equatable, Sendable {
    /// A count.
    case count(Int)
    /// So many of so many.
    case part(Int, of: Int)
  }

  /// Which figure it is.
  public let kind: Kind
  /// What was shown; nil where nothing was.
  public let before: Value?
  /// What it is now; nil where nothing can be told.
  public let now: Value?

  /// The figures that differ.
  static func all(from before: Snapshot.Figures, to now: Snapshot.Figures) -> [FigureChange] {
    var changes = [
      FigureChange(kind: .onTime, before: before.onTime.map(share), now: now.onTime.map(share))
    ]
    // What came in and got done in a quarter says nothing beside a month.
    if before.work == nil || now.work == nil || before.work?.months == now.work?.months {
      changes.append(count(.created, before.work?.created, now.work?.created))
      changes.append(count(.finished, before.work?.finished, now.work?.finished))
    }
    changes.append(count(.open, before.work?.open, now.work?.open))
    changes.append(count(.usualDays, before.work?.usualDays, now.work?.usualDays))
    return changes.filter { $0.before != $0.now }
  }

  private static func share(_ share: Snapshot.Figures.OnTime) -> Value { .part(share.reached, of: share.due) }

  private static func count(_ kind: Kind, _ before: Int?, _ now: Int?) -> FigureChange {
    FigureChange(kind: kind, before: before.map(Value.count), now: now.map(Value.count))
  }
}
