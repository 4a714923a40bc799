import Testing

@testable import Review

@Suite struct BudgetDiffersTests {
  private func findings(_ budget: String, _ files: [String: String] = [:]) throws -> [String] {
    try Workspace.delivery(project: ["budget": budget], files).findings().filter { $0.contains("budget-differs") }
  }

  @Test func warnsOfTwoBudgets() throws {
    #expect(
      try findings("118000.50") == [
        "exports/projects.csv:2 (budget): warn[budget-differs]: acme: the budget of project 'Desk' is 118000.5, and its "
          + "milestones are worth 120000\n  hint: correct the project's budget, or the value of its milestones"
      ]
    )
    let milestones = "id,project,name,baseline,value\nM1,PA,First,2025-09-30,90000\nM2,PA,Second,2025-09-30,\n"
    let found = try findings("120000", ["milestones.csv": milestones])
    #expect(found.first?.contains("are worth 90000 (1 of them without a value)") == true)
  }

  @Test(arguments: ["", "120000", "118812", "121212"])
  func acceptsABudgetThatIsAboutTheSame(_ budget: String) throws {
    #expect(try findings(budget) == [])
  }

  @Test func saysNothingWhereNoMilestoneHasAValue() throws {
    let milestones = "id,project,name,baseline\nM1,PA,First,2025-09-30\n"
    #expect(try findings("5", ["milestones.csv": milestones]) == [])
  }
}

@Suite struct HandoverWithoutMeetingTests {
  @Test func warnsOfAHandoverNobodyTalkedAbout() throws {
    let milestones = "id,project,name,kind,baseline,actual\nM1,PA,Keys,handover,2025-06-30,2025-06-30\n"
    var workspace = Workspace.delivery(["milestones.csv": milestones])
    #expect(
      try workspace.findings().filter { $0.contains("handover-without-meeting") } == [
        "exports/milestones.csv:2 (actual): warn[handover-without-meeting]: acme: handover 'Keys' is done, and no "
          + "conversation of both sides before it is recorded\n"
          + "  hint: add the conversation to interactions.csv with people of both sides"
      ]
    )
    workspace.exports["interactions.csv"] =
      "id,client,on,channel,direction,people,summary\nI1,acme,2025-06-27,phone,out,dana;tom,Keys\n"
    #expect(try workspace.findings().filter { $0.contains("handover-without-meeting") } == [])
  }
}
