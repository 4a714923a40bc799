/// The white-space rules of Mustache: which tags take their whole line away, and where indentation goes.
extension SourceText {
  /// The whole line of a tag that stands alone in it, line end included; nil when anything else is in the line.
  func standaloneLine(of tag: Range<Int>) -> Range<Int>? {
    var start = tag.lowerBound
    while start > 0, bytes[start - 1].isBlank { start -= 1 }
    guard isLineStart(start) else { return nil }

    var end = tag.upperBound
    while end < bytes.count, bytes[end].isBlank { end += 1 }
    if end == bytes.count { return start..<end }
    if bytes[end] == .carriageReturn, end + 1 < bytes.count { end += 1 }
    return bytes[end] == .lineFeed ? start..<(end + 1) : nil
  }

  /// Where lines start in a stretch of text; an indented partial is indented there.
  ///
  /// A line that starts where the text ends counts only when a tag follows in it.
  func lineStarts(in text: Range<Int>, tagFollows: Bool) -> [Int] {
    let last = tagFollows ? text.upperBound + 1 : text.upperBound
    return (text.lowerBound..<last).filter(isLineStart)
  }

  private func isLineStart(_ offset: Int) -> Bool { offset == 0 || bytes[offset - 1] == .lineFeed }
}
