import Testing

@testable import Tables

@Suite struct ColumnContentsTests {
  private func evidence(_ values: [String]) throws -> ColumnContents {
    var writer = CSVWriter()
    writer.write(["a", "b"])
    for value in values { writer.write([value, "x"]) }
    return try #require(try columns(try Export(file: "a.csv", bytes: writer.bytes)).first)
  }

  private func columns(_ export: Export) throws -> [ColumnContents] {
    let selectors = try export.columns.indices.map { try export.selector(.place($0 + 1)) }
    var columns = selectors.map { _ in ColumnContents() }
    export.forEachRow(selecting: selectors, report: { _ in }) { row in
      for place in columns.indices { columns[place].add(row.cell(place)) }
    }
    return columns
  }

  @Test(
    arguments: [
      ([], .empty), (["", "TBD", "-"], .empty), (["1", "2", ""], .wholeNumber), (["1", "2.5"], .number),
      (["€1.234,50", "2"], .number), (["26%", "12 %"], .percent), (["3h", "01:30:00", "120s"], .time),
      (["2026-10-31"], .date), (["2026-10-31 10:00"], .dateTime), (["31/10/2026", "1/2/2026", "soon"], .date),
      (["Yes", "no"], .yesNo), (["Ja", "Nein", "ja"], .yesNo), (["ENG-12", "ENG-13"], .id),
      (["ENG-12", "ENG-12"], .text),
      (["a@b.example", "c@d.example"], .address), (["a, b", "b, c, a", "c, b", "a, c", "b"], .list),
      (["red;blue", "blue", "red;blue", "red"], .list), (["Hello, world", "a, b and c"], .text),
      (["1.2.3", "1.2.4"], .text),
      (["+49 170 1234567"], .text), (["1380698150", "1380698151"], .wholeNumber),
      (["20260101", "20260102", "20260103"], .date),
      (["20260101", "20269999", "20260103"], .wholeNumber), (["a few", "1", "2"], .text),
      (["=1+1", "- option"], .text),
    ] as [([String], ColumnType)]
  )
  func tellsWhatAColumnHolds(_ values: [String], _ type: ColumnType) throws {
    #expect(try evidence(values).type == type)
  }

  @Test func countsWhatDoesNotFit() throws {
    let dates = try evidence(["31/10/2026", "1/2/2026", "soon"])
    #expect(dates.misfits == 1 && dates.misfit?.text == "soon" && dates.misfit?.line == 4)
    let numbers = try evidence(Array(repeating: "5", count: 19) + ["many"])
    #expect(numbers.type == .wholeNumber && numbers.misfits == 1 && numbers.misfit?.line == 21)
    #expect(numbers.differentValues == 2 && numbers.isDistinct == false)
    #expect(numbers.examples == ["5", "many"])
  }

  @Test func countsDifferentValuesWhileTheyAreFew() throws {
    let many = try evidence((0..<2_500).flatMap { ["v \($0)", "v \($0)"] })
    #expect(many.differentValues == nil && many.isDistinct == nil)
    let distinct = try evidence((0..<2_500).map { "v \($0)" })
    #expect(distinct.differentValues == 2_500 && distinct.isDistinct == true)
  }

  @Test(
    .enabled(if: SharedData.isThere("exports"), "the real exports are absent"),
    arguments: [
      ("jira-csv/jira_cloud_en_2021_clearcorrect.csv", "Issue key", "id"),
      ("jira-csv/jira_cloud_en_2021_clearcorrect.csv", "Issue id", "whole-number"),
      ("jira-csv/jira_cloud_en_2021_clearcorrect.csv", "Created", "date-time d/MMM/yy h:mm a"),
      ("jira-csv/jira_cloud_en_2023_dutch_team.csv", "Created", "date-time d/MMM/yy h:mm a"),
      ("gitlab/gitlab_issues_export.csv", "Created At (UTC)", "date-time"),
      ("surveys/google_forms_cncf_maintainers_2018.csv", "Timestamp", "date-time M/d/yyyy H:mm:ss month-first"),
      ("surveys/surveygizmo_jupyter_ux_2015.csv", "Time Started", "date-time"),
      ("service-desk/zendesk_tickets_synthetic.csv", "Created Date", "date-time"),
      ("messy/bank_be_kbc_semicolon_decimal_comma.csv", "bedrag", "number comma"),
      ("messy/bank_be_kbc_semicolon_decimal_comma.csv", "datum verrichting", "date d/M/yyyy day-first"),
      ("messy/bank_at_semicolon_decimal_comma.csv", "Inflow", "number comma"),
    ]
  )
  func understandsTheObviousColumnsOfRealExports(_ path: String, _ column: String, _ expected: String) throws {
    let export = try Export(file: path, bytes: try SharedData.bytes("exports/\(path)"))
    guard let place = export.columns.firstIndex(where: { FoldedName($0) == FoldedName(column) }) else {
      Issue.record("there is no column \(column) among \(export.columns.prefix(30))")
      return
    }
    let evidence = try columns(export)[place]
    var found = evidence.type.rawValue
    if evidence.type == .date || evidence.type == .dateTime, let verdict = evidence.dates.verdict() {
      found = ([found] + verdict.patterns + [verdict.reading.order?.rawValue].compactMap(\.self)).joined(separator: " ")
    }
    if evidence.type == .number, let mark = evidence.numbers.verdict().mark { found += " \(mark.rawValue)" }
    #expect(found == expected)
  }
}
