import Foundation
import Testing

@testable import Review

@Suite struct ThresholdsTests {
  private func read(_ yaml: String) -> (Thresholds, [String]) {
    let (settings, problems) = SettingsReader.read(Array("firm: { name: Firm }\n\(yaml)".utf8))
    return (settings.thresholds, problems.map(\.description))
  }

  /// What methods.md proposes, number by number: a changed default is a changed report.
  @Test func proposeWhatTheMethodsSay() {
    let proposed = Thresholds()
    let numbers = Thresholds.settings.map { "\($0.name) \($0.text(in: proposed))" }
    #expect(
      numbers == [
        "minimum_group 5", "counted_answers 10", "published_answers 30", "survey_start_days 45", "survey_gap_days 100",
        "survey_before_end_days 45", "survey_after_end_days 30", "nps_low_answer 6", "csat_low_answer 2",
        "ces_low_answer 3", "nps_red 0", "nps_amber 30", "csat_red 60", "csat_amber 80", "ces_red 4", "ces_amber 5",
        "nps_fall 10", "csat_fall 10", "ces_fall 0.5", "response_red 15", "response_amber 30", "unhappy_percent 20",
        "unhappy_people 2", "low_answer_action_days 2", "grave_sign_action_days 10", "low_score_action_days 20",
        "sign_action_days 10", "overdue_wave_action_days 5", "at_risk_points 10", "final_points 5",
        "off_track_points 25", "setback_points 10", "margin_percent 5", "stale_factor 1.5", "cadence_days 31",
        "late_days 5", "off_track_days 15", "due_days 30", "acceptance_days 10", "goalpost_days 90", "burn_months 3",
        "flow_days 90", "flow_minimum 5", "ageing_days 30", "slip_at_risk 5", "slip_off_track 15", "spi_at_risk 0.95",
        "spi_off_track 0.85", "overrun_at_risk 5", "overrun_off_track 10", "lead_at_risk 5", "lead_off_track 15",
        "change_at_risk 5", "change_off_track 15", "unsigned_off_track 2", "undecided_days 10", "risk_medium 5",
        "risk_high 10", "risk_very_high 15", "appetite_averse 3", "appetite_minimal 5", "appetite_cautious 9",
        "appetite_open 12", "appetite_eager 16", "risk_review_days 31", "assumption_days 20", "risk_action 10",
        "unsigned_days 10", "delegated_decisions 2", "acknowledge_days 2", "silence_days 20", "sponsor_days 60",
        "data_days 31", "understanding_days 90", "scope_days 30",
      ]
    )
    #expect(Set(Thresholds.settings.map(\.name)).count == Thresholds.settings.count)
  }

  @Test func areReadEachByItsName() {
    for setting in Thresholds.settings {
      let value = setting.text(in: Thresholds())
      let (same, messages) = read("thresholds: { \(setting.name): \(value) }")
      #expect(messages == [] && same == Thresholds(), "\(setting.name)")
      var other = Thresholds()
      let isChanged = ["11", "1", "2"].contains { setting.read($0, into: &other) && other != Thresholds() }
      #expect(isChanged, "\(setting.name)")
    }
  }

  @Test(arguments: [
    (
      "slip_at_risk: -1",
      "(thresholds.slip_at_risk): error[setting-invalid]: 'thresholds.slip_at_risk' is '-1' where a whole number from 0 "
        + "to 1000 is expected"
    ),
    (
      "spi_at_risk: nan",
      "(thresholds.spi_at_risk): error[setting-invalid]: 'thresholds.spi_at_risk' is 'nan' where a number from 0 to 10 is "
        + "expected"
    ),
    (
      "spi_at_risk: 0x1p3",
      "(thresholds.spi_at_risk): error[setting-invalid]: 'thresholds.spi_at_risk' is '0x1p3' where a number from 0 to 10 "
        + "is expected"
    ),
    (
      "slip_at_risk: 20",
      "(thresholds.slip_at_risk): error[setting-invalid]: 'slip_at_risk' (20) is above 'slip_off_track' (15)\n"
        + "  hint: the first may be as high as the second at most"
    ),
    (
      "ces_amber: 3.5",
      "(thresholds.ces_amber): error[setting-invalid]: 'ces_red' (4) is above 'ces_amber' (3.5)\n"
        + "  hint: the first may be as high as the second at most"
    ),
    (
      "slip_of_track: 20",
      "(thresholds.slip_of_track): error[setting-unknown]: there is no setting 'thresholds.slip_of_track'\n"
        + "  hint: did you mean 'slip_off_track'?"
    ),
  ])
  func areChecked(_ yaml: String, _ message: String) {
    let messages = read("thresholds: { \(yaml) }").1
    #expect(messages.count == 1 && messages.first?.hasSuffix(message) == true, "\(messages)")
  }

  @Test func standInTheManual() throws {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let manual = try String(contentsOf: package.appendingPathComponent("docs/workspace.md"), encoding: .utf8)
    for setting in Thresholds.settings {
      let row = "\n| `\(setting.name)` | \(setting.text(in: Thresholds())) | \(setting.meaning) |\n"
      #expect(manual.contains(row), "\(setting.name)")
    }
  }
}

