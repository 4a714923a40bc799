/// A number as written, with what stands around its digits.
///
/// `1 414`, `1.234,56 €`, `USD 1'234.50`, `-5%`, `(1,200)`, `12-`, `3h`, `[3h]`, `1h 30m`, `120s`, `01:30:00`, `PT1H30M`.
struct WrittenNumber {
  /// A numeral that counts seconds, minutes, hours, days or weeks.
  struct Time {
    let numeral: Numeral
    let seconds: Int
  }

  /// The number; nil for a time.
  private(set) var numeral: Numeral?
  /// The parts of a time.
  private(set) var times: [Time] = []
  private(set) var isNegative = false
  private(set) var isPercent = false
  /// Whether the time is written as a clock shows it.
  private(set) var isClock = false
  private(set) var currency: CurrencySign?
  /// Numbers that begin with a plus and have spaces in them are those of telephones.
  private var hasPlus = false
  private var cursor: ByteCursor

  private static let longest = 100

  /// Reads a text.
  ///
  /// - Parameter text: The text as UTF-8, without white space around it.
  /// - Returns: What is written; nil where it is no number.
  static func scan(_ text: UnsafeBufferPointer<UInt8>) -> WrittenNumber? {
    guard !text.isEmpty, text.count <= longest else { return nil }
    let isBracketed = text.first == UInt8(ascii: "[") && text.last == UInt8(ascii: "]") && text.count > 2
    var number = WrittenNumber(isBracketed ? UnsafeBufferPointer(rebasing: text.dropFirst().dropLast()).trimmed : text)
    guard number.scan() else { return nil }
    return isBracketed && number.times.isEmpty ? nil : number
  }

  private init(_ text: UnsafeBufferPointer<UInt8>) {
    cursor = ByteCursor(text)
  }

  /// What the numerals prove about the decimal mark.
  var proof: Numeral.Proof {
    if let numeral { return numeral.proof }
    return times.first { $0.numeral.proof != Numeral.Proof.none }?.numeral.proof ?? .none
  }

  /// The number, or the microseconds of a time; nil where the mark contradicts what is written.
  func value(_ mark: DecimalMark) -> DecimalText? {
    let value = numeral == nil ? microseconds(mark) : numeral?.value(mark)
    return value.map { isNegative ? DecimalText(significand: -$0.significand, exponent: $0.exponent) : $0 }
  }

  /// The sum of the parts; times of more than 30,000 years are none.
  private func microseconds(_ mark: DecimalMark) -> DecimalText? {
    var sum = 0
    for time in times {
      guard let value = time.numeral.value(mark), value.significand < 1_000_000_000_000, value.exponent >= -9 else {
        return nil
      }
      let scale = (0..<9 + value.exponent).reduce(1) { power, _ in power * 10 }
      let billionths = Int128(value.significand) * Int128(scale) * Int128(time.seconds)
      let microseconds = (billionths + 500) / 1_000
      guard microseconds < 1_000_000_000_000_000_000 else { return nil }
      sum += Int(microseconds)
      guard sum < 1_000_000_000_000_000_000 else { return nil }
    }
    return DecimalText(significand: sum, exponent: 0)
  }

  // MARK: Reading

  private mutating func scan() -> Bool {
    let isEnclosed = takePrefix()
    if cursor.take(UInt8(ascii: "P")) { return currency == nil && !isEnclosed && takePeriod() }
    guard let first = cursor.takeNumeral(), !hasPlus || !first.isSpaced else { return false }
    if cursor.next == UInt8(ascii: ":") { return currency == nil && !isEnclosed && takeClock(first) }
    if takeTimes(first) { return currency == nil && !isEnclosed && cursor.isAtEnd }
    numeral = first
    return takeSuffix(isEnclosed: isEnclosed) && cursor.isAtEnd
  }

  /// Takes signs, a currency and an opening bracket in any order; says whether there was a bracket.
  private mutating func takePrefix() -> Bool {
    var isEnclosed = false
    var hasSign = false
    while true {
      _ = cursor.takeSpace()
      if !hasSign, let sign = cursor.takeSign() {
        isNegative = sign
        hasPlus = !sign
        hasSign = true
      } else if !isEnclosed, !hasSign, cursor.take(UInt8(ascii: "(")) {
        isEnclosed = true
        isNegative = true
      } else if currency == nil, cursor.next != UInt8(ascii: "P"), let sign = cursor.takeCurrency() {
        currency = sign
      } else {
        return isEnclosed
      }
    }
  }

