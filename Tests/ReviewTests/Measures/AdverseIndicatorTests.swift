import Tables
import Testing

@testable import Review

/// Methods §1.10.
@Suite struct AdverseIndicatorTests {
  /// The signs of a wave as `code`, with `!` where they are grave and `?` where they are only watched.
  private func signs(_ workspace: Workspace) throws -> [String] {
    try workspace.review().adverseIndicators.map {
      $0.code + ($0.isGrave ? "!" : "") + ($0.needsAction ? "" : "?")
    }
  }

  private func signs(
    _ question: String,
    _ answers: [Int],
    earlier: [Int] = [],
    invited: Int? = nil
  ) throws -> [String] {
    try signs(
      .survey(question, answers.map(String.init), earlier: earlier.map(String.init), invited: invited)
    )
  }

  @Test(
    arguments: [
      ("q1", times(2, 9) + times(2, 3) + times(1, 7), ["A2"]),  // 0 points
      ("q1", times(2, 9) + times(3, 3), ["A2!"]),  // -20 points
      ("q1", times(3, 9) + times(7, 7), []),  // 30 points
      ("q1", times(29, 9) + times(71, 7), ["A2"]),  // 29 points
      ("q2", times(8, 4) + times(2, 3), []),  // 80 %
      ("q2", times(79, 4) + times(21, 3), ["A2"]), ("q2", times(6, 4) + times(4, 3), ["A2"]),  // 60 %
      ("q2", times(59, 4) + times(41, 3), ["A2!"]), ("q3", times(5, 5), []),  // a mean of 5
      ("q3", times(4, 5) + [4], ["A2"]), ("q3", times(5, 4), ["A2"]), ("q3", times(4, 4) + [3], ["A2!"]),
      ("q1", times(4, 0), []),  // four answers are too few to say anything
    ] as [(String, [Int], [String])]
  )
  func areLowScores(_ question: String, _ answers: [Int], _ expected: [String]) throws {
    #expect(try signs(question, answers) == expected)
  }

  @Test(
    arguments: [
      ("q1", times(60, 9) + times(40, 7), times(70, 9) + times(30, 7), ["A3?"]),  // 10 points, z = 1.5
      ("q1", times(60, 9) + times(40, 7), times(80, 9) + times(20, 7), ["A3"]),
      ("q1", times(61, 9) + times(39, 7), times(70, 9) + times(30, 7), []),  // 9 points
      ("q1", times(80, 9) + times(20, 7), times(60, 9) + times(40, 7), []),  // a rise
      ("q2", times(80, 5) + times(20, 3), times(95, 5) + times(5, 3), ["A3"]),
      ("q2", times(8, 5) + times(2, 3), times(9, 5) + times(1, 3), ["A3?"]),
      ("q3", times(60, 6) + times(40, 4), times(80, 6) + times(20, 3), []),  // a mean of 5.2, before 5.4
      ("q3", times(60, 6) + times(40, 4), times(85, 6) + times(15, 4), ["A3"]),  // 5.2, before 5.7
      ("q3", times(20, 6) + times(80, 5), times(80, 6) + times(20, 5), ["A3?"]),  // all agree in both
    ] as [(String, [Int], [Int], [String])]
  )
  func areFallsSinceTheWaveBefore(
    _ question: String,
    _ answers: [Int],
    _ earlier: [Int],
    _ expected: [String]
  ) throws {
    #expect(try signs(question, answers, earlier: earlier) == expected)
  }

  /// What one to four more or fewer people said could be worked out from the two results.
  @Test(arguments: [(46, true), (47, false), (49, false), (50, true), (51, false), (54, false), (55, true)])
  func areNoFallsWhereTheWavesDifferByAFewAnswers(_ count: Int, _ isCompared: Bool) throws {
    let adjusted = count == 46 ? 45 : count
    #expect(try signs("q1", times(50, 7), earlier: times(adjusted, 10)).contains("A3") == isCompared)
  }

  @Test func areNoFallsWhereTheQuestionIsAnother() throws {
    var workspace = Workspace.survey("q1", times(20, 7).map(String.init), earlier: times(20, 10).map(String.init))
    workspace.exports["survey-questions.csv"] = "survey,id,type,text\nS0,q1,csat,How?\nS1,q1,nps,How?\n"
    #expect(try signs(workspace) == ["A2"])
  }

