import Tables

/// One reading of all rows.
struct ExportEvidence {
  let profiles: [ColumnProfile]
  let rows: RowCounts

  init(_ export: Export) {
    var profiles: [ColumnProfile] = []
    var selectors: [Selector] = []
    for profile in ColumnProfile.columns(of: export) {
      guard let selector = try? export.selector(.place(profile.place + 1)) else { continue }
      profiles.append(profile)
      selectors.append(selector)
    }
    rows = export.forEachRow(selecting: selectors, report: { _ in }) { row in
      for place in selectors.indices { profiles[place].add(row.cell(place)) }
    }
    self.profiles = profiles
  }

  /// Rows that can be used.
  var usable: Int { rows.usable }

  /// The columns whose headings name the target, the best first.
  func candidates(for target: FieldHeadings.Target) -> [ColumnProfile] {
    profiles.filter { $0.ranks[target] != nil }.sorted { left, right in
      (left.ranks[target] ?? 0, left.place) < (right.ranks[target] ?? 0, right.place)
    }
  }

  /// The column that tells items apart: filled in every row and never the same, or as near as there is.
  var identifier: ColumnProfile? {
    let candidates = candidates(for: .id)
    return candidates.first { $0.filled == usable && $0.isDistinct } ?? fullest(candidates)
  }

  /// The column with the most values; of several, the best named.
  func fullest(_ candidates: [ColumnProfile]) -> ColumnProfile? {
    guard let most = candidates.map(\.filled).max(), most > 0 else { return nil }
    return candidates.first { $0.filled == most }
  }
}
