/// The white-space rules of Mustache: which tags take their whole line away, and where indentation goes.
extension SourceText {
  /// The whole line of a tag that stands alone in it, line end included; nil when anything else is in the line.
  func standaloneLine(of tag: Range<Int>) -> Range<Int>? {
    guard let start = lineStart(before: tag.lowerBound), let end = lineEnd(after: tag.upperBound) else { return nil }
    return start..<end
  }

  /// Where the line starts, when only blanks stand in it before that place.
  func lineStart(before offset: Int) -> Int? {
    var start = offset
    while start > 0, bytes[start - 1].isBlank { start -= 1 }
    return isLineStart(start) ? start : nil
  }

  /// Where the next line starts, when only blanks stand after that place; the end of the text counts.
  func lineEnd(after offset: Int) -> Int? {
    var end = offset
    while end < bytes.count, bytes[end].isBlank { end += 1 }
    if end == bytes.count { return end }
    if bytes[end] == .carriageReturn, end + 1 < bytes.count { end += 1 }
    return bytes[end] == .lineFeed ? end + 1 : nil
  }

  /// The end of the last of the tags that follow, each of which closes something; the offset itself where none does.
  func endOfClosingTags(after offset: Int, _ delimiters: Delimiters) -> Int {
    var end = offset
    while true {
      var next = end
      while next < bytes.count, bytes[next].isBlank { next += 1 }
      let mark = next + delimiters.open.count
      guard bytes[next...].starts(with: delimiters.open), mark < bytes.count, bytes[mark] == UInt8(ascii: "/"),
        let close = firstIndex(of: delimiters.close, from: mark)
      else { return end }
      end = close + delimiters.close.count
    }
  }

  /// The blanks before the first thing that shows in a stretch of whole lines; nil when nothing does.
  func indentation(of lines: Range<Int>) -> Range<Int>? {
    guard let shown = bytes[lines].firstIndex(where: { !$0.isWhitespace }) else { return nil }
    var start = shown
    while start > lines.lowerBound, bytes[start - 1].isBlank { start -= 1 }
    return start..<shown
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
