/// How wide the rows of a table usually are.
struct TableWidth {
  /// The number of cells that most rows with more than one value have; wide rows count more than narrow ones, since notes
  /// above a short table may outnumber its rows.
  let cells: Int
  /// How many of them usually hold a value.
  let filled: Int
  /// Whether at least half of the rows have this number of cells, from the first one on that does.
  let isSolid: Bool

  init(_ rows: [SampledRow]) {
    let rows = rows.filter { $0.filled > 1 && !$0.isMisquoted }
    var counts: [Int: Int] = [:]
    for row in rows { counts[row.cellCount, default: 0] += 1 }
    let weights = counts.map { (cells: $0.key, weight: $0.value * (Int.bitWidth - $0.key.leadingZeroBitCount)) }
    let cells = weights.max { ($0.weight, $0.cells) < ($1.weight, $1.cells) }?.cells ?? 1
    let fills = rows.filter { $0.cellCount == cells }.map(\.filled).sorted()
    filled = fills.isEmpty ? 1 : fills[fills.count / 2]
    isSolid = fills.count * 2 >= rows.drop { $0.cellCount != cells }.count
    self.cells = cells
  }

  /// The width of rows without headings: the largest that more than one row in twenty has.
  static func ofRowsWithoutHeadings(_ rows: [SampledRow]) -> Int {
    var counts: [Int: Int] = [:]
    let rows = rows.filter { !$0.isBlank }
    for row in rows { counts[row.cellCount, default: 0] += 1 }
    let usual = counts.filter { $0.value * 20 > rows.count && ($0.value > 1 || rows.count < 3) }
    return (usual.keys.max() ?? counts.keys.max()) ?? 1
  }
}
