/// Writes one text as Markdown; see ``MarkdownText/escape(_:into:)`` for what it promises.
struct MarkdownEscaper {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where the text begins in the output.
  private let outputStart: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, startingAt outputStart: Int) {
    self.bytes = WhiteSpace.trimmed(bytes)
    self.outputStart = outputStart
  }

  func escape(into output: inout [UInt8]) {
    var position = writeStart(into: &output)
    var plainStart = position
    while position < bytes.count {
      guard Self.isActive[Int(bytes[position])] else {
        position += 1
        continue
      }
      output += bytes[plainStart..<position]
      position = writeActive(at: position, into: &output)
      plainStart = position
    }
    output += bytes[plainStart...]
    output += DirectionMarks.closers(of: bytes)
  }

  /// The bytes that are looked at; all others are copied.
  private static let isActive: [Bool] = (0...255).map { (byte: Int) -> Bool in
    byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || "\\`*_[]!<&#|~@:.".utf8.contains(UInt8(byte))
  }

  private func byte(_ position: Int) -> UInt8? { bytes.indices.contains(position) ? bytes[position] : nil }

  // MARK: The start of the text

  /// Writes what would begin a block at the start of a line, or end a link begun before the text.
  private func writeStart(into output: inout [UInt8]) -> Int {
    guard let first = bytes.first else { return 0 }
    var marker = 0
    switch first {
    case UInt8(ascii: "#"), UInt8(ascii: "("), UInt8(ascii: ":"):
      // A number sign at the end of a heading would be left out.
      break
    case _ where Self.isInsideLine(output):
      return 0
    case UInt8(ascii: ">"):
      break
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="):
      // -5 and --quiet are no lists, but hyphens alone make a heading of the line before.
      if let next = byte(1), next.isLetterOrDigit { return 0 }
    default:
      while let digit = byte(marker), digit.isDigit { marker += 1 }
      guard let delimiter = byte(marker), delimiter == UInt8(ascii: ".") || delimiter == UInt8(ascii: ")") else {
        return 0
      }
      guard marker + 1 == bytes.count || WhiteSpace.length(at: marker + 1, in: bytes) != nil else { return 0 }
    }
    output += bytes[..<marker]
    output += [.backslash, bytes[marker]]
    return marker + 1
  }

  /// Whether a word stands before the text on its line, so that no block can begin with it.
  ///
  /// A long line without a word counts as none, so that a row of figures costs no more than its length.
  private static func isInsideLine(_ output: [UInt8]) -> Bool {
    for byte in output.suffix(64).reversed() {
      if byte == UInt8(ascii: "\n") { return false }
      if byte >= 0x80 || byte.isLetter { return true }
    }
    return false
  }

  // MARK: What may be active anywhere

  /// Writes the active character at `position` and returns the place after it.
  private func writeActive(at position: Int, into output: inout [UInt8]) -> Int {
    if let length = WhiteSpace.lineBreakLength(at: position, in: bytes) {
      return writeLineBreak(endingAt: position + length, into: &output)
    }
    switch bytes[position] {
    case .tab:
      output.append(.space)
      return position + 1
    case 0..<0x20, 0x7F:
      output += [UInt8].replacementCharacter
      return position + 1
    case 0xC2 where bytes[position + 1] < 0xA0:
      output += [UInt8].replacementCharacter
      return position + 2
    case UInt8(ascii: "_"):
      return writeUnderscores(at: position, into: &output)
    case .backslash where position + 1 == bytes.count:
      // A second backslash would escape a pipe that follows in a table.
      output += "&#92;".utf8
    default:
      if isMarkup(at: position) { output.append(.backslash) }
      output.append(bytes[position])
    }
    return position + 1
  }

  /// Writes one space for a line break and all white space around it.
  private func writeLineBreak(endingAt end: Int, into output: inout [UInt8]) -> Int {
    while output.count > outputStart, output.last == .space { output.removeLast() }
    output.append(.space)
    var position = end
    while let byte = byte(position) {
      if let length = WhiteSpace.lineBreakLength(at: position, in: bytes) {
        position += length
      } else if byte == .space || byte == .tab {
        position += 1
      } else {
        break
      }
    }
    return position
  }

  /// Writes a run of underscores, as it is inside a word or between spaces, where it is no emphasis.
  private func writeUnderscores(at position: Int, into output: inout [UInt8]) -> Int {
    var end = position
    while byte(end) == UInt8(ascii: "_") { end += 1 }
    let isInsideWord = byte(position - 1)?.isLetterOrDigit == true && byte(end)?.isLetterOrDigit == true
    let isPlain = isInsideWord || isBetweenSpaces(position..<end)
    for _ in position..<end {
      if !isPlain { output.append(.backslash) }
      output.append(UInt8(ascii: "_"))
    }
    return end
  }

  /// Whether the character at `position` could be markup, given what is around it and that anything may follow the text.
  private func isMarkup(at position: Int) -> Bool {
    let next = byte(position + 1)
    switch bytes[position] {
    case UInt8(ascii: "`"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "|"), UInt8(ascii: "~"): return true
    case UInt8(ascii: "*"), UInt8(ascii: "@"): return !isBetweenSpaces(position..<position + 1)
    case .backslash: return next?.isPunctuation ?? true
    case UInt8(ascii: "!"): return next == nil
    case UInt8(ascii: "<"): return next.map { $0.isLetter || "/!?".utf8.contains($0) } ?? true
    case UInt8(ascii: "&"): return mayBeEntity(at: position)
    case UInt8(ascii: "#"): return isClosingHashes(at: position)
    case .colon: return isLinkOrEmoji(at: position)
    case UInt8(ascii: "."): return endsWWW(at: position)
    default: return false
    }
  }

  private func isBetweenSpaces(_ range: Range<Int>) -> Bool {
    byte(range.lowerBound - 1)?.isWhiteSpace == true && byte(range.upperBound)?.isWhiteSpace == true
  }

  /// Whether an ampersand begins an entity, or would if a semicolon followed the text.
  ///
  /// No entity has a name of one letter, so `R&D` is safe.
  private func mayBeEntity(at position: Int) -> Bool {
    if byte(position + 1) == UInt8(ascii: "#") { return true }
    var end = position + 1
    while byte(end)?.isLetterOrDigit == true { end += 1 }
    let length = end - position - 1
    guard let after = byte(end) else { return length != 1 }
    return after == UInt8(ascii: ";") && length > 1
  }

  /// Whether the hashes that end the text begin here and belong to no word: a heading would drop them after a space.
  private func isClosingHashes(at position: Int) -> Bool {
    if let previous = byte(position - 1), previous.isLetterOrDigit || previous == UInt8(ascii: "#") { return false }
    return bytes[position...].allSatisfy { $0 == UInt8(ascii: "#") }
  }

  /// Whether engines would see a link (`http://`, `mailto:`) or an emoji (`:+1:`) at a colon.
  private func isLinkOrEmoji(at position: Int) -> Bool {
    if byte(position + 1) == UInt8(ascii: "/"), byte(position + 2) == UInt8(ascii: "/") { return true }
    if ends(with: "mailto", at: position) || ends(with: "xmpp", at: position) { return true }
    var end = position + 1
    while let byte = byte(end), byte.isLetterOrDigit || "_+-".utf8.contains(byte) { end += 1 }
    let isTime = byte(position - 1)?.isDigit == true && byte(position + 1)?.isDigit == true
    return end > position + 1 && byte(end) == .colon && !isTime
  }

  private func endsWWW(at position: Int) -> Bool {
    ends(with: "www", at: position) && byte(position - 4)?.isLetterOrDigit != true
  }

  /// Whether the bytes before `position` are `word`, which is in lower case, in any case.
  private func ends(with word: StaticString, at position: Int) -> Bool {
    let start = position - word.utf8CodeUnitCount
    guard start >= 0 else { return false }
    return (start..<position).allSatisfy { bytes[$0] | 0x20 == word.utf8Start[$0 - start] }
  }
}
