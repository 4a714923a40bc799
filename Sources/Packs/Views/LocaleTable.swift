import Tables

/// The marks and names of one shipped language (CLDR 44; methods §10.4).
struct LocaleTable: Sendable {
  let decimalMark: String
  let groupMark: String
  let percentMark: String
  let through: String
  let months: [String]
  let symbolComesFirst: Bool
  let symbols: [String: String]
  /// A day in words, with `d`, `M` and `y` for day, month name and year.
  let dayPattern: String

  /// A day in words.
  func day(_ date: CivilDate) -> String {
    var text = ""
    for letter in dayPattern {
      switch letter {
      case "d": text += String(date.day)
      case "M": text += months[date.month - 1]
      case "y": text += String(date.year)
      default: text.append(letter)
      }
    }
    return text
  }

  /// How a currency is marked; its code where the language has no sign for it.
  func symbol(of currency: String) -> String {
    symbols[currency] ?? (symbolComesFirst ? currency + "\u{A0}" : currency)
  }

  /// The shipped languages by lower-case tag.
  static let shipped: [String: LocaleTable] = [
    "en-gb": britishEnglish, "en-us": americanEnglish, "de-de": german, "fr-fr": french,
  ]

  static let britishEnglish = LocaleTable(
    decimalMark: ".",
    groupMark: ",",
    percentMark: "%",
    through: "to",
    months: englishMonths,
    symbolComesFirst: true,
    symbols: ["GBP": "£", "EUR": "€", "USD": "US$", "JPY": "JP¥"],
    dayPattern: "d M y"
  )

  private static let americanEnglish = LocaleTable(
    decimalMark: ".",
    groupMark: ",",
    percentMark: "%",
    through: "to",
    months: englishMonths,
    symbolComesFirst: true,
    symbols: ["GBP": "£", "EUR": "€", "USD": "$", "JPY": "¥"],
    dayPattern: "M d, y"
  )

  private static let german = LocaleTable(
    decimalMark: ",",
    groupMark: ".",
    percentMark: "\u{A0}%",
    through: "bis",
    months: [
      "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
      "Dezember",
    ],
    symbolComesFirst: false,
    symbols: ["GBP": "£", "EUR": "€", "USD": "$", "JPY": "¥"],
    dayPattern: "d. M y"
  )

  private static let french = LocaleTable(
    decimalMark: ",",
    groupMark: "\u{202F}",
    percentMark: "\u{A0}%",
    through: "à",
    months: [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
      "décembre",
    ],
    symbolComesFirst: false,
    symbols: ["GBP": "£GB", "EUR": "€", "USD": "$US", "JPY": "JPY"],
    dayPattern: "d M y"
  )

  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
