import Foundation
import Review

/// How the parts of a figure are written.
struct QuantityWords {
  let format: Format

  /// The quantity as packs write it; days as in files.
  func text(_ quantity: Quantity) -> String {
    switch quantity {
    case .count(let count): format.count(count)
    case .number(let number): format.plain(number)
    case .percent(let percent): format.percent(percent)
    case .points(let points): format.signed(points)
    case .ratio(let ratio): format.number(ratio, decimals: 2)
    case .days(let days): format.days(days, most: 1)
    case .workingDays(let days): format.workingDays(days)
    case .hours(let hours): ImpactFields.hours(hours, format)
    case .money(let amount): format.money(Money(amount, currency: format.currencyCode))
    case .day(let day): day.iso
    case .status(let status): format.say(Words.status(status))
    case .state(let state): format.say(Words.state(state))
    case .light(let light): format.say(StatusWords.plain(light))
    case .standing(let standing): standing.rawValue
    case .missing(let reason): "none (\(self.reason(reason)))"
    case .text(let text): text
    }
  }

  /// Why there is no figure.
  func reason(_ reason: Reason) -> String {
    reason == .zeroDenominator ? "it would be divided by zero" : Words.reason(reason, format)
  }
}

/// A part of a figure for a machine: numbers unrounded, days and words as texts.
struct QuantityForm: Encodable {
  let part: NamedQuantity
  let words: QuantityWords

  private var quantity: Quantity { part.quantity }

  private enum Key: String, CodingKey {
    case name, value, unit, status, reason
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(part.name, forKey: .name)
    try container.encode(unit, forKey: .unit)
    try container.encodeIfPresent(part.light.map { words.format.say(StatusWords.plain($0)) }, forKey: .status)
    switch quantity {
    case .count(let count), .workingDays(let count): try container.encode(count, forKey: .value)
    case .number(let number), .percent(let number), .points(let number), .days(let number), .hours(let number),
      .ratio(let number):
      try container.encode(number, forKey: .value)
    case .money(let amount): try container.encode("\(amount)", forKey: .value)
    case .missing(let reason):
      try container.encodeNil(forKey: .value)
      try container.encode(words.reason(reason), forKey: .reason)
    case .day, .status, .state, .light, .standing, .text:
      try container.encode(words.text(quantity), forKey: .value)
    }
  }

  private var unit: String? {
    switch quantity {
    case .percent: "%"
    case .points: "points"
    case .days: "days"
    case .workingDays: "working days"
    case .hours: "hours"
    case .money: words.format.currencyCode
    case .count, .number, .ratio, .day, .status, .state, .light, .standing, .missing, .text: nil
    }
  }
}
