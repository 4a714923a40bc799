/// Values of headers in ASCII, folded at 78 characters where there is a place to fold.
enum HeaderWriter {
  /// The most characters of a line (RFC 5322, 2.1.1), where it can be folded.
  static let width = 78

  /// A subject: as it is where it is short words of ASCII, else in encoded words.
  static func text(_ name: String, _ text: String) -> HeaderField {
    let line = HeaderText.oneLine(text)
    let taken = name.utf8.count + 2
    let words = line.split(separator: " ").map(String.init)
    let isPlain = isPrintable(line) && !line.contains("=?") && words.allSatisfy { $0.utf8.count <= width - taken }
    return HeaderField(name: name, value: folded(isPlain ? words : EncodedWords.of(line, after: taken), after: taken))
  }

  /// A list of mailboxes.
  static func mailboxes(_ name: String, _ mailboxes: [Mailbox]) -> HeaderField {
    let taken = name.utf8.count + 2
    var words: [String] = []
    for (place, mailbox) in mailboxes.enumerated() {
      let comma = place + 1 < mailboxes.count ? "," : ""
      let phrase = phrase(HeaderText.oneLine(mailbox.name), after: words.isEmpty ? taken : 1)
      words += phrase.isEmpty ? [mailbox.address + comma] : phrase + ["<\(mailbox.address)>\(comma)"]
    }
    return HeaderField(name: name, value: folded(words, after: taken))
  }

  /// A name as words that stand before an address: plain, in quotation marks, or encoded.
  private static func phrase(_ name: String, after taken: Int) -> [String] {
    guard !name.isEmpty else { return [] }
    let quoted = "\"" + name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    guard isPrintable(name), !name.contains("=?"), quoted.utf8.count <= 60 else {
      return EncodedWords.of(name, after: taken)
    }
    let isPlain = name.utf8.allSatisfy { isAtomText($0) || $0 == 0x20 }
    return isPlain ? name.split(separator: " ").map(String.init) : [quoted]
  }

  /// The words on lines of 78 characters; an encoded word stands on a line of 76 (RFC 2047, 2).
  private static func folded(_ words: [String], after taken: Int) -> String {
    var value = ""
    var length = taken
    var holdsEncodedWord = false
    for word in words {
      let isEncoded = word.hasPrefix("=?")
      let width = holdsEncodedWord || isEncoded ? 76 : Self.width
      if value.isEmpty {
        value = word
        length += word.utf8.count
      } else if length + 1 + word.utf8.count <= width {
        value += " " + word
        length += 1 + word.utf8.count
      } else {
        value += "\n " + word
        length = 1 + word.utf8.count
        holdsEncodedWord = false
      }
      holdsEncodedWord = holdsEncodedWord || isEncoded
    }
    return value
  }

  private static func isPrintable(_ text: String) -> Bool { text.utf8.allSatisfy { (0x20...0x7E).contains($0) } }

  private static func isAtomText(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
    }
  }
}
