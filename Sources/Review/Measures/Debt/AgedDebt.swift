import Foundation
import Tables

/// What the client owes in one currency, by age (methods §7.4).
///
/// Internal.
public struct AgedDebt: Sendable {
  /// How long something has been due.
  public enum Bucket: Int, CaseIterable, Comparable, Sendable {
    case notDue, upTo30, upTo60, upTo90, older

    /// The bucket of so many days past due; due on the report date is not overdue.
    public init(daysPastDue days: Int) {
      self = days <= 0 ? .notDue : days <= 30 ? .upTo30 : days <= 60 ? .upTo60 : days <= 90 ? .upTo90 : .older
    }

    /// Orders by age.
    public static func < (left: Bucket, right: Bucket) -> Bool { left.rawValue < right.rawValue }
  }

  /// An invoice that is not wholly paid.
  public struct Entry: Equatable, Sendable {
    /// The record, as `type:id`.
    public let reference: String
    /// What is still owed; less than nothing for a credit.
    public let amount: Decimal
    /// The calendar days past due; not positive where it is not.
    public let daysPastDue: Int
    /// Whether the client contests it.
    public let isDisputed: Bool

    /// How long it has been due; a credit never is.
    public var bucket: Bucket { amount < 0 ? .notDue : Bucket(daysPastDue: daysPastDue) }
  }

  /// The currency (ISO 4217).
  public let currency: String
  /// The invoices that are not wholly paid, the oldest first.
  public let entries: [Entry]
  /// What is owed without dispute, by age; the ages add up to ``receivables``.
  public let buckets: [Bucket: Decimal]
  /// What is owed without dispute.
  public let receivables: Decimal
  /// What the client contests, which is in no age.
  public let disputed: Decimal
  /// For how many days of sales money is owed (DSO).
  public let salesOutstanding: Measure<Double>

  /// Adds up invoices of one currency.
  ///
  /// - Parameters:
  ///   - invoices: The invoices.
  ///   - currency: Their currency.
  ///   - asOf: The report date.
  ///   - months: Of how many months the sales are that the receivables are set against.
  init(_ invoices: [Invoice], currency: String, asOf: CivilDate, salesOf months: Int) {
    let owed = invoices.filter { $0.outstanding != 0 }
    let entries = owed.map { invoice in
      Entry(
        reference: invoice.reference,
        amount: invoice.outstanding,
        daysPastDue: asOf.days(since: invoice.due),
        isDisputed: invoice.isDisputed
      )
    }.sorted { (-$0.daysPastDue, $0.reference) < (-$1.daysPastDue, $1.reference) }
    let undisputed = entries.filter { !$0.isDisputed }
    let receivables = undisputed.reduce(0) { $0 + $1.amount }
    self.currency = currency
    self.entries = entries
    self.receivables = receivables
    buckets = Dictionary(undisputed.map { ($0.bucket, $0.amount) }, uniquingKeysWith: +)
    disputed = entries.filter(\.isDisputed).reduce(0) { $0 + $1.amount }
    salesOutstanding = Self.salesOutstanding(receivables, invoices, undisputed.map(\.reference), asOf, months)
  }

  /// The undisputed invoice that has been due longest; nil where none is past due.
  public var worst: Entry? { entries.first { !$0.isDisputed && $0.bucket > .notDue } }

  /// What a client was billed, currency by currency: amounts of several are never added.
  static func all(
    _ invoices: [Invoice],
    of client: Client,
    asOf: CivilDate,
    _ limits: RelationshipThresholds = RelationshipThresholds()
  ) -> [AgedDebt] {
    Dictionary(grouping: invoices.filter { $0.issued <= asOf }) { $0.currency ?? client.currency }
      .sorted { $0.key < $1.key }.map { AgedDebt($1, currency: $0, asOf: asOf, salesOf: limits.salesMonths) }
  }

  private static func salesOutstanding(
    _ receivables: Decimal,
    _ invoices: [Invoice],
    _ owed: [String],
    _ asOf: CivilDate,
    _ salesMonths: Int
  ) -> Measure<Double> {
    let window = CivilMonth(asOf).adding(months: 1 - salesMonths).firstDay...asOf
    let billed = invoices.filter { window.contains($0.issued) }
    let sales = billed.reduce(0) { $0 + $1.amount }
    let days = window.upperBound.days(since: window.lowerBound) + 1
    return Measure(
      method: "7.4",
      reading: sales > 0
        ? Reading<Decimal>.quotient(receivables * Decimal(days), sales).map(\.ratio) : .unavailable(.zeroDenominator),
      n: billed.count,
      window: window,
      records: Set(owed + billed.map(\.reference)).sorted()
    )
  }
}

extension Invoice {
  /// What is still owed of it; an amount that was paid and not recorded is taken to be all of it.
  var outstanding: Decimal { paidOn == nil ? amount - (paidAmount ?? 0) : amount - (paidAmount ?? amount) }
}
