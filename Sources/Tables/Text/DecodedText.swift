/// A text turned into UTF-8.
///
/// Each byte, or unit of two or four bytes, that stands for no character is shown as U+FFFD and counted.
struct DecodedText: Sendable {
  /// What could not be decoded.
  struct Fault: Equatable, Sendable {
    /// The byte or unit.
    let value: UInt32
    /// How many bytes it has.
    let width: Int
    /// Where the character that stands for it begins in the decoded text.
    let offset: Int
  }

  /// Why a text cannot be decoded at all.
  enum Failure: Error {
    case tooLong, unknown
  }

  /// How many faults are kept.
  static let faultsKept = 3
  /// U+FFFD.
  static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  var bytes: [UInt8] = []
  /// How many bytes or units could not be decoded.
  var faultCount = 0
  /// The first of them.
  var firstFaults: [Fault] = []

  mutating func note(_ value: UInt32, width: Int = 1, at offset: Int) {
    faultCount += 1
    if firstFaults.count < Self.faultsKept {
      firstFaults.append(Fault(value: value, width: width, offset: offset))
    }
  }

  mutating func replace(_ byte: UInt8) {
    note(UInt32(byte), at: bytes.count)
    bytes.append(contentsOf: Self.replacement)
  }
}

extension DecodedText {
  /// Decodes the bytes from `start` on.
  ///
  /// - Throws: Why there is no text of at most `limit` bytes.
  init(_ source: FileContents, from start: Int, _ encoding: TextEncoding, limit: Int) throws(Failure) {
    let decoded = try source.withUnsafeBufferPointer { (source) throws(Failure) -> DecodedText? in
      let text = UnsafeBufferPointer(rebasing: source[start...])
      switch encoding.scheme {
      case .utf8: return DecodedText(utf8: text, limit: limit)
      case .wide(let width, let bigEndian):
        return width == 2
          ? DecodedText(WideUnits<UInt16>(text, bigEndian: bigEndian), limit: limit)
          : DecodedText(WideUnits<UInt32>(text, bigEndian: bigEndian), limit: limit)
      case .codePage(let name):
        guard let page = CodePage(name) else { throw .unknown }
        return page.decode(text, limit: limit)
      }
    }
    guard let decoded else { throw .tooLong }
    self = decoded
  }

  /// Text that is UTF-8 but for some bytes.
  private init?(utf8 text: UnsafeBufferPointer<UInt8>, limit: Int) {
    bytes.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      let length = text[index] == 0 ? 1 : text.scalarLength(at: index)
      if length == 0 {
        replace(text[index])
        index += 1
      } else {
        let rest = UnsafeBufferPointer(rebasing: text[index...])
        let end = index + max(length, rest.firstByteThatIsNoText ?? rest.count)
        bytes.append(contentsOf: text[index..<end])
        index = end
      }
      if bytes.count > limit { return nil }
    }
  }
}
