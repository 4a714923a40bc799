import Foundation
import Tables
import Testing

@testable import Review

/// Methods §7.4.
@Suite struct AgedDebtTests {
  private static let example = """
    id,client,amount,issued,due,paid_on,paid_amount,disputed,currency
    I1,acme,4000,2025-06-05,2025-06-20,,,,
    I2,acme,6500,2025-05-15,2025-05-30,,,,
    I3,acme,12000,2025-04-01,2025-04-15,,,,
    I4,acme,8000,2025-02-24,2025-03-10,,,,
    I5,acme,38500,2025-05-01,2025-05-30,2025-05-28,,,

    """

  private static func debts(_ invoices: String) throws -> [AgedDebt] {
    try Workspace.delivery(["invoices.csv": invoices]).review().relationship.debts
  }

  @Test func theWorkedExample() throws {
    let debt = try #require(try Self.debts(Self.example).first)
    #expect(debt.currency == "GBP")
    #expect(debt.receivables == 30_500)
    #expect(debt.buckets == [.upTo30: 4000, .upTo60: 6500, .upTo90: 12_000, .older: 8000])
    #expect(debt.entries.map(\.daysPastDue) == [112, 76, 31, 10])
    #expect(debt.salesOutstanding.reading == .measured(45.5))
    #expect(debt.salesOutstanding.window == CivilDate("2025-04-01")...CivilDate("2025-06-30"))
    #expect(debt.worst?.reference == "invoice:I4")
  }

  @Test(
    arguments: [
      (0, .notDue), (-5, .notDue), (1, .upTo30), (30, .upTo30), (31, .upTo60), (60, .upTo60), (61, .upTo90),
      (90, .upTo90), (91, .older),
    ] as [(Int, AgedDebt.Bucket)]
  )
  func bucketsHoldTheirUpperEnd(_ days: Int, _ bucket: AgedDebt.Bucket) {
    #expect(AgedDebt.Bucket(daysPastDue: days) == bucket)
  }

  @Test func disputedSumsStandApart() throws {
    let debt = try #require(try Self.debts(Self.example.replacing("2025-03-10,,,,", with: "2025-03-10,,,yes,")).first)
    #expect(debt.disputed == 8000)
    #expect(debt.receivables == 22_500)
    #expect(debt.buckets[.older] == nil)
    #expect(debt.buckets.values.reduce(0, +) == debt.receivables)
  }

  @Test func partOfAnInvoiceMayBePaid() throws {
    let debt = try #require(
      try Self.debts(Self.example.replacing("2025-03-10,,,,", with: "2025-03-10,2025-06-02,3000,,")).first
    )
    #expect(debt.buckets[.older] == 5000)
  }

  @Test func whatIsPaidAfterTheReportDateIsOwed() throws {
    let debt = try #require(try Self.debts(Self.example.replacing("2025-05-28", with: "2025-07-01")).first)
    #expect(debt.receivables == 69_000)
  }

  @Test func aCreditIsNeverPastDue() throws {
    let debt = try #require(
      try Self.debts(Self.example + "I6,acme,-500,2025-03-03,2025-03-03,,,,\n").first
    )
    #expect(debt.buckets[.notDue] == -500)
    #expect(debt.receivables == 30_000)
    #expect(debt.worst?.reference == "invoice:I4")
  }

  @Test func currenciesAreNeverAdded() throws {
    let debts = try Self.debts(Self.example + "I6,acme,900,2025-06-02,2025-06-27,,,,EUR\n")
    #expect(debts.map(\.currency) == ["EUR", "GBP"])
    #expect(debts.map(\.receivables) == [900, 30_500])
  }

  @Test func withoutSalesThereIsNoSalesOutstanding() throws {
    let debt = try #require(
      try Self.debts("id,client,amount,issued,due\nI4,acme,8000,2025-02-24,2025-03-10\n").first
    )
    #expect(debt.salesOutstanding.reading == .unavailable(.zeroDenominator))
  }
}
