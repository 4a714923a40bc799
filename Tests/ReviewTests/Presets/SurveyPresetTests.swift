import Testing

@testable import Review

/// The presets of survey tools, each over exports in the tool's shape.
@Suite struct SurveyPresetTests {
  private static let surveys =
    "id,client,name,opened,closed,identity,invited\nS1,acme,Autumn,2026-10-05,2026-10-23,confidential,20\n"

  private func portfolio(
    _ preset: String,
    _ export: String,
    entry: String = "survey: S1",
    questions: String? = nil
  ) throws -> Portfolio {
    let files = ["surveys.csv": Self.surveys, "survey-questions.csv": questions].compactMapValues(\.self)
    return try ShippedPresets.workspace(preset, export, entry: entry, files).portfolio()
  }

  /// What each row says: day, contact, and the answers by question.
  private func answers(_ portfolio: Portfolio) throws -> [String] {
    let responses = try portfolio.account("acme").confidential.responses["S1"] ?? []
    return responses.sorted { $0.origin.line < $1.origin.line }.map { response in
      let answers = response.answers.sorted { NaturalOrder.precedes($0.key, $1.key) }
      return ([response.on.iso, response.contact ?? "-"] + answers.map { "\($0.key)=\($0.value)" })
        .joined(separator: " ")
    }
  }

  private func told(_ portfolio: Portfolio) -> [String] { portfolio.diagnostics.map(\.code) }

  @Test func readsGoogleFormsByTheTextsOfItsQuestions() throws {
    let portfolio = try portfolio("google-forms", "google-forms/form.csv")
    #expect(
      try answers(portfolio) == [
        "2026-10-06 - q1=9 q2=4 q3=6 q4=4 q5=5 q6=3 q7=4 q9=Fewer calls q10=Phones,\nthen mail",
        "2026-10-13 - q1=3 q2=2 q4=2 q5=1 q6=3 q7=2 q8=2 q10=- the hold music",
        "2026-10-13 - q1=Very likely q2=5 q3=7 q4=5 q5=5 q6=5 q7=5 q8=5",
      ]
    )
    #expect(told(portfolio) == ["date-order"])
    // A word is no score, and nobody makes one of it.
    let review = try portfolio.review()
    #expect(review.visible.survey?.questions.first?.n == 2)
    #expect(review.findings.filter { $0.code == "answer-invalid" }.map(\.place.field) == ["q1"])
  }

  @Test func readsGoogleFormsInFrench() throws {
    let portfolio = try portfolio(
      "google-forms",
      "google-forms/french.csv",
      questions: "survey,id,type,text\nS1,rec,nps,Recommanderiez-vous Firm ?\n"
    )
    #expect(try answers(portfolio) == ["2026-10-06 dana@acme.example rec=9", "2026-10-13 lee@acme.example rec=7"])
    #expect(told(portfolio) == ["date-order"])
  }

  @Test(arguments: ["form", "french"])
  func asksWhichSurveyItWas(_ export: String) throws {
    let portfolio = try portfolio("google-forms", "google-forms/\(export).csv", entry: "")
    #expect(
      portfolio.diagnostics.map(\.description) == [
        "reviewpack.yaml:3 (fields): error[field-unmapped]: responses need 'survey', and no column is mapped to it\n"
          + "  hint: add 'survey: ID' to the entry for 'exports/given.*', with an id of surveys.csv"
      ]
    )
  }

  @Test func readsLimeSurveyAndLeavesOutWhatNobodyHandedIn() throws {
    let portfolio = try portfolio("limesurvey", "limesurvey/full-text.csv")
    #expect(
      try answers(portfolio) == [
        "2026-10-06 - q1=8 q4=4 q5=5 q10=Say \"no\" earlier", "2026-10-09 - q1=10 q4=stimme zu q5=4",
      ]
    )
    #expect(told(portfolio) == ["question-missing"])
    #expect(try portfolio.file("given.csv").leftOut.counts == ["left out by 'where'": 1])
  }

  @Test func readsLimeSurveyInGermanByTheCodesOfItsQuestions() throws {
    let portfolio = try portfolio(
      "limesurvey",
      "limesurvey/german-codes.csv",
      entry: "survey: S1\nfields: { comment: Bemerkung, q4: 'G2[q4]' }"
    )
    #expect(try answers(portfolio) == ["2026-10-06 - q1=8 q4=4"])
    #expect(try portfolio.account("acme").confidential.responses["S1"]?.map(\.comment) == ["größer"])
  }

  @Test func readsSurveyMonkeysTwoRowsOfHeadings() throws {
    let portfolio = try portfolio("surveymonkey", "surveymonkey/all-responses.csv")
    #expect(
      try answers(portfolio) == [
        "2026-10-06 dana@acme.example q1=9 q2=4 q4=4 q5=5 q6=3 q10=Answer \"sooner\"",
        "2026-10-07 lee@acme.example q1=6", "2026-10-08 omar@bravo.example",
      ]
    )
    // Who stopped before the first scored question has not answered.
    #expect(try portfolio.review().visible.survey?.answered == 2)
  }

  @Test func readsSurveyMonkeysBlankSecondRow() throws {
    let portfolio = try portfolio("surveymonkey", "surveymonkey/condensed.csv")
    #expect(try answers(portfolio) == ["2026-10-06 - q1=9 q2=4", "2026-10-07 - q1=6 q2=3"])
  }

  @Test func readsOneOfHubSpotsSurveysByItsRating() throws {
    let portfolio = try portfolio(
      "hubspot-feedback",
      "hubspot-feedback/submissions.csv",
      entry: "survey: S1\nwhere: { column: Survey Name, is: [Customer loyalty] }\nfields: { rec: Rating }",
      questions: "survey,id,type,text\nS1,rec,nps,Would you recommend us?\n"
    )
    #expect(try answers(portfolio) == ["2026-10-06 51 rec=9", "2026-10-07 52 rec=6", "2026-10-08 53"])
    #expect(told(portfolio) == [])
    #expect(try portfolio.review().visible.survey?.questions.map(\.n) == [2])
    #expect(try portfolio.file("given.csv").leftOut.counts == ["left out by 'where'": 1])
  }

  /// `Promoter` says what a rating was taken for, on a scale that nobody can see.
  @Test func makesNoScoreOfHubSpotsWords() throws {
    let portfolio = try portfolio("hubspot-feedback", "hubspot-feedback/submissions.csv")
    #expect(told(portfolio) == ["questions-missing"])
    #expect(try answers(portfolio) == [])
    #expect(try portfolio.file("given.csv").rejected.counts == ["questions-missing": 4])
  }
}
