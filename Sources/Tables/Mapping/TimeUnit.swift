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
    guard let number = withUTF8(of: text, { DecimalText($0, allowsExponent: true) }) else { return text }
    guard (-Self.decimals...0).contains(number.exponent) else { return text }
    let shift = Self.power(of: 10, Self.decimals + number.exponent)
    let scaled = Int128(number.significand.magnitude) * Int128(shift) * Int128(ratio.times)
    let millionths = (2 * scaled + Int128(ratio.over)) / (2 * Int128(ratio.over))
    return (number.significand < 0 ? "-" : "") + Self.text(millionths)
  }

  private var ratio: (times: Int, over: Int) {
    switch self {
    case .seconds: (1, 3_600)
    case .minutes: (1, 60)
    case .hours: (1, 1)
    case .days: (8, 1)
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
