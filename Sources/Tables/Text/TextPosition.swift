import Diagnostics

/// A place in a text as editors show it, found by walking forward from an earlier one.
///
/// A character is a Unicode scalar. LF, CR LF, CR and CR CR LF each end a line.
struct TextPosition: Equatable {
  private(set) var offset = 0
  private(set) var line = 1
  private(set) var column = 1

  init() {}

  /// The start of a line known to be there.
  init(startOfLine line: Int, offset: Int) {
    self.line = line
    self.offset = offset
  }

  init(offset: Int, in bytes: [UInt8]) {
    advance(to: offset, in: bytes)
  }

  init(offset: Int, in bytes: FileContents) {
    bytes.withUnsafeBufferPointer { advance(to: offset, in: $0) }
  }

  init(offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    advance(to: offset, in: bytes)
  }

  /// Walks on to `target`; what lies behind is never looked at again.
  mutating func advance(to target: Int, in bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { advance(to: target, in: $0) }
  }

  mutating func advance(to target: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    let target = min(target, bytes.count)
    while offset < target {
      if offset + 8 <= target, bytes.isPlainLine(at: offset) {
        offset += 8
        column += 8
        continue
      }
      let byte = bytes[offset]
      offset += 1
      if byte == .lineFeed || (byte == .carriageReturn && !isBeforeLineFeed(in: bytes)) {
        line += 1
        column = 1
      } else if byte != .carriageReturn && !byte.continuesScalar {
        column += 1
      }
    }
  }

  /// Whether a line feed follows, behind one more carriage return at most.
  private func isBeforeLineFeed(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard offset < bytes.count else { return false }
    if bytes[offset] == .lineFeed { return true }
    return bytes[offset] == .carriageReturn && offset + 1 < bytes.count && bytes[offset + 1] == .lineFeed
  }

  func place(file: String, field: String? = nil) -> Diagnostic.Place {
    .init(file: file, line: line, column: column, field: field)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether eight bytes are all ASCII and none ends a line, so that each is one column.
  @inline(__always)
  fileprivate func isPlainLine(at index: Int) -> Bool {
    let word = UInt64(
      littleEndian: UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    )
    let ends = word.highBits(ofBytes: .lineFeed) | word.highBits(ofBytes: .carriageReturn)
    return (word | ends) & 0x8080_8080_8080_8080 == 0
  }
}
