import Foundation

/// An amount rounded to its currency's minor unit, half away from zero, ready to be written.
struct Money: Sendable {
  /// Whether the rounded amount is below zero.
  let isNegative: Bool
  /// The digits before the decimal mark.
  let major: String
  /// The digits after it.
  let minor: String
  /// How many of those the currency has.
  let minorDigits: Int

  /// An estimate is rounded to whole units, since pence would promise more than anybody can know.
  init(_ amount: Decimal, currency: String, isEstimate: Bool = false) {
    minorDigits = isEstimate || Self.withoutMinorUnit.contains(currency) ? 0 : 2
    var magnitude = amount.magnitude
    var rounded = Decimal()
    NSDecimalRound(&rounded, &magnitude, minorDigits, .plain)
    let parts = "\(rounded)".split(separator: ".")
    major = String(parts.first ?? "0")
    let fraction = parts.count > 1 ? String(parts[1]) : ""
    minor = fraction + String(repeating: "0", count: max(0, minorDigits - fraction.count))
    isNegative = amount < 0 && !rounded.isZero
  }

  /// Whether there is nothing after the decimal mark.
  var isWhole: Bool { minor.allSatisfy { $0 == "0" } }

  private static let withoutMinorUnit: Set<String> = [
    "JPY", "KRW", "VND", "CLP", "ISK", "XAF", "XOF", "XPF", "PYG", "UGX",
  ]
}
