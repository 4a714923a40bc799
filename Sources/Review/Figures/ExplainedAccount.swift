import Foundation
import Tables

/// One client's account as figures are taken apart.
public struct ExplainedAccount: Sendable {
  /// What the client may see.
  let slice: ClientSlice
  /// The answers to each survey; a figure of a confidential wave takes nothing from them but totals.
  let responses: [String: [Response]]
  /// What was measured.
  public let review: ClientReview
  /// The same with what stays in the house.
  let inHouse: AccountReview
  /// What an hour of work on a change is worth, by the change's id; internal.
  let changeRates: [String: Decimal]
  /// What projects used up by month, whoever may see it.
  let spend: [Spend]
  private let records: CitedRecords

  /// Measures one account of a portfolio.
  public init(_ account: Account, of portfolio: Portfolio) {
    let review = AccountReview(account, of: portfolio)
    slice = account.visible
    responses = account.confidential.responses
    self.review = review.visible
    inHouse = review
    changeRates = account.confidential.changeRates
    spend = slice.spend + account.confidential.spend
    records = CitedRecords(account, changes: review.visible.changeControl.changes)
  }

  /// The report date.
  var asOf: CivilDate { review.dates.asOf }

  /// The days of the period.
  var period: ClosedRange<CivilDate> { review.dates.period.days }

  /// The records that references name, in that order; where a reference names several rows, all of them.
  func cite(_ references: [String]) -> [CitedRecord] { records.cite(references) }

  /// Rows of files with records of this client that never became records, by kind of record.
  ///
  /// The counts are of whole files, which may hold rows of other clients too.
  func rowsLeftOut(of types: RecordType...) -> [LeftOutRecords] {
    inHouse.files.filter { types.contains($0.records) }.flatMap { file in
      file.leftOut.reasons.map { LeftOutRecords($0.rows.count, $0.name, file: file.file) }
        + file.rejected.reasons.map { LeftOutRecords($0.rows.count, "not usable (\($0.name))", file: file.file) }
    }
  }
}

extension Reading {
  /// The same reading with its value told in parts.
  func told(_ parts: (Value) -> [NamedQuantity?]) -> Reading<[NamedQuantity]> {
    switch self {
    case .measured(let value): .measured(parts(value).compactMap(\.self))
    case .unavailable(let reason): .unavailable(reason)
    }
  }
}
