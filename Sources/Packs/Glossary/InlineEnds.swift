/// Where what begins in one line of Markdown ends: code, addresses, images and quoted words.
///
/// What is needed to look ahead is gathered once, so that a line takes time in proportion to its length.
struct InlineEnds {
  private let bytes: [UInt8]
  private let range: Range<Int>
  /// Where the last run of so many backticks begins.
  private var lastBackticks: [Int: Int] = [:]
  private let lastParenthesis: Int
  private let lastBracket: Int
  /// Where the last closing quotation mark of each kind ends.
  private var lastClosers: [[UInt8]: Int] = [:]

  private static let quotes: [(open: [UInt8], close: [UInt8])] = [
    ("\u{201C}", "\u{201D}"), ("\u{201E}", "\u{201C}"), ("\u{AB}", "\u{BB}"), ("\u{BB}", "\u{AB}"),
  ].map { (Array($0.utf8), Array($1.utf8)) }

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    (self.bytes, self.range) = (bytes, range)
    lastParenthesis = bytes[range].lastIndex(of: UInt8(ascii: ")")) ?? -1
    lastBracket = bytes[range].lastIndex(of: UInt8(ascii: "]")) ?? -1
    var position = range.lowerBound
    while position < range.upperBound {
      let length = backticks(at: position)
      if length > 0 { lastBackticks[length] = position }
      for (_, close) in Self.quotes where stands(close, at: position) { lastClosers[close] = position + close.count }
      position += max(length, 1)
    }
  }

  /// The end of what is not read out and begins at a position; nil where nothing does.
  func endOfSkipped(at position: Int) -> Int? {
    switch bytes[position] {
    case UInt8(ascii: "`"): endOfCode(at: position)
    case UInt8(ascii: "<"): endOfTag(at: position)
    case UInt8(ascii: "!"): endOfImage(at: position)
    case UInt8(ascii: "]"): endOfAddress(at: position)
    default: isWordStart(position) ? endOfBareAddress(at: position) : nil
    }
  }

  /// The end of quoted words that begin at a position; nil where none do.
  func endOfQuote(at position: Int) -> Int? {
    for (open, close) in Self.quotes where stands(open, at: position) {
      guard let last = lastClosers[close], last > position + open.count else { continue }
      var next = position + open.count
      while next < last {
        if stands(close, at: next) { return next + close.count }
        next += 1
      }
    }
    return nil
  }

  private func stands(_ mark: [UInt8], at position: Int) -> Bool {
    position + mark.count <= range.upperBound && bytes[position] == mark[0]
      && bytes[position..<(position + mark.count)].elementsEqual(mark)
  }

  private func backticks(at position: Int) -> Int {
    var end = position
    while end < range.upperBound, bytes[end] == UInt8(ascii: "`") { end += 1 }
    return end - position
  }

  private func endOfCode(at position: Int) -> Int? {
    let length = backticks(at: position)
    guard let last = lastBackticks[length], last > position else { return position + length }
    var next = position + length
    while next <= last {
      let run = backticks(at: next)
      if run == length { return next + length }
      next += max(run, 1)
    }
    return position + length
  }

  private func endOfTag(at position: Int) -> Int? {
    var next = position + 1
    while next < range.upperBound, bytes[next] != 0x20, bytes[next] != UInt8(ascii: "<") {
      if bytes[next] == UInt8(ascii: ">") { return next + 1 }
      next += 1
    }
    return nil
  }

  /// The whole of an image, its words included: they stand in a drawing.
  private func endOfImage(at position: Int) -> Int? {
    guard position + 1 < lastBracket, bytes[position + 1] == UInt8(ascii: "["),
      let bracket = bytes[position..<range.upperBound].firstIndex(of: UInt8(ascii: "]"))
    else { return nil }
    return endOfAddress(at: bracket)
  }

  /// The end of a link's address or label behind its words.
  private func endOfAddress(at position: Int) -> Int? {
    guard position + 1 < range.upperBound else { return nil }
    switch bytes[position + 1] {
    case UInt8(ascii: "(") where position < lastParenthesis:
      return bytes[position..<range.upperBound].firstIndex(of: UInt8(ascii: ")")).map { $0 + 1 }
    case UInt8(ascii: "[") where position + 1 < lastBracket:
      return bytes[(position + 1)..<range.upperBound].firstIndex(of: UInt8(ascii: "]")).map { $0 + 1 }
    default: return nil
    }
  }

  private func isWordStart(_ position: Int) -> Bool {
    position == range.lowerBound || " |".utf8.contains(bytes[position - 1])
  }

  /// The end of a word that is an address: it holds `//`, an at sign, or begins with `www`.
  private func endOfBareAddress(at position: Int) -> Int? {
    guard !" |".utf8.contains(bytes[position]) else { return nil }
    let end = bytes[position..<range.upperBound].firstIndex { " |]".utf8.contains($0) } ?? range.upperBound
    let word = bytes[position..<end]
    let isAddress =
      word.starts(with: "www".utf8) || word.contains(UInt8(ascii: "@"))
      || zip(word, word.dropFirst()).contains { $0 == UInt8(ascii: "/") && $1 == UInt8(ascii: "/") }
    return isAddress ? end : nil
  }
}
