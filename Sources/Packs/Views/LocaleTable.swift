import Tables

/// The marks and names of one shipped language (CLDR 44; methods §10.4).
struct LocaleTable: Sendable {
  let decimalMark: String
  let groupMark: String
  let percentMark: String
  let months: [String]
  let symbolComesFirst: Bool
  let symbols: [String: String]
  /// A day in words, with `d`, `M` and `y` for day, month name and year; `F` is a French day.
  let dayPattern: String

  /// The same in fewer letters; `D` and `N` are day and month in two digits.
  let mediumPattern: String

  /// A day in words.
  func day(_ date: CivilDate) -> String { write(date, dayPattern, month: months[date.month - 1]) }

  /// A day in fewer letters.
  func mediumDay(_ date: CivilDate) -> String {
    write(date, mediumPattern, month: ShortMonth.of(months[date.month - 1]))
  }

  private func write(_ date: CivilDate, _ pattern: String, month: String) -> String {
    var text = ""
    for letter in pattern {
      switch letter {
      case "d": text += String(date.day)
      case "F": text += date.day == 1 ? "1er" : String(date.day)
      case "D": text += (date.day < 10 ? "0" : "") + String(date.day)
      case "N": text += (date.month < 10 ? "0" : "") + String(date.month)
      case "M": text += month
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
    months: englishMonths,
    symbolComesFirst: true,
    symbols: ["GBP": "£", "EUR": "€", "USD": "US$", "JPY": "JP¥"],
    dayPattern: "d M y",
    mediumPattern: "d M y"
  )

  private static let americanEnglish = LocaleTable(
    decimalMark: ".",
    groupMark: ",",
    percentMark: "%",
    months: englishMonths,
    symbolComesFirst: true,
    symbols: ["GBP": "£", "EUR": "€", "USD": "$", "JPY": "¥"],
    dayPattern: "M d, y",
    mediumPattern: "M d, y"
  )

  private static let german = LocaleTable(
    decimalMark: ",",
    groupMark: ".",
    percentMark: "\u{A0}%",
    months: [
      "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
      "Dezember",
    ],
    symbolComesFirst: false,
    symbols: ["GBP": "£", "EUR": "€", "USD": "$", "JPY": "¥"],
    dayPattern: "d. M y",
    mediumPattern: "D.N.y"
  )

  private static let french = LocaleTable(
    decimalMark: ",",
    groupMark: "\u{202F}",
    percentMark: "\u{A0}%",
    months: [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
      "décembre",
    ],
    symbolComesFirst: false,
    symbols: ["GBP": "£GB", "EUR": "€", "USD": "$US", "JPY": "JPY"],
    dayPattern: "F M y",
    mediumPattern: "F M y"
  )

  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
