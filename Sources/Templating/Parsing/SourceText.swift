import Diagnostics

/// The text of one template file, and where in the file a byte stands.
struct SourceText: Sendable {
  let file: String
  let bytes: [UInt8]

  init(_ text: String, file: String) {
    self.file = file
    // Some editors put a byte order mark first; it is no text and would keep a first line from standing alone.
    bytes = text.unicodeScalars.first == "\u{FEFF}" ? Array(text.utf8.dropFirst(3)) : Array(text.utf8)
  }

  /// Line and column of a byte, for messages; walks the text, so it is no place for a hot path.
  func place(at offset: Int) -> Diagnostic.Place {
    let lineStart = bytes[..<offset].lastIndex(of: .lineFeed).map { $0 + 1 } ?? 0
    let column = String(decoding: bytes[lineStart..<offset], as: UTF8.self).count + 1
    return Diagnostic.Place(file: file, line: line(at: offset), column: column)
  }

  func line(at offset: Int) -> Int { bytes[..<offset].reduce(1) { $1 == .lineFeed ? $0 + 1 : $0 } }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The first place of `pattern` from `start` on; the pattern is short and not empty.
  func firstIndex(of pattern: [UInt8], from start: Int) -> Int? { firstIndex(of: pattern, in: start..<bytes.count) }

  func firstIndex(of pattern: [UInt8], in range: Range<Int>) -> Int? {
    var rest = bytes[range]
    while let candidate = rest.firstIndex(of: pattern[0]) {
      rest = rest[candidate...]
      if rest.starts(with: pattern) { return candidate }
      rest = rest.dropFirst()
    }
    return nil
  }

  func firstLineFeed(in range: Range<Int>) -> Int? { bytes[range].firstIndex(of: .lineFeed) }

  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start].isWhitespace { start += 1 }
    while start < end, bytes[end - 1].isWhitespace { end -= 1 }
    return start..<end
  }
}

extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")

  /// A space or a tab.
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
  var isWhitespace: Bool { isBlank || self == .lineFeed || self == .carriageReturn }
}
