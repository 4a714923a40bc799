import Tables
import Testing

@testable import Review

/// What we take for granted: October 2026.
@Suite struct AssumptionTests {
  private static let workspace = Workspace([
    "risks.csv": """
    id,project,kind,text,p,i,owner,raised,reviewed,state,confirmed_by,confirmed_on,audience
    R1,PA,assumption,The tills can stay,2,2,tom,2026-10-12,2026-10-20,open,,,client
    R2,PA,assumption,There is power,2,2,tom,2026-09-01,2026-10-20,open,,,client
    R3,PA,assumption,There is a lift,2,2,tom,2026-09-01,2026-10-20,open,dana,2026-10-05,client
    R4,PA,assumption,The floor holds,2,2,tom,2026-09-01,2026-10-20,became_issue,,,client
    R5,PA,assumption,Confirmed long ago,2,2,tom,2026-07-01,2026-08-20,closed,dana,2026-08-03,client
    R6,PA,assumption,Given up,2,2,tom,2026-07-01,2026-10-20,closed,,,client
    R7,PA,assumption,The owner pays,2,2,tom,2026-07-01,2026-10-20,became_issue,,,internal
    R8,PA,threat,A storm,2,2,tom,2026-07-01,2026-10-20,open,,,client

    """
  ])

  @Test func whatNobodyConfirmedComesFirstThenWhatWeLearned() throws {
    let assumptions = try Self.workspace.review().visible.dialogue.assumptions
    #expect(assumptions.map(\.risk.id) == ["R2", "R1", "R3", "R4"])
    #expect(assumptions.map(\.standing) == [.open, .open, .confirmed, .wrong])
    #expect(assumptions.map(\.isTooOld) == [true, false, false, false])
    #expect(assumptions.map(\.confirmedBy) == [nil, nil, "Dana Kerr", nil])
  }

  @Test(arguments: [(14, true), (15, false)])
  func anAssumptionWaitsTooLongBeyondTheLimit(_ limit: Int, _ isTooOld: Bool) throws {
    var workspace = Self.workspace
    workspace.settings.thresholds.risks.confirmationDays = limit
    let assumption = try workspace.review().visible.dialogue.assumptions.first { $0.risk.id == "R1" }
    #expect(assumption?.age == 15)
    #expect(assumption?.isTooOld == isTooOld)
  }

  @Test func theHouseKnowsHowManyTurnedOutRight() throws {
    let rate = try Self.workspace.review().relationship.assumptions
    #expect(rate.reading == .measured(KeptShare(kept: 2, due: 4)))
    #expect(rate.records == ["risk:R3", "risk:R4", "risk:R5", "risk:R7"])
    let explained = try Explained("assumptions", in: Self.workspace).of(nil, isInternal: true)
    #expect(explained["kept"] == .count(2))
    #expect(explained.references.count == 4)
    #expect(try Workspace().review().relationship.assumptions.reading == .unavailable(.noData))
  }
}
