extension UnsafeBufferPointer<UInt8> {
  /// Where the first byte stands that is no valid UTF-8 or is NUL, or nil when there is none.
  var firstByteThatIsNoText: Int? {
    var index = 0
    while index < count {
      if index + ByteMask.width <= count, let first = baseAddress {
        let odd = ByteMask.outsideASCII(first + index, from: 1)
        index += odd == 0 ? ByteMask.width : odd.trailingZeroBitCount
        if odd == 0 { continue }
      }
      repeat {
        let length = scalarLength(at: index)
        if length == 0 { return index }
        index += length
      } while index < count && self[index] >= 0x80
    }
    return nil
  }

  /// The same, found in several parts of the text at once.
  func firstByteThatIsNoText(workers: Int, partSize: Int = Export.partSize) -> Int? {
    let parts = Swift.max(1, Swift.min(workers, count / partSize))
    // A part ends where no character can go on: after three bytes that continue one, the next is no text anyway.
    let limits = (0...parts).map { part in
      let limit = count * part / parts
      if part == 0 { return 0 }
      return limit + self[limit..<Swift.min(limit + 3, count)].prefix { $0.continuesScalar }.count
    }
    nonisolated(unsafe) let bytes = self
    return concurrently(parts, workers: workers) { part in
      let text = UnsafeBufferPointer(rebasing: bytes[limits[part]..<limits[part + 1]])
      return text.firstByteThatIsNoText.map { limits[part] + $0 }
    }.lazy.compactMap(\.self).first
  }

  /// The number of bytes of the scalar at `index`, or 0 where there is none (The Unicode Standard, table 3-7).
  func scalarLength(at index: Int) -> Int {
    let first = self[index]
    if first < 0x80 { return first == 0 ? 0 : 1 }
    let second = index + 1 < count ? self[index + 1] : 0
    switch first {
    case 0xC2...0xDF:
      return second.continuesScalar ? 2 : 0
    case 0xE0...0xEF:
      let lowest: UInt8 = first == 0xE0 ? 0xA0 : 0x80
      let highest: UInt8 = first == 0xED ? 0x9F : 0xBF
      return second >= lowest && second <= highest && continues(at: index + 2) ? 3 : 0
    case 0xF0...0xF4:
      let lowest: UInt8 = first == 0xF0 ? 0x90 : 0x80
      let highest: UInt8 = first == 0xF4 ? 0x8F : 0xBF
      return second >= lowest && second <= highest && continues(at: index + 2) && continues(at: index + 3) ? 4 : 0
    default:
      return 0
    }
  }

  private func continues(at index: Int) -> Bool { index < count && self[index].continuesScalar }
}
