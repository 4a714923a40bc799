import Testing

@testable import Review

/// A register in JSON may be an object of records, each under its id.
@Suite struct KeyedRegisterTests {
  private static let clients = """
    {
      "acme": {"name": "Acme Ltd", "currency": "GBP", "holidays": ["2026-10-05", "2026-10-06"]},
      "bravo": {"name": "Bravo GmbH", "currency": "EUR"}
    }
    """

  private func workspace(_ registers: [String: String]) -> Workspace {
    var workspace = Workspace(registers)
    for name in registers.keys { workspace.exports[name.replacing(".json", with: ".csv")] = nil }
    return workspace
  }

  private func problems(_ portfolio: Portfolio) -> [String] { portfolio.diagnostics.map(\.description) }

  @Test func takesTheKeysForIds() throws {
    let portfolio = try workspace(["clients.json": Self.clients]).portfolio()
    #expect(problems(portfolio) == [])
    let clients = portfolio.accounts.map(\.visible.client)
    #expect(clients.map(\.id) == ["acme", "bravo"])
    #expect(clients.map(\.name) == ["Acme Ltd", "Bravo GmbH"])
    #expect(clients.map(\.holidays.count) == [2, 0])
    let file = try portfolio.file("clients.json")
    #expect(file.read == 2 && file.used == 2 && file.isBalanced)
  }

  @Test func takesTheKeyOfASingleRecordForItsId() throws {
    let portfolio = try workspace([
      "projects.json": "{\"PA\": {\"client\": \"acme\", \"name\": \"Desk\", \"external_ids\": [\"ACM\", \"DSK\"]}}"
    ]).portfolio()
    #expect(problems(portfolio) == [])
    let project = try #require(portfolio.account("acme").visible.projects.first)
    #expect((project.id, project.name, project.externalIDs) == ("PA", "Desk", ["ACM", "DSK"]))
  }

  @Test func prefersAnIdThatTheRecordsSay() throws {
    let portfolio = try workspace([
      "clients.json": """
      {"1": {"id": "acme", "name": "Acme Ltd", "currency": "GBP"}, "2": {"id": "bravo", "name": "B", "currency": "EUR"}}
      """
    ]).portfolio()
    #expect(problems(portfolio) == [])
    #expect(portfolio.accounts.map(\.visible.client.id) == ["acme", "bravo"])
  }

  @Test func readsRecordsInsideOthersThatStandUnderTheirIds() throws {
    let portfolio = try workspace([
      "surveys.json": """
      {
        "S1": {"client": "acme", "name": "Now", "identity": "named", "opened": "2026-10-01", "closed": "2026-10-20",
          "invited": 5, "questions": [{"id": "n1", "type": "nps", "text": "Would you recommend us?"}],
          "responses": [{"on": "2026-10-04", "contact": "ann@acme.example", "n1": 9}]},
        "S2": {"client": "acme", "name": "Later", "identity": "named", "opened": "2026-11-01", "closed": "2026-11-20",
          "invited": 2}
      }
      """
    ]).portfolio()
    #expect(portfolio.diagnostics.filter { $0.severity <= .error } == [])
    let files = portfolio.files.filter { $0.file == "exports/surveys.json" }
    #expect(files.map(\.records) == [.responses, .surveyQuestions, .surveys])
    #expect(files.map(\.used) == [1, 1, 2])
    #expect(try portfolio.account("acme").confidential.responses["S1"]?.map(\.answers) == [["n1": "9"]])
  }
}
