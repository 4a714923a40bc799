/// Tells the rows of a table from what stands between and below them and is no row.
struct TableBody {
  private let width: Int
  private let foot: TableFoot
  /// Where the only row of headings stands, with its line end.
  private let heading: Range<Int>?

  init(head: TableHead, foot: TableFoot) {
    width = head.columns.count
    self.foot = foot
    heading = head.headings.count == 1 ? head.headings[0].start..<head.headings[0].end.index : nil
  }

  /// Why the row read last is left out, in plain words; nil for a row of the table.
  @inline(__always)
  func reasonToLeaveOut(
    _ scanner: CSVScanner,
    _ cells: UnsafeBufferPointer<CSVSpan>,
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> String? {
    let start = scanner.record.start
    if start >= foot.start, let reason = foot.reasons[start] { return reason.rawValue }
    if let heading, scanner.index - start == heading.count, repeatsHeadings(from: start, heading, in: bytes) {
      return "headings repeated"
    }
    guard width > 1, !scanner.record.lostText else { return nil }
    for cell in cells where !cell.range.isEmpty {
      let byte = bytes[cell.range.lowerBound]
      if byte > .space && byte < 0x80 && !SampledRow.Cell.isRuleByte(byte) { return nil }
      return reasonWithoutText(cells, in: bytes)
    }
    return "blank row"
  }

  private func repeatsHeadings(from start: Int, _ heading: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes[start..<start + heading.count].elementsEqual(bytes[heading])
  }

  /// The row begins with white space or with a character that lines are drawn with.
  private func reasonWithoutText(_ cells: UnsafeBufferPointer<CSVSpan>, in bytes: UnsafeBufferPointer<UInt8>) -> String?
  {
    var drawn = 0
    for cell in cells {
      let isRule = cell.withContent(in: bytes) { content -> Bool? in
        let text = content.trimmed
        if text.isEmpty { return nil }
        return text.count >= 3 && text.allSatisfy(SampledRow.Cell.isRuleByte)
      }
      if isRule == false { return nil }
      if isRule == true { drawn += 1 }
    }
    if drawn == 0 { return "blank row" }
    return drawn > 1 || cells.count == 1 ? "line drawn with characters" : nil
  }
}
