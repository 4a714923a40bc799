import Foundation
import Review

/// The chart of what a client owes in one currency; for our own eyes.
enum DebtCharts {
  /// The chart; nil where nothing is owed without dispute.
  static func chart(of shown: Shown<AgedDebt>) -> Chart? {
    let debt = shown.value
    let bands = AgedDebt.Bucket.allCases.map { (age: name(of: $0), amount: debt.buckets[$0] ?? 0) }
    let notes = [
      bands.contains { $0.amount < 0 } ? "Credits outweigh an age: it is not in the bar." : nil,
      debt.disputed == 0 ? nil : "Contested, and not in the bar: \(shown.money(debt.disputed))",
    ].compactMap(\.self)
    return DebtChart(
      title: "What is owed, by age (\(debt.currency))",
      description: "\(shown.money(debt.receivables)) owed without dispute: "
        + bands.map { "\($0.age) \(shown.money($0.amount))" }.joined(separator: "; ")
        + (debt.disputed == 0 ? "." : "; contested, and in none of these, \(shown.money(debt.disputed))."),
      label: "Owed by age (\(debt.currency))",
      total: shown.money(debt.receivables),
      bands: bands.map {
        .init(amount: NSDecimalNumber(decimal: $0.amount).doubleValue, text: ($0.age, shown.money($0.amount)))
      },
      notes: notes
    ).chart()
  }

  private static func name(of bucket: AgedDebt.Bucket) -> String {
    switch bucket {
    case .notDue: "not due"
    case .upTo30: "1 to 30 days"
    case .upTo60: "31 to 60 days"
    case .upTo90: "61 to 90 days"
    case .older: "over 90 days"
    }
  }
}
