import Testing

@testable import Review

@Suite struct AdverseScoreWithoutActionTests {
  private func hint(_ reference: String, _ due: String) -> String {
    "\n  hint: add a line to actions.csv with source_refs '\(reference)', an owner, and a due date on or after 2026-10-31, "
      + "best by \(due)"
  }

  private let place = "exports/surveys.csv:2: block[adverse-score-without-action]: acme: "

  /// What the rule finds, as people see it.
  private func found(_ workspace: Workspace) throws -> [String] {
    try workspace.findings().filter { $0.contains("adverse-score-without-action") }
  }

  @Test(arguments: [
    ("q1", 3, "is below 0 points", "2026-11-06"), ("q1", 7, "is below 30 points", "2026-11-20"),
    ("q2", 3, "is below 60 %", "2026-11-06"), ("q3", 3, "is below 4", "2026-11-06"),
    ("q3", 4, "is below 5", "2026-11-20"),
  ])
  func holdsAPackWithALowScore(_ question: String, _ answer: Int, _ how: String, _ due: String) throws {
    let workspace = Workspace.survey(question, times(6, answer).map(String.init))
    #expect(
      try found(workspace) == [
        "\(place)the score of '\(question)' in survey 'S1' \(how) (A2), and no action answers it"
          + hint("survey:S1/A2", due)
      ]
    )
    #expect(try workspace.review().isHeld)
  }

  @Test func holdsAPackWithAClearFall() throws {
    let fall = Workspace.survey("q1", times(20, 9).map(String.init), earlier: times(20, 10).map(String.init))
    #expect(try found(fall) == [])
    let answers = (times(12, 9) + times(8, 7)).map(String.init)
    let clear = Workspace.survey("q1", answers, earlier: times(20, 10).map(String.init))
    #expect(
      try found(clear) == [
        "\(place)the answers to 'q1' in survey 'S1' are clearly worse than in 'S0' (A3), and no action answers it"
          + hint("survey:S1/A3", "2026-11-06")
      ]
    )
  }

  @Test func holdsAPackWithFewAnswers() throws {
    #expect(
      try found(.survey("q1", times(5, 10).map(String.init), invited: 40)) == [
        "\(place)fewer than 15 % of those asked answered survey 'S1' (A4), and no action answers it"
          + hint("survey:S1/A4", "2026-11-06")
      ]
    )
  }

  @Test func holdsAPackWithAnAspectThatManyAreDissatisfiedWith() throws {
    let workspace = Workspace.survey("q2,q5", (times(2, 1) + times(8, 5)).map { "5,\($0)" })
    #expect(
      try found(workspace) == [
        "\(place)20 % or more are dissatisfied with what 'q5' in survey 'S1' asks (A5), and no action answers it"
          + hint("survey:S1/A5", "2026-11-06")
      ]
    )
  }

  @Test func namesPeopleOfANamedWaveInTheHouseAlone() throws {
    let answers = ["3", "2", "10", "10"]
    #expect(
      try found(.survey("q1", answers, identity: "named")) == [
        "\(place)Person 0, Person 1 gave low answers in survey 'S1' (A1), and no action answers it"
          + hint("survey:S1/A1", "2026-10-31")
      ]
    )
    #expect(try found(.survey("q1", answers)) == [])
  }

  @Test func warnsOfAnOverdueWave() throws {
    var workspace = Workspace.survey("q1", times(6, 10).map(String.init))
    workspace.exports["surveys.csv"] = workspace.exports["surveys.csv"]?.replacing("2026-10", with: "2026-06")
    workspace.exports["responses.csv"] = workspace.exports["responses.csv"]?.replacing("2026-10", with: "2026-06")
    #expect(
      try found(workspace) == [
        "exports/surveys.csv:2: warn[adverse-score-without-action]: acme: no survey has closed since 2026-06-23, more than 100 "
          + "days ago (A6), and no action answers it" + hint("survey:S1/A6", "2026-10-31")
      ]
    )
    #expect(try !workspace.review().isHeld)
  }

  @Test(arguments: [
    ("2026-01-05,", "no survey had closed by 2026-02-19, 45 days into the contract (A6)"),
    (",2026-06-30", "no survey closed around the end of the contract, by 2026-07-30 (A6)"),
  ])
  func warnsOfWavesThatTheContractAsksFor(_ contract: String, _ what: String) throws {
    let clients =
      "id,name,currency,contract_start,contract_end\nacme,Acme Ltd,GBP,\(contract)\nbravo,Bravo GmbH,EUR,,\n"
    #expect(
      try found(Workspace(["clients.csv": clients])) == [
        "exports/clients.csv:2: warn[adverse-score-without-action]: acme: \(what), and no action answers it"
          + hint("client:acme/A6", "2026-10-31")
      ]
    )
  }

  @Test(arguments: [
    ("2026-11-20,,survey:S1/A2", true), (",2026-10-28,survey:S1/A2", true), ("2026-10-30,,survey:S1/A2", false),
    ("2026-11-20,,survey:S1/A3", false), ("2026-11-20,,survey:S1", false), (",,survey:S1/A2", false),
  ])
  func acceptsAnActionForThatSign(_ action: String, _ isAnswered: Bool) throws {
    var workspace = Workspace.survey("q1", times(6, 3).map(String.init))
    workspace.exports["actions.csv"] =
      "id,client,kind,text,owner,raised,due,done,source_refs\nA1,acme,corrective,Talk,tom,2026-10-26,\(action)\n"
    #expect(try found(workspace).isEmpty == isAnswered)
    #expect(try workspace.review().visible.actionReviews.isEmpty)
  }
}
