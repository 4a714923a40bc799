/// Walks over the bytes of a cell, taking what is expected and leaving what is not.
struct ByteCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var index = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  var next: UInt8? { index < bytes.count ? bytes[index] : nil }
  var isAtEnd: Bool { index == bytes.count }

  @inline(__always)
  mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    index += 1
    return true
  }

  /// Takes a text without regard to the case of ASCII letters, or nothing.
  mutating func take(ignoringCase text: some Collection<UInt8>) -> Bool {
    let end = index + text.count
    guard end <= bytes.count else { return false }
    guard zip(bytes[index..<end], text).allSatisfy({ $0.lowercasedASCII == $1.lowercasedASCII }) else { return false }
    index = end
    return true
  }

  /// Takes eight bytes of a shape, or nothing.
  @inline(__always)
  mutating func takeEight(like shape: EightBytes) -> EightBytes.Values? {
    guard index + 8 <= bytes.count else { return nil }
    let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    guard let values = shape.values(of: UInt64(littleEndian: word)) else { return nil }
    index += 8
    return values
  }

  /// Takes exactly so many digits.
  @inline(__always)
  mutating func takeDigits(_ count: Int) -> Int? {
    guard index + count <= bytes.count else { return nil }
    var number = 0
    for place in index..<index + count {
      guard bytes[place].isDigit else { return nil }
      number = number &* 10 &+ bytes[place].digit
    }
    index += count
    return number
  }

  /// Takes at least `fewest` digits and at most `most`, as many as there are.
  @inline(__always)
  mutating func takeNumber(_ fewest: Int, _ most: Int) -> Int? {
    var number = 0
    var count = 0
    while count < most, let byte = next, byte.isDigit {
      number = number * 10 + byte.digit
      count += 1
      index += 1
    }
    return count >= fewest ? number : nil
  }

  /// The bytes from here to another place further on.
  func slice(to end: Int) -> Slice<UnsafeBufferPointer<UInt8>> { bytes[index..<end] }

  /// Takes any number of digits; false where there is none.
  mutating func skipDigits() -> Bool {
    let start = index
    while let byte = next, byte.isDigit { index += 1 }
    return index > start
  }

  /// Takes white space of any kind and length; false where there is none.
  mutating func takeSpace() -> Bool {
    let start = index
    while index < bytes.count {
      let length = bytes.whiteSpace(at: index, before: bytes.count)
      if length == 0 { break }
      index += length
    }
    return index > start
  }

  /// Takes `+hh`, `+hhmm` or `+hh:mm`, as far as they are allowed, and gives minutes.
  @inline(__always)
  mutating func takeOffset(_ form: OffsetForm) -> Int? {
    if form.allowsZ, take(UInt8(ascii: "Z")) { return 0 }
    let isNegative = take(UInt8(ascii: "-"))
    guard isNegative || take(UInt8(ascii: "+")), let hours = takeDigits(2), hours <= 18 else { return nil }
    var minutes = 0
    let hasColon = form.allowsColon && take(UInt8(ascii: ":"))
    if hasColon || (form.allowsPlainMinutes && next?.isDigit == true) {
      guard let written = takeDigits(2), written < 60 else { return nil }
      minutes = written
    } else if !form.allowsHoursAlone {
      return nil
    }
    return (isNegative ? -1 : 1) * (hours * 60 + minutes)
  }
}

/// How an offset from UTC may be written.
struct OffsetForm: Equatable, Sendable {
  /// As `Z`, for none.
  var allowsZ = false
  /// As `+01:00`.
  var allowsColon = false
  /// As `+0100`.
  var allowsPlainMinutes = false
  /// As `+01`.
  var allowsHoursAlone = false

  static var any: OffsetForm {
    OffsetForm(allowsZ: true, allowsColon: true, allowsPlainMinutes: true, allowsHoursAlone: true)
  }
}

/// Whole numbers made of digits alone.
enum Digits {
  /// The number that all of the bytes write; nil where one is no digit or there are more than eighteen.
  static func number(_ bytes: some Collection<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 18, bytes.allSatisfy(\.isDigit) else { return nil }
    return bytes.reduce(0) { $0 * 10 + $1.digit }
  }
}
