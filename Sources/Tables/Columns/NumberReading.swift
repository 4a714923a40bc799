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
  private var isProvisional = false

  /// How numbers are read as long as nobody has looked at all values of their column: digits with a decimal point that
  /// can be nothing else are the same number whatever the others look like, and any other value is left undecided.
  ///
  /// - Parameters:
  ///   - use: What the numbers are for.
  ///   - unit: What the source counts time in.
  /// - Returns: The reading.
  public static func provisional(_ use: Use, unit: TimeUnit? = nil) -> NumberReading {
    var reading = NumberReading(use, mark: .point, unit: unit)
    reading.isProvisional = true
    return reading
  }

  /// Whether a number whose point can be nothing else is read as it stands.
  var readsCertainNumbers: Bool { isProvisional && unit == nil }

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
    /// Only the other values of the column tell.
    case undecided
    /// No number.
    case none
  }

  /// Reads a value.
  ///
  /// - Parameter text: The text as UTF-8, without white space around it.
  /// - Returns: What it says.
  public func read(_ text: UnsafeBufferPointer<UInt8>) -> Outcome {
    if isProvisional { return provisional(text) }
    guard let written = WrittenNumber.scan(text) else { return .none }
    if written.currency != nil, use == .money, hasSeveralCurrencies { return .severalCurrencies }
    guard let mark = mark ?? certainMark(of: written) else { return .ambiguous }
    guard let value = written.value(mark), let number = converted(value, written) else { return .none }
    return .number(number)
  }

  private func provisional(_ text: UnsafeBufferPointer<UInt8>) -> Outcome {
    guard NumberText.isCertain(text), let value = DecimalText(text), let number = inUnit(value) else {
      return .undecided
    }
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
    case .time:
      guard written.currency == nil, !written.isPercent else { return nil }
      return inUnit(value)
    }
  }

  /// A number without a unit of its own, in the unit that it is for.
  private func inUnit(_ value: DecimalText) -> DecimalText? {
    guard case .time(let target) = use, let unit else { return value }
    return TimeUnit.converted(value, microseconds: unit.seconds * 1_000_000, to: target)
  }

  /// Turns a JSON number, which is always written one way, into the unit that it is for.
  func read(jsonNumber text: UnsafeBufferPointer<UInt8>) -> Outcome {
    guard let value = DecimalText(text, allowsExponent: true) else { return .none }
    return inUnit(value).map(Outcome.number) ?? .none
  }
}
