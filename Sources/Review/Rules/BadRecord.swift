import Diagnostics

/// Every signed or rated record of a client can be used, and hardly any row of its files is lost.
struct BadRecord: Rule {
  let id = "bad-record"
  let severity = Diagnostic.Severity.block
  let practices = ["S3-15"]
  let step = NextStep.correct
  let demand =
    "Every milestone, criterion, change, risk and answer can be used, and at most 1 % of a file's rows are unusable."
  let details =
    "A milestone, criterion, change, risk or answer that could not be read would be missing from the pack "
    + "without a word. So would the rows of a file in which more than 1 % are unusable, and everything in a "
    + "file that cannot be read at all."
  let reason = "A record that could not be read is missing from the pack, and nobody would notice."
  let example =
    "Line 7 of milestones.csv has '31.9.2026' as its baseline, a day there is not: the pack is held until the "
    + "row says 2026-09-30."
  let remedy = "correct the row, or remove it from the export"

  func findings(in review: AccountReview) -> [Diagnostic] {
    let rated = review.rejectedRows.filter(\.type.isRated).map { row in
      finding("a \(row.type.singular) could not be used (\(row.code))", in: review, at: row.origin)
    }
    let damaged = review.damagedFiles.map { file in
      finding(
        "\(file.rejected.count) of \(file.read) rows of \(file.records.rawValue) could not be used, more than 1 %",
        in: review,
        at: Origin(file: file.file, line: 1),
        hint: "the errors of this file say what is wrong with each row"
      )
    }
    let lost = review.lostFiles.map { file in
      finding(
        "no row of this file could be used (\(file.code)), so \(file.records.rawValue) may be missing",
        in: review,
        at: Origin(file: file.file, line: 1),
        hint: "the errors of this file say what is wrong with it"
      )
    }
    return rated + damaged + lost
  }
}
