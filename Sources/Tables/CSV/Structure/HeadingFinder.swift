/// Finds the rows that name the columns, below any titles.
///
/// A row that is taken for a heading and is none would be lost as data, so the second and further rows of headings need
/// proof: texts above numbers and dates, values that do not recur below, or names under an empty name.
struct HeadingFinder {
  /// Tables have no more rows of headings than these, unless the user says so.
  private static let mostHeadingRows = 4
  /// Titles above the headings end within so many rows.
  private static let mostTitles = 30
  /// So many titles may stand above headings without a row below them.
  private static let fewTitles = 5

  private let rows: [SampledRow]
  private let width: TableWidth

  init(_ rows: [SampledRow]) {
    self.rows = rows
    width = TableWidth(rows)
  }

  /// The heading rows among the rows; where there are none, an empty range at the first row of data.
  func find() -> Range<Int> {
    let start = firstRowBelowTitles
    guard start < rows.count else { return start..<start }
    let evidence = evidence(from: start + 1)
    let comparison = evidence.compare(rows[start])
    if comparison.againstHeading > comparison.forHeading { return withoutHeadings(from: start) }
    return start..<headingsEnd(from: start)
  }

  /// Where the rows begin that are no titles, for a table whose headings are given.
  var firstRow: Int { withoutDoubtfulTitles(firstRowBelowTitles) }

  /// Where the headings begin.
  var firstRowBelowTitles: Int {
    guard let first = rows.firstIndex(where: { !$0.isBlank }), width.cells > 1 else {
      return rows.firstIndex { !$0.isBlank } ?? rows.count
    }
    var place = first
    while place < rows.count {
      if rows[place].isBlank || isTitle(rows[place]) {
        place += 1
      } else if let next = endOfTitleBlock(from: place) {
        place = next
      } else {
        return isPlausible(titles: first..<place) && !losesHeadings(first..<place) ? place : first
      }
    }
    return first
  }

  /// Whether enough of a table follows so many titles.
  private func isPlausible(titles: Range<Int>) -> Bool {
    let above = rows[titles].count { !$0.isBlank }
    let below = rows[titles.upperBound...].count { !$0.isBlank }
    return above <= Self.mostTitles && above <= (below > 1 ? 3 * below : Self.fewTitles)
  }

  /// Whether the rows that would be titles begin with headings, and what would be headings are values: then the rows
  /// below are longer than they should be.
  private func losesHeadings(_ titles: Range<Int>) -> Bool {
    guard let first = rows[titles].first, first.isText, first.filled > 1, first.filled == first.cellCount else {
      return false
    }
    return !rows[titles.upperBound].isText && rows[titles].allSatisfy { $0.filled > 1 }
  }

  /// Whether a row is a title or a note by itself.
  private func isTitle(_ row: SampledRow) -> Bool {
    if row.isRule { return true }
    let isWide = width.filled > 2
    if row.filled == 1, row.cells[0].isFilled { return row.cellCount == 1 || isWide }
    guard isWide else { return false }
    if row.filled == 2 {
      let isNamed = row.cells[0].text.hasSuffix(":") && row.cells[1].isFilled
      if row.cellCount < width.cells || isNamed { return true }
    }
    return width.isSolid && row.cellCount < width.cells - 1
  }

  /// Where the row below a block of notes stands: a few rows that end with a blank one, above a row that is wider.
  private func endOfTitleBlock(from start: Int) -> Int? {
    guard width.filled > 2 else { return endOfTitles(from: start) }
    let limit = min(rows.count, Self.mostTitles)
    guard start < limit, let blank = rows[start..<limit].firstIndex(where: \.isBlank),
      let next = rows[blank...].firstIndex(where: { !$0.isBlank })
    else { return nil }
    let block = rows[start..<blank]
    if block.allSatisfy({ $0.first?.text.hasSuffix(":") == true }) { return next }
    let widest = block.map(\.filled).max() ?? 0
    guard rows[next].filled > widest else { return nil }
    if widest <= max(2, width.filled / 4) { return next }
    let comparison = evidence(from: next + 1).compare(rows[next])
    return comparison.textOverTyped > 1 && comparison.againstHeading == 0 ? next : nil
  }

  /// Where the row below titles stands that are as wide as a table of two values a row: texts above numbers or dates.
  private func endOfTitles(from start: Int) -> Int? {
    let isTitle = { (row: SampledRow) in row.filled == 1 && row.cells[0].isFilled }
    guard isTitle(rows[start]) else { return nil }
    let limit = min(rows.count, start + Self.mostTitles)
    guard let next = rows[start..<limit].firstIndex(where: { !$0.isBlank && !isTitle($0) }), rows[next].isText else {
      return nil
    }
    let comparison = evidence(from: next + 1).compare(rows[next])
    return comparison.textOverTyped > 0 && comparison.againstHeading == 0 ? next : nil
  }

  /// What the rows from a place on have in common, without notes among them.
  private func evidence(from start: Int) -> HeadingEvidence {
    HeadingEvidence(rows[start...].filter { !$0.isRule && ($0.filled > 1 || width.cells == 1) })
  }

  // MARK: No headings

  private func withoutHeadings(from start: Int) -> Range<Int> {
    let above = start - 1
    if above >= 0, rows[above].isText, rows[above].filled > 2, rows[above].filled * 2 >= width.filled {
      return above..<start
    }
    let first = withoutDoubtfulTitles(start)
    return first..<first
  }

  /// Rows that are as wide as the table and directly above it are data rather than titles.
  private func withoutDoubtfulTitles(_ start: Int) -> Int {
    var first = start
    while first > 0, !rows[first - 1].isBlank, !rows[first - 1].isRule, rows[first - 1].cellCount >= width.cells {
      first -= 1
    }
    return first
  }

  // MARK: Several rows of headings

  private func headingsEnd(from start: Int) -> Int {
    let most = min(Self.mostHeadingRows, rows.count - start - 1)
    for count in stride(from: most, to: 1, by: -1) {
      let end = start + count
      let evidence = evidence(from: end)
      let isBlock = (start + 1..<end).allSatisfy { continuesHeadings(at: $0, from: start, evidence) }
      if isBlock { return end }
    }
    return start + 1
  }

  private func continuesHeadings(at place: Int, from start: Int, _ evidence: HeadingEvidence) -> Bool {
    let row = rows[place]
    guard !row.isBlank, !row.isRule else { return false }
    let comparison = evidence.compare(row)
    guard comparison.sameKind == 0, comparison.knownValues * 10 <= comparison.newValues else { return false }
    if comparison.textOverTyped > 1, comparison.textOverTyped * 2 >= min(evidence.typedColumns, row.filled) {
      return true
    }
    let lacksKey = !row.cells[0].isFilled && evidence.isFirstColumnFilled
    if lacksKey, row.isText, comparison.textOverTyped == row.filled { return true }
    if lacksKey, row.isText, comparison.repeatsNewText { return true }
    guard namesUnnamed(row, in: rows[start..<place]) else { return false }
    if comparison.textOverTyped + comparison.newValues > 0 || comparison.repeatsNewText { return true }
    return row.isText && rows[start].filled * 2 <= width.filled && row.filled >= width.filled
  }

  /// Whether a row names columns that the rows above it leave without a name.
  private func namesUnnamed(_ row: SampledRow, in above: ArraySlice<SampledRow>) -> Bool {
    let named = Set(above.flatMap(\.filledPlaces))
    let places = row.filledPlaces
    let added = places.count { !named.contains($0) }
    return added > 1 && (added * 5 >= row.cells.count || added == places.count)
  }
}
