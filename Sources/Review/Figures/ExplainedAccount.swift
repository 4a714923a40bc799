import Tables

/// One client's account as figures are taken apart.
public struct ExplainedAccount: Sendable {
  /// What the client may see.
  let slice: ClientSlice
  /// The answers to each survey; a figure of a confidential wave takes nothing from them but totals.
  let responses: [String: [Response]]
  /// What was measured.
  public let review: ClientReview
  private let files: [FileAccount]

  /// Measures one account of a portfolio.
  public init(_ account: Account, of portfolio: Portfolio) {
    let review = AccountReview(account, of: portfolio)
    slice = account.visible
    responses = account.confidential.responses
    self.review = review.visible
    files = review.files
  }

  /// The report date.
  var asOf: CivilDate { review.dates.asOf }

  /// The days of the period.
  var period: ClosedRange<CivilDate> { review.dates.period.days }

  /// Rows of files with records of this client that never became records, by kind of record.
  ///
  /// The counts are of whole files, which may hold rows of other clients too.
  func rowsLeftOut(of types: RecordType...) -> [LeftOutRecords] {
    files.filter { types.contains($0.records) }.flatMap { file in
      file.leftOut.sorted { $0.key < $1.key }.map { LeftOutRecords($0.value, $0.key, file: file.file) }
        + file.rejected.sorted { $0.key < $1.key }.map {
          LeftOutRecords($0.value, "not usable (\($0.key))", file: file.file)
        }
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
