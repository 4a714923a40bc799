import TestSupport
import Foundation
import Testing

/// Two clients whose work items and answers come straight from public exports, with nothing changed in the files.
///
/// Skipped where the collection of exports is absent.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: Folder.exports), "the public exports are not here"))
struct RealExportTests {
  private func workspace() throws -> TemporaryFolder {
    let workspace = try TemporaryFolder()
    try workspace.overlay(Folder.tests + "/RealWorkspace")
    for file in [
      "jira-csv/jira_cloud_en_2021_clearcorrect.csv", "jira-csv/jira_cloud_en_2023_dutch_team.csv",
      "surveys/google_forms_cncf_maintainers_2018.csv",
    ] {
      let name = file.split(separator: "/").last.map(String.init) ?? file
      try FileManager.default.copyItem(atPath: Folder.exports + "/" + file, toPath: workspace.path + "/exports/" + name)
    }
    return workspace
  }

  private func pack(_ client: String, _ period: String, _ document: String) throws -> String {
    let workspace = try workspace()
    let run = try Binary.run(["build", workspace.path, "--period", period], in: workspace.path)
    #expect(run.status == 0, "\(run.errors)")
    return try Folder.text("\(workspace.path)/packs/client/\(client)/\(period)/\(document).md").unpadded
  }

  @Test func showsTheFirstJiraExport() throws {
    let review = try pack("clear", "2021-01", "review")
    #expect(review.contains("23 new, 22 finished, 105 open at the end of January 2021; 127 recorded so far."))
    #expect(review.contains("| December 2020 | 104 | 0 | 104 |\n| January 2021 | 23 | 22 | 105 |"))
    #expect(review.contains("85% of requests took at most 45 days, half at most 35.5 days."))
    #expect(review.contains("This rests on 22 requests finished in the last 90 days"))
  }

  @Test func showsTheSecondJiraExport() throws {
    let review = try pack("dutch", "2022-12", "review")
    #expect(review.contains("7 new, 6 finished, 17 open at the end of December 2022; 26 recorded so far."))
    #expect(review.contains("| November 2022 | 19 | 3 | 16 |\n| December 2022 | 7 | 6 | 17 |"))
    #expect(review.contains("85% of requests took at most 22 days, half at most 8 days."))
    #expect(review.contains("This rests on 9 requests finished in the last 90 days"))
  }

  @Test func showsTheSurveyExport() throws {
    let results = try pack("clear", "2021-01", "survey-results")
    #expect(results.contains("Answered: 56 of 80 invited (70.0%)"))
    #expect(results.contains("| 76.8% (43 of 56), mean 4.18 | Satisfied (CSAT) | 64.2% to 85.9% | 56, published |"))
  }

  @Test(arguments: [
    (
      "2020-12",
      [
        "exports/jira_cloud_en_2021_clearcorrect.csv": (127, 104, 23),
        "exports/jira_cloud_en_2023_dutch_team.csv": (26, 0, 26),
      ]
    ),
    (
      "2021-01",
      [
        "exports/jira_cloud_en_2021_clearcorrect.csv": (127, 127, 0),
        "exports/jira_cloud_en_2023_dutch_team.csv": (26, 0, 26),
      ]
    ),
    (
      "2022-12",
      [
        "exports/jira_cloud_en_2021_clearcorrect.csv": (127, 127, 0),
        "exports/jira_cloud_en_2023_dutch_team.csv": (26, 26, 0),
      ]
    ),
  ])
  func leavesOutWhatCameAfterTheReportDate(
    period: String,
    expected: [String: (read: Int, used: Int, leftOut: Int)]
  ) throws {
    let workspace = try workspace()
    let run = try Binary.run(["check", workspace.path, "--period", period, "--format", "json"], in: workspace.path)
    let form = try JSONDecoder().decode(Form.self, from: Data(run.output.utf8))
    for file in form.files {
      #expect(file.read == file.used + file.left_out + file.rejected)
      guard let counts = expected[file.file] else { continue }
      #expect((file.read, file.used, file.left_out) == counts)
      #expect(counts.leftOut == 0 || file.left_out_reasons == ["after the report date": counts.leftOut])
    }
  }

  private struct Form: Decodable {
    struct File: Decodable {
      let file: String
      let read, used, left_out, rejected: Int
      let left_out_reasons: [String: Int]
    }
    let files: [File]
  }
}
