import Diagnostics
import Testing

@testable import Tables

/// A real export, and how it must be read by what its folder's README says of it.
struct RealExport: Sendable, CustomTestStringConvertible {
  let path: String
  var encoding = "utf-8"
  var delimiter = ","
  let columns: Int
  var headingRow: Int? = 1
  var headingRows = 1
  /// The rows that are records.
  let rows: Int
  /// The rows that are none, by reason.
  var leftOut: [String: Int] = [:]
  /// The codes of what is told, each once.
  var codes: Set<String> = []
  var repeated: [String: Int] = [:]
  var testDescription: String { path }

  static let all: [RealExport] = [
    RealExport(path: "gitlab/gitlab_issues_export.csv", columns: 22, rows: 4),
    RealExport(
      path: "jira-csv/jira_cloud_en_2021_clearcorrect.csv",
      columns: 69,
      rows: 127,
      repeated: ["Watchers": 2, "Watchers Id": 2, "Attachment": 2, "Sprint": 2, "Comment": 3]
    ),
    RealExport(path: "jira-csv/jira_cloud_en_2023_dutch_team.csv", columns: 48, rows: 26, repeated: ["Sprint": 3]),
    RealExport(
      path: "messy/bank_at_semicolon_decimal_comma.csv",
      delimiter: ";",
      columns: 7,
      rows: 76,
      codes: ["row-short"],
      repeated: ["skip": 2]
    ),
    RealExport(
      path: "messy/bank_at_tab_no_header.csv",
      encoding: "windows-1252",
      delimiter: "\t",
      columns: 5,
      headingRow: nil,
      headingRows: 0,
      rows: 74,
      codes: ["encoding-guessed", "headings-none"]
    ),
    RealExport(path: "messy/bank_be_kbc_semicolon_decimal_comma.csv", delimiter: ";", columns: 16, rows: 3),
    RealExport(path: "messy/bank_hu_dotted_dates.csv", columns: 16, rows: 2),
    RealExport(
      path: "messy/bank_sg_preamble.csv",
      columns: 5,
      headingRow: 6,
      rows: 16,
      leftOut: ["title or note above the headings": 4],
      codes: ["rows-above", "row-short"]
    ),
    RealExport(
      path: "messy/dutch_budget_multirow_header.csv",
      columns: 20,
      headingRow: 4,
      headingRows: 4,
      rows: 36,
      leftOut: ["title or note above the headings": 2],
      codes: ["rows-above", "headings-joined"]
    ),
    RealExport(
      path: "messy/excel_pasting_title_footer_rows.csv",
      columns: 9,
      headingRow: 4,
      rows: 13,
      leftOut: [
        "title or note above the headings": 2, "total below the table": 1, "blank row": 1, "note below the table": 2,
      ],
      codes: ["rows-above", "rows-below"]
    ),
    RealExport(
      path: "messy/latin1_german_sparse.csv",
      encoding: "windows-1252",
      columns: 4,
      rows: 2_200,
      leftOut: ["blank row": 37],
      codes: ["encoding-guessed"]
    ),
    RealExport(path: "messy/utf16le_nhs_bom.csv", encoding: "utf-16le", columns: 19, rows: 327),
    RealExport(
      path: "messy/weird_head_padding_de.csv",
      delimiter: ";",
      columns: 11,
      headingRow: 12,
      rows: 60,
      leftOut: ["title or note above the headings": 6, "note below the table": 16],
      codes: ["rows-above", "rows-below"]
    ),
    RealExport(path: "service-desk/zendesk_tickets_synthetic.csv", columns: 9, rows: 50),
    RealExport(path: "surveys/google_forms_cncf_maintainers_2018.csv", columns: 9, rows: 56),
    RealExport(
      path: "surveys/survey_de_bom_semicolon_two_headers.csv",
      delimiter: ";",
      columns: 38,
      headingRows: 2,
      rows: 45,
      codes: ["headings-joined"]
    ),
    RealExport(path: "surveys/surveygizmo_jupyter_ux_2015.csv", columns: 37, rows: 1_706),
    RealExport(
      path: "surveys/surveymonkey_cncf_2022_crcrlf.csv",
      encoding: "windows-1252",
      columns: 215,
      headingRows: 3,
      rows: 2_286,
      codes: ["encoding-guessed", "headings-joined"]
    ),
    RealExport(
      path: "surveys/surveymonkey_nfl_fandom_preamble.csv",
      columns: 25,
      headingRows: 2,
      rows: 32,
      leftOut: ["total below the table": 1],
      codes: ["headings-joined", "rows-below"]
    ),
    RealExport(
      path: "surveys/surveymonkey_starwars_8bit.csv",
      encoding: "windows-1252",
      columns: 38,
      headingRows: 2,
      rows: 1_186,
      codes: ["encoding-guessed", "headings-joined"]
    ),
  ]
}

