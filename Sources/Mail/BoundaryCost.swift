/// What taking a mail apart may cost: each line that could be a boundary is compared with each boundary.
enum BoundaryCost {
  /// GMime looks at no more than about a thousand levels.
  private static let mostLevels = 1_100

  /// At most how many comparisons are needed.
  static func comparisons(in bytes: [UInt8]) -> Int {
    let lines = linesWithDashes(bytes)
    guard lines * mostLevels > MailLimits.comparisons else { return lines * mostLevels }
    return lines * min(boundaries(in: bytes), mostLevels)
  }

  private static func linesWithDashes(_ bytes: [UInt8]) -> Int {
    var lines = 0
    var (last, beforeLast): (UInt8, UInt8) = (0x0A, 0)
    for byte in bytes {
      if byte == UInt8(ascii: "-"), last == byte, beforeLast == 0x0A { lines += 1 }
      (beforeLast, last) = (last, byte)
    }
    return lines
  }

  private static func boundaries(in bytes: [UInt8]) -> Int {
    let word = Array("oundary".utf8)
    return bytes.indices.count { place in
      bytes[place] | 0x20 == UInt8(ascii: "b") && bytes.count - place > word.count
        && zip(bytes[(place + 1)...], word).allSatisfy { $0 | 0x20 == $1 }
    }
  }
}
