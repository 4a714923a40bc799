/// What the text of a cell looks like, as far as telling headings from data needs it.
enum CellKind: Equatable {
  case empty
  /// Stands for a value that is not there, such as a hyphen or `N/A`.
  case placeholder
  case number
  case date
  case time
  case text

  /// Whether cells of this kind below a text show that the text is their heading.
  var isTyped: Bool { self == .number || self == .date || self == .time }

  /// Looks at a cell without white space around it.
  init(_ cell: UnsafeBufferPointer<UInt8>) {
    if cell.isEmpty {
      self = .empty
    } else if Self.isPlaceholder(cell) {
      self = .placeholder
    } else if Self.isDate(cell) {
      self = .date
    } else if Self.isTime(cell) {
      self = .time
    } else if WholeCell.isNumber(cell) {
      self = .number
    } else {
      self = .text
    }
  }

  private static let placeholders: Set<String> = [
    "n/a", "na", "n.a.", "tbd", "tba", "unknown", "none", "null", "nil", "nan", "#n/a",
  ]

  private static func isPlaceholder(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    if cell.allSatisfy({ $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "?") }) {
      return true
    }
    guard cell.count <= 7 else { return false }
    return placeholders.contains(String(decoding: cell.map(\.lowercasedASCII), as: UTF8.self))
  }

  /// Whether the cell begins with three parts of a date between the same marks, such as `23/Jan/21` or `2019.04.19.`.
  private static func isDate(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = cell.first, first.isDigit else { return false }
    let firstEnd = endOfDigits(in: cell, from: 0)
    guard firstEnd <= 4, firstEnd < cell.count, isDateMark(cell[firstEnd]) else { return false }
    let mark = cell[firstEnd]
    guard let secondEnd = cell[(firstEnd + 1)...].firstIndex(of: mark) else { return false }
    let second = cell[(firstEnd + 1)..<secondEnd]
    let isDay = second.count <= 2 && second.allSatisfy(\.isDigit)
    let isMonthName = second.count >= 3 && second.count <= 12 && !second.contains { $0.isDigit || $0 == .space }
    guard !second.isEmpty, isDay || isMonthName else { return false }
    let thirdEnd = endOfDigits(in: cell, from: secondEnd + 1)
    guard (1...4).contains(thirdEnd - secondEnd - 1) else { return false }
    guard thirdEnd < cell.count else { return true }
    return [.space, mark, UInt8(ascii: "T"), .comma].contains(cell[thirdEnd])
  }

  private static func isTime(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    let hours = endOfDigits(in: cell, from: 0)
    guard hours > 0, hours + 2 < cell.count, cell[hours] == UInt8(ascii: ":") else { return false }
    return cell[hours + 1].isDigit && cell[hours + 2].isDigit
  }

  private static func endOfDigits(in cell: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var place = start
    while place < cell.count, cell[place].isDigit { place += 1 }
    return place
  }

  private static func isDateMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }
}