// The exports stand beside the package; where they are absent the tests skip themselves.
@Suite(.enabled(if: SharedData.isThere("exports"), "the real exports are absent"))
struct RealExportTests {
  private func open(_ path: String) throws -> Export {
    try Export(file: path, bytes: try SharedData.bytes("exports/\(path)"))
  }

  @Test(arguments: RealExport.all)
  func readsRealExports(_ real: RealExport) throws {
    let export = try open(real.path)
    let all = try ReadAll(export)
    let reading = export.reading
    #expect(reading.encoding == real.encoding)
    #expect((reading.delimiter, reading.quote) == (real.delimiter, "\""))
    #expect((reading.headingRow, reading.headingRows) == (real.headingRow, real.headingRows))
    #expect(export.columns.count == real.columns)
    #expect(all.rows.count == real.rows)
    #expect(all.counts.leftOut.counts == real.leftOut)
    #expect(all.counts.rejected.count == 0)
    #expect(all.counts.read == real.rows + real.leftOut.values.reduce(0, +))
    #expect(Set(all.diagnostics.map(\.code)) == real.codes)
    for (heading, count) in real.repeated {
      #expect(export.columns.count { $0 == heading } == count)
      #expect(try export.selector(.heading(heading.uppercased())).target.columnCount == count)
    }
  }

  @Test(arguments: [
    "surveys/summary_report_cncf_maintainers_2020_bom.csv", "surveys/summary_report_strimzi_2020_ragged.csv",
  ])
  func refusesReportsThatAreNoTables(_ path: String) throws {
    let problem = #expect(throws: Diagnostic.self) { try open(path) }
    #expect(problem?.code == "not-a-table")
    #expect(problem?.message.contains("report in blocks") == true)
    #expect(problem?.hint?.contains("all individual responses") == true)
  }

  @Test func joinsTheHeadingsOfSurveys() throws {
    let films = try open("surveys/surveymonkey_starwars_8bit.csv").columns
    #expect(films[0] == "RespondentID")
    #expect(films[1] == "Have you seen any of the 6 films in the Star Wars franchise?")
    #expect(films[3].hasPrefix("Which of the following Star Wars films have you seen?"))
    #expect(films[8].hasSuffix(" - Star Wars: Episode VI Return of the Jedi"))
    #expect(Set(films).count == films.count)
    let teams = try open("surveys/surveymonkey_nfl_fandom_preamble.csv").columns
    #expect(teams[..<4] == ["Team", "Tot. Respondents", "Democrat - Asian", "Democrat - Black"])
    #expect(teams[8] == "Independent - Asian")
    let tools = try open("surveys/surveymonkey_cncf_2022_crcrlf.csv").columns
    #expect(tools[1..<4] == ["Respondent ID", "Collector ID", "Start Date"])
    #expect(tools[11] == "Q6 - What is your job function? (check all that apply) - Software Architect")
  }
}

extension Selector.Target {
  var columnCount: Int { if case .columns(let columns) = self { columns.count } else { 0 } }
}
