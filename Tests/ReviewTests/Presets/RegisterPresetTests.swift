import Foundation
import Testing

@testable import Review

/// The presets of accounting exports and RAID logs, each over files in their shape.
@Suite struct RegisterPresetTests {
  private static let clients =
    "id,name,currency,external_ids\nacme,Acme Ltd,GBP,Acme Ltd (Holdings)\nbravo,Bravo GmbH,EUR,Bravo\n"

  private func invoices(_ portfolio: Portfolio, _ client: String) throws -> [String] {
    try portfolio.account(client).confidential.invoices.map { invoice in
      let money = [invoice.amount, invoice.paidAmount].map { $0.map { "\($0)" } ?? "-" }
      return "\(invoice.id) \(invoice.issued.iso) \(invoice.due.iso) \(money[0]) \(invoice.currency ?? "-") \(money[1])"
    }
  }

  private func told(_ portfolio: Portfolio) -> [String] {
    portfolio.diagnostics.map(\.code)
  }

  @Test func readsXerosSalesInvoicesEachOnce() throws {
    let portfolio = try ShippedPresets.workspace(
      "xero-invoices",
      "xero-invoices/sales.csv",
      ["clients.csv": Self.clients]
    )
    .portfolio()
    #expect(
      try invoices(portfolio, "acme") == [
        "INV-0102 2026-09-01 2026-10-01 90 GBP 90", "INV-0101 2026-10-13 2026-11-27 1580.94 GBP 0",
      ]
    )
    #expect(try invoices(portfolio, "bravo") == ["INV-0105 2026-10-13 2026-11-27 1200 EUR 0"])
    #expect(told(portfolio) == ["date-order", "date-order"])
    let file = try portfolio.file("given.csv")
    #expect(file.read == 8 && file.used == 3 && file.isBalanced)
    #expect(file.leftOut.counts == ["left out by 'where'": 4, "another line of an invoice that is counted": 1])
  }

  @Test func readsTheFileByWhichXeroImportsInvoices() throws {
    let portfolio = try ShippedPresets.workspace(
      "xero-invoices",
      "xero-invoices/import.csv",
      ["clients.csv": Self.clients]
    )
    .portfolio()
    #expect(told(portfolio).contains("ambiguous-date"))
    #expect(try invoices(portfolio, "acme") == [])
    let said = try ShippedPresets.workspace(
      "xero-invoices",
      "xero-invoices/import.csv",
      entry: "dates: day-first",
      ["clients.csv": Self.clients]
    ).portfolio()
    #expect(try invoices(said, "acme") == ["INV-0201 2026-10-07 2026-10-29 120 GBP -"])
  }

  @Test func readsRisksAndIssuesFromOneLog() throws {
    let portfolio = try ShippedPresets.workspace(
      "raid-log",
      "raid-log/log.csv",
      entry: "project: { value: PA }\nclient: acme"
    ).portfolio()
    let account = try portfolio.account("acme").confidential
    #expect(
      account.risks.map { risk in
        "\(risk.id) \(risk.kind) \(risk.probabilityLevel)x\(risk.impactLevel) \(risk.state) \(risk.raised) \(risk.owner)"
      } == [
        "A-01 assumption 2x3 open 2026-09-15 Dana Kerr", "D-01 dependency 3x4 closed 2026-09-20 Lee Barrow",
        "R-01 threat 4x5 open 2026-09-14 Tom Aldous",
      ]
    )
    #expect(
      account.risks.last?.text == "Line to the warehouse fails" && account.risks.last?.mitigation == "Second line"
    )
    #expect(
      account.issues.map { "\($0.id) \($0.project ?? "-") \($0.severity) \($0.raised) \($0.text)" } == [
        "I-01 PA high 2026-10-02 Labels print twice", "I-02 PA low 2026-10-05 Two people share a login",
      ]
    )
    #expect(account.issues.map(\.resolution) == [nil, "Own logins for both"])
    let files = portfolio.files.filter { $0.file == "exports/given.csv" }
    #expect(files.map(\.records) == [.issues, .risks])
    #expect(files.map(\.used) == [2, 3] && files.map(\.isBalanced) == [true, true])
    // A risk that nobody weighed is told, not guessed.
    #expect(files.map(\.rejected.counts) == [[:], ["field-missing": 1]])
  }

  @Test func asksWhoseTheIssuesOfALogAre() throws {
    let portfolio = try ShippedPresets.workspace(
      "raid-log",
      "raid-log/log.csv",
      entry: "project: { value: PA }"
    ).portfolio()
    #expect(try portfolio.account("acme").confidential.risks.count == 3)
    #expect(portfolio.diagnostics.contains { $0.code == "preset-misfit" && $0.message.contains("'client'") })
  }
}
