/// The short names of months (CLDR 44, without the full stops that German would put).
enum ShortMonth {
  /// The short form of a month's name.
  static func of(_ name: String) -> String { exceptions[name] ?? String(name.prefix(3)) }

  private static let exceptions = [
    "September": "Sept", "März": "März", "Juni": "Juni", "Juli": "Juli", "janvier": "janv.", "février": "févr.",
    "mars": "mars", "avril": "avr.", "juin": "juin", "juillet": "juil.", "août": "août", "septembre": "sept.",
    "octobre": "oct.", "novembre": "nov.", "décembre": "déc.",
  ]
}
