import Diagnostics
import Foundation
import Tables

/// What projects used up, by month.
///
/// Rows of one project and month are parts of one sum. Monthly exports repeat earlier months, so of the files of one
/// source only the last one that has a month counts for it.
extension Joiner {
  private struct Key: Hashable, Comparable {
    let project: String
    let month: CivilMonth
    let source: Int

    static func < (left: Key, right: Key) -> Bool {
      (left.project, left.month, left.source) < (right.project, right.month, right.source)
    }
  }

  mutating func joinSpend() {
    var rows: [Key: [Spend]] = [:]
    for loaded in inKnownProject(take(\.spend), \.project) {
      var spend = loaded.record
      spend.project = projectID(spend.project)
      if spend.month.firstDay > dates.asOf { leaveOut(.afterReportDate, spend); continue }
      rows[Key(project: spend.project, month: spend.month, source: loaded.source), default: []].append(spend)
    }
    for (key, rows) in rows.sorted(by: { $0.key < $1.key }) {
      guard let client = index.project(key.project)?.client, let last = rows.last?.origin.file else { continue }
      let kept = rows.filter { $0.origin.file == last }
      let replaced = rows.filter { $0.origin.file != last }
      builders[client]?.spend += kept
      for spend in kept { use(spend) }
      for spend in replaced { leaveOut(.superseded, spend) }
      reportChange(from: replaced, to: kept, client: client)
    }
  }

  private mutating func reportChange(from replaced: [Spend], to kept: [Spend], client: String) {
    guard let earlier = replaced.last, let later = kept.first else { return }
    let before = replaced.filter { $0.origin.file == earlier.origin.file }
    guard Self.cost(of: before) != Self.cost(of: kept) || Self.hours(of: before) != Self.hours(of: kept) else { return }
    report(
      Diagnostic(
        .warn,
        "spend-replaced",
        "the spend of '\(later.project)' in \(later.month) differs from that in \(earlier.origin.file); this file counts",
        at: later.origin.place(field: "month"),
        hint: "if both are parts of one sum, put them into one file",
        client: client,
        records: [later.reference]
      )
    )
  }

  private static func cost(of rows: [Spend]) -> Decimal { rows.reduce(0) { $0 + ($1.cost ?? 0) } }

  /// Sorted, so that the sum does not depend on the order of rows.
  private static func hours(of rows: [Spend]) -> Double { rows.compactMap(\.hours).sorted().reduce(0, +) }
}
