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
        "survey_before_end_days 45", "survey_after_end_days 30", "survey_due_days 45", "survey_rest_days 30",
        "survey_open_days 14", "survey_stage_days 60", "short_contract_days 180", "survey_questions 10",
        "survey_seconds 120", "nps_low_answer 6", "csat_low_answer 2",
        "ces_low_answer 3", "nps_red 0", "nps_amber 30", "csat_red 60", "csat_amber 80", "ces_red 4", "ces_amber 5",
        "nps_fall 10", "csat_fall 10", "ces_fall 0.5", "response_red 15", "response_amber 30", "unhappy_percent 20",
        "unhappy_people 2", "low_answer_action_days 2", "grave_sign_action_days 10", "low_score_action_days 20",
        "sign_action_days 10", "overdue_wave_action_days 5", "at_risk_points 10", "final_points 5",
        "final_percent 90", "off_track_points 25", "setback_points 10", "margin_percent 5", "corridor_factor 2",
        "stale_factor 1.5", "cadence_days 31",
        "late_days 5", "off_track_days 15", "due_days 30", "acceptance_days 10", "goalpost_days 90", "burn_months 3",
        "flow_days 90", "flow_minimum 5", "ageing_days 30", "slip_at_risk 5", "slip_off_track 15", "spi_at_risk 0.95",
        "spi_off_track 0.85", "overrun_at_risk 5", "overrun_off_track 10", "lead_at_risk 5", "lead_off_track 15",
        "change_at_risk 5", "change_off_track 15", "unsigned_off_track 2", "undecided_days 10", "risk_medium 5",
        "risk_high 10", "risk_very_high 15", "appetite_averse 3", "appetite_minimal 5", "appetite_cautious 9",
        "appetite_open 12", "appetite_eager 16", "risk_review_days 31", "assumption_days 20", "risk_action 10",
        "risk_level_1 2.5", "risk_level_2 12.5", "risk_level_3 35", "risk_level_4 65", "risk_level_5 90",
        "unsigned_days 10", "delegated_decisions 2", "acknowledge_days 2", "silence_days 20", "sponsor_days 60",
        "data_days 31", "understanding_days 90", "scope_days 30",
        "quote_check_days 10", "checkpoint_days 7", "kick_off_days 30", "profile_days 365", "gift_value 50",
        "incentive_days 14",
        "correction_days 5", "declined_days 90", "question_months 6",
        "trend_months 6", "growing_days 10", "detour_percent 10", "detour_minimum 5", "improvement_days 90",
        "counted_days 90",
        "update_gap_days 10", "follow_up_days 2", "pattern_events 3", "sales_months 3", "indicative_estimates 5",
        "own_range_estimates 10", "estimate_low_factor 0.25", "estimate_high_factor 4",
        "e1_weight 12", "e1_full 2", "e1_half 5", "e1_needed 3", "e2_weight 8", "e2_full 10", "e2_half 30",
        "e2_needed 3", "e3_weight 12", "e3_full 75", "e3_half 50", "e3_needed 2", "e4_weight 10", "e4_full 5",
        "e4_half 10", "e4_needed 2", "e5_weight 8", "e5_full 5", "e5_half 20", "e5_needed 3", "e6_weight 5",
        "e6_full 50", "e6_half 25", "e7_weight 15", "f1_weight 5", "f1_full 10", "f1_half 25", "f1_needed 5",
        "f2_weight 6", "f2_full 5", "f2_half 15", "f3_weight 6", "f3_full 0", "f3_half 30", "f4_weight 9",
        "f4_full 10", "f4_half 30", "f4_needed 1", "f5_weight 4", "f5_full 0", "f5_half 1",
        "engagement_days 90", "engagement_long_days 180", "engagement_year_days 365", "unanswered_days 5",
        "older_conversation_percent 50", "engagement_coverage 60", "engaged_from 75", "watch_from 50",
        "missing_conversations 3", "engagement_change 10",
        "late_to_project 5", "late_to_sponsor 10", "late_to_executive 20", "invoice_to_project 0",
        "invoice_to_sponsor 30", "invoice_to_executive 60", "acceptance_to_project 0", "acceptance_to_sponsor 10",
        "acceptance_to_executive 20", "conduct_to_project 1", "conduct_to_sponsor 2", "conduct_to_executive 3",
        "risk_to_sponsor 10", "risk_to_executive 20", "complaint_to_sponsor 10", "unresolved_to_executive 10",
        "missed_milestones 2", "missed_milestone_days 60", "meetings_without_sponsor 2", "index_to_sponsor 50",
        "disputed_days 90", "conduct_days 90",
        "reading_ease 60", "reading_grade 9", "mean_sentence 20", "long_sentence 25", "scored_words 100",
        "words_a_minute 200", "first_page_minutes 3",
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
      let isChanged = ["11", "1", "2", "0"].contains { setting.read($0, into: &other) && other != Thresholds() }
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
      "late_to_sponsor: 30",
      "(thresholds.late_to_sponsor): error[setting-invalid]: 'late_to_sponsor' (30) is above 'late_to_executive' (20)\n"
        + "  hint: the first may be as high as the second at most"
    ),
    (
      "e3_half: 80",
      "(thresholds.e3_half): error[setting-invalid]: 'e3_half' (80) is above 'e3_full' (75)\n"
        + "  hint: the first may be as high as the second at most"
    ),
    (
      "e1_weight: 13",
      "(thresholds.e1_weight): error[setting-invalid]: the weights of the twelve signals of engagement add up to 101, not "
        + "to 100\n  hint: what one of them weighs more, others weigh less: e1_weight to e7_weight and f1_weight to f5_weight"
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
      criterion("C7", "2025-01-01", "2025-12-31", ["direction": "maintain", "target": "30", "tolerance": "2"]),
    ])
    workspace.exports["contacts.csv"]?.replace("scope;change;acceptance", with: "scope;change;acceptance;criteria")
    workspace.exports["measurements.csv"] =
      "criterion,on,value\nC1,2025-06-20,85\nC2,2025-06-20,28\nC3,2025-06-20,128\nC4,2025-05-16,70\nC5,2025-06-20,20.5\nC6,2025-06-27,127\nC7,2025-06-20,33.5\n"
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
    // Ease 90, school year 5 and 21 words a sentence in one; 26 words in a sentence of the other.
    let words = String(
      repeating: "We go up and down the hall and look at it day and night as we did in May and June. ",
      count: 5
    )
    workspace.exports["commentary.csv"] =
      "client,period,section,text,by,audience\nacme,2025-06,status,\(words),tom,client\n"
      + "acme,2025-06,risks,\(String(repeating: "We go on ", count: 8)) and on now.,tom,client\n"
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
    workspace.exports["interactions.csv"] =
      "id,client,on,channel,direction,people,summary,client_concern,follow_up_on,audience\n"
      + "I1,acme,2025-06-20,video,both,dana,Met,Too slow,2025-06-20,client\n"
    workspace.exports["actions.csv"] =
      "id,client,kind,text,owner,raised,audience\nA1,acme,question,Why?,dana,2025-02-10,client\n"
    workspace.settings.questions.questions = [.init(id: "why", topic: nil, text: "Why?")]
    return workspace
  }

  /// All that is measured and found, in a form that can be compared: the words of it, sorted, since what is kept in no
  /// order is written in any.
  private static func told(_ workspace: Workspace) throws -> String {
    let portfolio = try workspace.portfolio()
    return try ["acme", "bravo"].map { client in
      let review = try portfolio.review(client)
      let visible = review.visible
      let told: [Any] = [
        visible.projectReviews, visible.criteria, visible.milestones, visible.risks, visible.flow as Any,
        visible.survey as Any, visible.dialogue.heard, visible.dialogue.declined, visible.dialogue.questions,
        review.adverseIndicators,
        review.adding(ReadingTime(firstPageWords: 610, words: 900)).findings.map(\.description),
      ]
      return told.map { String(reflecting: $0) }.joined(separator: "\n")
    }.joined(separator: "\n").split { !$0.isLetter && !$0.isNumber && $0 != "." }.sorted().joined(separator: " ")
  }

  /// Those of the rules are tried one by one, on records of their own.
  @Test func everyLimitOfTheClientsDocumentsChangesWhatIsTold() throws {
    let workspace = Self.workspace()
    let before = try Self.told(workspace)
    #expect(try Self.told(workspace) == before)
    let (least, most) = (["0", "1", "-100", "5", "10"], ["100", "1000", "10", "25", "7", "36"])
    // On these records something worse hides them; their edges are tried apart (LimitEdgeTests).
    let hidden: Set<String> = [
      "survey_start_days", "nps_amber", "csat_amber", "nps_fall", "ces_fall", "slip_at_risk", "lead_at_risk",
      "lead_off_track", "survey_due_days", "survey_rest_days", "survey_open_days", "survey_stage_days",
      "short_contract_days", "survey_questions", "survey_seconds",
    ]
    let own = AttentionThresholds.settings + DialogueThresholds.settings + SectionThresholds.settings
    let apart = hidden.union(own.map(\.name))
    for setting in Thresholds.shown where !apart.contains(setting.name) {
      let changes = try [least, most].map { texts in
        var changed = workspace
        _ = texts.first { setting.read($0, into: &changed.settings.thresholds) }
        return try Self.told(changed) != before
      }
      #expect(changes.contains(true), "nothing depends on \(setting.name)")
    }
  }
}

