import Diagnostics
import Foundation
import Tables

/// A figure taken apart.
public struct Explanation: Sendable {
  /// What it is the figure of, such as a criterion; nil where it is the client's as a whole.
  public let subject: String?
  /// The figure with the parts it is made of, or why there is none.
  public let reading: Reading<[NamedQuantity]>
  /// How many observations it rests on.
  public let n: Int
  /// The days it looks at, both included; nil where it looks at all of them up to the report date.
  public let window: ClosedRange<CivilDate>?
  /// The records behind it.
  public let records: [CitedRecord]
  /// What was left out, and why.
  public let leftOut: [LeftOutRecords]

  init(
    subject: String? = nil,
    _ reading: Reading<[NamedQuantity]>,
    n: Int,
    window: ClosedRange<CivilDate>? = nil,
    records: [CitedRecord],
    leftOut: [LeftOutRecords] = []
  ) {
    (self.subject, self.reading, self.n, self.window) = (subject, reading, n, window)
    (self.records, self.leftOut) = (records, leftOut)
  }
}

/// A number, date or word with its name.
public struct NamedQuantity: Sendable {
  /// What it is.
  public let name: String
  /// How much.
  public let quantity: Quantity

  init(_ name: String, _ quantity: Quantity) { (self.name, self.quantity) = (name, quantity) }

  /// The quantity, where there is one.
  init?(_ name: String, _ quantity: Quantity?) {
    guard let quantity else { return nil }
    self.init(name, quantity)
  }
}

/// What a part of a figure amounts to; how it is written belongs to the documents.
public enum Quantity: Sendable {
  case count(Int)
  case number(Double)
  /// From 0 to 100 and beyond.
  case percent(Double)
  /// A score with its sign, from -100 to +100.
  case points(Double)
  case days(Double)
  case workingDays(Int)
  case hours(Double)
  /// In the client's currency.
  case money(Decimal)
  case day(CivilDate)
  case status(CriterionStatus)
  case state(MilestoneState)
  /// Words of the records, as they stand there.
  case text(String)
}

/// A record behind a figure.
public struct CitedRecord: Sendable {
  /// The record, as references spell it.
  public let reference: String
  /// What it is called; nil where it has no name.
  public let name: String?
  /// Its file and line.
  public let place: Diagnostic.Place
  /// What the figure takes from it.
  public let parts: [NamedQuantity]

  init<R: Record>(_ record: R, _ name: String? = nil, _ parts: [NamedQuantity?] = []) {
    reference = record.reference
    self.name = name
    place = record.origin.place()
    self.parts = parts.compactMap(\.self)
  }
}

/// Records that a figure leaves out.
public struct LeftOutRecords: Sendable {
  /// How many.
  public let count: Int
  /// Why.
  public let reason: String
  /// The one record, where it can be named.
  public let record: CitedRecord?
  /// The file they stand in, where they stand in one.
  public let file: String?

  init(_ record: CitedRecord, _ reason: String) {
    (count, self.reason, self.record, file) = (1, reason, record, record.place.file)
  }

  init(_ count: Int, _ reason: String, file: String? = nil) {
    (self.count, self.reason, record, self.file) = (count, reason, nil, file)
  }
}
