import Foundation
import Review
import Tables

/// A locale that none of our own tables is about: the system's ICU writes its numbers, days and money.
///
/// It may write them otherwise on another machine, which the four shipped languages never do.
struct OtherLocale: Sendable {
  private let locale: Locale

  init(_ tag: LanguageTag) { locale = Locale(identifier: tag.text) }

  /// A number with so many decimals, rounded half away from zero.
  func number(_ number: Double, decimals: Int) -> String {
    let style = FloatingPointFormatStyle<Double>(locale: locale).precision(.fractionLength(decimals))
    // The nudge undoes what binary fractions take away: 2.675 is to become 2.68.
    let text = (number * (1 + 1e-12)).formatted(style.rounded(rule: .toNearestOrAwayFromZero))
    return signed(text.contains { ("1"..."9").contains($0) || !$0.isASCII && $0.isNumber } ? text : unsigned(text))
  }

  /// A whole number.
  func count(_ number: Int) -> String { signed(number.formatted(IntegerFormatStyle<Int>(locale: locale))) }

  /// The sign between whole and fraction.
  var decimalMark: String { locale.decimalSeparator ?? "." }

  /// The sign for a percentage, with the space before it.
  var percentMark: String {
    let text = 1.formatted(IntegerFormatStyle<Int>.Percent(locale: locale).scale(1))
    return String(text.drop { !$0.isNumber }.drop(while: \.isNumber))
  }

  /// An amount, without a fraction where it is whole.
  func money(_ amount: Money, currency: String) -> String {
    guard let number = Decimal(string: "\(amount.isNegative ? "-" : "")\(amount.major).\(amount.minor)0") else {
      return "\(amount.major) \(currency)"
    }
    let style = Decimal.FormatStyle.Currency(code: currency, locale: locale)
    return signed(number.formatted(style.precision(.fractionLength(amount.isWhole ? 0 : amount.minorDigits))))
  }

  /// A day in words.
  func day(_ date: CivilDate) -> String { write(date, style.day().month(.wide).year()) }

  /// A day in fewer letters.
  func mediumDay(_ date: CivilDate) -> String { write(date, style.day().month(.abbreviated).year()) }

  /// A month with its year.
  func month(_ month: CivilMonth) -> String { write(month.firstDay, style.month(.wide).year()) }

  /// A month's name, long or short.
  func name(of month: CivilMonth, isShort: Bool) -> String {
    write(month.firstDay, style.month(isShort ? .abbreviated : .wide))
  }

  private var style: Date.FormatStyle {
    Date.FormatStyle(locale: locale, calendar: Calendar(identifier: .gregorian), timeZone: .gmt)
  }

  private func write(_ date: CivilDate, _ style: Date.FormatStyle) -> String {
    // Day numbers count from 1970-01-01.
    Date(timeIntervalSince1970: Double(date.dayNumber) * 86_400).formatted(style)
  }

  /// A number with a minus sign where ICU writes a hyphen.
  private func signed(_ text: String) -> String { text.replacing("-", with: "\u{2212}") }

  private func unsigned(_ text: String) -> String { text.filter { $0 != "-" && $0 != "\u{2212}" } }
}
