import Foundation
import Tables
import Testing

@testable import Review

/// Methods §6.1 to §6.3, measured from files.
@Suite struct RiskReviewTests {
  /// One risk whose cells differ from a threat of 4 × 4 in continuity, with actions that name it.
  private func risk(_ cells: [String: String] = [:], actions: [String] = []) throws -> RiskReview? {
    let row = [
      "id": "R1", "project": "PA", "kind": "threat", "text": "The line fails", "category": "continuity", "p": "4",
      "i": "4", "owner": "tom", "raised": "2025-02-03", "reviewed": "2025-06-10", "state": "open", "audience": "client",
    ].merging(cells) { $1 }
    let heading = "id,client,kind,text,owner,raised,due,done,source_refs,audience\n"
    let rows = actions.enumerated().map { "A\($0),acme,\($1)\n" }
    let files = ["risks.csv": csv([row]), "actions.csv": heading + rows.joined()]
    return try Workspace.delivery(files).review().visible.risks.first
  }

  @Test func weighsTheWorkedExample() throws {
    let review = try Workspace.delivery().review()
    #expect(review.visible.risks.map(\.risk.id) == ["R1", "R4", "R2", "R3"])
    #expect(review.visible.risks.map(\.score.value) == [16, 15, 10, 6])
    #expect(review.visible.risks.map(\.expectedLoss) == [11_700, 8_100, 5_000, 900])
    #expect(review.visible.risks.map(\.score.band) == [.veryHigh, .veryHigh, .high, .medium])
    #expect(review.visible.expectedLoss.reading.value?.total == 25_700)
    #expect(review.visible.expectedLoss.records.count == 4)
    #expect(isClose(review.project()?.visible.expectedLossPercent.reading.value, 21.4, decimals: 1))
  }

