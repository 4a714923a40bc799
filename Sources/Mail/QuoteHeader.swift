/// The lines by which mail programs begin what they quote, in many languages.
enum QuoteHeader {
  /// The most lines of a block of headers.
  static let longestBlock = 12
  /// The longest line that says who wrote what follows, also where it is wrapped.
  private static let longestAttribution = 400

  /// Whether a line separates the sender's words from a mail that is quoted or forwarded whole.
  static func isSeparator(_ line: String) -> Bool {
    let words = trimmed(line)
    guard (3...100).contains(words.utf8.count) else { return false }
    if words.hasPrefix("--") {
      let inner = words.drop { $0 == "-" || $0 == " " }
      let name = String(inner).lowercased().prefix { $0 != "-" }
      return separators.contains(trimmed(String(name)))
    }
    return beginnings.contains(words.lowercased())
  }

  /// Whether Outlook's block of headers begins here: From, and two more of Sent, To and Subject in the lines after it.
  static func isHeaderBlock(_ lines: ArraySlice<String>) -> Bool {
    guard let first = lines.first, label(first).map({ isFrom.contains($0) }) ?? false else { return false }
    var found: Set<Int> = []
    for line in lines.dropFirst().prefix(7) {
      guard let label = label(line) else { continue }
      for (kind, labels) in others.enumerated() where labels.contains(label) { found.insert(kind) }
    }
    return found.count >= 2
  }

  /// Whether a line is one of such a block.
  static func isLabelled(_ line: String) -> Bool {
    guard let label = label(line) else { return false }
    return isFrom.contains(label) || more.contains(label) || others.contains { $0.contains(label) }
  }

  /// How many lines say who wrote what follows; nil where none do.
  ///
  /// Such a line may be wrapped once or twice; then it begins with a word such as "On", and no later line of it
  /// begins so.
  static func attribution(_ lines: ArraySlice<String>) -> Int? {
    guard let first = lines.first, lines.prefix(3).contains(where: endsInColon), !isBlank(first) else { return nil }
    if isAttribution(first) { return 1 }
    guard isOpening(first) else { return nil }
    let window = Array(lines.prefix(3))
    return (2...3).first { count in
      guard window.count >= count, !window[1..<count].contains(where: isBlank) else { return false }
      return isAttribution(window[..<count].joined(separator: " "))
        && !(1..<count).contains { isOpening(window[$0]) && isAttribution(window[$0..<count].joined(separator: " ")) }
    }
  }

  /// A line that names a time or an address, says "wrote" and ends in a colon.
  private static func isAttribution(_ line: String) -> Bool {
    guard line.utf8.count <= longestAttribution, endsInColon(line) else { return false }
    let words = trimmed(line).lowercased()
    guard namesTimeOrAddress(words) else { return false }
    return wrote.contains { words.contains($0) }
  }

  /// Whether the last that is no space is a colon, as Western or Eastern writing has it.
  private static func endsInColon(_ line: String) -> Bool {
    let last = line.unicodeScalars.last { !$0.properties.isWhitespace }
    return last == ":" || last == "："
  }

  /// Whether there is an address, a time of day or a year in it.
  private static func namesTimeOrAddress(_ words: String) -> Bool {
    if words.utf8.contains(UInt8(ascii: "@")) { return true }
    let numbers = words.utf8.split { !isDigit($0) && $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: ".") }
    return numbers.contains { number in
      let parts = number.split { !isDigit($0) }
      return parts.contains { $0.count == 4 } || (parts.count > 1 && parts[1].count == 2 && parts[0].count <= 2)
    }
  }

  private static func isOpening(_ line: String) -> Bool {
    guard line.utf8.count <= longestAttribution else { return false }
    let words = trimmed(line).lowercased()
    return openings.contains { words.hasPrefix($0) } && words.utf8.contains(where: isDigit)
  }

  /// The word before the first colon, without marks of emphasis; nil where there is none.
  private static func label(_ line: String) -> String? {
    // A colon of Eastern writing has three bytes, of which the first is 0xEF.
    guard let colon = line.utf8.prefix(60).firstIndex(where: { $0 == UInt8(ascii: ":") || $0 == 0xEF }),
      line.utf8[colon] != 0xEF || line[colon...].hasPrefix("：")
    else { return nil }
    let label = trimmed(line[..<colon].filter { $0 != "*" }).lowercased()
    return label.isEmpty ? nil : label
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    func isMargin(_ character: Character) -> Bool { character.isWhitespace || character == "\u{FEFF}" }
    var rest = Substring(text)
    while let last = rest.last, isMargin(last) { rest.removeLast() }
    return String(rest.drop(while: isMargin))
  }

  private static func isBlank(_ line: String) -> Bool { line.allSatisfy(\.isWhitespace) }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
