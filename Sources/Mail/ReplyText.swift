/// What the sender of a mail wrote, apart from what they quote.
///
/// A mail's text is read line by line. Quoted lines begin with `>`. A line that tells who wrote what follows ("On … wrote:")
/// is no words of the sender; where quoted lines follow it, what stands between and below them is the sender's again, and
/// where none follow, all below is quoted. "-----Original Message-----", a forwarded mail and Outlook's block of
/// `From:`, `Sent:`, `To:`, `Subject:` begin what is quoted without marks, to the end of the mail. A signature after `-- `
/// lasts until the next quoted line. Words such as "Sent from my phone" stay.
///
/// An answer that somebody types into a quoted line itself cannot be told from what was quoted, and does not count.
public enum ReplyText {
  /// A line of a mail, without what marks it as quoted.
  public struct Line: Equatable, Sendable {
    /// Its words.
    public let text: String
    /// Whether the sender quotes it: it tells what an answer below it answers, and is none itself.
    public let isQuoted: Bool

    /// Makes a line.
    public init(_ text: String, isQuoted: Bool) { (self.text, self.isQuoted) = (text, isQuoted) }
  }

  /// The sender's own words.
  ///
  /// - Parameter text: The text of a mail.
  /// - Returns: Its lines that are neither quoted nor a signature, without empty lines at its ends.
  public static func own(of text: String) -> String {
    let own = lines(of: text).filter { !$0.isQuoted }.map(\.text)
    let first = own.firstIndex { !isBlank($0) } ?? own.endIndex
    let last = own.lastIndex { !isBlank($0) } ?? own.startIndex - 1
    return first <= last ? own[first...last].joined(separator: "\n") : ""
  }

  /// The lines of a mail up to what is quoted without marks, for answers that stand below quoted questions.
  ///
  /// - Parameter text: The text of a mail.
  /// - Returns: Its lines in order, the quoted ones without their `>`; without signatures and the lines that say who
  ///   wrote what is quoted.
  public static func lines(of text: String) -> [Line] {
    let lines = LineEnds.unified(text.utf8).split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    var kept: [Line] = []
    var isSignature = false
    var place = 0
    while place < lines.count {
      let line = lines[place]
      if let quoted = quotedWords(line) {
        isSignature = false
        kept.append(Line(quoted, isQuoted: true))
        place += 1
      } else if QuoteHeader.isSeparator(line) || QuoteHeader.isHeaderBlock(lines[place...]) {
        dropRule(from: &kept)
        guard let end = endOfHeader(lines, from: place) else { break }
        isSignature = false
        place = end
      } else if let length = QuoteHeader.attribution(lines[place...]) {
        guard beginsQuoted(lines[(place + length)...]) else { break }
        isSignature = false
        place += length
      } else {
        isSignature = isSignature || line == "-- " || line == "--"
        if !isSignature { kept.append(Line(line, isQuoted: false)) }
        place += 1
      }
    }
    return kept
  }

  /// Takes away the line of underscores that Outlook draws above what it quotes.
  private static func dropRule(from lines: inout [Line]) {
    guard let last = lines.lastIndex(where: { !isBlank($0.text) }), !lines[last].isQuoted,
      lines[last].text.utf8.count >= 10, lines[last].text.utf8.allSatisfy({ $0 == UInt8(ascii: "_") || $0 == 0x20 })
    else { return }
    lines.removeSubrange(last...)
  }

  /// Where the lines begin that are quoted below a separator or a block of headers, if they are marked as quoted.
  private static func endOfHeader(_ lines: [String], from place: Int) -> Int? {
    var end = place
    if QuoteHeader.isSeparator(lines[end]) { end += 1 }
    while end < lines.count, end < place + QuoteHeader.longestBlock,
      isBlank(lines[end]) || QuoteHeader.isLabelled(lines[end])
    {
      end += 1
    }
    return beginsQuoted(lines[end...]) ? end : nil
  }

  private static func beginsQuoted(_ lines: ArraySlice<String>) -> Bool {
    lines.first { !isBlank($0) }.map { quotedWords($0) != nil } ?? false
  }

  /// The words of a quoted line; nil where it is none.
  private static func quotedWords(_ line: String) -> String? {
    var rest = line.utf8.drop { $0 == 0x20 || $0 == 0x09 }
    guard rest.first == UInt8(ascii: ">") else { return nil }
    rest = rest.drop { $0 == 0x20 || $0 == UInt8(ascii: ">") }
    return String(Substring(rest))
  }

  private static func isBlank(_ line: String) -> Bool { line.allSatisfy { $0.isWhitespace || $0 == "\u{FEFF}" } }
}
