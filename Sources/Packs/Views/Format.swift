import Review
import Tables

/// How words, numbers, dates and money are written for one client.
///
/// The tables of the four shipped languages are ours, so that the bytes are the same on every machine.
struct Format: Sendable {
  /// The language tag of the documents, such as `en-GB`.
  let language: String
  /// The words.
  let words: Catalogue
  private let table: LocaleTable
  private let other: OtherLocale?
  private let currency: String

  /// Makes the format of a locale; what is no locale is written as `en-GB`.
  ///
  /// - Parameters:
  ///   - locale: The locale, such as `de-AT`.
  ///   - currency: The currency that amounts are in.
  ///   - words: The words of its language, or English ones where there are none.
  init(locale: String, currency: String, words: Catalogue = .english) {
    let tag = LanguageTag(locale)
    let table = LocaleTable.shipped[tag?.text.lowercased() ?? ""]
    // A page is in the language of its words, whatever the numbers look like.
    let isSpoken = tag.map { words.tag.hasPrefix($0.language) } ?? false
    language = isSpoken ? tag?.text ?? words.tag : words.tag
    self.words = words
    self.table = table ?? .britishEnglish
    other = table == nil ? tag.map(OtherLocale.init) : nil
    self.currency = currency
  }

  private init(_ format: Format, currency: String) {
    (language, words, table, other) = (format.language, format.words, format.table, format.other)
    self.currency = currency
  }

  /// The same for amounts in another currency.
  func `in`(currency: String) -> Format { Format(self, currency: currency) }

  // MARK: Numbers

  /// A whole number with grouping.
  func count(_ number: Int) -> String {
    other?.count(number) ?? sign(number < 0) + grouped(String(number.magnitude))
  }

  /// A number with so many decimals, rounded half away from zero, never -0.
  func number(_ number: Double, decimals: Int) -> String {
    if let other { return other.number(number, decimals: decimals) }
    let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    // The nudge undoes what binary fractions take away: 2.675 is to become 2.68.
    let scaled = (abs(number) * scale * (1 + 1e-12)).rounded(.toNearestOrAwayFromZero)
    guard scaled < 1e18 else { return "\(number)" }
    var digits = String(UInt64(scaled))
    if digits.count <= decimals { digits = String(repeating: "0", count: decimals - digits.count + 1) + digits }
    let fraction = decimals > 0 ? table.decimalMark + digits.suffix(decimals) : ""
    return sign(number < 0 && scaled > 0) + grouped(String(digits.dropLast(decimals))) + fraction
  }

  /// A number as it was recorded: up to `most` decimals, without zeros at the end.
  func plain(_ value: Double, most: Int = 2) -> String {
    var text = number(value, decimals: most)
    guard most > 0 else { return text }
    let mark = other?.decimalMark ?? table.decimalMark
    while text.last == "0" { text.removeLast() }
    return text.hasSuffix(mark) ? String(text.dropLast(mark.count)) : text
  }

  /// How many decimals a number needs, `most` at the most: 2 for 0.05, 0 for 40.
  func decimals(of value: Double, most: Int) -> Int {
    (0..<most).first { number(value, decimals: $0) == plain(value, most: most) } ?? most
  }

  /// A percentage.
  func percent(_ value: Double, decimals: Int = 1) -> String { percentage(number(value, decimals: decimals)) }

  /// A number that is written already, as a percentage.
  func percentage(_ number: String) -> String { number + (other?.percentMark ?? table.percentMark) }

  /// A whole number with its sign; a score, not a percentage.
  func signed(_ value: Double) -> String {
    let text = number(value, decimals: 0)
    return value > 0 && text != "0" ? "+" + text : text
  }

  // MARK: Dates

  /// A day in words, `31 October 2026`, never in a form that reads two ways.
  func day(_ date: CivilDate) -> String { other?.day(date) ?? table.day(date) }

  /// A day in as few letters as read one way alone: `31 Oct 2026`.
  func mediumDay(_ date: CivilDate) -> String { other?.mediumDay(date) ?? table.mediumDay(date) }

  /// A month in words.
  func month(_ month: CivilMonth) -> String {
    other?.month(month) ?? "\(table.months[month.month - 1]) \(month.year)"
  }

  /// A month's name, cut short as is usual in its language.
  func shortMonth(_ month: CivilMonth) -> String {
    other?.name(of: month, isShort: true) ?? ShortMonth.of(table.months[month.month - 1])
  }

  /// A period in words.
  func period(_ period: Period) -> String {
    if period.first == period.last { return month(period.first) }
    let name = other?.name(of: period.first, isShort: false) ?? table.months[period.first.month - 1]
    let first = period.first.year == period.last.year ? name : month(period.first)
    return say("\(first) to \(month(period.last))")
  }

  // MARK: Money

  /// An amount in the client's currency; pence only where there are any.
  func money(_ amount: Money) -> String {
    if let other, !currency.isEmpty { return other.money(amount, currency: currency) }
    let negative = amount.isNegative
    let decimals = amount.isWhole ? 0 : amount.minorDigits
    var digits = grouped(amount.major)
    if decimals > 0 { digits += table.decimalMark + amount.minor }
    let symbol = table.symbol(of: currency)
    return sign(negative) + (table.symbolComesFirst ? symbol + digits : digits + "\u{A0}" + symbol)
  }

  /// The currency amounts are in.
  var currencyCode: String { currency }

  // MARK: Parts

  /// A minus sign: a hyphen parts at the end of a line, and is hard to see.
  private func sign(_ isNegative: Bool) -> String { isNegative ? "\u{2212}" : "" }

  private func grouped(_ digits: String) -> String {
    guard digits.utf8.count > 3 else { return digits }
    var groups: [Substring] = []
    var rest = Substring(digits)
    while rest.utf8.count > 3 {
      groups.append(rest.suffix(3))
      rest = rest.dropLast(3)
    }
    return ([rest] + groups.reversed()).joined(separator: table.groupMark)
  }
}
