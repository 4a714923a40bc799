import Tables
import Testing

@testable import Review

/// Methods §2.5.
@Suite struct CriterionAgreementTests {
  private func agreement(_ cells: [String: String]) throws -> CriterionAgreement {
    let row = [
      "id": "C1", "project": "PA", "statement": "Fewer password calls reach the desk", "state": "agreed",
      "proposed_on": "2026-10-01", "client_agreed_by": "dana", "client_agreed_on": "2026-10-05",
      "provider_agreed_by": "tom", "provider_agreed_on": "2026-10-07",
    ].merging(cells) { $1 }
    let portfolio = try Workspace(["criteria.csv": csv([row])]).portfolio()
    let account = try portfolio.account("acme")
    let criterion = try #require(account.visible.criteria.first)
    return CriterionReview(criterion, in: account.visible, portfolio.dates, WorkingCalendar()).agreement
  }

  @Test func isAgreedOnTheDayOfTheLaterSignature() throws {
    #expect(try agreement([:]) == .agreed(on: "2026-10-07"))
    #expect(try agreement(["client_agreed_on": "2026-10-09"]) == .agreed(on: "2026-10-09"))
  }

  @Test(arguments: [
    ["client_agreed_on": ""], ["client_agreed_by": ""], ["provider_agreed_on": ""], ["provider_agreed_by": ""],
    ["client_agreed_by": "lee"], ["client_agreed_by": "nobody"], ["client_agreed_by": "tom"],
    ["client_agreed_by": "omar"], ["provider_agreed_by": "dana"], ["provider_agreed_by": "nobody"],
    ["state": "proposed"],
  ])
  func isStillProposedWithoutBothSignatures(_ cells: [String: String]) throws {
    // Thursday 1 October to Saturday 31 October: 22 working days.
    #expect(try agreement(cells) == .proposed(age: 22))
  }

  @Test(arguments: [("2026-11-06", true), ("2026-11-07", false)])
  func countsSignaturesUpToTheIssueDate(_ day: String, _ isAgreed: Bool) throws {
    let agreement = try agreement(["client_agreed_on": day])
    #expect(agreement.isAgreed == isAgreed)
    #expect(agreement.isProposed == !isAgreed)
  }

  @Test(arguments: [("", nil), ("2026-11-03", 0), ("2026-10-30", 1)] as [(String, Int?)])
  func tellsHowLongAProposalWaits(_ day: String, _ age: Int?) throws {
    #expect(try agreement(["state": "proposed", "proposed_on": day]) == .proposed(age: age))
  }

  @Test(arguments: [("draft", CriterionAgreement.draft), ("superseded", .superseded), ("withdrawn", .withdrawn)])
  func followsTheStatesThatNeedNoSignature(_ state: String, _ agreement: CriterionAgreement) throws {
    #expect(try self.agreement(["state": state]) == agreement)
  }

  @Test func showsTheClientAgreedAndProposedCriteriaAlone() throws {
    let states = ["draft", "proposed", "agreed", "superseded", "withdrawn"]
    let rows = states.map { state in
      [
        "id": state, "project": "PA", "statement": "Fewer password calls reach the desk", "state": state,
        "client_agreed_by": "dana", "client_agreed_on": "2026-10-05", "provider_agreed_by": "tom",
        "provider_agreed_on": "2026-10-07",
      ]
    }
    let review = try Workspace(["criteria.csv": csv(rows)]).review()
    #expect(review.visible.criteria.map(\.criterion.id) == ["agreed", "proposed"])
  }
}
