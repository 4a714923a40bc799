import Testing

@testable import Review

@Suite struct EstimateTests {
  private func workspace(_ rows: String, stage: String = "running") -> Workspace {
    Workspace([
      "projects.csv": "id,client,name,stage\nPA,acme,Desk,\(stage)\nPB,acme,Mail,\n",
      "work-items.csv": """
      id,project,title,created,finished,status
      W1,PA,Tills,2026-10-01,2026-10-20,
      W2,PA,Tills,2026-10-01,2026-11-02,
      W3,PA,Tills,2026-10-01,,Done
      W1,PB,Tills,2026-10-01,,

      """,
      "estimates.csv": "id,project,item,basis,hours,low,high,made_on,actual_hours\n" + rows,
    ])
  }

  @Test func keepsWhatWorkTookInTheHouseUntilItIsFinished() throws {
    let rows = """
      E1,PA,W1,gut,10,,,2026-10-01,40
      E2,PA,W2,gut,10,,,2026-10-01,41
      E3,PA,W3,gut,10,,,2026-10-01,42
      E4,PB,W1,gut,10,,,2026-10-01,43
      E5,PA,More tills,gut,10,,,2026-10-01,44

      """
    let account = try workspace(rows).portfolio().account("acme")
    #expect(account.visible.estimates.map(\.actualHours) == [40, nil, 42, nil, nil])
    #expect(account.confidential.estimates.map(\.actualHours) == [40, 41, 42, 44, 43])
    let closed = try workspace(rows, stage: "Closed").portfolio().account("acme")
    #expect(closed.visible.estimates.map(\.actualHours) == [40, 41, 42, 44, nil])
  }

  @Test(arguments: [
    ("10,12,20", "numbers-out-of-order", "low (12) is more than hours (10)"),
    ("10,5,9.5", "numbers-out-of-order", "hours (10) is more than high (9.5)"),
  ])
  func refusesHoursOutsideTheirOwnRange(_ cells: String, _ code: String, _ message: String) throws {
    let portfolio = try workspace("E1,PA,W1,gut,\(cells),2026-10-01,\n").portfolio()
    let problem = try #require(portfolio.diagnostics.first { $0.severity == .error })
    #expect(problem.code == code && problem.message == message && problem.hint == "correct one of the two numbers")
    #expect(try portfolio.file("estimates.csv").rejected.counts == [code: 1])
  }

  @Test func doesNotJudgeTheRangeOfHoursThatCannotBeRead() throws {
    let portfolio = try workspace("E1,PA,W1,gut,ten,12,20,2026-10-01,\n").portfolio()
    #expect(portfolio.diagnostics.filter { $0.severity == .error }.map(\.code) == ["number-invalid"])
  }

  @Test func takesHoursThatAreTheirOwnRange() throws {
    let portfolio = try workspace("E1,PA,W1,gut,10,10,10,2026-10-01,\n").portfolio()
    #expect(try portfolio.file("estimates.csv").used == 1)
  }
}
