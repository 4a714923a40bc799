/// The bytes at the beginning of a file that say how its text is encoded.
enum ByteOrderMark {
  /// The encoding that the mark stands for, and how many bytes it has; nil where there is none.
  static func read(_ bytes: FileContents) -> (encoding: TextEncoding, length: Int)? {
    // UTF-32 first: its mark for little-endian begins with that of UTF-16.
    let marks: [(TextEncoding, [UInt8])] = [
      (.utf8, [0xEF, 0xBB, 0xBF]),
      (.utf32le, [0xFF, 0xFE, 0x00, 0x00]), (.utf32be, [0x00, 0x00, 0xFE, 0xFF]),
      (.utf16le, [0xFF, 0xFE]), (.utf16be, [0xFE, 0xFF]),
    ]
    return marks.first { bytes.starts(with: $0.1) }.map { ($0.0, $0.1.count) }
  }
}
