/// Finds the delimiter of a CSV file from its first rows.
///
/// The right delimiter cuts most rows into the same number of cells. Where two do that equally well the rarer byte wins:
/// commas stand in numbers and prose by accident, tabs and semicolons hardly ever do so as regularly.
enum DelimiterGuess {
  private static let candidates: [UInt8] = [.tab, UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: ",")]
  private static let sampleBytes = 65_536
  private static let sampleRows = 200

  /// The most likely delimiter of the text from `start`; the comma where there is nothing to go by.
  static func delimiter(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> UInt8 {
    var best = (delimiter: UInt8(ascii: ","), score: 0.0)
    for candidate in candidates {
      let score = agreement(widths(of: bytes, from: start, delimiter: candidate))
      if score > best.score { best = (candidate, score) }
    }
    return best.delimiter
  }

  /// The number of cells of each of the first rows; a row that the sample cuts off is left out.
  private static func widths(of bytes: UnsafeBufferPointer<UInt8>, from start: Int, delimiter: UInt8) -> [Int] {
    let end = min(bytes.count, start + sampleBytes)
    var scanner = CSVScanner(UnsafeBufferPointer(rebasing: bytes[..<end]), delimiter: delimiter, index: start)
    var cells: [CSVSpan] = []
    var widths: [Int] = []
    while widths.count < sampleRows, scanner.next(into: &cells) {
      let isCutOff = end < bytes.count && scanner.index == end && !widths.isEmpty
      if !isCutOff && !scanner.isBlank(cells) { widths.append(scanner.record.cellCount) }
    }
    return widths
  }

  /// The share of rows that have the commonest width above one.
  private static func agreement(_ widths: [Int]) -> Double {
    var counts: [Int: Int] = [:]
    for width in widths where width > 1 { counts[width, default: 0] += 1 }
    return Double(counts.values.max() ?? 0) / Double(max(1, widths.count))
  }
}
