/// How wide the rows of a table usually are.
struct TableWidth {
  /// The commonest number of cells of a row that holds more than one value.
  let cells: Int
  /// How many of them usually hold a value.
  let filled: Int
  /// Whether at least half of these rows have this number of cells.
  let isSolid: Bool

  init(_ rows: [SampledRow]) {
    let rows = rows.filter { $0.filled > 1 && !$0.isMisquoted }
    var counts: [Int: Int] = [:]
    for row in rows { counts[row.cellCount, default: 0] += 1 }
    let best = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }
    cells = best?.key ?? 1
    let fills = rows.map(\.filled).sorted()
    filled = fills.isEmpty ? 1 : fills[fills.count / 2]
    isSolid = (best?.value ?? 0) * 2 >= rows.count
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
