import Tables

/// The first and last day of an export's items.
enum ItemDays {
  /// The days on which items were created or finished; nil where no date is known.
  static func range(of fields: [MappingProposal.Field], in export: Export) -> ClosedRange<CivilDate>? {
    let sources = fields.filter { ["created", "finished"].contains($0.name) }.compactMap(\.source)
    guard let mapping = RowMapping(sources, in: export, report: { _ in }) else { return nil }
    var range: ClosedRange<CivilDate>?
    mapping.forEachRow(report: { _ in }) { row in
      for place in sources.indices {
        guard let day = row.cell(place).date else { continue }
        range = min(range?.lowerBound ?? day, day)...max(range?.upperBound ?? day, day)
      }
    }
    return range
  }
}
