/// What stands between the whole part of a number and its fraction.
public enum DecimalMark: String, CaseIterable, Sendable {
  /// As in 1,234.5.
  case point
  /// As in 1.234,5.
  case comma

  /// The other one.
  public var other: DecimalMark { self == .point ? .comma : .point }

  var byte: UInt8 { self == .point ? UInt8(ascii: ".") : UInt8(ascii: ",") }
}