/// What stays in the house is measured by the limits of the settings too.
@Suite struct InternalThresholdTests {
  /// A silence of 12 working days, an action of the client's that is 16 late, a bill that is due, and four quick figures.
  private static func review(_ yaml: String) throws -> RelationshipReview {
    var workspace = Workspace.delivery([
      "interactions.csv": """
      id,client,on,channel,direction,people,summary
      I1,acme,2025-06-05,email,out,dana,Update
      I2,acme,2025-06-23,email,out,dana,Update

      """,
      "actions.csv": "id,client,kind,text,owner,raised,due\nA1,acme,info_request,The list,dana,2025-05-05,2025-06-06\n",
      "invoices.csv":
        "id,client,amount,issued,due\nN1,acme,4000,2025-03-20,2025-06-20\nN2,acme,900,2025-06-02,2025-07-02\n",
      "estimates.csv": "id,project,item,basis,hours,made_on\nE1,PA,W1,gut,10,2025-05-05\n",
    ])
    let settings = workspace.settings
    workspace.configure("thresholds: { \(yaml) }")
    workspace.settings.holidays = settings.holidays
    return try workspace.review().relationship
  }

  @Test func theEngagementIndex() throws {
    #expect(try Self.review("e1_full: 3").engagement.thresholds[.responseLatency].full == 3)
    #expect(try Self.review("engagement_coverage: 15").engagement.index.reading.value != nil)
    #expect(try Self.review("engagement_coverage: 61").engagement.index.reading.value == nil)
  }

  @Test(arguments: [("late_to_sponsor: 15", EscalationLevel.sponsor), ("late_to_sponsor: 16", .project)])
  func theLadder(_ yaml: String, _ level: EscalationLevel) throws {
    let points = try Self.review(yaml).escalation.points
    #expect(points.first { $0.records == ["action:A1"] }?.level == level)
  }

  @Test func ourOwnWordDebtPatternsAndEstimates() throws {
    #expect(try Self.review("update_gap_days: 11").mirror.silence.reading.value?.isTooLong == true)
    #expect(try Self.review("update_gap_days: 12").mirror.silence.reading.value?.isTooLong == false)
    let days = try ["3", "4"].map { try Self.review("sales_months: \($0)").debts.first?.salesOutstanding.reading.value }
    #expect(days[0] != days[1])
    #expect(try Self.review("estimate_low_factor: 0.5, estimate_high_factor: 2").estimates.range.low == 0.5)
  }
}
