import Foundation
import Review
import Tables
import Templating

/// A value together with the format it is shown in and the charts that may be shown beside it.
struct Shown<Value>: Sendable where Value: Sendable {
  let value: Value
  let format: Format
  let charts: PackCharts
  /// What is known of the document once it has been filled; nothing before.
  var filled = FilledText.none

  init(_ value: Value, _ format: Format, charts: PackCharts = .none) {
    self.value = value
    self.format = format
    self.charts = charts
  }

  /// Another value in the same format, with the same charts.
  func with<Other>(_ other: Other) -> Shown<Other> {
    var shown = Shown<Other>(other, format, charts: charts)
    shown.filled = filled
    return shown
  }

  /// Other values in the same format, with the same charts.
  func all<Other>(_ values: [Other]) -> [Shown<Other>] { values.map { with($0) } }

  /// A day in words, with its ISO form.
  func day(_ date: CivilDate) -> Figure { Figure(format.day(date), forms: ["iso": date.iso]) }

  /// A day in words, or what stands in its place.
  func day(_ date: CivilDate?, else words: Phrase) -> Figure { date.map(day) ?? .absent(format.say(words)) }

  /// An amount in the client's currency.
  func money(_ amount: Decimal) -> String { format.money(Money(amount, currency: format.currencyCode)) }

  /// An amount that is worked out and not recorded, without pence.
  func estimate(_ amount: Decimal) -> String {
    format.money(Money(amount, currency: format.currencyCode, isEstimate: true))
  }

  /// A reading in words, or the reason why there is none.
  func figure<Measured>(_ reading: Review.Reading<Measured>, _ words: (Measured) -> String) -> Figure {
    switch reading {
    case .measured(let value): Figure(words(value))
    case .unavailable(let reason): .absent(Words.reason(reason, format))
    }
  }
}

/// A group that stands in a section of its own: absent when it would be empty, so that no heading stands alone.
struct Group<Element: Sendable>: Sendable {
  let rows: [Element]

  init?(_ rows: [Element]) {
    if rows.isEmpty { return nil }
    self.rows = rows
  }
}

extension Field {
  /// A day: long in words, `.iso` as 2026-10-31.
  static func day(_ name: String, _ meaning: String, _ read: @escaping @Sendable (Root) -> Figure) -> Field {
    .figure(name, meaning, forms: ["iso"], read)
  }

  /// A record that holds rows and nothing else.
  static func group<Element>(
    _ name: String,
    _ meaning: String,
    _ fields: Fields<Element>,
    _ read: @escaping @Sendable (Root) -> [Element]
  ) -> Field where Element: Sendable {
    let rows = Fields<Group<Element>>("'\(name)'", [.list("rows", meaning, fields) { $0.rows }])
    return .record(name, meaning, rows) { Group(read($0)) }
  }
}
