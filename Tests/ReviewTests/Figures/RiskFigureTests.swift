import Tables
import Testing

@testable import Review

/// The worked example of methods §6 taken apart.
@Suite struct RiskFigureTests {
  private static let header =
    "id,project,kind,text,category,p,i,residual_p,residual_i,money,owner,raised,state,audience\n"

  private func risks(_ rows: String...) -> Workspace {
    .delivery(["risks.csv": Self.header + rows.map { $0 + "\n" }.joined()])
  }

  @Test func tellsHowMuchEachRiskWeighs() throws {
    let figure = try Explained("risk-score", in: .delivery())
    #expect(figure.all.count == 4)
    let line = try figure.of("The line fails")
    #expect(line["score"] == .count(16))
    #expect(line["band"] == .text("very high"))
    #expect(line["judged"] == .text("before anything is done about it"))
    #expect(line["on average"] == .money(11_700))
    #expect(line.references == ["risk:R1"])
    #expect(line.records.first?.place.file == "exports/risks.csv")
    #expect(line.records.first?.place.line == 2)
  }

  @Test func tellsTheScoreBeforeAndAfterWhatIsDone() throws {
    let workspace = risks("R1,PA,threat,Fire,continuity,4,4,2,4,,tom,2025-02-03,open,client")
    let fire = try Explained("risk-score", in: workspace).of("Fire")
    #expect(fire["score"] == .count(8))
    #expect(fire["judged"] == .text("after what is done about it"))
    #expect(fire["score before"] == .count(16))
    #expect(fire["on average"] == .missing(.noData))
  }

  @Test func marksRisksNotForTheClientAsInternal() throws {
    let workspace = risks(
      "R1,PA,threat,Fire,continuity,4,4,,,100,tom,2025-02-03,open,client",
      "R2,PA,threat,They leave,cost,4,4,,,100,tom,2025-02-03,open,internal"
    )
    for id in ["risk-score", "risk-appetite"] {
      let figure = try Explained(id, in: workspace)
      #expect(figure.all.filter(\.isInternal).map(\.subject) == ["They leave"])
      #expect(figure.all.filter { !$0.isInternal }.map(\.subject) == ["Fire"])
    }
    let loss = try Explained("expected-loss", in: workspace).of("threats")
    #expect(loss.references == ["risk:R1"])
    #expect(loss.omitted == ["risk:R2: not for the client's eyes"])
  }

  @Test func comparesARiskWithTheClientsWords() throws {
    let figure = try Explained("risk-appetite", in: .delivery())
    let line = try figure.of("The line fails")
    #expect(line["the client accepts"] == .text("cautious"))
    #expect(line["up to"] == .count(9))
    #expect(line["the risk is"] == .text("above by 7"))
    #expect(line.references == ["risk:R1", "statement:S1"])
    #expect(try figure.of("Licences get dearer")["the risk is"] == .text("within"))
    let unsaid = try figure.of("A trainer falls ill")
    #expect(unsaid["the client accepts"] == .missing(.noData))
    #expect(unsaid.references == ["risk:R3"])
  }

  @Test func namesTheWordThatCountsAndThoseThatDoNot() throws {
    let statements = [
      "statements.csv": """
      id,client,topic,category,value,said_by,said_on
      S1,acme,risk_appetite,continuity,open,dana,2025-01-08
      S2,acme,risk_appetite,continuity,averse,dana,2025-02-08
      S3,acme,risk_appetite,overall,eager,dana,2025-03-08
      S4,acme,risk_appetite,continuity,eager,tom,2025-04-08

      """
    ]
    let figure = try Explained("risk-appetite", in: .delivery(statements))
    let line = try figure.of("The line fails")
    #expect(line["the client accepts"] == .text("averse"))
    #expect(line.references == ["risk:R1", "statement:S2"])
    #expect(
      line.omitted == ["statement:S1: the client has said another word since", "statement:S4: said by one of us"]
    )
    let ill = try figure.of("A trainer falls ill")
    #expect(ill["the client accepts"] == .text("eager"))
    #expect(ill.references == ["risk:R3", "statement:S3"])
  }

  @Test func addsExpectedLossesUp() throws {
    let figure = try Explained("expected-loss", in: .delivery())
    let threats = try figure.of("threats")
    #expect(threats["total"] == .money(25_700))
    #expect(threats["valued"] == .count(4))
    #expect(threats.references.sorted() == ["risk:R1", "risk:R2", "risk:R3", "risk:R4"])
    #expect(try figure.of("opportunities").reading.reason == .noData)
    guard case .percent(let share) = try figure.of("threats to Desk")["of the budget"] else {
      Issue.record("the share of the budget is not told")
      return
    }
    #expect(isClose(share, 21.4, decimals: 1))
  }

  @Test func leavesRisksOutOfTheSumWithTheReason() throws {
    let workspace = risks(
      "R1,PA,threat,Fire,continuity,4,4,,,100,tom,2025-02-03,open,client",
      "R2,PA,threat,Flood,continuity,4,4,,,,tom,2025-02-03,open,client",
      "R3,PA,threat,Storm,continuity,4,4,,,100,tom,2025-02-03,closed,client",
      "R4,PA,opportunity,Prize,continuity,5,4,,,1000,tom,2025-02-03,open,client"
    )
    let figure = try Explained("expected-loss", in: workspace)
    let threats = try figure.of("threats")
    #expect(threats["total"] == .money(65))
    #expect(threats["not valued"] == .count(1))
    #expect(threats.omitted == ["risk:R2: its money is not recorded", "risk:R3: no longer open"])
    #expect(try figure.of("opportunities")["total"] == .money(900))
    #expect(try Explained("risk-appetite", in: workspace).all.map(\.subject) == ["Fire", "Flood"])
  }
}