  @Test func comparesWithWhatTheClientSaid() throws {
    let review = try Workspace.delivery().review()
    #expect(
      review.visible.risks.map(\.appetite) == [
        .above(.cautious, by: 7), .notStated, .within(.open), .notStated,
      ]
    )
    #expect(review.visible.badNews.filter { $0.reference.hasPrefix("risk:") }.map(\.reference) == ["risk:R1"])
  }

  @Test func takesNoWordOfOurOwnForTheClients() throws {
    let statements = [
      "statements.csv": """
      id,client,topic,category,value,said_by,said_on
      S1,acme,risk_appetite,continuity,averse,tom,2025-03-08
      S2,acme,risk_appetite,,minimalist,dana,2025-01-08
      S3,acme,risk_appetite,overall,hungry,dana,2025-02-08

      """
    ]
    let risk = try #require(try Workspace.delivery(statements).review().visible.risks.first)
    #expect(risk.appetite == .within(.eager))
  }

  @Test func reportsTheResidualWeightAndLabelsIt() throws {
    let inherent = try #require(try risk(["residual_p": "2"]))
    #expect(!inherent.isResidual)
    #expect(inherent.score.value == 16)
    let residual = try #require(try risk(["residual_p": "2", "residual_i": "3", "money": "1000"]))
    #expect(residual.isResidual)
    #expect(residual.score.value == 6)
    #expect(residual.inherent.value == 16)
    #expect(residual.expectedLoss == 125)
    #expect(residual.appetite == .within(.cautious))
  }

  @Test func leavesOutWhatIsNotOpen() throws {
    #expect(try risk(["state": "closed"]) == nil)
    #expect(try risk(["state": "became_issue"]) == nil)
  }

  @Test func keepsOpportunitiesApart() throws {
    let files = [
      "risks.csv": """
      id,project,kind,text,category,p,i,money,owner,raised,state,audience
      R1,PA,threat,Loss,continuity,4,4,1000,tom,2025-06-03,open,client
      R2,PA,opportunity,Gain,continuity,5,5,9000,tom,2025-06-03,open,client
      R3,PA,threat,Not valued,continuity,1,1,,tom,2025-06-03,open,client
      R4,PA,assumption,Taken for granted,continuity,1,1,500,tom,2025-06-03,open,client

      """
    ]
    let review = try Workspace.delivery(files).review().visible
    #expect(review.expectedLoss.reading == .measured(ExpectedLoss(of: [650, nil])))
    #expect(review.expectedLoss.reading.value?.notValued == 1)
    #expect(review.expectedGain.reading.value?.total == 8_100)
    #expect(!review.badNews.contains { $0.reference == "risk:R2" })
  }

  @Test func isNeglectedAfterAMonthWithoutAReview() throws {
    #expect(try #require(try risk(["reviewed": "2025-05-30"])).isStale == false)
    #expect(try #require(try risk(["reviewed": "2025-05-29"])).isStale)
    #expect(try #require(try risk(["reviewed": ""])).isStale)
    #expect(try #require(try risk(["reviewed": "", "raised": "2025-06-01"])).isStale == false)
    #expect(try #require(try risk()).age == 147)
  }

  @Test(
    arguments: [
      ([:], [], true), ([:], ["corrective,Do it,tom,2025-02-03,2025-08-01,,risk:R1,client"], false),
      ([:], ["corrective,Do it,tom,2025-02-03,,,risk:R1,client"], true),  // no due date
      ([:], ["corrective,Do it,tom,2025-02-03,2025-08-01,,risk:R2,client"], true),
      ([:], ["corrective,Do it,tom,2025-02-03,2025-08-01,,risk:R1/line,client"], false),
      (["p": "3", "i": "3"], [], false),  // 9: below ten, and cautious
      (["p": "3", "i": "3", "category": "cost"], [], false), (["p": "2", "i": "5", "category": "cost"], [], true),
      (["kind": "opportunity"], [], false),
    ] as [([String: String], [String], Bool)]
  )
  func needsAnActionWhereItWeighsMuch(_ cells: [String: String], _ actions: [String], _ isMissing: Bool) throws {
    #expect(try #require(try risk(cells, actions: actions)).isMitigationMissing == isMissing)
  }

  @Test(arguments: [("2025-06-02", false), ("2025-05-30", true)])
  func asksForAnAssumptionAfterTwentyWorkingDays(_ raised: String, _ isAsked: Bool) throws {
    let cells = ["kind": "assumption", "raised": raised, "reviewed": ""]
    #expect(try #require(try risk(cells)).isUnconfirmed == isAsked)
    let confirmed = cells.merging(["confirmed_by": "dana", "confirmed_on": "2025-06-05"]) { $1 }
    #expect(try risk(confirmed) == nil, "what the client confirmed is no risk any more")
  }

  @Test func wantsAnOpenQuestionForAWeightyAssumption() throws {
    let question = "question,Is it so?,dana,2025-02-03,2025-08-01,,risk:R1,client"
    let answered = "question,Is it so?,dana,2025-02-03,2025-08-01,2025-03-01,risk:R1,client"
    #expect(try #require(try risk(["kind": "assumption"])).isQuestionMissing)
    #expect(try #require(try risk(["kind": "assumption"], actions: [question])).isQuestionMissing == false)
    #expect(try #require(try risk(["kind": "assumption"], actions: [answered])).isQuestionMissing)
    #expect(try #require(try risk(["kind": "assumption", "p": "2"])).isQuestionMissing == false)
    #expect(try #require(try risk()).isQuestionMissing == false)
  }

  @Test(arguments: [("", nil), ("11700", false), ("11699.99", true)] as [(String, Bool?)])
  func comparesTheMoneyOnlyWhereTheClientGaveALimit(_ limit: String, _ isAbove: Bool?) throws {
    let clients = "id,name,currency,money_risk_limit\nacme,Acme Ltd,GBP,\(limit)\nbravo,Bravo GmbH,EUR,\n"
    let risk = try #require(try Workspace.delivery(["clients.csv": clients]).review().visible.risks.first)
    #expect(risk.isAboveMoneyLimit == isAbove)
  }

  @Test func keepsInternalRisksInTheHouse() throws {
    let files = [
      "risks.csv": """
      id,project,kind,text,category,p,i,money,owner,raised,state,audience
      R1,PA,threat,Loss,continuity,5,5,1000,tom,2025-06-03,open,internal

      """
    ]
    let review = try Workspace.delivery(files).review()
    #expect(review.visible.risks.isEmpty)
    #expect(review.visible.expectedLoss.reading == .unavailable(.noData))
    #expect(review.internalRisks.map(\.risk.id) == ["R1"])
    #expect(!review.visible.badNews.contains { $0.reference == "risk:R1" })
  }
}
