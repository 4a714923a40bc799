import Review
import Testing

@testable import Packs

/// What is said where nobody answered a survey, or too few did.
@Suite struct SurveyResultsWordsTests {
  private static func pack(_ answers: Int, identity: String = "named") throws -> (results: String, brief: String) {
    let rows = (0..<answers).map { "R\($0),S1,,2026-10-0\($0 + 1),\($0 + 5),Not \($0) | again\n" }.joined()
    let portfolio = Portfolio(
      loading: WorkspaceFiles([
        "exports/clients.csv": "id,name,currency\nacme,Acme,GBP\n",
        "exports/projects.csv": "id,client,name\nshop,acme,Shop\n",
        "exports/surveys.csv":
          "id,client,name,opened,closed,invited,undeliverable,identity\n"
          + "S1,acme,Our work,2026-10-01,2026-10-20,9,0,\(identity)\n",
        "exports/responses.csv": "id,survey,contact,on,q1,comment\n" + rows,
      ]),
      settings: Settings(),
      period: try #require(Period("2026-10"))
    )
    let library = TemplateLibrary(workspace: nil, shared: [LeakTests.shipped])
    let account = try #require(portfolio.accounts.first)
    let pack = try PackMaker(portfolio, library).pack(for: AccountReview(account, of: portfolio))
    let texts = { (files: [PackFile], name: String) in
      files.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) }
    }
    return (try #require(texts(pack.documents, "survey-results.md")), try #require(texts(pack.brief, "brief.md")))
  }

  @Test func whereNobodyAnsweredThatIsSaidOnceAndNoFigureIsExplained() throws {
    let text = try Self.pack(0).results
    #expect(text.contains("Open from 1 October 2026 to 20 October 2026. Nobody answered; 9 were invited.\n"))
    for word in ["No answers", "first survey", "NPS", "CSAT", "with fewer than", "carries a name"] {
      #expect(!text.contains(word), "\(word)")
    }
  }

  @Test func whereTooFewAnsweredOnlyTheReasonIsExplained() throws {
    let text = try Self.pack(3).results
    #expect(text.contains("Too few answers to publish (3 of 5 needed).\n"))
    #expect(text.contains("- **Answers:** with fewer than 5 answers we publish nothing"))
    for word in ["first survey", "NPS", "indicative"] { #expect(!text.contains(word), "\(word)") }
  }

  @Test(arguments: [("named", true), ("confidential", false)])
  func whoSeesTheAnswersOfANamedWaveIsSaid(_ identity: String, _ isSaid: Bool) throws {
    let text = try Self.pack(5, identity: identity).results
    #expect(text.contains("Each answer carries a name, which only those of us see who look after you.") == isSaid)
    #expect(text.contains("- **Recommendation ("))
  }

  @Test(arguments: [("named", true), ("confidential", false)])
  func theBriefHasCommentsOfANamedWaveOnly(_ identity: String, _ isTold: Bool) throws {
    #expect(try Self.pack(3, identity: identity).brief.contains("Not 0 \\| again") == isTold)
  }
}
