/// Eight bytes looked at in one step: digits, with marks between them at known places.
struct EightBytes {
  /// A zero stands for any digit, any other character for itself; the first byte is the lowest.
  let shape: UInt64

  /// The values of digits and marks.
  struct Values {
    fileprivate let word: UInt64

    /// The digit at a place that has one.
    @inline(__always)
    func digit(_ place: Int) -> Int { Int(truncatingIfNeeded: word >> (8 * place)) & 0xF }
  }

  /// The digits of eight bytes; nil where they are not of this shape.
  @inline(__always)
  func values(of bytes: UInt64) -> Values? {
    // Digits become 0 to 9 and marks 0, so that adding the excess sets the high bit of any byte that does not fit.
    let values = bytes ^ shape
    guard (values | (values &+ excess)) & 0x8080_8080_8080_8080 == 0 else { return nil }
    return Values(word: values)
  }

  /// 0x76 where the shape has a zero, 0x7F where it has a mark.
  @inline(__always)
  private var excess: UInt64 {
    let marks = shape ^ 0x3030_3030_3030_3030
    let isMark = ((marks &+ 0x7F7F_7F7F_7F7F_7F7F) & 0x8080_8080_8080_8080) >> 7
    return 0x7676_7676_7676_7676 &+ isMark &* 9
  }
}
