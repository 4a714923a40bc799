import Tables
import Testing

@testable import Review

@Suite struct DecisionReviewTests {
  private func decision(_ cells: String, options: [String] = []) throws -> DecisionReview {
    let heading = "id,client,question,needs_client_input,asked_on,due,decided_on,chosen,signed_by,signed_on\n"
    var files = ["decisions.csv": heading + "D1,acme,Which way?,yes,\(cells)\n"]
    files["decision-options.csv"] = "decision,label,summary,nothing\n" + options.map { "D1,\($0)\n" }.joined()
    return try #require(try Workspace.delivery(files).review().visible.decisions.first)
  }

  @Test func waitsInWorkingDaysUntilItIsDecided() throws {
    let open = try decision("2025-06-02,2025-06-23,,,,")
    #expect(open.age == 20)
    #expect(open.overdue == 5)
    #expect(try decision(",,,,,").age == nil)
    let decided = try decision("2025-06-02,2025-06-23,2025-06-20,A,dana,2025-06-20", options: ["A,Go,", "B,Stay,yes"])
    #expect(decided.age == nil)
    #expect(decided.overdue == nil)
    #expect(decided.signedBy == "Dana Kerr")
  }

  @Test("figures up to 30 June, sent on 7 July", arguments: [("06-23", 5), ("06-30", 5), ("07-04", 1), ("07-07", nil)])
  func whatFellDueBeforeThePackGoesOutIsLate(due: String, late: Int?) throws {
    #expect(try decision("2025-06-02,2025-\(due),,,,").overdue == late)
  }
}
