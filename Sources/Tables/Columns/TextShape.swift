/// What a text is by its characters alone.
enum TextShape {
  /// Whether it is yes or no in one of the languages of exports.
  static func isTruth(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count <= 6 else { return false }
    var cursor = ByteCursor(text)
    guard let word = cursor.takeWord(), cursor.isAtEnd else { return false }
    return truths.contains(word)
  }

  private static let truths = Set(
    "yes no true false y n ja nein oui non si sim nao nee vrai faux wahr falsch vero falso".split(separator: " ")
      .map { FoldedWord($0) }
  )

  /// Whether it looks like an e-mail address.
  static func isAddress(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard (6...254).contains(text.count), let at = text.firstIndex(of: UInt8(ascii: "@")), at > 0 else { return false }
    let domain = text[(at + 1)...]
    return !text.contains { $0 <= .space || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }
      && domain.contains(UInt8(ascii: ".")) && !domain.contains(UInt8(ascii: "@")) && domain.last != UInt8(ascii: ".")
  }

  /// Whether it is short, without spaces, and has a digit and a letter in it: `ENG-12`, `C2`, `#SH/4`.
  static func isCode(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count <= 64 else { return false }
    var hasDigit = false
    var hasLetter = false
    for byte in text {
      if byte.isDigit { hasDigit = true } else if byte.isASCIILetter { hasLetter = true }
      let isSign = "-_./#:".utf8.contains(byte)
      guard byte.isDigit || byte.isASCIILetter || isSign else { return false }
    }
    return hasDigit && hasLetter
  }
}

/// Counts different values as long as they are few, or all different.
struct DistinctCount: Sendable {
  private var hashes: Set<UInt64> = []
  private var values = 0
  private var isFull = false

  private static let mostRepeated = 1_000
  private static let most = 200_000

  mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    values += 1
    if isFull { return }
    hashes.insert(text.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 })
    isFull = hashes.count > (hashes.count == values ? Self.most : Self.mostRepeated)
    if isFull { hashes = [] }
  }

  var count: Int? { isFull ? nil : hashes.count }
  var isDistinct: Bool? { isFull ? nil : hashes.count == values }
}

/// Finds out whether values are lists: whether the parts between semicolons or commas recur.
struct ListParts: Sendable {
  private var parts = 0
  private var texts = 0
  private var lists = 0
  private var hashes: Set<UInt64> = []

  private static let most = 500

  mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    texts += 1
    guard hashes.count <= Self.most, text.count <= 1_000 else { return }
    let separator = text.contains(UInt8(ascii: ";")) ? UInt8(ascii: ";") : UInt8(ascii: ",")
    let split = text.split(separator: separator)
    if split.count > 1 { lists += 1 }
    for part in split {
      let trimmed = UnsafeBufferPointer(rebasing: part).trimmed
      parts += 1
      hashes.insert(trimmed.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 })
    }
  }

  /// Whether a fifth of the values have several parts, and parts stand three times each on average.
  var isList: Bool { lists > 1 && 5 * lists >= texts && hashes.count <= Self.most && 3 * hashes.count <= parts }
}
