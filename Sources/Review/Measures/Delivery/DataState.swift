import Tables

/// How fresh a client's records are.
public struct DataState: Equatable, Sendable {
  /// The newest record of one kind.
  public struct Newest: Equatable, Sendable {
    /// The kind.
    public let type: RecordType
    /// The day of the newest one, up to the report date.
    public let on: CivilDate
  }

  /// The newest record of each kind that tells what happened.
  public let newest: [Newest]
  /// Those of them that come in all the time and are older than is let pass.
  public let old: [Newest]

  /// The newest day of all; nil where nothing is dated.
  public var newestDay: CivilDate? { newest.map(\.on).max() }

  init(of slice: ClientSlice, _ context: ReviewContext) {
    let asOf = context.dates.asOf
    let days: [(RecordType, [CivilDate?])] = [
      (.workItems, slice.workItems.flatMap { [$0.created, $0.started, $0.finished] }),
      (.milestones, slice.milestones.flatMap { [$0.actual, $0.submittedOn, $0.decidedOn] }),
      (.measurements, slice.measurements.values.joined().map { $0.on }),
      (.spend, slice.spend.map { min($0.month.lastDay, asOf) }),
      (.actions, slice.actions.flatMap { [$0.raised, $0.done] }),
    ]
    newest = days.compactMap { type, days in
      days.lazy.compactMap(\.self).filter { $0 <= asOf }.max().map { Newest(type: type, on: $0) }
    }
    // A milestone or an action may well be of an earlier month; work, measurements and spend come in all the time.
    let steady: Set<RecordType> = [.workItems, .measurements, .spend]
    old = newest.filter { steady.contains($0.type) && asOf.days(since: $0.on) > context.thresholds.attention.dataDays }
  }
}
