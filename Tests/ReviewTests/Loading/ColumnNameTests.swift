import Testing

@testable import Review

@Suite struct ColumnNameTests {
  /// Every column of the data dictionary, in its order.
  private static let dictionary: [(RecordType, String)] = [
    (
      .clients,
      "id name external_ids holidays currency locale time_zone domains sector contract_ref contract_start contract_end "
        + "payment_terms_days acceptance_days dispute_clause hour_value hour_value_agreed_by hour_value_agreed_on "
        + "money_risk_limit it_role contract_approach end_users logo"
    ),
    (
      .contacts,
      "id client name email role side level sponsor one_voice authorised for_clients basis may_sign receives department "
        + "left_on it_knowledge phone"
    ),
    (.statements, "id client topic category value said_by said_on interaction"),
    (
      .projects,
      "id client name objective pricing budget cost_visible baseline_hours scope_in scope_out scope_grey "
        + "scope_signed_by scope_signed_on start end_baseline stage manager override_status override_reason "
        + "override_by override_on external_ids"
    ),
    (.spend, "project month cost hours"),
    (.commentary, "client project period section text by audience"),
    (
      .milestones,
      "id project name kind baseline forecast actual value pct critical acceptance submitted_on decided_on decided_by "
        + "late_cause late_reason"
    ),
    (
      .workItems,
      "id project title kind status channel raised_by created started finished due hours estimate_hours change priority "
        + "priority_by assignee labels users minutes share response_met resolution_met"
    ),
    (
      .estimates,
      "id project item basis hours low high build_hours pm_hours test_hours discovery_hours made_by made_on discovery_ref "
        + "vetted_on quoted_on actual_hours"
    ),
    (
      .changeRequests,
      "id project title raised_by raised_on reason state submitted_on cost days hours client_signed_by client_signed_on "
        + "provider_signed_by provider_signed_on decided_reason hours_logged rate goodwill"
    ),
    (
      .decisions,
      "id client project question needs_client_input client_input asked_on due decided_on chosen signed_by signed_on "
        + "rationale"
    ),
    (.decisionOptions, "decision label summary for against cost days risk nothing recommended"),
    (
      .criteria,
      "id project statement metric unit direction baseline baseline_date target target_date tolerance amber_margin "
        + "cadence_days data_source provider_owner client_owner business_outcome unit_value unit_hours unit_period "
        + "unit_value_agreed_by unit_value_agreed_on okr state proposed_on client_agreed_by client_agreed_on "
        + "provider_agreed_by provider_agreed_on change result"
    ),
    (.measurements, "criterion on value source"),
    (.surveys, "id client name stage opened closed identity invited undeliverable"),
    (.surveyQuestions, "survey id type text scale_direction"),
    (.responses, "id survey contact on comment theme consent_quote"),
    (
      .actions,
      "id client project kind text open_ended owner raised due done answer blocked_by blocks source_refs audience "
        + "tell_on tell_channel tell_to"
    ),
    (
      .interactions,
      "id client project on channel direction people forum summary client_concern agreed follow_up_on client_confirmed "
        + "audience tags bad_news_refs"
    ),
    (
      .risks,
      "id project kind text category p i probability money residual_p residual_i response mitigation owner raised "
        + "reviewed near_on state confirmed_by confirmed_on client_decision audience"
    ),
    (
      .issues,
      "id client project kind text severity raised raised_by acknowledged cause resolution alternatives "
        + "agreed_with_client resolved root_cause lesson effect_days effect_money level forum escalated_on evidence "
        + "tried our_part ask ask_by audience"
    ),
    (.forums, "id client name level cadence_days provider_members client_members next_on"),
    (.invoices, "id client amount currency issued due paid_on paid_amount disputed"),
    (.opportunities, "id client text heard_on interaction value stage owner relevant_because"),
    (.gifts, "id client on direction what value staff contact approved_by approved_on"),
    (.glossary, "term expansion meaning allow"),
  ]

  @Test func coversEveryRecordType() {
    #expect(Self.dictionary.map(\.0) == RecordType.allCases)
  }

  @Test(arguments: dictionary)
  func readsTheColumnsOfTheDataDictionary(_ type: RecordType, _ columns: String) {
    #expect(type.columnNames == columns.split(separator: " ").map(String.init))
    #expect(Set(type.validRow.keys) == Set(type.columnNames))
  }

  @Test func loadsARowOfEachTypeInWhichEveryColumnIsFilled() throws {
    let portfolio = try Workspace.complete().portfolio()
    #expect(portfolio.diagnostics.map(\.description) == [])
    for file in portfolio.files {
      #expect(file.read == file.used, "\(file)")
    }
    #expect(portfolio.files.count == RecordType.allCases.count + 1)  // two files of contacts
  }

  @Test func readsHeadingsInAnyCase() throws {
    let workspace = Workspace(["milestones.csv": "ID,Project,NAME,BaseLine\nM1,PA,Go live,2026-10-09\n"])
    #expect(try workspace.messages() == [])
  }
}
