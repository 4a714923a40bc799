import Testing

@testable import Review

/// The presets of service desks, each over exports in the tool's shape.
@Suite struct DeskPresetTests {
  private func items(_ portfolio: Portfolio, _ client: String = "acme") throws -> [String] {
    try portfolio.account(client).visible.workItems.map(\.line).sorted()
  }

  private func problems(_ portfolio: Portfolio) -> [String] {
    portfolio.diagnostics.filter { $0.severity < .note }.map(\.description)
  }

  @Test func readsServiceNowAsItExports() throws {
    let portfolio = try ShippedPresets.workspace(
      "servicenow-csv",
      "servicenow-csv/incident.csv",
      entry: "encoding: windows-1252",
      projects: "Acme Ltd",
      ["projects-2.csv": "id,client,name,external_ids\nPC,bravo,Mail,Bravo GmbH\n"]
    ).portfolio()
    #expect(
      try items(portfolio) == [
        "INC0010021 PA incident 2026-10-02 - 2026-10-03 - finished Till 3 prints no receipts",
        "INC0010022 PA incident 2026-10-20 - - - underWay Mail sits in the outbox",
      ]
    )
    #expect(
      try items(portfolio, "bravo") == [
        "INC0010023 PC incident 2026-10-21 - 2026-10-21 - finished Reset a password"
      ]
    )
    #expect(problems(portfolio) == [])
    let file = try portfolio.file("given.csv")
    #expect(file.used == 3 && file.leftOut.counts == ["left out by 'where'": 1])
    #expect(try portfolio.account("acme").confidential.inHouse.map(\.text).contains("Inès Okafor") == false)
  }

  @Test func readsServiceNowListsThatWentThroughExcel() throws {
    let portfolio = try ShippedPresets.workspace(
      "servicenow-csv",
      "servicenow-csv/labels-excel.csv",
      projects: "Acme Ltd"
    ).portfolio()
    #expect(
      try items(portfolio) == [
        "INC0010031 PA incident 2026-10-02 - 2026-10-13 - finished VPN drops every hour",
        "INC0010032 PA incident 2026-10-27 - - - finished Screen flickers",
        "RITM0010007 PA request 2026-10-26 - - - underWay Laptop for a starter",
      ]
    )
    #expect(problems(portfolio) == [])
  }

  @Test func readsZendesksTickets() throws {
    let portfolio = try ShippedPresets.workspace(
      "zendesk-csv",
      "zendesk-csv/account.csv",
      projects: "Acme Ltd",
      ["projects-2.csv": "id,client,name,external_ids\nPC,bravo,Mail,Bravo GmbH\n"]
    ).portfolio()
    #expect(
      try items(portfolio) == [
        "9001 PA incident 2026-10-01 - 2026-10-05 - finished Invoice shows \"½\" as \"?\"",
        "9002 PA request 2026-10-19 - - - underWay How do I, in short, export?",
      ]
    )
    #expect(try items(portfolio, "bravo") == ["9004 PC task 2026-10-05 - 2026-10-07 - finished Move mailbox"])
    #expect(problems(portfolio) == [])
    #expect(try portfolio.file("given.csv").leftOut.counts == ["left out by 'where'": 1])
  }

  @Test func readsFreshdesksTickets() throws {
    let portfolio = try ShippedPresets.workspace("freshdesk-csv", "freshdesk-csv/tickets.csv", projects: "Acme Ltd")
      .portfolio()
    #expect(
      try items(portfolio) == [
        "501 PA incident 2026-10-02 - 2026-10-02 1.5 finished Scanner asks for a PIN",
        "502 PA - 2026-10-20 - - 0.0 underWay Can the report have our logo?",
        "503 PA request 2026-10-22 - - 0.0 notStarted Wish: dark theme",
      ]
    )
    #expect(problems(portfolio) == [])
    #expect(try portfolio.file("given.csv").leftOut.counts == ["left out by 'where'": 1])
  }

  @Test func readsAViewOfZendesk() throws {
    let portfolio = try ShippedPresets.workspace("zendesk-csv", "zendesk-csv/view.csv", projects: "Acme Ltd")
      .portfolio()
    #expect(
      try items(portfolio) == ["9001 PA incident 2026-10-01 - - - finished Invoice shows ½ as ?"]
    )
    #expect(problems(portfolio) == [])
  }

  /// Where an entry says whose all tickets are, those without an organisation are too.
  @Test func usesEveryTicketWhereTheEntryNamesTheProject() throws {
    let portfolio = try ShippedPresets.workspace(
      "zendesk-csv",
      "zendesk-csv/account.csv",
      entry: "project: { value: PA }"
    ).portfolio()
    #expect(try portfolio.file("given.csv").used == 4)
    #expect(problems(portfolio) == [])
  }
}
