/// Spaces at which a line must not end: between a number and what it counts, and between a day and its month.
enum HeldSpaces {
  /// The text with a no-break space behind each number that a word follows; nil where there is none.
  ///
  /// A number and a word by themselves, as in a narrow tile, may stand on two lines: held together where there is no room
  /// for both, the word itself would be parted.
  static func held(_ text: String) -> String? {
    var text = text
    return text.withUTF8(held)
  }

  private static func held(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var spaces = 0
    var places: [Int] = []
    for (place, byte) in bytes.enumerated() where byte == 0x20 {
      spaces += 1
      if isHeld(bytes, at: place) { places.append(place) }
    }
    guard spaces > 1, !places.isEmpty else { return nil }
    var held: [UInt8] = []
    held.reserveCapacity(bytes.count + places.count)
    var start = 0
    for place in places {
      held += bytes[start..<place]
      held += [0xC2, 0xA0]
      start = place + 1
    }
    return String(decoding: held + bytes[start...], as: UTF8.self)
  }

  private static func isHeld(_ bytes: UnsafeBufferPointer<UInt8>, at space: Int) -> Bool {
    guard space > 0, space + 1 < bytes.count, isOfNumber(bytes[space - 1]), isLetter(bytes[space + 1]) else {
      return false
    }
    var start = space
    while start > 0, isOfNumber(bytes[start - 1]) { start -= 1 }
    let number = bytes[start..<space]
    guard let first = number.first, isDigit(first), start == 0 || !isLetter(bytes[start - 1]) else { return false }
    // A year belongs to the month before it; a full stop ends a sentence but behind a day, as in "3. November".
    let isYear = number.count == 4 && number.allSatisfy(isDigit)
    return !isYear && (number.last.map(isDigit) == true || number.count <= 3 && number.last == UInt8(ascii: "."))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
  }

  /// A letter of ASCII, or a byte of a letter such as `é`.
  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0xC3
  }
}
