/// The apostrophe that keeps a spreadsheet from taking a cell for a formula.
///
/// A cell that is written with it and one that already looks guarded both get one more, so that reading, which takes one
/// away, always gives back what was written.
enum SpreadsheetGuard {
  /// Whether a cell, behind any apostrophes, begins with `= + - @` or a control character.
  static func isNeeded(for cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let byte = cell.first(where: { $0 != .apostrophe }) else { return false }
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0..<0x20, 0x7F: return true
    default: return false
    }
  }

  /// The cell without its guard, if it has one.
  static func removed(from cell: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    guard cell.first == .apostrophe, isNeeded(for: cell) else { return cell }
    return UnsafeBufferPointer(rebasing: cell.dropFirst())
  }
}
