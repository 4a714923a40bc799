import Diagnostics
import Foundation
import Tables

/// A figure taken apart.
public struct Explanation: Sendable {
  /// What it is the figure of, such as a criterion; nil where it is the client's as a whole.
  public let subject: String?
  /// Whether it stays in the house: it stands in no document of the client.
  public let isInternal: Bool
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
    isInternal: Bool = false,
    _ reading: Reading<[NamedQuantity]>,
    n: Int,
    window: ClosedRange<CivilDate>? = nil,
    records: [CitedRecord],
    leftOut: [LeftOutRecords] = []
  ) {
    (self.subject, self.isInternal, self.reading) = (subject, isInternal, reading)
    (self.n, self.window) = (n, window)
    (self.records, self.leftOut) = (records, leftOut)
  }
}

/// A number, date or word with its name.
public struct NamedQuantity: Sendable {
  /// What it is.
  public let name: String
  /// How much.
  public let quantity: Quantity
  /// What it makes of a project; nil where it judges none.
  public let light: RAGStatus?

  init(_ name: String, _ quantity: Quantity, makes light: RAGStatus? = nil) {
    (self.name, self.quantity, self.light) = (name, quantity, light)
  }

  /// The quantity, where there is one.
  init?(_ name: String, _ quantity: Quantity?) {
    guard let quantity else { return nil }
    self.init(name, quantity)
  }

  /// The value of a reading, or why there is none.
  init<Value>(_ name: String, _ reading: Reading<Value>, _ quantity: (Value) -> Quantity) {
    switch reading {
    case .measured(let value): self.init(name, quantity(value))
    case .unavailable(let reason): self.init(name, .missing(reason))
    }
  }
}

/// What a part of a figure amounts to; how it is written belongs to the documents.
public enum Quantity: Equatable, Sendable {
  case count(Int)
  case number(Double)
  /// From 0 to 100 and beyond.
  case percent(Double)
  /// A score with its sign, from -100 to +100.
  case points(Double)
  /// One amount for each unit of another, such as the cost performance.
  case ratio(Double)
  case days(Double)
  case workingDays(Int)
  case hours(Double)
  /// In the client's currency.
  case money(Decimal)
  case day(CivilDate)
  case status(CriterionStatus)
  case state(MilestoneState)
  case light(RAGStatus)
  case standing(ChangeReview.Standing)
  /// There is none, and why.
  case missing(Reason)
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

  init(_ text: JudgedText) {
    (reference, name, place, parts) = (text.reference, text.field, text.place, [])
  }

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
