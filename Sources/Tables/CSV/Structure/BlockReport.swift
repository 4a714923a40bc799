import Diagnostics

/// A file that is no table but a report: a block for each question, with a title, headings and totals of its own.
struct BlockReport {
  private let blocks: [ArraySlice<SampledRow>]
  private let repeated: [String]

  /// Nil where the rows may be a table.
  init?(_ rows: [SampledRow]) {
    let segments = rows.split(whereSeparator: \.isBlank)
    blocks = segments.filter { $0.count > 1 && Self.isTitle($0[$0.startIndex]) }
    guard blocks.count > 1, blocks.count * 2 >= segments.count else { return nil }
    let headings = Self.texts(in: blocks, of: 2) { $0.filled > 1 && $0.isText }
    let labels = Self.texts(in: blocks, of: 3) { $0.filled == 2 && $0.first?.kind == .text }
    guard !headings.isEmpty || labels.count > 1 else { return nil }
    repeated = headings.isEmpty ? labels : headings
  }

  private static func isTitle(_ row: SampledRow) -> Bool { row.filled == 1 && row.cells[0].isFilled }

  /// What stands in at least so many blocks: the texts of their second row, or the first cells of rows with two values.
  private static func texts(
    in blocks: [ArraySlice<SampledRow>],
    of least: Int,
    where isWanted: (SampledRow) -> Bool
  ) -> [String] {
    var counts: [String: Int] = [:]
    for block in blocks {
      let rows = least == 2 ? block.dropFirst().prefix(1) : block.dropFirst()
      let texts = rows.filter(isWanted).map { row in
        let cells = row.cells.filter(\.isFilled).map(\.text)
        return least == 2 ? cells.joined(separator: ", ") : cells[0]
      }
      for text in Set(texts) { counts[text, default: 0] += 1 }
    }
    return counts.filter { $0.value >= least }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  func refusal(file: String) -> Diagnostic {
    let first = blocks[0][blocks[0].startIndex]
    let title = first.cells[0].text.shortened
    return Diagnostic(
      .error,
      "not-a-table",
      """
      the file is a report in blocks, each with a title of its own such as '\(title)', and no table with a row for each \
      record; '\(repeated[0].shortened)' stands in several of them
      """,
      at: .init(file: file, line: first.line),
      hint: "export the single records instead: in a survey tool all individual responses, not the summary"
    )
  }
}
