/// A text in units of two bytes (UTF-16) or four (UTF-32).
struct WideUnits<Unit: FixedWidthInteger & UnsignedInteger> {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let bigEndian: Bool

  static var width: Int { MemoryLayout<Unit>.size }

  init(_ bytes: UnsafeBufferPointer<UInt8>, bigEndian: Bool) {
    self.bytes = bytes
    self.bigEndian = bigEndian
  }

  var count: Int { bytes.count / Self.width }

  /// The bytes after the last whole unit.
  var rest: Slice<UnsafeBufferPointer<UInt8>> { bytes[(count * Self.width)...] }

  @inline(__always)
  subscript(index: Int) -> UInt32 {
    let unit = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index * Self.width, as: Unit.self)
    return UInt32(truncatingIfNeeded: bigEndian ? Unit(bigEndian: unit) : Unit(littleEndian: unit))
  }

  /// The scalar that begins at a unit and the number of its units; no scalar where there is half a pair or none.
  @inline(__always)
  func scalar(at index: Int) -> (value: UInt32?, units: Int) {
    let unit = self[index]
    if unit < 0xD800 || (unit > 0xDFFF && unit <= 0x10FFFF) { return (unit, 1) }
    guard Self.width == 2, unit < 0xDC00, index + 1 < count else { return (nil, 1) }
    let second = self[index + 1]
    guard second & 0xFC00 == 0xDC00 else { return (nil, 1) }
    return (0x10000 + (unit & 0x3FF) << 10 + second & 0x3FF, 2)
  }
}

extension DecodedText {
  /// Decodes units; half pairs and values that Unicode lacks are faults, and so are bytes after the last unit.
  init?<Unit>(_ units: WideUnits<Unit>, limit: Int) {
    let length = Self.length(of: units)
    guard length <= limit else { return nil }
    var decoded = DecodedText()
    decoded.bytes = [UInt8](unsafeUninitializedCapacity: length) { buffer, filled in
      var index = 0
      while index < units.count {
        let (value, count) = units.scalar(at: index)
        if value == nil { decoded.note(units[index], width: Unit.bitWidth / 8, at: filled) }
        Self.write(value ?? 0xFFFD, to: buffer, &filled)
        index += count
      }
      for byte in units.rest {
        decoded.note(UInt32(byte), at: filled)
        Self.write(0xFFFD, to: buffer, &filled)
      }
    }
    self = decoded
  }

  private static func length<Unit>(of units: WideUnits<Unit>) -> Int {
    var length = units.rest.count * replacement.count
    var index = 0
    while index < units.count {
      let (value, count) = units.scalar(at: index)
      let scalar = value ?? 0xFFFD
      length += scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
      index += count
    }
    return length
  }

  @inline(__always)
  private static func write(_ scalar: UInt32, to buffer: UnsafeMutableBufferPointer<UInt8>, _ filled: inout Int) {
    func put(_ value: UInt32) {
      buffer.initializeElement(at: filled, to: UInt8(truncatingIfNeeded: value))
      filled += 1
    }
    switch scalar {
    case ..<0x80: put(scalar)
    case ..<0x800:
      put(0xC0 | scalar >> 6)
      put(0x80 | scalar & 0x3F)
    case ..<0x10000:
      put(0xE0 | scalar >> 12)
      put(0x80 | scalar >> 6 & 0x3F)
      put(0x80 | scalar & 0x3F)
    default:
      put(0xF0 | scalar >> 18)
      put(0x80 | scalar >> 12 & 0x3F)
      put(0x80 | scalar >> 6 & 0x3F)
      put(0x80 | scalar & 0x3F)
    }
  }
}
