import Review
import Templating

/// What the client owes.
enum DebtFields {
  /// One currency's debt with how its amounts are written.
  static let row = Fields<Shown<AgedDebt>>(
    "debt",
    [
      .text("currency", "the currency") { $0.value.currency },
      .text("total", "what is owed without dispute") { $0.money($0.value.receivables) },
      .text("not_due", "of that, not due") { bucket(.notDue, $0) },
      .text("to_30", "of that, 1 to 30 days past due") { bucket(.upTo30, $0) },
      .text("to_60", "of that, 31 to 60 days past due") { bucket(.upTo60, $0) },
      .text("to_90", "of that, 61 to 90 days past due") { bucket(.upTo90, $0) },
      .text("older", "of that, more than 90 days past due") { bucket(.older, $0) },
      .text("disputed", "what the client contests, which is in none of these") { $0.money($0.value.disputed) },
      .figure("sales_days", "for how many days of sales money is owed (DSO)") { shown in
        shown.figure(shown.value.salesOutstanding.reading.mapReason) { shown.format.plain($0, most: 1) }
      },
      .optionalText("oldest", "the invoice that has been due longest; absent where none is past due") { shown in
        shown.value.worst.map { entry in
          let (record, amount) = (Words.records([entry.reference], shown.format), shown.money(entry.amount))
          let days = shown.format.count(entry.daysPastDue, one: "day", many: "days")
          return shown.format.say("\(record), \(amount), \(days) past due")
        }
      },
      .chart("chart", "the ages as shares of a bar, drawn; absent where nothing is owed without dispute") { shown in
        shown.charts[.debt(shown.value.currency)]
      },
    ]
  )

  /// The debts of an account, each in its own currency.
  static func all(in shown: Shown<AccountReview>) -> [Shown<AgedDebt>] {
    shown.value.relationship.debts.filter { !$0.entries.isEmpty }.map { debt in
      Shown(debt, shown.format.in(currency: debt.currency), charts: shown.charts)
    }
  }

  private static func bucket(_ bucket: AgedDebt.Bucket, _ shown: Shown<AgedDebt>) -> String {
    shown.money(shown.value.buckets[bucket] ?? 0)
  }
}

extension Review.Reading {
  /// A reading whose missing sales are told as not recorded.
  fileprivate var mapReason: Review.Reading<Value> {
    reason == .zeroDenominator ? .unavailable(.noData) : self
  }
}