  @Test(arguments: [(40, ["A4!"]), (34, ["A4!"]), (33, ["A4"]), (17, ["A4"]), (16, []), (5, [])])
  func areFewAnswers(_ invited: Int, _ expected: [String]) throws {
    // Five answers of 40 and 34 are less than 15 %, of 33 and 17 less than 30 %.
    #expect(try signs("q1", times(5, 10), invited: invited) == expected)
  }

  @Test(
    arguments: [
      (times(2, 2) + times(8, 5), true), (times(2, 1) + times(8, 3), true),
      (times(2, 2) + times(9, 5), false),  // 18 %
      (times(1, 1) + times(4, 5), false),  // one person
      (times(2, 1) + times(2, 5), false),  // four answers
      (times(4, 2) + times(16, 3), true), (times(3, 2) + times(17, 3), false),
    ] as [([Int], Bool)]
  )
  func areAspectsThatManyAreDissatisfiedWith(_ answers: [Int], _ isFound: Bool) throws {
    let workspace = Workspace.survey("q2,q5", answers.map { "5,\($0)" })
    #expect(try signs(workspace) == (isFound ? ["A5"] : []))
  }

  @Test(arguments: [
    ("q1", 6, true), ("q1", 7, false), ("q2", 2, true), ("q2", 3, false), ("q3", 3, true), ("q3", 4, false),
    ("q6", 2, true), ("q6", 3, false),
  ])
  func areSingleLowAnswersOfANamedWave(_ question: String, _ answer: Int, _ isFound: Bool) throws {
    let named = Workspace.survey(question, ["\(answer)"], identity: "named")
    #expect(try signs(named) == (isFound ? ["A1!"] : []))
    if isFound {
      #expect(try named.review().adverseIndicators.map(\.trigger) == [.lowAnswers(people: ["Person 0"])])
    }
    #expect(try signs(.survey(question, ["\(answer)"])) == [])
  }

  @Test func turnScalesRoundThatRunTheOtherWay() throws {
    var workspace = Workspace.survey("effort", times(5, 1).map(String.init), identity: "named")
    workspace.exports["survey-questions.csv"] =
      "survey,id,type,text,scale_direction\nS1,effort,ces,How hard was it?,lower_is_better\n"
    #expect(try signs(workspace) == [])
  }

  @Test func areOverdueWaves() throws {
    var workspace = Workspace()
    workspace.exports["clients.csv"] =
      "id,name,currency,contract_start\nacme,Acme Ltd,GBP,2026-01-05\nbravo,Bravo GmbH,EUR,\n"
    let found = try #require(try workspace.review().adverseIndicators.first)
    #expect(found.code == "A6" && found.reference == "client:acme/A6" && found.survey == nil)
    #expect(try workspace.review("bravo").adverseIndicators.isEmpty)
  }

  @Test func stayInTheHouseWhereTheyNamePeopleOrOurOwnFailing() throws {
    let rows = (0..<10).map { $0 < 5 ? "3,1,1" : "3,5,5" }
    var workspace = Workspace.survey("q1,q2,q4", rows, identity: "named", invited: 60)
    workspace.exports["clients.csv"] =
      "id,name,currency,contract_end\nacme,Acme Ltd,GBP,2026-08-31\nbravo,Bravo GmbH,EUR,\n"
    let found = try workspace.review().adverseIndicators
    #expect(found.map(\.code) == ["A1", "A2", "A2", "A4", "A5", "A6"])
    #expect(Set(found.filter(\.isForTheClient).map(\.code)) == ["A2", "A5"])
  }

  @Test func sayByWhenTheirActionIsDue() throws {
    // The wave closed on Friday 23 October; what would be due before the report date is due on it.
    let red = try Workspace.survey("q1", times(10, 3).map(String.init), identity: "named").review().adverseIndicators
    #expect(red.map(\.code) == ["A1", "A2"])
    #expect(red.map(\.due) == ["2026-10-31", "2026-11-06"])
    let amber = try Workspace.survey("q1", times(10, 7).map(String.init)).review().adverseIndicators
    #expect(amber.map(\.due) == ["2026-11-20"])
    #expect(amber.map(\.reference) == ["survey:S1/A2"])
  }

  @Test func lookAtTheLatestClosedWaveAlone() throws {
    var workspace = Workspace.survey("q1", times(6, 10).map(String.init), earlier: times(6, 0).map(String.init))
    #expect(try signs(workspace) == [])
    workspace.settings.reportDate = "2026-10-22"
    #expect(try signs(workspace) == ["A2!"])
  }
}
