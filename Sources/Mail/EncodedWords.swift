/// Text in ASCII, as RFC 2047 has it: `=?utf-8?q?J=C3=B6rg?=`.
enum EncodedWords {
  /// The most characters of one encoded word.
  private static let longest = 75
  private static let frame = "=?utf-8?q?".utf8.count + "?=".utf8.count

  /// The text in encoded words, none of which splits a character.
  ///
  /// Letters of Latin languages stay legible in the quoted form; base64 is for text of which less than half is ASCII.
  ///
  /// - Parameters:
  ///   - text: Any text without control characters.
  ///   - taken: How many characters stand before it on its first line.
  /// - Returns: The words, to be joined by white space; readers leave that white space out.
  static func of(_ text: String, after taken: Int) -> [String] {
    let characters = text.unicodeScalars.map { Array(String($0).utf8) }
    let isLegible = text.utf8.count { $0 >= 0x80 } * 2 <= text.utf8.count
    return (isLegible ? nil : base64(characters, after: taken)) ?? quoted(characters, after: taken)
  }

  private static func quoted(_ characters: [[UInt8]], after taken: Int) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    for character in characters {
      let room = longest - frame - (words.isEmpty ? taken : 0)
      if !word.isEmpty, word.count + quotedLength(character) > room {
        words.append("=?utf-8?q?" + String(decoding: word, as: UTF8.self) + "?=")
        word = []
      }
      for byte in character { word += quoted(byte) }
    }
    return words + ["=?utf-8?q?" + String(decoding: word, as: UTF8.self) + "?="]
  }

  /// No word but the last needs filling (`=`), at which GMime 3.2 stops reading the words that follow; nil where that
  /// cannot be.
  private static func base64(_ characters: [[UInt8]], after taken: Int) -> [String]? {
    var words: [String] = []
    var rest = characters[...]
    while !rest.isEmpty {
      let room = (longest - frame - (words.isEmpty ? taken : 0)) / 4 * 3
      var (bytes, whole) = (0, 0)
      for (place, character) in rest.enumerated() {
        bytes += character.count
        if bytes > room { break }
        if bytes % 3 == 0 || place + 1 == rest.count { whole = place + 1 }
      }
      guard whole > 0 else { return nil }
      words.append("=?utf-8?b?" + Base64.text(rest.prefix(whole).flatMap(\.self)) + "?=")
      rest = rest.dropFirst(whole)
    }
    return words
  }

  private static func quotedLength(_ bytes: [UInt8]) -> Int {
    bytes.reduce(0) { $0 + (isPlain($1) || $1 == 0x20 ? 1 : 3) }
  }

  /// What may stand as it is in a name too (RFC 2047, 5 (3)).
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "!"), UInt8(ascii: "*"), UInt8(ascii: "+"),
      UInt8(ascii: "-"), UInt8(ascii: "/"):
      true
    default: false
    }
  }

  private static func quoted(_ byte: UInt8) -> [UInt8] {
    byte == 0x20 ? [UInt8(ascii: "_")] : isPlain(byte) ? [byte] : inDigits(byte)
  }

  private static let digits = Array("0123456789ABCDEF".utf8)

  private static func inDigits(_ byte: UInt8) -> [UInt8] {
    [UInt8(ascii: "="), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  /// The same headers with every base64 word in the quoted form, since GMime 3.2 loses the words that follow one that is
  /// filled with `=`, which is how most mail programs write long subjects.
  static func base64AsQuoted(in headers: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(headers.count)
    var place = headers.startIndex
    while place < headers.endIndex {
      if headers[place] == UInt8(ascii: "="), let word = base64Word(headers[place...]) {
        result += [UInt8(ascii: "="), UInt8(ascii: "?")] + word.charset + Array("?q?".utf8)
        for byte in word.bytes { result += inDigits(byte) }
        result += [UInt8(ascii: "?"), UInt8(ascii: "=")]
        place = word.end
      } else {
        result.append(headers[place])
        place += 1
      }
    }
    return result
  }

  /// The word in base64 that begins here.
  private static func base64Word(_ bytes: ArraySlice<UInt8>) -> (charset: ArraySlice<UInt8>, bytes: [UInt8], end: Int)?
  {
    let mark = UInt8(ascii: "?")
    guard bytes.starts(with: [UInt8(ascii: "="), mark]) else { return nil }
    let charset = bytes.dropFirst(2).prefix(60).prefix { (0x21...0x7E).contains($0) && $0 != mark }
    let rest = bytes[charset.endIndex...]
    guard rest.starts(with: Array("?b?".utf8)) || rest.starts(with: Array("?B?".utf8)) else { return nil }
    let payload = rest.dropFirst(3).prefix { (0x21...0x7E).contains($0) && $0 != mark }
    guard bytes[payload.endIndex...].starts(with: [mark, UInt8(ascii: "=")]) else { return nil }
    return Base64.bytes(payload).map { (charset, $0, payload.endIndex + 2) }
  }
}
