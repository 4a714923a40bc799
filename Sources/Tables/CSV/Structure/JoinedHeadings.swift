/// The names of columns whose headings stand in several rows, one below the other.
///
/// A heading that spans several columns stands over the first of them only, as spreadsheets and survey tools write it.
enum JoinedHeadings {
  static func names(of rows: [SampledRow]) -> [String] {
    let width = rows.map(\.cells.count).max() ?? 0
    let texts = rows.map { row in (0..<width).map { $0 < row.cells.count ? name(row.cells[$0]) : "" } }
    guard let last = texts.last, rows.count > 1 else { return texts.last ?? [] }
    let spread = texts.indices.map { spreadRight(texts[$0], below: texts[..<$0], above: texts[($0 + 1)...]) }
    let fillers = fillers(in: last, below: Array(spread.dropLast()))
    return (0..<width).map { place in
      var parts: [String] = []
      for (row, texts) in spread.enumerated() {
        let part = texts[place]
        let isFiller = row == spread.count - 1 && fillers.contains(place)
        if !part.isEmpty, !isFiller, !parts.contains(part) { parts.append(part) }
      }
      return parts.joined(separator: " - ")
    }
  }

  /// Survey tools add a row of identifiers for machines, each a JSON object.
  private static func name(_ cell: SampledRow.Cell) -> String {
    cell.text.hasPrefix("{\"") && cell.text.hasSuffix("}") ? "" : cell.text
  }

  /// Names of the columns between a heading and the next, as far as rows below name them; the last row names itself.
  private static func spreadRight(
    _ row: [String],
    below higher: ArraySlice<[String]>,
    above lower: ArraySlice<[String]>
  ) -> [String] {
    guard !lower.isEmpty else { return row }
    var current = ""
    return row.indices.map { place in
      if !row[place].isEmpty || higher.contains(where: { !$0[place].isEmpty }) { current = row[place] }
      return lower.contains { !$0[place].isEmpty } ? current : row[place]
    }
  }

  /// The columns whose last heading says nothing: the same under several headings that span one column each.
  private static func fillers(in last: [String], below higher: [[String]]) -> Set<Int> {
    let groups = last.indices.map { place in higher.map { $0[place] } }
    let single = last.indices.filter { place in
      !last[place].isEmpty && groups[place].contains { !$0.isEmpty }
        && (place == 0 || groups[place - 1] != groups[place])
        && (place + 1 == groups.count || groups[place + 1] != groups[place])
    }
    let repeated = Dictionary(grouping: single) { last[$0] }.filter { $0.value.count > 1 }
    return Set(repeated.values.joined())
  }
}
