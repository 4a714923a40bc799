import Testing

@testable import Review

@Suite struct ColumnTests {
  private let surveys = "id,client,name,opened,closed,identity,invited\nS1,acme,A,2026-10-01,2026-10-09,named,5\n"

  @Test func saysWhichColumnNobodyKnows() throws {
    let milestones = "id,project,name,baseline,forcast,Colour\nM1,PA,Go live,2026-10-09,2026-10-12,red\n"
    #expect(
      try Workspace(["milestones.csv": milestones]).messages() == [
        "exports/milestones.csv:1 (Colour): warn[column-unknown]: milestones have no column 'Colour'; it is not read\n"
          + "  hint: known: id, project, name, kind, baseline, forecast, actual, value, pct, critical, acceptance, "
          + "submitted_on, decided_on, decided_by, late_cause, late_reason",
        "exports/milestones.csv:1 (forcast): warn[column-unknown]: milestones have no column 'forcast'; it is not read\n"
          + "  hint: did you mean 'forecast'?",
      ]
    )
  }

  @Test func saysThatAColumnStandsTwice() throws {
    let milestones = "id,project,name,baseline,name\nM1,PA,Go live,2026-10-09,Other\n"
    let portfolio = try Workspace(["milestones.csv": milestones]).portfolio()
    #expect(
      portfolio.diagnostics.map(\.description) == [
        "exports/milestones.csv:1 (name): warn[column-repeated]: the column 'name' stands twice; the second one is not read\n"
          + "  hint: rename or remove one of them"
      ]
    )
    #expect(try portfolio.account("acme").visible.milestones.map(\.name) == ["Go live"])
  }

  @Test func tellsTwentyUnknownColumnsAndCountsTheOthers() throws {
    let headings = (0..<300).map { "x\($0)" }.joined(separator: ",")
    let milestones =
      "id,project,name,baseline,\(headings)\nM1,PA,Go live,2026-10-09\(String(repeating: ",", count: 300))\n"
    let portfolio = try Workspace(["milestones.csv": milestones]).portfolio()
    #expect(portfolio.diagnostics.count == 21)
    #expect(portfolio.diagnostics.contains { $0.message == "280 more like this in the file" })
  }

  @Test func saysWhichColumnIsNoQuestionOfTheSurvey() throws {
    let responses =
      "survey,contact,on,q1,Q2,mood\nS1,dana,2026-10-02,9,4,\nS1,lee,2026-10-02,9,4,fine\nS1,mina,2026-10-03,9,4,ok\n"
    let portfolio = try Workspace(["surveys.csv": surveys, "responses.csv": responses]).portfolio()
    #expect(
      portfolio.diagnostics.map(\.description) == [
        "exports/responses.csv:2 (Q2): warn[column-unknown]: acme: the survey 'S1' has no question 'Q2'; the column is not "
          + "read\n  hint: did you mean 'q2'?",
        "exports/responses.csv:3 (mood): warn[column-unknown]: acme: the survey 'S1' has no question 'mood'; the column is "
          + "not read\n  hint: its questions: q1, q2, q3, q4, q5, q6, q7, q8, q9, q10",
      ]
    )
  }

  @Test func readsTheQuestionsThatASurveyDeclares() throws {
    let questions = "survey,id,type,text\nS1,mood,csat,How was it?\n"
    let responses = "survey,contact,on,mood\nS1,dana,2026-10-02,4\n"
    let workspace = Workspace(["surveys.csv": surveys, "survey-questions.csv": questions, "responses.csv": responses])
    #expect(try workspace.messages() == [])
    #expect(try workspace.review().visible.survey?.questions.map(\.question.id) == ["mood"])
  }
}
