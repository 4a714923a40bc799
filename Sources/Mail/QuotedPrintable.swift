/// Text as lines of at most 76 characters of ASCII (RFC 2045, 6.7).
///
/// GMime's own encoder writes a line of 77 where a space ends it, and leaves `From ` and `.` at the beginning of lines to
/// what mailboxes and servers make of them.
enum QuotedPrintable {
  private static let longest = 76

  /// The encoded text.
  ///
  /// - Parameter text: UTF-8 with LF line ends, none of whose characters is split over two lines.
  /// - Returns: ASCII with LF line ends.
  static func encoded(_ text: [UInt8]) -> [UInt8] {
    var encoded: [UInt8] = []
    encoded.reserveCapacity(text.count + text.count / 8)
    var place = 0
    while place < text.count {
      let end = text[place...].firstIndex(of: 0x0A) ?? text.endIndex
      add(text[place..<end], to: &encoded)
      if end < text.endIndex { encoded.append(0x0A) }
      place = end + 1
    }
    return encoded
  }

  private static func add(_ line: ArraySlice<UInt8>, to encoded: inout [UInt8]) {
    var length = 0
    var place = line.startIndex
    let isGuarded = line.starts(with: Array("From ".utf8)) || line.elementsEqual([UInt8(ascii: ".")])
    while place < line.endIndex {
      let next = characterEnd(line, from: place)
      let isLast = next == line.endIndex
      // What other programs would change at the beginning of a line, or strip at its end.
      let isHidden = (isGuarded && place == line.startIndex) || (isLast && isSpace(line[place]))
      let width = line[place..<next].reduce(0) { $0 + (isPlain($1) && !isHidden ? 1 : 3) }
      if length + width > (isLast ? longest : longest - 1) {
        encoded += [UInt8(ascii: "="), 0x0A]
        length = 0
      }
      for byte in line[place..<next] {
        if isPlain(byte), !isHidden {
          encoded.append(byte)
        } else {
          encoded += [UInt8(ascii: "="), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
      }
      length += width
      place = next
    }
  }

  /// Where the character that begins here ends: after the bytes that go on with it.
  private static func characterEnd(_ line: ArraySlice<UInt8>, from place: Int) -> Int {
    var end = place + 1
    while end < line.endIndex, end < place + 4, line[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x20...0x7E).contains(byte) && byte != UInt8(ascii: "=") || byte == 0x09
  }

  private static let digits = Array("0123456789ABCDEF".utf8)
}
