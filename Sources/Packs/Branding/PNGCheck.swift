import Diagnostics

/// Holds that bytes are a whole PNG image of a usable size, so that a page shows a picture and no broken one.
enum PNGCheck {
  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  /// The most columns and rows: few bytes can unfold into many.
  private static let largestSide = 4_000

  /// Whether bytes begin as PNG images do.
  static func isPNG(_ bytes: [UInt8]) -> Bool { bytes.starts(with: signature) }

  /// Checks every chunk of an image.
  ///
  /// - Throws: `logo-invalid` with what is wrong.
  static func check(_ bytes: [UInt8], file: String) throws(Diagnostic) {
    if let problem = problem(of: bytes) {
      throw Diagnostic(
        .error,
        "logo-invalid",
        "the logo is no usable PNG image: \(problem)",
        at: .init(file: file),
        hint: "save the image again"
      )
    }
  }

  private static func problem(of bytes: [UInt8]) -> String? {
    var position = signature.count
    var holdsData = false
    while position + 12 <= bytes.count {
      let length = number(bytes, position)
      let kind = Array(bytes[(position + 4)..<(position + 8)])
      guard length <= bytes.count - position - 12 else { return "it is cut off" }
      let content = (position + 8)..<(position + 8 + length)
      if checksum(bytes[(position + 4)..<content.upperBound]) != UInt32(number(bytes, content.upperBound)) {
        return "its check sums do not fit"
      }
      if position == signature.count {
        guard kind == Array("IHDR".utf8), length == 13 else { return "it does not say how large it is" }
        let (width, height) = (number(bytes, content.lowerBound), number(bytes, content.lowerBound + 4))
        guard (1...largestSide).contains(width), (1...largestSide).contains(height) else {
          return "it has \(width) by \(height) pixels, and 1 to \(largestSide) each way can be shown"
        }
      }
      if kind == Array("IDAT".utf8) { holdsData = true }
      position = content.upperBound + 4
      guard kind != Array("IEND".utf8) else {
        if !holdsData { return "it holds no picture" }
        return position == bytes.count ? nil : "something stands behind its end"
      }
    }
    return "it is cut off"
  }

  private static func number(_ bytes: [UInt8], _ position: Int) -> Int {
    bytes[position..<(position + 4)].reduce(0) { $0 << 8 | Int($1) }
  }

  /// The check sum of a chunk (CRC-32).
  private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    var sum = UInt32.max
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