/// Every limit in the settings changes what is measured.
@Suite struct ThresholdEffectTests {
  /// Records on which every limit has something to say.
  private static func workspace() -> Workspace {
    var workspace = Workspace.delivery(project: ["pricing": "tm"])
    workspace.exports["clients.csv"] =
      "id,name,currency,contract_start,contract_end\nacme,Acme Ltd,GBP,2025-01-06,2025-07-20\nbravo,Bravo,EUR,2025-01-06,2025-05-20\n"
    workspace.exports["milestones.csv"]? +=
      "M6,PA,Sixth,2025-07-15,,,0,0\nM7,PA,Seventh,2025-07-16,2025-07-25,,0,0\nM8,PA,Eighth,2025-06-02,,2025-06-02,0,100\n"
    workspace.exports["milestones-2.csv"] =
      "id,project,name,baseline,actual,acceptance,submitted_on\nM9,PA,Ninth,2025-06-02,2025-06-02,submitted,2025-06-10\n"
    let criterion = { (id: String, start: String, end: String, cells: [String: String]) in
      [
        "id": id, "project": "PA", "statement": "Fewer calls reach the desk", "metric": "calls", "unit": "calls",
        "direction": "decrease", "baseline": "120", "baseline_date": start, "target": "20", "target_date": end,
        "data_source": "desk", "state": "agreed", "client_agreed_by": "dana", "client_agreed_on": "2025-01-07",
        "provider_agreed_by": "tom", "provider_agreed_on": "2025-01-08",
      ].merging(cells) { $1 }
    }
    workspace.exports["criteria.csv"] = csv([
      criterion("C1", "2025-01-01", "2025-12-31", [:]), criterion("C2", "2025-01-01", "2025-07-05", [:]),
      criterion("C3", "2025-06-01", "2025-12-31", [:]), criterion("C4", "2025-01-01", "2025-12-31", [:]),
      criterion("C5", "2025-01-01", "2025-12-31", ["direction": "at_most", "baseline": "", "baseline_date": ""]),
      criterion("C6", "2025-06-25", "2025-12-31", [:]),
    ])
    workspace.exports["contacts.csv"]?.replace("scope;change;acceptance", with: "scope;change;acceptance;criteria")
    workspace.exports["measurements.csv"] =
      "criterion,on,value\nC1,2025-06-20,85\nC2,2025-06-20,28\nC3,2025-06-20,128\nC4,2025-05-16,70\nC5,2025-06-20,20.5\nC6,2025-06-27,127\n"
    workspace.exports["risks.csv"]? +=
      ("R5,PA,threat,A,security,2,3,,,tom,2025-06-20,2025-06-20,open,client\n"
        + "R6,PA,threat,B,compliance,1,5,,,tom,2025-05-25,2025-05-28,open,client\n"
        + "R7,PA,threat,C,reputation,3,5,,,tom,2025-06-20,2025-06-20,open,client\n"
        + "R8,PA,threat,D,continuity,2,5,,,tom,2025-06-20,2025-06-20,open,client\n"
        + "R9,PA,threat,E,cost,3,5,,,tom,2025-06-20,2025-06-20,open,client\n"
        + "R10,PA,assumption,F,,2,5,,,tom,2025-06-02,2025-06-20,open,client\n")
    workspace.exports["statements.csv"]? +=
      ("S3,acme,risk_appetite,security,averse,dana,2025-01-08\nS4,acme,risk_appetite,compliance,minimal,dana,2025-01-08\n"
        + "S5,acme,risk_appetite,reputation,eager,dana,2025-01-08\n")
    workspace.exports["change-requests.csv"]? +=
      "CR6,PA,Old wish,client,2025-02-10,submitted,2025-06-24,100,1,4,,,,,,\nCR7,PA,Late wish,client,2025-06-10,submitted,2025-06-10,1,1,1,,,,,,\n"
    workspace.exports["work-items.csv"] =
      "id,project,title,created,started,finished\n"
      + (1...5).map { "W\($0),PA,Work,2025-06-0\($0),2025-06-0\($0),2025-06-1\($0)\n" }.joined()
      + "W6,PA,Work,2025-03-01,2025-03-01,2025-03-20\nW7,PA,Work,2025-06-01,2025-06-01,\n"
    workspace.exports["bravo/work-items.csv"] =
      "id,project,title,created,started,finished\nX1,PB,Work,2025-05-20,2025-05-20,\n"
    workspace.exports["surveys.csv"] =
      """
      id,client,name,opened,closed,identity,invited
      S1,acme,Winter,2025-01-20,2025-02-28,named,40
      S2,acme,Spring,2025-04-07,2025-05-30,named,50
      S3,bravo,Spring,2025-03-17,2025-03-28,named,40

      """
    workspace.exports["survey-questions.csv"] =
      "survey,id,type,text,scale_direction\n"
      + ["S1", "S2"].flatMap { survey in
        [
          "\(survey),q1,nps,Would you?,\n", "\(survey),q2,csat,Are you?,\n",
          "\(survey),q3,ces,Is it easy?,higher_is_better\n",
          "\(survey),q4,csat,Are you told?,\n",
        ]
      }.joined()
    workspace.exports["responses.csv"] =
      "survey,contact,on,q1,q2,q3,q4\n"
      + (0..<12).map { "S1,a\($0),2025-02-10,\($0 == 0 ? 8 : 10),\($0 == 0 ? 4 : 5),\($0 == 0 ? 6 : 7),5\n" }.joined()
      + (0..<12).map {
        "S2,a\($0),2025-05-10,\([7, 3][$0 % 2]),\([4, 3][$0 % 2]),\([5, 4, 3][$0 % 3]),\($0 < 3 ? 2 : 4)\n"
      }.joined()
    return workspace
  }

  /// All that is measured and found, in a form that can be compared.
  private static func told(_ workspace: Workspace) throws -> String {
    let portfolio = try workspace.portfolio()
    return try ["acme", "bravo"].map { client in
      let review = try portfolio.review(client)
      let visible = review.visible
      let told: [Any] = [
        visible.projectReviews, visible.criteria, visible.milestones, visible.risks, visible.flow as Any,
        visible.survey as Any, review.adverseIndicators, review.findings.map(\.description),
      ]
      return told.map { String(reflecting: $0) }.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  @Test func everyLimitChangesWhatIsTold() throws {
    let workspace = Self.workspace()
    let before = try Self.told(workspace)
    let (least, most) = (["0", "1", "-100", "5", "10"], ["100", "1000", "10", "25", "7", "36"])
    for setting in Thresholds.settings {
      let changes = try [least, most].map { texts in
        var changed = workspace
        _ = texts.first { setting.read($0, into: &changed.settings.thresholds) }
        return try Self.told(changed) != before
      }
      #expect(changes.contains(true), "nothing depends on \(setting.name)")
    }
  }
}
