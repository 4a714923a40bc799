import Tables
import Testing

@testable import Review

/// What the status of an item says, and what it does not.
@Suite struct StatusTests {
  private func portfolio(_ rows: String) throws -> Portfolio {
    try Workspace(["work-items.csv": "id,project,title,status,created,started,finished\n" + rows]).portfolio()
  }

  @Test(arguments: [
    (
      "To Do; Backlog; Por hacer; Tareas por hacer; à faire; A FAIRE; Новая; New; Not Started; not started; Open; UNCONFIRMED; "
        + "Zu erledigen; Neu; Offen; Da fare; Te doen; A fazer",
      WorkStage.notStarted
    ),
    (
      "In Progress; UAT; En curso; ASSIGNED; Active; At Risk; Pending; Waiting on Third Party; Waiting on us; "
        + "Waiting on contact; Watch; OpenPending; started; En cours; In Arbeit; In corso; Bezig; Em andamento; On Hold",
      .underWay
    ),
    (
      "Done; Finalizada; Listo; Closed; closed; Resolved; RESOLVED; Complete; Cerrada; Mitigated; finished; Terminé; "
        + "TERMINE; Fertig; Erledigt; Chiuso; Gesloten; Concluída; Cancelled; Won't Do; Закрыта",
      .finished
    ),
  ])
  func knowsTheWordsOfTools(_ words: String, _ stage: WorkStage) {
    for word in words.split(separator: "; ") {
      #expect(WorkStage(status: " \(word)\u{A0}") == stage, "\(word)")
    }
  }

  @Test(arguments: ["", "Parked", "Done?", "In", "Verified - UAT", "CODING ON HOLD", "Approved"])
  func guessesNothing(_ word: String) { #expect(WorkStage(status: word) == nil) }

  @Test func takesNoWordForTwoStages() {
    let lists = [WorkStage.notStartedWords, WorkStage.underWayWords, WorkStage.finishedWords].map { list in
      Set(list.split(separator: ",").map { FoldedName(String($0)) })
    }
    #expect(lists[0].isDisjoint(with: lists[1]))
    #expect(lists[0].isDisjoint(with: lists[2]))
    #expect(lists[1].isDisjoint(with: lists[2]))
  }

  @Test func countsFinishedWorkWithoutADayAsNeitherOpenNorFinishedInAMonth() throws {
    let portfolio = try portfolio(
      """
      W1,PA,Mail,Done,2026-10-01,,
      W2,PA,Mail,Done,2026-10-01,,2026-10-05
      W3,PA,Mail,Done,,,
      W4,PA,Mail,Open,2026-10-02,,
      W5,PA,Mail,Done,2026-09-01,2026-09-02,

      """
    )
    let flow = try #require(try portfolio.review().visible.flow)
    #expect(portfolio.diagnostics == [])
    #expect((flow.items, flow.finishedOnUnknownDay, flow.undated) == (5, 3, 0))
    #expect(flow.period == Flow.Month(month: flow.period.month, opening: 0, created: 2, resolved: 1))
    #expect(flow.ageing.isEmpty)
    #expect(flow.inProgress == 0)
  }

  @Test func countsWorkUnderWayWithoutAStartAndGivesItNoAge() throws {
    let portfolio = try portfolio(
      """
      W1,PA,Mail,In Progress,2026-01-01,,
      W2,PA,Mail,In Progress,2026-01-01,2026-01-02,
      W3,PA,Mail,Open,2026-10-02,,

      """
    )
    let flow = try #require(try portfolio.review().visible.flow)
    #expect((flow.inProgress, flow.startedOnUnknownDay) == (2, 1))
    #expect(flow.ageing.map(\.item.id) == ["W2"])
    #expect(flow.period.closing == 3)
  }

  @Test func knowsThatAnExportOfALaterDayTellsOfThatDay() throws {
    // Finished in November, so at the end of October it was open, whatever the export says now.
    let flow = try #require(
      try portfolio("W1,PA,Mail,Done,2026-10-01,,2026-11-04\nW2,PA,Mail,In Progress,2026-10-01,2026-11-02,\n").review()
        .visible.flow
    )
    #expect((flow.finishedOnUnknownDay, flow.startedOnUnknownDay, flow.period.closing) == (0, 0, 2))
  }

  @Test func tellsUnknownWordsOnceAFileWithTheirCounts() throws {
    let rows = ["Parked", "Parked", "Limbo", "", "Done", "N/A", "parked"].enumerated().map { index, status in
      "W\(index),PA,Mail,\(status),2026-10-01,,\n"
    }
    #expect(
      try portfolio(rows.joined()).diagnostics.map(\.description) == [
        "exports/work-items.csv (status): warn[status-unknown]: 4 rows have a status that is not known as not started, "
          + "started or finished: 'Parked' (2), 'Limbo' (1), 'parked' (1); their dates alone say how far they are\n"
          + "  hint: map each of them in an entry of 'sources': 'status: { column: HEADING, map: { Parked: started } }'"
      ]
    )
  }

  @Test func listsFewOfManyUnknownWords() {
    var words = UnknownWords()
    var others = UnknownWords()
    for number in 0..<1500 { words.add("word \(number)", of: "status") }
    for _ in 0..<3 { others.add("word 7", of: "status") }
    others.add("?", of: "kind")
    words.add(others)
    let messages = words.diagnostics(file: "a.csv").map(\.message)
    #expect(messages.count == 2)
    #expect(messages[0] == "1 row has a kind that the preset does not know: '?' (1); it counts as not recorded")
    #expect(messages[1].hasPrefix("1503 rows have a status"))
    #expect(messages[1].contains(": 'word 7' (4), 'word 0' (1), 'word 1' (1), "))
    #expect(messages[1].contains(" (1) and more; their dates"))
  }
}
