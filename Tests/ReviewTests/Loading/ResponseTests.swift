import Diagnostics
import Tables
import Testing

@testable import Review

/// Methods §1.1 and §1.6 on whole waves.
@Suite struct ResponseTests {
  private func workspace(_ responses: String, identity: String = "named", invited: Int = 20) -> Workspace {
    Workspace([
      "surveys.csv":
        "id,client,name,opened,closed,identity,invited\nS1,acme,Autumn,2026-10-05,2026-10-23,\(identity),\(invited)\n",
      "responses.csv": "id,survey,contact,on,q1,q2\n" + responses,
    ])
  }

  private func answers(_ workspace: Workspace, _ question: String = "q1") throws -> [String] {
    let responses = try workspace.portfolio().account("acme").confidential.responses["S1"] ?? []
    return responses.compactMap { $0.answers[question] }
  }

  @Test func leavesOutAnswersAfterTheClose() throws {
    let workspace = workspace("R1,S1,dana,2026-10-23,9,4\nR2,S1,lee,2026-10-24,9,4\n")
    #expect(try answers(workspace) == ["9"])
    #expect(try workspace.portfolio().file("responses.csv").leftOut.counts == ["after the survey closed": 1])
  }

  @Test(arguments: [
    "R1,S1,dana,2026-10-06,3,\nR2,S1,dana,2026-10-07,9,\n", "R2,S1,dana,2026-10-07,9,\nR1,S1,dana,2026-10-06,3,\n",
    "R1,S1,dana,2026-10-06,3,\nR2,S1,Dana Kerr,2026-10-07,9,\n",
    "R1,S1,dana@acme.example,2026-10-06,3,\nR2,S1,DANA KERR,2026-10-07,9,\n",
    "R1,S1,dana,2026-10-06,3,\nR2,S1,dana,2026-10-06,9,\n",  // on one day: the later row
    "R1,S1,Somebody,2026-10-06,3,\nR2,S1,SOMEBODY,2026-10-07,9,\n",
  ])
  func countsTheLatestOfOnePersonsAnswers(_ responses: String) throws {
    let workspace = workspace(responses)
    #expect(try answers(workspace) == ["9"])
    #expect(
      try workspace.portfolio().file("responses.csv").leftOut.counts == ["the same person answered again later": 1]
    )
  }

  @Test func countsEveryAnswerThatNamesNobody() throws {
    #expect(try answers(workspace("R1,S1,,2026-10-06,3,\nR2,S1,,2026-10-06,9,\n")).sorted() == ["3", "9"])
  }

  @Test func takesOnePersonsAnswersToTwoWavesForTwo() throws {
    var workspace = workspace("R1,S1,dana,2026-10-06,3,\nR2,S2,dana,2026-10-06,9,\n")
    workspace.exports["surveys-2.csv"] =
      "id,client,name,opened,closed,identity,invited\nS2,acme,Extra,2026-10-05,2026-10-22,named,5\n"
    #expect(try workspace.portfolio().file("responses.csv").used == 2)
  }

  @Test(arguments: ["named", "confidential"])
  func leavesOutAnswersOutsideTheirScaleWithoutTellingThem(_ identity: String) throws {
    let rows = ["11", "-1", "7.5", "ten", "9", ""].enumerated().map { "R\($0),S1,p\($0),2026-10-06,\($1),\n" }.joined()
    let workspace = workspace(rows, identity: identity)
    let review = try workspace.review()
    #expect(review.visible.survey?.questions.first?.n == 1)
    let problems = review.findings.filter { $0.code == "answer-invalid" }
    #expect(
      problems.map(\.description)
        == (2...5).map { line in
          "exports/responses.csv:\(line) (q1): warn[answer-invalid]: acme: an answer to 'q1' is no whole number from 0 to 10; "
            + "it is not counted\n  hint: correct the cell, or empty it where the question was not answered"
        }
    )
    #expect(problems.allSatisfy { $0.records == ["survey:S1"] })
  }

  @Test func knowsTheScaleOfEachKindOfQuestion() throws {
    let questions = "survey,id,type,text\nS1,a,nps,A?\nS1,b,csat,B?\nS1,c,ces,C?\nS1,d,open,D?\n"
    var workspace = workspace("")
    workspace.exports["survey-questions.csv"] = questions
    workspace.exports["responses.csv"] =
      "survey,contact,on,a,b,c,d\nS1,x,2026-10-06,0,0,0,0\nS1,y,2026-10-06,11,6,8,11\n"
    let findings = try workspace.review().findings.filter { $0.code == "answer-invalid" }
    #expect(
      findings.map { "\($0.place.line ?? 0)\($0.place.field ?? "")" } == ["2b", "2c", "3a", "3b", "3c"]
    )
  }

  @Test func turnsAScaleThatRunsTheOtherWay() throws {
    var workspace = workspace("")
    workspace.exports["survey-questions.csv"] =
      "survey,id,type,text,scale_direction\nS1,e,ces,How hard was it?,lower_is_better\n"
    workspace.exports["responses.csv"] =
      "survey,contact,on,e\n" + (0..<10).map { "S1,p\($0),2026-10-06,\($0 < 8 ? 1 : 7)\n" }.joined()
    let result = try #require(try workspace.review().visible.survey?.questions.first)
    guard case .scale(let score)? = result.score.reading.value else {
      Issue.record("\(result.score)")
      return
    }
    #expect(score.favourable == 8)
    #expect(isClose(score.mean, (8 * 7 + 2 * 1) / 10, decimals: 9))
  }

  @Test func countsAsAnsweredWhoAnsweredTheHeadlineQuestion() throws {
    let survey = try #require(try workspace("R1,S1,a,2026-10-06,9,4\nR2,S1,b,2026-10-06,,4\n").review().visible.survey)
    #expect(survey.answered == 1)
    #expect(survey.responseRate.reading.value?.percent == 5)
    #expect(survey.responseRate.records == ["survey:S1"])
  }

  @Test func saysThatMoreAnsweredThanWereInvited() throws {
    let review = try workspace("R1,S1,a,2026-10-06,9,4\nR2,S1,b,2026-10-06,9,4\n", invited: 1).review()
    #expect(review.visible.survey?.responseRate.reading == .unavailable(.invalid))
    #expect(
      review.findingsBesideGaps.map(\.description) == [
        "exports/surveys.csv:2 (invited): error[answers-exceed-invited]: acme: survey 'S1' has 2 answers, and only 1 people "
          + "could answer; its response rate is not told\n"
          + "  hint: correct 'invited' or 'undeliverable', or remove answers that are not of this wave"
      ]
    )
  }

  @Test func tellsWhoAnsweredWhatOnlyOfANamedWave() throws {
    let rows = "R1,S1,dana,2026-10-06,9,4\nR2,S1,,2026-10-07,8,\n"
    let sheets = try #require(try workspace(rows).review().answers)
    #expect(sheets.map(\.contact) == ["Dana Kerr", "not recorded"])
    #expect(try workspace(rows, identity: "confidential").review().answers == nil)
  }

  @Test func reportsTheLatestWaveThatHasClosed() throws {
    var workspace = workspace("")
    workspace.exports["surveys.csv"] = """
      id,client,name,opened,closed,identity,invited
      S3,acme,Open on the issue date,2026-10-20,2026-11-06,named,5
      S4,acme,Next year,2027-01-01,2027-01-31,named,5
      S1,acme,Old,2026-06-01,2026-06-30,named,5
      S2,acme,Latest,2026-10-01,2026-10-31,named,5

      """
    workspace.exports["responses.csv"] = nil
    let review = try workspace.review().visible
    #expect(review.survey?.survey.id == "S2")
    let call = review.surveyCalls.first
    #expect(call?.survey.id == "S3")
    #expect(call?.questions.map(\.id) == ["q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8", "q9", "q10"])
    #expect(call?.questions[2].text == "Firm made it easy for me to handle my request.")
  }
}
