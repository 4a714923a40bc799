import Foundation
import Review
import Tables
import Testing

@testable import Packs

@Suite struct FormatTests {
  private func format(_ locale: String, _ currency: String = "GBP") -> Format {
    Format(locale: locale, currency: currency)
  }

  @Test(arguments: [
    ("en-GB", "1,234,567.891"), ("en-US", "1,234,567.891"), ("de-DE", "1.234.567,891"),
    ("fr-FR", "1\u{202F}234\u{202F}567,891"), ("no locale", "1,234,567.891"),
  ])
  func writesNumbersAsTheLocaleDoes(locale: String, text: String) {
    #expect(format(locale).number(1_234_567.891, decimals: 3) == text)
  }

  @Test(arguments: [
    ("en-GB", "GBP", "1234.5", "£1,234.50"), ("en-US", "USD", "1234.5", "$1,234.50"),
    ("de-DE", "EUR", "1234.5", "1.234,50\u{A0}€"), ("fr-FR", "EUR", "1234.5", "1\u{202F}234,50\u{A0}€"),
    ("en-GB", "GBP", "-1234.5", "−£1,234.50"), ("de-DE", "EUR", "-1234.5", "−1.234,50\u{A0}€"),
    ("en-GB", "USD", "1234.5", "US$1,234.50"), ("en-US", "GBP", "1234.5", "£1,234.50"),
    ("de-DE", "GBP", "1234.5", "1.234,50\u{A0}£"), ("fr-FR", "USD", "1234.5", "1\u{202F}234,50\u{A0}$US"),
    ("en-GB", "GBP", "7800", "£7,800"), ("en-GB", "GBP", "6257.142857", "£6,257.14"), ("en-GB", "GBP", "-0.004", "£0"),
    ("en-GB", "GBP", "0.005", "£0.01"), ("en-GB", "JPY", "1234.5", "JP¥1,235"), ("en-GB", "CHF", "12", "CHF\u{A0}12"),
  ])
  func writesMoneyAsTheLocaleDoes(locale: String, currency: String, amount: String, text: String) throws {
    let amount = try #require(Decimal(string: amount))
    #expect(format(locale, currency).money(Money(amount, currency: currency)) == text)
  }

  @Test(
    "an estimate has no pence",
    arguments: [("122571.43", "£122,571"), ("0.5", "£1"), ("-0.4", "£0"), ("-1200.5", "−£1,201"), ("3000", "£3,000")]
  )
  func roundsEstimates(amount: String, text: String) throws {
    let money = Money(try #require(Decimal(string: amount)), currency: "GBP", isEstimate: true)
    #expect(format("en-GB", "GBP").money(money) == text)
  }

  @Test(arguments: [
    ("en-GB", "12.3%", "7 March 2025"), ("en-US", "12.3%", "March 7, 2025"), ("de-DE", "12,3\u{A0}%", "7. März 2025"),
    ("fr-FR", "12,3\u{A0}%", "7 mars 2025"),
  ])
  func writesPercentagesAndDaysAsTheLocaleDoes(locale: String, percent: String, day: String) throws {
    let date = try #require(CivilDate(iso: "2025-03-07"))
    #expect(format(locale).percent(12.34) == percent)
    #expect(format(locale).day(date) == day)
  }

  /// The medium form of the table in methods §10.4; the short one reads two ways, so that no pack has it.
  @Test(arguments: [
    ("en-GB", "7 Mar 2025", "1 Sept 2025"), ("en-US", "Mar 7, 2025", "Sept 1, 2025"),
    ("de-DE", "07.03.2025", "01.09.2025"), ("fr-FR", "7 mars 2025", "1er sept. 2025"),
  ])
  func writesDaysInFewLettersAsTheLocaleDoes(locale: String, march: String, september: String) throws {
    #expect(format(locale).mediumDay(try #require(CivilDate(iso: "2025-03-07"))) == march)
    #expect(format(locale).mediumDay(try #require(CivilDate(iso: "2025-09-01"))) == september)
  }

  @Test(arguments: [
    (2.675, 2, "2.68"), (0.5, 0, "1"), (1.5, 0, "2"), (2.5, 0, "3"), (-2.5, 0, "−3"), (-0.4, 0, "0"), (0.05, 1, "0.1"),
    (999.995, 2, "1,000.00"), (0, 2, "0.00"),
  ])
  func roundsHalfAwayFromZeroAndNeverWritesMinusZero(value: Double, decimals: Int, text: String) {
    #expect(format("en-GB").number(value, decimals: decimals) == text)
  }

  @Test(arguments: [
    (12.0, "12"), (12.5, "12.5"), (12.25, "12.25"), (12.256, "12.26"), (1000.0, "1,000"), (99.999, "100"),
  ])
  func writesNumbersPlainlyWithoutZerosAtTheEnd(value: Double, text: String) {
    #expect(format("en-GB").plain(value) == text)
  }

  @Test(arguments: [(40.0, 0), (0.5, 1), (0.05, 2), (2.675, 2), (0.004, 0), (99.999, 0)])
  func countsTheDecimalsThatANumberNeeds(value: Double, decimals: Int) {
    #expect(format("de-DE").decimals(of: value, most: 2) == decimals)
  }

  @Test(arguments: [(41.667, "+42"), (-7.14, "−7"), (0.2, "0"), (-0.2, "0"), (100, "+100")])
  func writesScoresWithTheirSignAndNoPercentMark(value: Double, text: String) {
    #expect(format("en-GB").signed(value) == text)
  }

  @Test(arguments: [
    ("of 2026-10-08, and", "of 8 October 2026, and"), ("to 2026-10-31", "to 31 October 2026"),
    ("'2026-10-08' is no day", "'2026-10-08' is no day"), ("2026-10-32 and 2026-10", "2026-10-32 and 2026-10"),
    ("", ""),
  ])
  func daysOfAMessageReadAsThoseOfThePage(message: String, text: String) {
    #expect(format("en-GB").readable(message) == text)
  }

  @Test(arguments: [
    ("2026-10", "October 2026"), ("2026-Q4", "October to December 2026"),
    ("2025-12..2026-01", "December 2025 to January 2026"),
  ])
  func writesPeriodsInWords(period: String, text: String) throws {
    #expect(format("en-GB").period(try #require(Period(period))) == text)
  }

  @Test(arguments: [
    ("en-GB", ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"]),
    ("de-DE", ["Jan", "Feb", "März", "Apr", "Mai", "Juni", "Juli", "Aug", "Sept", "Okt", "Nov", "Dez"]),
    (
      "fr-FR",
      ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."]
    ),
  ])
  func cutsMonthsShortAsTheLocaleDoes(locale: String, names: [String]) throws {
    for (index, name) in names.enumerated() {
      #expect(format(locale).shortMonth(try #require(CivilMonth(year: 2026, month: index + 1))) == name)
    }
  }
}
