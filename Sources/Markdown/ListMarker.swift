/// What begins a list item.
enum ListMarker {
  /// The length of the list marker at `position`, or nil where none stands.
  ///
  /// A marker is a bullet, or one to nine digits and a full stop or closing bracket, and white space or the end of the
  /// line after it.
  static func length(in bytes: [UInt8], at position: Int, lineEnd: Int) -> Int? {
    guard position < lineEnd else { return nil }
    var end = position
    switch bytes[position] {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
      end += 1
    default:
      while end < lineEnd, bytes[end].isDigit, end - position < 10 { end += 1 }
      guard (1...9).contains(end - position), end < lineEnd else { return nil }
      guard bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ")") else { return nil }
      end += 1
    }
    guard end == lineEnd || bytes[end] == .space || bytes[end] == .tab else { return nil }
    return end - position
  }
}
