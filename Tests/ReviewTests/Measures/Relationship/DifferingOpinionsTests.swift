import Tables
import Testing

@testable import Review

/// On what people of one client differ.
@Suite struct DifferingOpinionsTests {
  private static func opinions(_ files: [String: String]) throws -> [DifferingOpinion] {
    var files = files
    files["statements.csv"] = files["statements.csv"] ?? "id,client,topic,value,said_by,said_on\n"
    return try Workspace.delivery(files).review().relationship.opinions
  }

  @Test func theLatestWordOfEachPersonCounts() throws {
    let said = """
      id,client,topic,category,value,said_by,said_on
      S1,acme,risk_appetite,cost,averse,dana,2025-01-08
      S2,acme,risk_appetite,cost,open,dana,2025-02-08
      S3,acme,risk_appetite,cost,cautious,lee,2025-01-08

      """
    let opinions = try Self.opinions(["statements.csv": said])
    #expect(opinions.count == 1)
    #expect(opinions.first?.views.map(\.person) == ["Dana Kerr", "Lee Barrow"])
    #expect(opinions.first?.views.map(\.words) == ["open", "cautious"])
    #expect(opinions.first?.views.map(\.reference) == ["statement:S2", "statement:S3"])
    let agreed = said.replacing("S3,acme,risk_appetite,cost,cautious", with: "S3,acme,risk_appetite,cost,Open")
    #expect(try Self.opinions(["statements.csv": agreed]).isEmpty)
    let ours = said.replacing("cautious,lee", with: "cautious,tom")
    #expect(try Self.opinions(["statements.csv": ours]).isEmpty)
    let elsewhere = said.replacing("S3,acme,risk_appetite,cost", with: "S3,acme,risk_appetite,security")
    #expect(try Self.opinions(["statements.csv": elsewhere]).isEmpty)
  }

  private static func wave(_ identity: String, _ answers: (Int, Int)) -> [String: String] {
    [
      "surveys.csv":
        "id,client,name,opened,closed,identity,invited\nS1,acme,June,2025-06-02,2025-06-13,\(identity),2\n",
      "responses.csv": "survey,contact,on,q1\nS1,dana,2025-06-03,\(answers.0)\nS1,lee,2025-06-03,\(answers.1)\n",
    ]
  }

  @Test(arguments: [(9, 6, true), (9, 7, false), (8, 6, false)])
  func aNamedWaveTellsOfTheContentAndTheOthers(_ high: Int, _ low: Int, _ differs: Bool) throws {
    #expect(try Self.opinions(Self.wave("named", (high, low))).isEmpty == !differs)
  }

  @Test func aConfidentialWaveTellsNobodysAnswers() throws {
    #expect(try Self.opinions(Self.wave("confidential", (10, 0))).isEmpty)
  }

  @Test func aQuestionDecidedTwiceIsTold() throws {
    let opinions = try Self.opinions([
      "decisions.csv": """
      id,client,question,needs_client_input,asked_on,decided_on,chosen,signed_by
      D1,acme,Which site first?,yes,2025-05-05,2025-05-16,North,dana
      D2,acme,which  site first?,yes,2025-05-05,2025-06-16,South,lee
      D3,acme,Which desk?,yes,2025-05-05,2025-06-16,South,lee

      """
    ])
    #expect(opinions.map { $0.views.map(\.words) } == [["North", "South"]])
  }
}
