#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A number as it is written: a whole number and the power of ten it is multiplied by; exact.
public struct DecimalText: Equatable, Sendable {
  /// More digits than this are refused: no export means them, and the arithmetic stays exact.
  public static let mostDigits = 18

  /// The digits with their sign, without the decimal point.
  public let significand: Int
  /// The power of ten; -2 for a number with two decimals.
  public let exponent: Int

  /// Reads a number: digits with a decimal point at most, a minus in front at most.
  ///
  /// - Parameters:
  ///   - text: The text as UTF-8, without white space around it.
  ///   - allowsExponent: Whether `1.5e3` is a number too, as it is in JSON.
  public init?(_ text: UnsafeBufferPointer<UInt8>, allowsExponent: Bool = false) {
    var cursor = ByteCursor(text)
    let isNegative = cursor.take(UInt8(ascii: "-"))
    var number = (significand: 0, digits: 0)
    guard cursor.takeDigits(into: &number) != nil else { return nil }
    var exponent = 0
    if cursor.take(UInt8(ascii: ".")) {
      guard let decimals = cursor.takeDigits(into: &number) else { return nil }
      exponent = -decimals
    }
    if allowsExponent, cursor.take(ignoringCase: "e".utf8) {
      let isSmaller = cursor.take(UInt8(ascii: "-"))
      if !isSmaller { _ = cursor.take(UInt8(ascii: "+")) }
      guard let written = cursor.takeNumber(1, 3), written <= 100 else { return nil }
      exponent += isSmaller ? -written : written
    }
    guard cursor.isAtEnd, number.digits <= Self.mostDigits, (-120...120).contains(exponent) else { return nil }
    significand = isNegative ? -number.significand : number.significand
    self.exponent = exponent
  }

  /// Makes a number.
  init(significand: Int, exponent: Int) {
    (self.significand, self.exponent) = (significand, exponent)
  }

  /// The nearest binary fraction.
  public var double: Double {
    let exact = 1 << 53
    if (-exact...exact).contains(significand), (-22...0).contains(exponent) {
      // Both are exact, so that the quotient is the nearest there is.
      return Double(significand) / Self.powers[-exponent]
    }
    return Double("\(significand)e\(exponent)") ?? Double(significand)
  }

  private static let powers: [Double] = (0...22).map { Double("1e\($0)") ?? 1 }

  /// The number for reckoning.
  public var decimal: Decimal {
    Decimal(
      sign: significand < 0 ? .minus : .plus,
      exponent: exponent,
      significand: Decimal(significand.magnitude)
    )
  }
}

extension ByteCursor {
  /// Takes all digits that follow and gives their number; leading zeros do not count among the number's digits.
  fileprivate mutating func takeDigits(into number: inout (significand: Int, digits: Int)) -> Int? {
    let start = index
    while let byte = next, byte.isDigit {
      _ = take(byte)
      if number.digits > 0 || byte != UInt8(ascii: "0") { number.digits += 1 }
      if number.digits <= DecimalText.mostDigits { number.significand = number.significand * 10 + byte.digit }
    }
    return index > start ? index - start : nil
  }
}

extension CellReading {
  /// The exact number, `-?digits(.digits)?` with at most eighteen digits; JSON numbers may have an exponent.
  public var decimal: Decimal? { withBytes { DecimalText($0, allowsExponent: isJSONNumber)?.decimal } }
}
