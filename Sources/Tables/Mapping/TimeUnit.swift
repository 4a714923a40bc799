/// What a source counts time in.
public enum TimeUnit: String, CaseIterable, Sendable {
  /// A 3,600th of an hour.
  case seconds
  /// A 60th of an hour.
  case minutes
  /// One hour.
  case hours
  /// A working day of eight hours.
  case days

  /// Hours are given with this many decimals: finer than any source, coarse enough to be read.
  private static let decimals = 6

  /// The same time in hours.
  ///
  /// - Parameter text: A number of this unit as text.
  /// - Returns: The hours as text, rounded half up to six decimals; the text itself where it is no number.
  public func hours(_ text: String) -> String {
    guard let number = withUTF8(of: text, { DecimalText($0, allowsExponent: true) }),
      let hours = Self.millionths(number, microseconds: seconds * 1_000_000, of: .hours)
    else { return text }
    return (number.significand < 0 ? "-" : "") + Self.text(hours)
  }

  /// A time in another unit.
  ///
  /// - Parameters:
  ///   - number: A time.
  ///   - microseconds: The microseconds in one of what it counts.
  ///   - unit: The other unit.
  /// - Returns: The time, rounded half up to six decimals; nil where it is beyond reckoning.
  static func converted(_ number: DecimalText, microseconds: Int, to unit: TimeUnit) -> DecimalText? {
    guard let millionths = millionths(number, microseconds: microseconds, of: unit), let size = Int(exactly: millionths)
    else { return nil }
    return DecimalText(significand: number.significand < 0 ? -size : size, exponent: -decimals)
  }

  /// The millionths of a unit in a time, whatever its sign.
  private static func millionths(_ number: DecimalText, microseconds: Int, of unit: TimeUnit) -> Int128? {
    guard (-decimals...0).contains(number.exponent) else { return nil }
    let scaled = Int128(number.significand.magnitude) * Int128(power(of: 10, decimals + number.exponent))
    let (product, isTooLarge) = scaled.multipliedReportingOverflow(by: Int128(microseconds))
    if isTooLarge { return nil }
    let size = Int128(unit.seconds) * 1_000_000
    return (2 * product + size) / (2 * size)
  }

  /// The seconds in one of the unit.
  var seconds: Int {
    switch self {
    case .seconds: 1
    case .minutes: 60
    case .hours: 3_600
    case .days: 28_800
    }
  }

  private static func power(of base: Int, _ exponent: Int) -> Int {
    (0..<exponent).reduce(1) { power, _ in power * base }
  }

  private static func text(_ millionths: Int128) -> String {
    let one = Int128(power(of: 10, decimals))
    let whole = String(millionths / one)
    var fraction = padded(Int(millionths % one), to: decimals)
    while fraction.last == "0" { fraction.removeLast() }
    return fraction.isEmpty ? whole : whole + "." + fraction
  }
}
