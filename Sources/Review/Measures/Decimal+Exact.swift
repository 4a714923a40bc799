import Foundation

extension Decimal {
  /// The decimal that people mean by a number: its shortest text, so that 0.65 is 0.65 and no neighbour of it.
  init(exactly number: Double) {
    self = Decimal(string: "\(number)") ?? Decimal(number)
  }

  /// The nearest `Double`, for ratios: they are no money.
  ///
  /// By way of its digits, since Foundation's own conversion is off in the last place, and not alike everywhere.
  var ratio: Double { Double(description) ?? .nan }

  /// The quotient; nil where the divisor is 0 or the result leaves the range in which we can reckon.
  func divided(by divisor: Decimal) -> Decimal? {
    guard !divisor.isZero, !isNaN, !divisor.isNaN else { return nil }
    let quotient = self / divisor
    return quotient.isNaN ? nil : quotient
  }
}

extension Reading where Value == Decimal {
  /// The quotient of two amounts, or that there is none.
  static func quotient(_ dividend: Decimal, _ divisor: Decimal) -> Reading {
    if divisor.isZero { return .unavailable(.zeroDenominator) }
    return dividend.divided(by: divisor).map { .measured($0) } ?? .unavailable(.invalid)
  }
}

extension Reading {
  /// The value turned into another one; a reason stays as it is.
  func map<Other: Sendable>(_ transform: (Value) -> Other) -> Reading<Other> {
    switch self {
    case .measured(let value): .measured(transform(value))
    case .unavailable(let reason): .unavailable(reason)
    }
  }
}
