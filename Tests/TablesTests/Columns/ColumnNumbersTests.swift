import TestSupport
import Testing

@testable import Tables

extension ColumnNumbers {
  /// What values in consecutive lines from 2 say.
  init(_ values: [String]) {
    self.init()
    for (place, value) in values.enumerated() { withUTF8(of: value) { add($0) { (place + 2, 1) } } }
  }
}

extension NumberVerdict.Ground {
  /// The ground in short.
  var summary: String {
    switch self {
    case .notNeeded: "not needed"
    case .said: "said"
    case .value(let value, let mark): "\(mark.rawValue) by \(value.text) in \(value.line)"
    case .nothing(let value): "nothing, \(value.text) in \(value.line)"
    case .contradiction(let first, let second): "\(first.text) in \(first.line), \(second.text) in \(second.line)"
    }
  }
}

extension NumberReading {
  /// The number that a text says, as text; `?` where it may be one of two, `-` where it is none.
  func number(_ text: String) -> String {
    switch withUTF8(of: text, { read($0) }) {
    case .number(let number): "\(number.decimal)"
    case .ambiguous: "?"
    case .severalCurrencies: "¤"
    case .undecided: "…"
    case .none: "-"
    }
  }
}

@Suite struct ColumnNumbersTests {
  @Test(arguments: [
    ("12", "12"), ("-12", "-12"), ("30.5", "30.5"), ("0.25", "0.25"), ("1234.5678", "1234.5678"), ("1.234", "…"),
    ("1,5", "…"), ("1 414", "…"), ("3h", "…"), ("12%", "…"), ("£12", "…"), ("+12", "…"), ("1e3", "…"), ("soon", "…"),
    ("1234567890123456789", "…"), ("12.", "…"), (".5", "…"), ("", "…"),
  ])
  func leavesUndecidedWhatOnlyOtherValuesTell(_ text: String, _ expected: String) {
    #expect(NumberReading.provisional(.number).number(text) == expected)
    #expect(NumberReading.provisional(.time(.hours)).number(text) == expected)
  }

