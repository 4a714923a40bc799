import Foundation
import Testing

@testable import Review

@Suite struct InvoiceTests {
  private let heading = "id,client,amount,issued,due\n"

  private func amounts(_ portfolio: Portfolio, _ client: String = "acme") throws -> [Decimal] {
    try portfolio.account(client).confidential.invoices.map(\.amount)
  }

  private func codes(_ portfolio: Portfolio) -> [String] {
    portfolio.diagnostics.map(\.code)
  }

  @Test func countAnInvoiceOnceHoweverManyLinesItHas() throws {
    let rows = """
      N1,acme,1580.94,2026-10-05,2026-11-04
      N2,acme,90,2026-10-05,2026-11-04
      N1,acme,1580.94,2026-10-05,2026-11-04
      N1,acme,1580.940,2026-10-05,2026-11-04

      """
    let portfolio = try Workspace(["invoices.csv": heading + rows]).portfolio()
    #expect(codes(portfolio) == [])
    #expect(try amounts(portfolio) == [Decimal(string: "1580.94"), 90])
    let file = try portfolio.file("invoices.csv")
    #expect(file.used == 2 && file.isBalanced)
    #expect(file.leftOut.counts == ["another line of an invoice that is counted": 2])
  }

  @Test func rejectARowThatTellsSomethingElseOfTheSameInvoice() throws {
    let rows = "N1,acme,90,2026-10-05,2026-11-04\nN1,acme,10,2026-10-05,2026-11-04\n"
    let portfolio = try Workspace(["invoices.csv": heading + rows]).portfolio()
    #expect(codes(portfolio) == ["id-duplicate"])
    #expect(try amounts(portfolio) == [90])
  }

  @Test func letTheNextExportReplaceAllLinesOfAnInvoice() throws {
    let portfolio = try Workspace([
      "invoices-2026-09.csv": heading + "N1,acme,90,2026-09-05,2026-10-04\nN1,acme,90,2026-09-05,2026-10-04\n",
      "invoices-2026-10.csv": heading + "N1,acme,95,2026-09-05,2026-10-04\nN1,acme,95,2026-09-05,2026-10-04\n",
    ]).portfolio()
    #expect(codes(portfolio) == [])
    #expect(try amounts(portfolio) == [95])
    #expect(portfolio.files.filter { $0.records == .invoices }.map(\.isBalanced) == [true, true])
  }

  @Test func belongToTheClientThatTheToolCallsByAnotherName() throws {
    let workspace = Workspace([
      "clients.csv": "id,name,currency,external_ids\nacme,Acme Ltd,GBP,ACME (Holdings);A1\nbravo,Bravo GmbH,EUR,B1;X\n",
      "invoices.csv": heading + "N1,ACME (Holdings),90,2026-10-05,2026-11-04\nN1,B1,80,2026-10-05,2026-11-04\n",
      "issues.csv": "id,client,kind,text,severity,raised\nI1,A1,issue,Late,low,2026-10-05\n",
    ])
    let portfolio = try workspace.portfolio()
    #expect(try amounts(portfolio) == [90])
    #expect(try amounts(portfolio, "bravo") == [80])
    #expect(try portfolio.account("acme").confidential.issues.map(\.client) == ["acme"])
  }

  @Test func belongToNobodyWhereTwoClientsClaimTheName() throws {
    let portfolio = try Workspace([
      "clients.csv": "id,name,currency,external_ids\nacme,Acme Ltd,GBP,X\nbravo,Bravo GmbH,EUR,X\n",
      "invoices.csv": heading + "N1,X,90,2026-10-05,2026-11-04\n",
    ]).portfolio()
    #expect(codes(portfolio) == [], "the rule of contested names tells it")
    #expect(try portfolio.file("invoices.csv").rejected.counts == ["reference-ambiguous": 1])
    #expect(try amounts(portfolio) == [] && amounts(portfolio, "bravo") == [])
  }

  @Test func keepTheCurrencyTheyAreIn() throws {
    let invoices =
      "id,client,amount,currency,issued,due\nN1,acme,90,eur,2026-10-05,2026-11-04\nN2,acme,9,,2026-10-05,2026-11-04\n"
    let portfolio = try Workspace(["invoices.csv": invoices]).portfolio()
    #expect(try portfolio.account("acme").confidential.invoices.map(\.currency) == ["EUR", nil])
    let wrong = invoices.replacing("eur", with: "euro")
    #expect(try codes(Workspace(["invoices.csv": wrong]).portfolio()) == ["currency-invalid"])
  }
}
