import Testing

@testable import Review

/// What the client wants, in its own order.
@Suite struct ClientGoalsTests {
  @Test func theClientsLastWordCounts() throws {
    let goals = try Workspace([
      "projects.csv":
        "id,client,name,objective,stage\nPA,acme,Desk,Nobody waits,running\nPC,acme,Old,Done with,finished\nPB,bravo,Mail,,\n",
      "statements.csv": """
      id,client,topic,value,said_by,said_on
      S1,acme,priorities,cost; speed,dana,2026-01-05
      S2,acme,priorities,reliability;  low   cost ;; a nice colour,lee,2026-06-05
      S3,acme,priorities,whatever we say,tom,2026-07-05
      S4,acme,motivation,Grow,dana,2026-01-05
      S5,acme,motivation,Not said yet,dana,2026-11-20

      """,
    ]).review().visible.dialogue.goals
    #expect(goals.priorities.map(\.words) == ["reliability", "low cost", "a nice colour"])
    #expect(goals.priorities.map(\.matter) == [.reliability, .cost, nil])
    #expect(goals.rankedBy == "Lee Barrow")
    #expect(goals.motivation?.value == "Grow")
    #expect(goals.objectives.map(\.words) == ["Nobody waits"])
    #expect(try Workspace().review().visible.dialogue.goals.isEmpty)
  }

  @Test(arguments: [
    ("Zuverlässigkeit", ClientGoals.Matter.reliability), ("no lost day", .reliability), ("sécurité", .security),
    ("Kosten", .cost), ("Tempo", .speed), ("simple tools", .quality), ("right pay", nil), ("", nil),
    ("fast and secure", nil),
  ])
  func wordsOfThreeLanguagesAreUnderstoodOrLeftAlone(_ words: String, _ matter: ClientGoals.Matter?) {
    #expect(ClientGoals.Matter(in: words) == matter)
  }
}
