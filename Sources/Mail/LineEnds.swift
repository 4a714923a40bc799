/// Text with one kind of line end.
enum LineEnds {
  /// The text with LF line ends, of which the last line has one too.
  static func closed(_ text: String) -> [UInt8] {
    var bytes = unified(text.utf8)
    if bytes.last != 0x0A { bytes.append(0x0A) }
    return bytes
  }

  /// Bytes whose CRLF and single CR have become LF.
  static func unified(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var unified: [UInt8] = []
    unified.reserveCapacity(bytes.underestimatedCount + 1)
    var wasReturn = false
    for byte in bytes {
      if byte == 0x0D {
        unified.append(0x0A)
      } else if byte != 0x0A || !wasReturn {
        unified.append(byte)
      }
      wasReturn = byte == 0x0D
    }
    return unified
  }
}
