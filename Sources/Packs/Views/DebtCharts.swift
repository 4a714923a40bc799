import Foundation
import Review

/// The chart of what a client owes in one currency; for our own eyes.
enum DebtCharts {
  /// The chart; nil where nothing is owed without dispute.
  static func chart(of shown: Shown<AgedDebt>) -> Chart? {
    let (debt, format) = (shown.value, shown.format)
    let bands = AgedDebt.Bucket.allCases.map { (age: name(of: $0, format), amount: debt.buckets[$0] ?? 0) }
    let notes = [
      bands.contains { $0.amount < 0 } ? format.say("Credits outweigh an age: it is not in the bar.") : nil,
      debt.disputed == 0 ? nil : format.say("Contested, and not in the bar: \(shown.money(debt.disputed))"),
    ].compactMap(\.self)
    return DebtChart(
      title: format.say("What is owed, by age (\(debt.currency))"),
      description: format.say(
        "\(shown.money(debt.receivables)) owed without dispute: \(format.joined(told(debt, bands, shown)))."
      ),
      label: format.say("Owed by age (\(debt.currency))"),
      total: shown.money(debt.receivables),
      bands: bands.map {
        .init(amount: NSDecimalNumber(decimal: $0.amount).doubleValue, text: ($0.age, shown.money($0.amount)))
      },
      notes: notes
    ).chart()
  }

  private static func told(
    _ debt: AgedDebt,
    _ bands: [(age: String, amount: Decimal)],
    _ shown: Shown<AgedDebt>
  ) -> [String] {
    bands.map { "\($0.age) \(shown.money($0.amount))" }
      + (debt.disputed == 0
        ? [] : [shown.format.say("contested, and in none of these, \(shown.money(debt.disputed))")])
  }

  private static func name(of bucket: AgedDebt.Bucket, _ format: Format) -> String {
    switch bucket {
    case .notDue: format.say("not due")
    case .upTo30: format.say("1 to 30 days")
    case .upTo60: format.say("31 to 60 days")
    case .upTo90: format.say("61 to 90 days")
    case .older: format.say("over 90 days")
    }
  }
}
