/// Tells a cell that a person or a program wrote as one from a piece that a wrong delimiter cut out.
enum WholeCell {
  /// Whether the cell holds no byte that looks like a delimiter: one that stands inside a text without a space after it.
  ///
  /// A comma inside a number is no delimiter.
  static func isWhole(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard cell.contains(where: isDelimiter) else { return true }
    if isNumber(cell) { return true }
    for (place, byte) in cell.enumerated() where isDelimiter(byte) {
      if byte == .tab || byte == UInt8(ascii: "|") { return false }
      if place + 1 < cell.count, cell[place + 1] != .space { return false }
    }
    return true
  }

  /// Whether the cell is a number, with one decimal mark and thousands in groups of three.
  static func isNumber(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard cell.contains(where: \.isDigit) else { return false }
    var commas: [Int] = []
    for (place, byte) in cell.enumerated() {
      switch byte {
      case .comma: commas.append(place)
      case 0x30...0x39, .space, .apostrophe, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"),
        UInt8(ascii: "%"), UInt8(ascii: "$"), 0x80...0xFF:
        break
      default: return false
      }
    }
    guard commas.count > 1 else { return true }
    return zip(commas, commas.dropFirst()).allSatisfy { $1 - $0 == 4 }
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    byte == .comma || byte == UInt8(ascii: ";") || byte == .tab || byte == UInt8(ascii: "|")
  }
}
