/// What all values of a column say about how it writes numbers.
///
/// Values are judged by their bytes, once; of those that show something the first is kept with its place.
public struct ColumnNumbers: Sendable {
  /// Values seen.
  public private(set) var count = 0
  /// Values that are numbers or times.
  public private(set) var numbers = 0
  /// Of those, values that are whole.
  private(set) var wholes = 0
  /// Values with a per cent sign, values that are times, and times as a clock shows them.
  private(set) var percents = 0
  private(set) var times = 0
  private(set) var clocks = 0
  /// Values that group their digits.
  private(set) var grouped = 0
  /// The first value that is no number.
  public private(set) var misfit: Sighting?
  /// The numbers that have a decimal point for certain.
  private(set) var points = SightingTally()
  /// The numbers that have a decimal comma for certain.
  private(set) var commas = SightingTally()
  /// The numbers of which nothing says what their mark means.
  private(set) var open = SightingTally()
  /// The currency of the first amount that names one, that amount, and the first one in another currency.
  private(set) var currency: CurrencySign?
  private(set) var amount: Sighting?
  private(set) var otherAmount: Sighting?

  /// Knows no value yet.
  public init() {}

  /// Takes a value into account.
  ///
  /// - Parameters:
  ///   - text: The text as UTF-8, without white space around it.
  ///   - position: Where the cell stands; asked for only where the value is the first of its kind.
  public mutating func add(_ text: UnsafeBufferPointer<UInt8>, at position: () -> (line: Int, column: Int)) {
    count += 1
    if text.count <= 18, text.allSatisfy(\.isDigit) {
      numbers += 1
      wholes += 1
      return
    }
    guard let written = WrittenNumber.scan(text) else {
      if misfit == nil { misfit = Sighting(text, at: position()) }
      return
    }
    numbers += 1
    addForm(written)
    switch written.proof {
    case .none: break
    case .mark(.point): points.add(text, at: position)
    case .mark(.comma): commas.add(text, at: position)
    case .open: open.add(text, at: position)
    }
    if let sign = written.currency { addAmount(sign, text, at: position) }
  }

  /// Takes a JSON number into account, which is written one way only.
  public mutating func add(jsonNumber text: UnsafeBufferPointer<UInt8>) {
    count += 1
    numbers += 1
    if text.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: "-") }) { wholes += 1 }
  }

  private mutating func addForm(_ written: WrittenNumber) {
    if written.isPercent { percents += 1 }
    if written.isClock { clocks += 1 }
    if !written.times.isEmpty { times += 1 }
    guard let numeral = written.numeral else { return }
    if numeral.isSpaced { grouped += 1 }
    if !written.isPercent, numeral.isWhole { wholes += 1 }
  }

  private mutating func addAmount(
    _ sign: CurrencySign,
    _ text: UnsafeBufferPointer<UInt8>,
    at position: () -> (line: Int, column: Int)
  ) {
    if currency == nil {
      currency = sign
      amount = Sighting(text, at: position())
    } else if currency != sign, otherAmount == nil {
      otherAmount = Sighting(text, at: position())
    }
  }
}
