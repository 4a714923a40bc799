import Foundation
import Review
import Testing

@testable import Packs

/// What a pack says where little is recorded: nothing that sounds better than what is known.
@Suite struct SparseClientTests {
  private func pack(_ files: [String: String]) throws -> [String: String] {
    let base = [
      "exports/clients.csv": "id,name,currency\nacme,Acme,GBP\n",
      "exports/projects.csv": "id,client,name\nshop,acme,Shop\n",
    ]
    let portfolio = Portfolio(
      loading: WorkspaceFiles(base.merging(files) { $1 }),
      settings: Settings(),
      period: try #require(Period("2026-10"))
    )
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    let library = TemplateLibrary(workspace: nil, shared: [.init(path: package + "/templates", name: "templates")])
    let account = try #require(portfolio.accounts.first)
    let pack = try PackMaker(portfolio, library).pack(for: AccountReview(account, of: portfolio))
    return Dictionary(uniqueKeysWithValues: pack.documents.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  private static let criterion =
    "id,project,statement,metric,unit,direction,target,target_date,data_source,state,proposed_on\n"
    + "C1,shop,Answers come within a day,hours,hours,at_most,8,2026-12-31,Desk export,proposed,2026-10-01\n"

  @Test func doesNotSayThatAllGoesToPlanWhereNothingWasPlanned() throws {
    let review = try #require(try pack([:])["review.md"])
    #expect(!review.contains("Nothing we measure is behind plan"))
    #expect(review.contains("so we cannot say whether things go to plan."))
    #expect(review.contains("- **Confirm or correct the points we take for granted:** 5\n"))
  }

  @Test func asksForAnAnswerToWhatIsProposed() throws {
    let review = try #require(try pack(["exports/criteria.csv": Self.criterion])["review.md"])
    #expect(
      review.contains("- **Say yes or no to the success criteria we propose:** 1\n")
    )
    #expect(!review.contains("Nothing is recorded as open on your side."))
  }

  @Test func showsNoStartForALimitThatHasNone() throws {
    let criteria = try #require(try pack(["exports/criteria.csv": Self.criterion])["success-criteria.md"])
    #expect(!criteria.contains("At the start"))
    #expect(criteria.contains("- **Target:** at most 8 hours by 31 December 2026"))
  }

  @Test(arguments: [("", 0), ("ada,,Ada,ada@nordlys.example,lead,provider,yes\n", 12)])
  func linksTheAnswersOfASurveyOnlyToAKnownAddress(contact: String, links: Int) throws {
    let survey = try #require(
      try pack([
        "exports/contacts.csv": "id,client,name,email,role,side,authorised\n" + contact,
        "exports/surveys.csv":
          "id,client,name,opened,closed,identity,invited\nS1,acme,Autumn,2026-11-01,2026-11-20,named,9\n",
        "exports/survey-questions.csv": "survey,id,type,text\nS1,q1,nps,Would you recommend us?\n",
      ])["survey.html"]
    )
    #expect(survey.split(separator: "?subject=Survey", omittingEmptySubsequences: false).count == links + 1)
    #expect(survey.contains("In one e-mail:") == (links > 0))
    #expect(survey.split(separator: "☐", omittingEmptySubsequences: false).count == 12)
    #expect(!survey.contains("href=\"\""))
  }
}
