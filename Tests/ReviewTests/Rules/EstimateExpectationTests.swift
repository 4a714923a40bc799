import Testing

@testable import Review

/// Rules about estimates and offers.
@Suite struct EstimateExpectationTests {
  private static func estimates(_ rows: String..., pricing: String = "tm", plan: String = "Refunds") -> [String: String]
  {
    [
      "estimates.csv": "id,project,item,basis,hours,low,high,made_on,discovery_ref,vetted_on,quoted_on,actual_hours\n"
        + rows.enumerated().map { "E\($0 + 1),PA,\($1)\n" }.joined(),
      "projects.csv": "id,client,name,pricing\nPA,acme,Desk,\(pricing)\nPB,bravo,Mail,\n",
      "work-items.csv": "id,project,title,created\nW1,PA,\(plan),2026-10-05\n",
    ]
  }

  private static let gut = "Refunds,gut,12,,,2026-10-01,,,"

  /// A signed scope of 800 hours, to which a signed change adds so many.
  private static func grown(by hours: String) -> [String: String] {
    [
      "projects.csv": "id,client,name,baseline_hours,scope_in,scope_signed_by,scope_signed_on\n"
        + "PA,acme,Desk,800,desk,dana,2026-01-09\nPB,bravo,Mail,,,,\n",
      "change-requests.csv": "id,project,title,raised_by,raised_on,state,submitted_on,hours,client_signed_by,"
        + "client_signed_on,provider_signed_by,provider_signed_on\n"
        + "CR1,PA,Tills,client,2026-09-01,approved,2026-09-02,\(hours),dana,2026-09-03,tom,2026-09-03\n",
    ]
  }

  private static let expectations: [RuleExpectation] = [
    RuleExpectation(
      "scope-outgrown",
      grown(by: "60"),
      "exports/projects.csv:2 (baseline_hours): warn: the approved changes of project 'Desk' add 7.5 % to what was agreed",
      passes: grown(by: "40")
    ),
    RuleExpectation(
      "scope-outgrown",
      grown(by: "41"),
      "exports/projects.csv:2 (baseline_hours): warn: the approved changes of project 'Desk' add 5.1 % to what was agreed",
      passes: grown(by: "-60")
    ),
    RuleExpectation(
      "estimate-unvetted",
      estimates("Refunds,vetted,30,26,38,2026-10-15,,,2026-10-19,"),
      "exports/estimates.csv:2 (vetted_on): block: the estimate of 'Refunds' was told as checked, and does not say on what "
        + "it rests (discovery_ref) or when it was checked (vetted_on)",
      passes: estimates("Refunds,vetted,30,26,38,2026-10-15,a call,2026-10-16,2026-10-19,")
    ),
    RuleExpectation(
      "estimate-unvetted",
      estimates("Refunds,vetted,30,26,38,2026-10-15,,2026-10-16,2026-10-19,"),
      "exports/estimates.csv:2 (discovery_ref): block: the estimate of 'Refunds' was told as checked, and does not say on "
        + "what it rests (discovery_ref)",
      passes: estimates("Refunds,vetted,30,26,38,2026-10-15,,,,")
    ),
    RuleExpectation(
      "quote-unchecked",
      estimates("\(gut)2026-10-16,"),
      "exports/estimates.csv:2 (basis): warn: 'Refunds' was quoted off the cuff on 2026-10-16, as one figure, and nobody has "
        + "checked it",
      passes: estimates("\(gut)2026-10-19,")
    ),
    RuleExpectation(
      "quote-unchecked",
      estimates("Refunds,gut,12,8,20,2026-10-01,,,2026-10-28,", pricing: "fixed"),
      "exports/estimates.csv:2 (basis): warn: 'Refunds' was quoted off the cuff on 2026-10-28 at a fixed price, and nobody "
        + "has checked it",
      passes: estimates(
        "\(gut)2026-10-05,",
        "Refunds,vetted,30,26,38,2026-10-15,a call,2026-10-16,2026-10-19,",
        pricing: "fixed"
      )
    ),
    RuleExpectation(
      "quote-not-in-plan",
      estimates("\(gut)2026-10-28,", plan: "Bicycles"),
      "exports/estimates.csv:2 (item): block: 'Refunds' was quoted, and stands in no plan of the project",
      passes: estimates("\(gut)2026-10-28,", plan: "refunds")
    ),
    RuleExpectation(
      "quote-not-in-plan",
      estimates("W2,gut,12,,,2026-10-01,,,2026-10-28,"),
      "exports/estimates.csv:2 (item): block: 'W2' was quoted, and stands in no plan of the project",
      passes: estimates("w1,gut,12,,,2026-10-01,,,2026-10-28,")
    ),
    RuleExpectation(
      "sales-in-red-pack",
      red(["opportunities.csv": opportunity("offered")]),
      "exports/change-requests.csv:2 (state): warn: the work is off track, and we put the change 'Premium support' to the "
        + "client, which costs something",
      "exports/opportunities.csv:2 (stage): warn: the work is off track, and 'Backup for the tills' is at the stage "
        + "'offered'",
      passes: red([
        "opportunities.csv": opportunity("heard"),
        "actions.csv": "id,client,kind,text,owner,raised,due,source_refs,audience\n"
          + "A1,acme,corrective,Support at night,tom,2026-10-06,2026-11-13,change-request:CR9,client\n",
      ])
    ),
    RuleExpectation(
      "sales-in-red-pack",
      red([:]),
      "exports/change-requests.csv:2 (state): warn: the work is off track, and we put the change 'Premium support' to the "
        + "client, which costs something",
      passes: red(["milestones.csv": "id,project,name,baseline,forecast\nM1,PA,Go live,2026-11-09,2026-11-09\n"])
    ),
  ]

  private static func opportunity(_ stage: String) -> String {
    "id,client,text,heard_on,stage,owner,relevant_because\n"
      + "O1,acme,Backup for the tills,2026-10-06,\(stage),tom,they lost a day\n"
  }

  /// A client whose milestone is very late, and to whom we offer something.
  private static func red(_ files: [String: String]) -> [String: String] {
    [
      "milestones.csv": "id,project,name,baseline,forecast\nM1,PA,Go live,2026-08-10,2026-11-09\n",
      "change-requests.csv": "id,project,title,raised_by,raised_on,state,submitted_on,cost\n"
        + "CR9,PA,Premium support,provider,2026-10-05,submitted,2026-10-06,9000\n",
    ].merging(files) { $1 }
  }

  @Test(arguments: expectations)
  func findsTheFaultAndNothingElse(_ expectation: RuleExpectation) throws { try expectation.check() }
}
