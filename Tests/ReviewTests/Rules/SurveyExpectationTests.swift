import Testing

@testable import Review

/// Rules about when surveys are held and how long they are; the packs of October 2026 go out on 6 November.
@Suite struct SurveyExpectationTests {
  private static let survey =
    "id,client,name,opened,closed,identity,invited\nS1,acme,Autumn,2026-10-05,2026-10-16,named,9\n"

  private static func client(_ cells: [String: String]) -> [String: String] {
    let acme = ["id": "acme", "name": "Acme Ltd", "currency": "GBP"].merging(cells) { $1 }
    return ["clients.csv": csv([acme, ["id": "bravo", "name": "Bravo GmbH", "currency": "EUR"]])]
  }

  private static let expectations: [RuleExpectation] = [
    RuleExpectation(
      "survey-due",
      client(["contract_start": "2026-09-16"]),
      "exports/clients.csv:2: warn: a survey has to close by 2026-10-31, and surveys.csv has none that will",
      passes: client(["contract_start": "2026-09-16"]).merging([
        "surveys.csv": survey.replacing("2026-10-16", with: "2026-11-16")
      ]) { $1 }
    ),
    RuleExpectation(
      "survey-due",
      client(["contract_start": "2026-09-15"]),
      "exports/clients.csv:2: warn: a survey had to close by 2026-10-30, and surveys.csv has none that will",
      passes: client(["contract_start": "2026-11-01"])
    ),
    RuleExpectation(
      "survey-too-soon",
      ["surveys.csv": survey + "S2,acme,Again,2026-10-30,2026-11-12,named,9\n"],
      "exports/surveys.csv:3 (opened): warn: survey 'S2' opens 14 days after 'S1' closed; 30 days are to pass",
      passes: ["surveys.csv": survey + "S2,acme,Again,2026-11-15,2026-11-30,named,9\n"]
    ),
    RuleExpectation(
      "survey-too-soon",
      ["surveys.csv": survey + "S2,acme,Again,2026-10-15,2026-11-12,named,9\n"],
      "exports/surveys.csv:3 (opened): warn: survey 'S2' opens while 'S1' is open; 30 days are to pass",
      passes: ["surveys.csv": survey]
    ),
    RuleExpectation(
      "survey-long",
      [
        "surveys.csv": survey.replacing("2026-10-16", with: "2026-11-16"),
        "survey-questions.csv": "survey,id,type,text\n" + (1...11).map { "S1,q\($0),csat,We keep our word\n" }.joined(),
      ],
      "exports/survey-questions.csv:2: warn: survey 'S1' asks 11 questions and takes about 69 seconds; 10 questions and "
        + "120 seconds are the most",
      passes: ["surveys.csv": survey.replacing("2026-10-16", with: "2026-11-16")]
    ),
  ]

  @Test(arguments: expectations)
  func findsTheFaultAndNothingElse(_ expectation: RuleExpectation) throws { try expectation.check() }
}