  /// Takes a per cent sign, a currency, a closing bracket and a minus.
  private mutating func takeSuffix(isEnclosed: Bool) -> Bool {
    var isOpen = isEnclosed
    while true {
      _ = cursor.takeSpace()
      if !isPercent, currency == nil, cursor.take(UInt8(ascii: "%")) {
        isPercent = true
      } else if isOpen, cursor.take(UInt8(ascii: ")")) {
        isOpen = false
      } else if !isNegative, cursor.next == UInt8(ascii: "-"), let sign = cursor.takeSign() {
        isNegative = sign
      } else if currency == nil, !isPercent, let sign = cursor.takeCurrency() {
        currency = sign
      } else {
        return !isOpen
      }
    }
  }

  /// Takes `h 30m` behind `1`; nothing where no unit follows.
  private mutating func takeTimes(_ first: Numeral) -> Bool {
    var ahead = cursor
    var numeral: Numeral? = first
    var found: [Time] = []
    while let next = numeral, found.count < 6 {
      _ = ahead.takeSpace()
      if ahead.isAtEnd, found.last?.seconds == 3_600 {
        // As in 1h30.
        found.append(Time(numeral: next, seconds: 60))
        break
      }
      guard let word = ahead.takeWord(), let seconds = UnitWords.seconds(word) else { return false }
      if let last = found.last, last.seconds <= seconds { return false }
      _ = ahead.take(UInt8(ascii: "."))
      found.append(Time(numeral: next, seconds: seconds))
      _ = ahead.take(UInt8(ascii: ","))
      _ = ahead.takeSpace()
      numeral = ahead.takeNumeral()
    }
    cursor = ahead
    times = found
    return true
  }

  /// Takes `:30:00` behind `01`.
  private mutating func takeClock(_ hours: Numeral) -> Bool {
    guard hours.proof == Numeral.Proof.none, let minutes = takeSixtieth(60) else { return false }
    times = [Time(numeral: hours, seconds: 3_600), minutes]
    isClock = true
    if cursor.next == UInt8(ascii: ":") {
      guard let seconds = takeSixtieth(1) else { return false }
      times.append(seconds)
      if cursor.take(UInt8(ascii: ".")) { guard cursor.skipZeros() else { return false } }
    }
    return cursor.isAtEnd
  }

  private mutating func takeSixtieth(_ seconds: Int) -> Time? {
    guard cursor.take(UInt8(ascii: ":")) else { return nil }
    let start = cursor
    guard let number = cursor.takeNumber(2, 2), number < 60 else { return nil }
    return Time(numeral: Numeral(bytes: start.slice(to: cursor.index), proof: .none), seconds: seconds)
  }

  /// Takes `1DT2H30M` behind the `P` of ISO 8601.
  private mutating func takePeriod() -> Bool {
    var units: [(letter: UInt8, seconds: Int)] = [(0x57, 144_000), (0x44, 28_800)]
    var isTime = false
    while !cursor.isAtEnd {
      if !isTime, cursor.take(UInt8(ascii: "T")) {
        isTime = true
        units = [(0x48, 3_600), (0x4D, 60), (0x53, 1)]
      }
      guard let numeral = cursor.takeNumeral(), numeral.proof != .open,
        let place = units.firstIndex(where: { cursor.next == $0.letter })
      else { return false }
      _ = cursor.take(units[place].letter)
      times.append(Time(numeral: numeral, seconds: units[place].seconds))
      units.removeFirst(place + 1)
    }
    return !times.isEmpty
  }
}

extension ByteCursor {
  /// Takes a plus or a minus, also the true minus and the dash, and says whether it is a minus.
  fileprivate mutating func takeSign() -> Bool? {
    if take(UInt8(ascii: "-")) { return true }
    if take(UInt8(ascii: "+")) { return false }
    for minus in ["\u{2212}", "\u{2013}"] where take(ignoringCase: minus.utf8) { return true }
    return nil
  }

  /// Takes zeros only.
  fileprivate mutating func skipZeros() -> Bool {
    let start = index
    while take(UInt8(ascii: "0")) {}
    return index > start
  }
}
