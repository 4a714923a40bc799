import Testing

@testable import Review

/// Survey exports whose columns are headed by the questions.
@Suite struct QuestionColumnsTests {
  private let surveys =
    "id,client,name,opened,closed,identity,invited\nS1,acme,Autumn,2026-10-05,2026-10-23,confidential,20\n"
  private let questions = """
    survey,id,type,text
    S1,rec,nps,How likely are you to recommend us?
    S1,kept,csat,We keep you informed.
    S1,why,open,Why?

    """

  private func workspace(
    _ export: String,
    _ fields: String = "on: When",
    survey: String = "S1",
    questions: String? = nil
  ) -> Workspace {
    var workspace = Workspace(["surveys.csv": surveys, "form.csv": export])
    workspace.exports["survey-questions.csv"] = questions ?? self.questions
    workspace.configure(
      "sources: [{ files: exports/form.csv, records: responses, survey: \(survey), fields: { \(fields) } }]"
    )
    return workspace
  }

  private func answers(_ workspace: Workspace) throws -> [[String: String]] {
    try workspace.portfolio().account("acme").confidential.responses["S1", default: []].map(\.answers)
  }

  @Test func areFoundByTheirTexts() throws {
    let workspace = workspace(
      "When,1. How likely are you to recommend us? *,How far do you agree? [We keep you informed.],WHY\n"
        + "2026-10-06,9,4,\"a, b\"\n2026-10-07,3,,\n"
    )
    #expect(try workspace.messages() == [])
    #expect(try answers(workspace) == [["rec": "9", "kept": "4", "why": "a, b"], ["rec": "3"]])
  }

  @Test func areFoundByTheirIds() throws {
    let workspace = workspace("When,REC,kept,why\n2026-10-06,9,4,b\n")
    #expect(try workspace.messages() == [])
    #expect(try answers(workspace) == [["rec": "9", "kept": "4", "why": "b"]])
  }

  @Test func areThoseOfTheStandardSetWhereTheSurveyHasNoneOfItsOwn() throws {
    let texts = SurveyQuestion.standardSet(provider: "Firm").map(\.text)
    let row = texts.indices.map { "a\($0 + 1)" }.joined(separator: ",")
    var workspace = workspace("When,\(texts.joined(separator: ","))\n2026-10-06,\(row)\n")
    workspace.exports["survey-questions.csv"] = nil
    #expect(try workspace.messages() == [])
    #expect(
      try answers(workspace)[0] == Dictionary(uniqueKeysWithValues: texts.indices.map { ("q\($0 + 1)", "a\($0 + 1)") })
    )
  }

  @Test func giveWayToWhatTheSettingsSay() throws {
    let workspace = workspace(
      "When,How likely are you to recommend us?,Score,We keep you informed.,Why?\n2026-10-06,likely,9,4,b\n",
      "on: When, rec: Score"
    )
    #expect(try answers(workspace) == [["rec": "9", "kept": "4", "why": "b"]])
    #expect(try workspace.messages() == [])
  }

  @Test func areToldWhereTheFileLacksThem() throws {
    let workspace = workspace("When,How likely are you to recommend us?,IP\n2026-10-06,9,1.2.3.4\n")
    #expect(
      try workspace.messages() == [
        "exports/form.csv:1 (kept): warn[question-missing]: no column is headed by 'kept', 'why' of the survey 'S1'; they "
          + "count as not answered\n  hint: not read: 'IP'; 'kept' asks 'We keep you informed.'; if the file has it, "
          + "head its column 'kept', or write 'kept: HEADING' below 'fields' of the file's entry in 'sources:'"
      ]
    )
    let open = self.workspace("When,How likely are you to recommend us?,We keep you informed.\n2026-10-06,9,4\n")
    #expect(
      try open.messages() == [
        "exports/form.csv:1 (why): note[question-missing]: no column is headed by 'why' of the survey 'S1'; it counts as not "
          + "answered\n  hint: 'why' asks 'Why?'; if the file has it, head its column 'why', or write 'why: "
          + "HEADING' below 'fields' of the file's entry in 'sources:'"
      ]
    )
  }

  @Test func areNeededByAFileThatWouldHoldNoAnswerWithoutThem() throws {
    let portfolio = try workspace("When,Mood\n2026-10-06,good\n2026-10-07,bad\n").portfolio()
    #expect(
      portfolio.diagnostics.map(\.description) == [
        "exports/form.csv:1: error[questions-missing]: no column is headed by a question of the survey 'S1'; no row of the "
          + "file is used\n  hint: 'kept' asks 'We keep you informed.'; head its column 'kept', write 'kept: HEADING' below "
          + "'fields' of the file's entry in 'sources:', or the questions that were asked into survey-questions.csv"
      ]
    )
    #expect(try portfolio.file("form.csv").rejected.counts == ["questions-missing": 2])
    #expect(portfolio.lostFiles.map(\.code) == ["questions-missing"])
  }

  @Test func areNotGuessedWhereTwoColumnsFit() throws {
    let workspace = workspace(
      "When,Team A – We keep you informed.,Team B – We keep you informed.,How likely are you to recommend us?,Why?\n"
        + "2026-10-06,1,5,9,b\n"
    )
    #expect(try answers(workspace) == [["rec": "9", "why": "b"]])
    #expect(
      try workspace.messages() == [
        "exports/form.csv:1 (kept): warn[question-ambiguous]: 'kept' may be 'Team A – We keep you informed.' (column 2) or "
          + "'Team B – We keep you informed.' (column 3); neither is read\n"
          + "  hint: head the right one 'kept', or write 'kept: { column: 2 }' below 'fields' of the file's entry in "
          + "'sources:'"
      ]
    )
  }

  @Test func preferTheHeadingThatIsTheQuestion() throws {
    let workspace = workspace(
      "When,We keep you informed.,Comment on: We keep you informed.,rec,why\n2026-10-06,4,well,9,b\n"
    )
    #expect(try answers(workspace) == [["rec": "9", "kept": "4", "why": "b"]])
  }

  @Test func areThoseOfAnySurveyWhereEachRowNamesItsOwn() throws {
    let workspace = workspace(
      "Wave,When,How likely are you to recommend us?\nS1,2026-10-06,9\nS1,2026-10-06,8\n",
      "on: When",
      survey: "{ column: Wave }"
    )
    #expect(try workspace.messages() == [])
    #expect(try answers(workspace).compactMap { $0["rec"] }.sorted() == ["8", "9"])
  }

  @Test func areNotAskedOfASurveyThatDoesNotExist() throws {
    let messages = try workspace("When,Mood\n2026-10-06,good\n", survey: "S9").messages()
    #expect(messages.count == 1 && messages[0].contains("error[reference-unknown]: there is no survey 'S9'"))
  }

  @Test func areNotReadFromTheColumnOfTheDay() throws {
    let workspace = workspace(
      "Why?,How likely are you to recommend us?,kept\n2026-10-06,9,4\n",
      "on: Why?"
    )
    #expect(try answers(workspace) == [["rec": "9", "kept": "4"]])
  }
}
