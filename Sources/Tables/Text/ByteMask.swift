import CByteMask

/// Questions about 64 bytes at once, answered by one bit a byte; the first byte's is the lowest.
enum ByteMask {
  /// How many bytes are looked at.
  static var width: Int { 64 }

  /// Which bytes are one of four.
  @inline(__always)
  static func any(_ bytes: UnsafePointer<UInt8>, of a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8) -> UInt64 {
    cbytemask_any(bytes, a, b, c, d)
  }

  /// Which bytes are a certain one.
  @inline(__always)
  static func of(_ bytes: UnsafePointer<UInt8>, _ byte: UInt8) -> UInt64 {
    cbytemask_any(bytes, byte, byte, byte, byte)
  }

  /// Which bytes are below `lowest`, which is ASCII, or are no ASCII.
  @inline(__always)
  static func outsideASCII(_ bytes: UnsafePointer<UInt8>, from lowest: UInt8) -> UInt64 {
    cbytemask_outside_ascii(bytes, lowest)
  }
}
