import Diagnostics
import Review

/// Makes the internal page that lists all packs, of what became of them alone.
public struct IndexMaker: Sendable {
  let page: Page
  let documents: Documents
  let format: Format
  let dates: Portfolio.Dates
  let ownerlessRows: [FileAccount]

  /// The page.
  ///
  /// - Parameter outcomes: What became of each client's pack.
  /// - Returns: The page as Markdown and as HTML.
  /// - Throws: What keeps the page from being made.
  public func pages(of outcomes: [PackOutcome]) throws(DiagnosticList) -> [PackFile] {
    let index = PackIndex(
      firm: page.firm,
      dates: dates,
      format: format,
      entries: outcomes.map { $0.entry(period: dates.period, format) },
      written: outcomes.count { $0.state == .written || $0.state == .unchanged },
      held: outcomes.count { $0.state == .held },
      standings: StandingFields.ranked(outcomes, dates.period, format),
      surveys: SurveyToPlan.all(outcomes, format),
      ownerless: UnusedRows.all(in: ownerlessRows, format)
    )
    let made = try documents.make(.index, IndexFields.fields.value(of: index), in: page)
    return [PackFile("index.md", made.markdown), PackFile("index.html", bytes: made.html)]
  }
}
