import Testing

@testable import Review

@Suite struct ForecastInThePastTests {
  @Test func warnsOfAForecastThatHasPassed() throws {
    let workspace = Workspace.milestone("2026-12-09,2026-10-30,")
    #expect(
      try workspace.findings() == [
        "exports/milestones.csv:2 (forecast): warn[forecast-in-the-past]: acme: milestone 'Go live' is not done, and its "
          + "forecast has passed\n  hint: enter the new date as forecast, or the day it was done as actual"
      ]
    )
  }

  @Test(arguments: ["2026-12-09,2026-10-31,", "2026-12-09,,", "2026-10-09,2026-10-09,2026-10-09"])
  func acceptsAForecastToCome(_ dates: String) throws {
    #expect(try Workspace.milestone(dates).findings() == [])
  }
}

@Suite struct SmallGroupExposedTests {
  private func findings(_ answers: Int, minimum: Int, departments: Bool = false) throws -> [String] {
    let people = (0..<answers).map { "p\($0),acme,P\($0),stock,client,no,Stock\(departments ? $0 / 2 : 0)\n" }.joined()
    let rows = (0..<answers).map { "S1,p\($0),2026-10-06,\([10, 3][$0 % 2])\n" }.joined()
    var workspace = Workspace([
      "contacts-2.csv": "id,client,name,role,side,authorised,department\n" + people,
      "surveys.csv": "id,client,name,opened,closed,identity,invited\nS1,acme,A,2026-10-05,2026-10-23,confidential,99\n",
      "responses.csv": "survey,contact,on,q1\n" + rows,
    ])
    workspace.settings.minimumGroup = minimum
    return try workspace.findings().filter { $0.contains("small-group-exposed") }
  }

  @Test func holdsAPackThatShowsTooFewAnswers() throws {
    let found = try findings(4, minimum: 2)
    let hint = "  hint: raise 'thresholds.minimum_group' in reviewpack.yaml to 5"
    #expect(
      found == [
        "exports/surveys.csv:2: block[small-group-exposed]: acme: question 'q1' of survey 'S1' and 1 more show scores from "
          + "as few as 4 answers (5 needed)\n\(hint)"
      ]
    )
  }

  @Test func holdsAPackThatShowsASmallDepartment() throws {
    let found = try findings(6, minimum: 2, departments: true)
    #expect(found.count == 1)
    #expect(
      found.first?.contains("department 'Stock0' of survey 'S1' and 2 more show scores from as few as 2") ?? false
    )
  }

  @Test(arguments: [(5, 5), (4, 5), (5, 1), (0, 1)])
  func acceptsGroupsOfFiveAndHiddenOnes(_ answers: Int, _ minimum: Int) throws {
    #expect(try findings(answers, minimum: minimum) == [])
  }
}

@Suite struct ValueNotAgreedTests {
  @Test func warnsOfAnHourValueThatNobodyAgreed() throws {
    let workspace = Workspace([
      "clients.csv": "id,name,currency,hour_value\nacme,Acme Ltd,GBP,32\nbravo,Bravo GmbH,EUR,\n"
    ])
    #expect(
      try workspace.findings() == [
        "exports/clients.csv:2 (hour_value_agreed_by): warn[value-not-agreed]: acme: the client's hour value is not agreed, so "
          + "no money is shown for lost time\n"
          + "  hint: fill who agreed it and when; the contact's may_sign must hold 'value'"
      ]
    )
    #expect(try workspace.findings("bravo") == [])
  }

  @Test func warnsOfAUnitValueThatNobodyAgreed() throws {
    let cells = [
      "unit_value": "10", "unit_period": "week", "unit_value_agreed_by": "lee", "unit_value_agreed_on": "2026-01-05",
    ]
    #expect(
      try Workspace.criterion(cells).findings() == [
        "exports/criteria.csv:2 (unit_value_agreed_by): warn[value-not-agreed]: acme: the unit value of criterion 'Fewer "
          + "password calls reach the desk' is not agreed, so no money is shown for it\n"
          + "  hint: fill who agreed it and when; the contact's may_sign must hold 'value'"
      ]
    )
    #expect(try Workspace.criterion(cells.merging(["unit_value_agreed_by": "dana"]) { $1 }).findings() == [])
  }
}

@Suite struct RuleTests {
  @Test func haveTextsAndNamesOfTheirOwn() {
    #expect(Rules.all.map(\.id) == Rules.all.map(\.id).sorted())
    #expect(Set(Rules.all.map(\.id)).count == Rules.all.count)
    for rule in Rules.all {
      #expect(rule.demand.hasSuffix(".") && rule.reason.hasSuffix("."), "\(rule.id)")
      #expect(!rule.remedy.isEmpty && !rule.remedy.hasSuffix("."), "\(rule.id)")
      #expect(rule.details.hasSuffix(".") && rule.example.hasSuffix("."), "\(rule.id)")
      #expect(!rule.practices.isEmpty, "\(rule.id)")
    }
  }

  @Test func findNothingInACompleteWorkspace() throws {
    var workspace = Workspace.complete(.actions, ["source_refs": "milestone:M1;project:PA/status"])
    workspace.exports["projects.csv"]?.replace("120000", with: "30000")  // what its milestone is worth
    workspace.exports["responses.csv"] = "survey,contact,on,q1\nS1,dana,2026-10-06,9\n"
    let found = try workspace.findings("acme")
    #expect(found == [])
    #expect(try workspace.findings("bravo") == [])
  }
}
