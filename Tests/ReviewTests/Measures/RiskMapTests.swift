import Tables
import Testing

@testable import Review

/// Where risks lie, and what the client accepts (methods §6.1 and §6.2).
@Suite struct RiskMapTests {
  private func map(_ risks: [String], statements: [String] = []) throws -> RiskMap? {
    let workspace = Workspace([
      "risks.csv": "id,project,kind,text,category,p,i,residual_p,residual_i,owner,raised,state,audience\n"
        + risks.map { $0 + ",tom,2025-06-01,open,client\n" }.joined(),
      "statements.csv": "id,client,topic,category,value,said_by,said_on\n"
        + statements.enumerated().map { "S\($0),acme,risk_appetite,\($1),dana,2025-01-12\n" }.joined(),
    ])
    return try workspace.portfolio().review().visible.riskMap
  }

  @Test func placesRisksByTheirReportedWeight() throws {
    let map = try #require(try map(["R1,PA,threat,Storm,continuity,4,4,,", "R2,PA,assumption,Calm,,5,5,2,3"]))
    #expect(map.entries.map(\.id) == ["R1", "R2"])
    #expect(map.entries.map(\.score.value) == [16, 6])
    #expect(map.limits.isEmpty && map.isSilentOnSome && map.entries.allSatisfy { !$0.isAbove })
  }

  @Test func drawsEveryLimitThatHoldsForOneOfTheRisks() throws {
    let map = try #require(
      try map(
        ["R1,PA,threat,Storm,continuity,4,4,,", "R2,PA,threat,Fees,cost,2,5,,"],
        statements: ["continuity,cautious", "cost,open", "security,averse"]
      )
    )
    #expect(map.limits.map(\.highestScore) == [9, 12])
    #expect(map.entries.map(\.isAbove) == [true, false])
    #expect(!map.isSilentOnSome)
  }

  @Test func leavesChancesOut() throws {
    #expect(try map(["R1,PA,opportunity,Gift,,4,4,,"]) == nil)
    #expect(try map([]) == nil)
  }

  @Test func namesTheWeightOfEveryCell() throws {
    let map = try #require(try map(["R1,PA,threat,Storm,,4,4,,"]))
    let bands = (1...5).map { map.band(probability: $0, impact: 3) }
    #expect(bands == [.low, .medium, .medium, .high, .veryHigh])
  }
}
