import Tables
import Testing

@testable import Review

/// Figures about the work with a client, taken apart.
@Suite struct RelationshipFigureTests {
  private static let workspace = Workspace.delivery([
    "actions.csv": """
    id,client,kind,text,owner,raised,due,done,audience
    A1,acme,question,Which site?,dana,2025-06-02,2025-06-06,2025-06-04,client
    A2,acme,question,Which desk?,dana,2025-06-02,2025-06-06,,internal
    A3,acme,info_request,The list,dana,2025-06-02,2025-06-06,,internal

    """,
    "invoices.csv":
      "id,client,amount,issued,due\nI1,acme,4000,2025-06-05,2025-06-20\nI2,acme,900.5,2025-06-05,2025-07-20\n",
  ])

  @Test func everySignalOfTheIndexCitesItsRecords() throws {
    let figure = try Explained("engagement", in: Self.workspace)
    #expect(figure.all.count == 13)
    #expect(figure.all.allSatisfy { $0.isInternal })
    let latency = try figure.of("E1 time to answer", isInternal: true)
    #expect(latency["median in working days"] == .number(20))
    #expect(latency["points"] == .number(0))
    #expect(latency["half of them up to"] == .number(5))
    #expect(latency.references == ["action:A1", "action:A2", "action:A3"])
    #expect(latency.records.first?.place.description == "exports/actions.csv:2")
    let whole = try figure.of(nil, isInternal: true)
    #expect(whole["weight measured"] == .count(66))
    #expect(whole["level"] == .text("disengaged"))
    #expect(whole.leftOut.map(\.reason).contains("E3: too little is recorded to measure it"))
  }

  @Test func theDebtIsToldByAge() throws {
    let debt = try Explained("debt", in: Self.workspace).of("GBP", isInternal: true)
    #expect(debt["owed"] == .money(4900.5))
    #expect(debt["1 to 30 days"] == .money(4000))
    #expect(debt["not due"] == .money(900.5))
    #expect(debt["days of sales"] == .number(91))
    #expect(debt.references == ["invoice:I1", "invoice:I2"])
  }

  @Test func anEscalationSaysHowFarUpItGoes() throws {
    let point = try Explained("escalation", in: Self.workspace).of("The list", isInternal: true)
    #expect(point["level"] == .count(2))
    #expect(point["try now"] == .count(1))
    #expect(point.references == ["action:A3"])
  }

  @Test func theMirrorSaysWhatIsMissing() throws {
    let silence = try Explained("mirror", in: Self.workspace).of("silence", isInternal: true)
    #expect(silence.reading.reason == .noData)
  }

  @Test func patternsCountMonths() throws {
    let pattern = try Explained("patterns", in: Self.workspace).of("late input", isInternal: true)
    #expect(pattern["in six months"] == .count(2))
    #expect(pattern["a pattern"] == .text("no"))
    #expect(pattern.references == ["action:A2", "action:A3"])
  }

  @Test func estimatesAreSetAgainstWhatTheWorkTook() throws {
    let workspace = Workspace.delivery([
      "estimates.csv": """
      id,project,item,basis,hours,made_on,vetted_on,quoted_on,actual_hours
      E1,PA,Import,gut,10,2025-02-03,,2025-02-03,40
      E2,PA,Import,gut,20,2025-02-04,,,40
      E3,PA,Import,vetted,32,2025-02-10,2025-02-10,2025-02-11,40

      """
    ])
    let gut = try Explained("estimates", in: workspace).of("gut", isInternal: true)
    #expect(gut["mean error"] == .percent(50))
    #expect(gut["mean overrun"] == .percent(100))
    #expect(gut["actual to estimated"] == .ratio(2))
    #expect(gut.references == ["estimate:E2"])
    #expect(gut.leftOut.map(\.reason) == ["estimate:E1: a later estimate stands for the item"])
    let share = try workspace.review().relationship.estimates.unvetted.reading
    #expect(share == .measured(.init(unvetted: 1, quoted: 1)))
  }
}