  @Test func readsCertainNumbersAsAnyColumnOfThemDoes() {
    var random = SplitMix64(seed: 21)
    for _ in 0..<2_000 {
      let text = random.text(of: ["1", "0", "42", ".", ".", "-", ","], upTo: 6)
      let read = NumberReading.provisional(.number).number(text)
      if read == "…" { continue }
      for mark in [DecimalMark.point, nil] { #expect(NumberReading(.number, mark: mark).number(text) == read) }
    }
  }

  @Test(arguments: [("7200", "2"), ("90", "0.025"), ("1.5", "0.000417"), ("2h", "…")])
  func countsCertainTimesInTheirUnit(_ text: String, _ expected: String) {
    #expect(NumberReading.provisional(.time(.hours), unit: .seconds).number(text) == expected)
  }

  @Test(arguments: [
    ("12", "12"), ("-12", "-12"), ("+12", "12"), ("012", "12"), ("1234.5", "1234.5"), ("1234,5", "1234.5"),
    ("0.125", "0.125"), ("0,125", "0.125"), ("1234.567", "1234.567"), ("1.23456", "1.23456"), ("1.234", "?"),
    ("1,234", "?"), ("999,999", "?"), ("1 414", "1414"), ("-1 414", "-1414"), ("1\u{A0}414\u{202F}000", "1414000"),
    ("1.234,56", "1234.56"), ("1,234.56", "1234.56"), ("1'234.50", "1234.5"), ("1’234’567", "1234567"),
    ("1.234.567", "1234567"), ("1,234,567", "1234567"), ("1 234,5", "1234.5"), ("12,34,567.00", "1234567"),
    ("1.234.567,8", "1234567.8"), ("€12", "12"), ("12 €", "12"), ("$13.50", "13.5"), ("-$5", "-5"), ("$-5", "-5"),
    ("EUR 1.234,56", "1234.56"), ("1.234,56 EUR", "1234.56"), ("US$ 7", "7"), ("12 zł", "12"), ("CHF 1'200.00", "1200"),
    ("kr. 12", "12"), ("(1,200)", "?"), ("(1,200.00)", "-1200"), ("(€5)", "-5"), ("12-", "-12"), ("12,5-", "-12.5"),
    ("−5", "-5"), ("26%", "26"), ("26,5 %", "26.5"), ("999999999999999999", "999999999999999999"),
  ])
  func readsNumbersInEveryForm(_ text: String, _ number: String) {
    #expect(NumberReading(.number).number(text) == number)
  }

  @Test(arguments: [
    "", "-", "abc", "1.2.2", "10.0.0.1", "12.03.2024", "1,2,3", "1,23,45", "1 2", "1 23", "12 34 567", "1..2", "1.",
    "5x",
    "1e5", "0x10", "NaN", "½", "١٢", "1-2", "--5", "5%%", "5€€", "€", "(5", "5)", "()", "[5]", "€5%", "1_000",
    "5 apples",
    "+49 170 123", "ENG-12", "ENG12", "EUR-12", "INV 7", "12 ABC", "+49 170 1234567", "1.234,56.7", "1,234.567,8",
    "1234,567.8", "1'23", "3/4", "1:2", "24:60",
    "1999999999999999999999", "PT", "P", "P1", "1h 2h", "1m 2h", "h", "3h%", "€3h", "1.5:30", "01:30:00.5",
  ])
  func takesNothingElseForANumber(_ text: String) {
    for use in [NumberReading.Use.number, .money, .share, .time(.hours)] {
      #expect(["-"].contains(NumberReading(use).number(text)), "\(text) as \(use)")
    }
  }

  @Test(arguments: [
    ("3h", "3"), ("[3h]", "3"), ("[ 3 h ]", "3"), ("120s", "0.033333"), ("1h 30m", "1.5"), ("1h30", "1.5"),
    ("90 min", "1.5"),
    ("1 Std. 30 Min.", "1.5"), ("2,5 Stunden", "2.5"), ("1.5h", "1.5"), ("1 heure", "1"), ("2d", "16"), ("1w 2d", "56"),
    ("2 días", "16"), ("01:30:00", "1.5"), ("01:00:01", "1.000278"), ("1:30", "1.5"), ("125:00:00", "125"),
    ("01:30:00.000", "1.5"), ("-1:30", "-1.5"), ("PT1H30M", "1.5"), ("P1DT2H", "10"), ("PT0.5H", "0.5"),
    ("PT5400S", "1.5"),
    ("3", "3"), ("2,5", "2.5"), ("0", "0"), ("1h, 15m, 30s", "1.258333"),
  ])
  func turnsTimesIntoHours(_ text: String, _ hours: String) {
    #expect(NumberReading(.time(.hours)).number(text) == hours)
  }

  @Test func usesTheUnitOfTheFieldAndOfTheSource() {
    #expect(NumberReading(.time(.minutes)).number("1:30") == "90")
    #expect(NumberReading(.time(.days)).number("16h") == "2")
    #expect(NumberReading(.time(.hours), unit: .seconds).number("5400") == "1.5")
    #expect(NumberReading(.time(.minutes), unit: .seconds).number("5400") == "90")
    #expect(NumberReading(.time(.hours), unit: .minutes).number("120s") == "0.033333", "the value's own unit counts")
    #expect(NumberReading(.time(.hours)).number("26%") == "-")
    #expect(NumberReading(.money).number("3h") == "-")
    #expect(NumberReading(.number).number("1:30") == "-")
    #expect(NumberReading(.share).number("26%") == "0.26")
    #expect(NumberReading(.share).number("12,5 %") == "0.125")
    #expect(NumberReading(.share).number("0,26") == "0.26")
    #expect(NumberReading(.money).number("26%") == "-")
  }

  @Test(arguments: [
    (["1.234", "1,5"], "comma by 1,5 in 3", "1234 1.5"), (["1.234", "1.5"], "point by 1.5 in 3", "1.234 1.5"),
    (["1,234", "1.234.567"], "comma by 1.234.567 in 3", "1.234 1234567"),
    (["1,234", "12.34"], "point by 12.34 in 3", "1234 12.34"),
    (["1.234", "2.345"], "nothing, 1.234 in 2", "? ?"), (["12", "1 414", "3"], "not needed", "12 1414 3"),
    (["1,5", "2,25"], "not needed", "1.5 2.25"), (["1.5", "1,5", "1.234"], "1.5 in 2, 1,5 in 3", "1.5 1.5 ?"),
    (["1.234h", "1,5h"], "comma by 1,5h in 3", "- -"),
    (["€1.234", "€1.234,50"], "comma by €1.234,50 in 3", "1234 1234.5"),
    (["0.500", "1.250"], "point by 0.500 in 2", "0.5 1.25"), (["soon"], "not needed", "-"),
  ])
  func findsWhatDecidesTheDecimalMark(_ values: [String], _ ground: String, _ numbers: String) {
    let verdict = ColumnNumbers(values).verdict()
    #expect(verdict.ground.summary == ground)
    let reading = NumberReading(.money, mark: verdict.mark)
    #expect(values.map(reading.number).joined(separator: " ") == numbers)
  }

  @Test func followsTheUser() {
    let numbers = ColumnNumbers(["1.234", "1.5", "1,5"])
    #expect(numbers.verdict(said: .comma).ground == .said)
    let reading = NumberReading(.number, mark: numbers.verdict(said: .comma).mark)
    #expect(["1.234", "1.5", "1,5", "12"].map(reading.number) == ["1234", "-", "1.5", "12"])
  }

  @Test func refusesAmountsInSeveralCurrencies() {
    #expect(ColumnNumbers(["€5", "5 €", "7"]).verdict().currencies == [])
    #expect(ColumnNumbers(["€5", "7", "$5", "£5"]).verdict().currencies.map(\.line) == [2, 4])
    let reading = NumberReading(.money, hasSeveralCurrencies: true)
    #expect(["€5", "5", "USD 5"].map(reading.number) == ["¤", "5", "¤"])
  }

  @Test func countsWhatValuesAre() {
    let numbers = ColumnNumbers(["1", "2.5", "26%", "3h", "01:30", "1 414", "soon", "1,000"])
    #expect(numbers.count == 8 && numbers.numbers == 7)
    #expect(numbers.wholes == 2 && numbers.percents == 1 && numbers.times == 2 && numbers.clocks == 1)
    #expect(numbers.misfit?.text == "soon")
  }

  /// How a number may be written with a decimal mark.
  private func written(_ value: Int, _ mark: DecimalMark, _ random: inout SplitMix64) -> String {
    var digits = Array(String(value / 100))
    let group = [mark == .point ? "," : ".", " ", "\u{A0}", "'", ""][random.next(below: 5)]
    for place in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert(contentsOf: group, at: place) }
    let number = String(digits) + (mark == .point ? "." : ",") + padded(value % 100, to: 2)
    return ["", "€", "EUR "][random.next(below: 3)] + number + ["", " €", "-"][0]
  }

