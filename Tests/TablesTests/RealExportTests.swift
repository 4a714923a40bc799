import Testing

@testable import Tables

/// A real export, and what its folder's README says of it.
struct RealExport: Sendable, CustomTestStringConvertible {
  let path: String
  let rows: Int
  var repeated: [String: Int] = [:]
  var testDescription: String { path }
}

// The exports stand beside the package; where they are absent the test skips itself.
@Suite struct RealExportTests {
  @Test(
    .enabled(if: SharedData.isThere("exports"), "the real exports are absent"),
    arguments: [
      RealExport(
        path: "jira-csv/jira_cloud_en_2021_clearcorrect.csv",
        rows: 127,
        repeated: ["Watchers": 2, "Watchers Id": 2, "Attachment": 2, "Sprint": 2, "Comment": 3]
      ),
      RealExport(path: "jira-csv/jira_cloud_en_2023_dutch_team.csv", rows: 26, repeated: ["Sprint": 3]),
      RealExport(path: "surveys/google_forms_cncf_maintainers_2018.csv", rows: 56),
      RealExport(path: "gitlab/gitlab_issues_export.csv", rows: 4),
      RealExport(path: "service-desk/zendesk_tickets_synthetic.csv", rows: 50),
      RealExport(path: "surveys/surveygizmo_jupyter_ux_2015.csv", rows: 1_706),
    ]
  )
  func readsRealExports(_ real: RealExport) throws {
    let export = try Export(file: real.path, bytes: try SharedData.bytes("exports/\(real.path)"))
    let all = try ReadAll(export)
    #expect(all.counts == RowCounts(read: real.rows))
    #expect(all.rows.count == real.rows)
    #expect(all.messages == [])
    #expect(export.reading.delimiter == ",")
    for (heading, count) in real.repeated {
      #expect(export.columns.count { $0 == heading } == count)
      #expect(try export.selector(.heading(heading.uppercased())).target.columnCount == count)
    }
  }
}

extension Selector.Target {
  var columnCount: Int { if case .columns(let columns) = self { columns.count } else { 0 } }
}
