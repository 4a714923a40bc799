/// How the numbers of a column are read, once all its values have been seen.
public struct NumberReading: Equatable, Sendable {
  /// What the numbers are for: it decides what may stand around them.
  public enum Use: Equatable, Sendable {
    /// A number, whose per cent sign or currency says nothing more.
    case number
    /// An amount of money.
    case money
    /// A part of one: 26% is 0.26.
    case share
    /// A time, in this unit.
    case time(TimeUnit)
  }

  /// What the numbers are for.
  public var use: Use
  /// What stands before a fraction; nil while that is not known, and numbers that need it cannot be read.
  public var mark: DecimalMark?
  /// What the source counts time in where a number has no unit of its own.
  public var unit: TimeUnit?
  /// Whether amounts are in several currencies, so that none with a sign can be read.
  public var hasSeveralCurrencies: Bool

  /// Makes a reading.
  ///
  /// - Parameters:
  ///   - use: What the numbers are for.
  ///   - mark: What stands before a fraction.
  ///   - unit: What the source counts time in.
  ///   - hasSeveralCurrencies: Whether amounts are in several currencies.
  public init(_ use: Use, mark: DecimalMark? = nil, unit: TimeUnit? = nil, hasSeveralCurrencies: Bool = false) {
    self.use = use
    self.mark = mark
    self.unit = unit
    self.hasSeveralCurrencies = hasSeveralCurrencies
  }

  /// What a value says.
  public enum Outcome: Equatable, Sendable {
    /// A number, in the unit that it is for.
    case number(DecimalText)
    /// One of two numbers, since nothing says what its mark means.
    case ambiguous
    /// An amount in one of several currencies.
    case severalCurrencies
    /// No number.
    case none
  }

  /// Reads a value.
  ///
  /// - Parameter text: The text as UTF-8, without white space around it.
  /// - Returns: What it says.
  public func read(_ text: UnsafeBufferPointer<UInt8>) -> Outcome {
    guard let written = WrittenNumber.scan(text) else { return .none }
    if written.currency != nil, use == .money, hasSeveralCurrencies { return .severalCurrencies }
    guard let mark = mark ?? certainMark(of: written) else { return .ambiguous }
    guard let value = written.value(mark), let number = converted(value, written) else { return .none }
    return .number(number)
  }

  /// Any mark will do for a number that does not depend on it.
  private func certainMark(of written: WrittenNumber) -> DecimalMark? {
    switch written.proof {
    case .none: .point
    case .mark(let mark): mark
    case .open: nil
    }
  }

  private func converted(_ value: DecimalText, _ written: WrittenNumber) -> DecimalText? {
    if !written.times.isEmpty {
      guard case .time(let target) = use else { return nil }
      return TimeUnit.converted(value, microseconds: 1, to: target)
    }
    switch use {
    case .number: return value
    case .money: return written.isPercent ? nil : value
    case .share:
      guard written.currency == nil else { return nil }
      return written.isPercent ? DecimalText(significand: value.significand, exponent: value.exponent - 2) : value
    case .time(let target):
      guard written.currency == nil, !written.isPercent else { return nil }
      guard let unit else { return value }
      return TimeUnit.converted(value, microseconds: unit.seconds * 1_000_000, to: target)
    }
  }

  /// Turns a JSON number, which is always written one way, into the unit that it is for.
  func read(jsonNumber text: UnsafeBufferPointer<UInt8>) -> Outcome {
    guard let value = DecimalText(text, allowsExponent: true) else { return .none }
    guard case .time(let target) = use, let unit else { return .number(value) }
    let time = TimeUnit.converted(value, microseconds: unit.seconds * 1_000_000, to: target)
    return time.map(Outcome.number) ?? .none
  }
}