  @Test func readsBackNumbersOfEveryForm() {
    var random = SplitMix64(seed: 51)
    for _ in 0..<4_000 {
      let mark = DecimalMark.allCases[random.next(below: 2)]
      let value = random.next(below: [1_000, 1_000_000, 1_000_000_000_000][random.next(below: 3)])
      let text = written(value, mark, &random)
      let verdict = ColumnNumbers([text]).verdict()
      #expect(verdict.mark == mark, "\(text)")
      guard case .number(let read) = withUTF8(of: text, { NumberReading(.money, mark: verdict.mark).read($0) }) else {
        Issue.record("\(text)")
        continue
      }
      #expect(read == DecimalText(significand: value, exponent: -2), "\(text)")
    }
  }

  private func outcome(of text: String, _ reading: NumberReading) -> NumberReading.Outcome {
    withUTF8(of: text) { reading.read($0) }
  }

  @Test func neverDecidesAgainstAValue() {
    var random = SplitMix64(seed: 52)
    let pieces = ["1", "12", "123", "1234", "000", ".", ",", " ", "'", "-", "€", "%", "h", ":30", "0"]
    for _ in 0..<5_000 {
      let values = (0..<4).map { _ in random.text(of: pieces, upTo: 6) }
      let numbers = ColumnNumbers(values)
      let verdict = numbers.verdict()
      for use in [NumberReading.Use.number, .time(.hours)] {
        let outcomes = values.map { outcome(of: $0, NumberReading(use, mark: verdict.mark)) }
        switch verdict.ground {
        case .notNeeded, .value: #expect(!outcomes.contains(.ambiguous), "\(values)")
        case .nothing: #expect(verdict.mark == nil)
        case .contradiction(let point, let comma): #expect(point != comma)
        case .said: Issue.record("nobody said it")
        }
      }
    }
  }

  @Test func doesNotMindLongOrStrangeCells() {
    let long = String(repeating: "1", count: 1_000_000)
    #expect(
      ColumnNumbers([long, "1" + String(repeating: " ", count: 90) + "1", "\u{301}", "1\u{301}", "€\u{0}5"]).numbers
        == 0
    )
    for length in 15...25 {
      let digits = String(repeating: "9", count: length)
      #expect((NumberReading(.number).number(digits) == "-") == (length > 18))
      #expect((NumberReading(.number, mark: .point).number(digits + ".5") == "-") == (length > 17))
    }
    #expect(NumberReading(.time(.hours)).number("999999999999d") == "-")
    #expect(NumberReading(.time(.minutes), unit: .days).number("999999999999999999") == "-")
    var random = SplitMix64(seed: 53)
    for _ in 0..<20_000 {
      let bytes = random.bytes(upTo: 24)
      _ = bytes.withUnsafeBufferPointer { NumberReading(.time(.days)).read($0) }
    }
  }

  @Test(arguments: [
    "1.5", "-12", "0.1", "123456789.25", "3.3333333333333335", "0.30000000000000004", "999999999999999999",
  ])
  func givesTheNearestBinaryFraction(_ text: String) {
    #expect(withUTF8(of: text) { DecimalText($0)?.double } == Double(text))
  }
}
