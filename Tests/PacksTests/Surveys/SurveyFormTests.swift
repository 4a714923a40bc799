import Foundation
import Review
import Testing

@testable import Packs

/// The form of a survey: on paper, in any mail program and offline.
@Suite struct SurveyFormTests {
  private static func pack(
    identity: String = "named",
    questions: String = "",
    locale: String = "",
    settings yaml: String = ""
  ) throws -> [String: String] {
    var files = [
      "exports/clients.csv": "id,name,currency,locale\nacme,Acme,GBP,\(locale)\n",
      "exports/projects.csv": "id,client,name,manager\nshop,acme,Shop,ada\n",
      "exports/contacts.csv": """
      id,client,name,email,role,side,authorised
      kim,acme,Kim Lee,kim@acme.example,head,client,yes
      ada,,Ada Berg,ada@nordlys.example,lead,provider,yes

      """,
      "exports/surveys.csv": "id,client,name,opened,closed,identity,invited\n"
        + "S-1,acme,How are we doing?,2026-11-01,2026-11-20,\(identity),kim\n",
    ]
    if !questions.isEmpty { files["exports/survey-questions.csv"] = "survey,id,type,text\n" + questions }
    let (settings, problems) = SettingsReader.read(Array("firm: { name: Nordlys IT }\n\(yaml)".utf8))
    #expect(problems == [])
    let portfolio = Portfolio(
      loading: WorkspaceFiles(files),
      settings: settings,
      period: try #require(Period("2026-10"))
    )
    let library = TemplateLibrary(workspace: nil, shared: [LeakTests.shipped])
    let account = try #require(portfolio.accounts.first)
    let pack = try PackMaker(portfolio, library).pack(for: AccountReview(account, of: portfolio))
    return Dictionary(uniqueKeysWithValues: pack.documents.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  /// The links of a form, as they stand in its Markdown.
  private static func links(in markdown: String) -> [String: String] {
    let pairs = markdown.split(separator: "\n").compactMap { line -> (String, String)? in
      guard let match = line.wholeMatch(of: /\[([a-z0-9-]+)\]: (\S+)/) else { return nil }
      return (String(match.1), String(match.2))
    }
    return Dictionary(pairs) { first, _ in first }
  }

  /// Subject and body of a mail that a link opens.
  private static func mail(_ link: String?) throws -> (to: String, subject: String, body: String) {
    let link = try #require(link)
    let parts = try #require(link.wholeMatch(of: /mailto:([^?]*)\?subject=([^&]*)&body=(.*)/))
    let decoded = { (text: Substring) in
      (String(text).removingPercentEncoding ?? "").replacing("\r\n", with: "\n")
    }
    return (decoded(parts.1), decoded(parts.2), decoded(parts.3))
  }

  @Test func hasOneMailForAllAnswersAndOneForEach() throws {
    let form = try #require(Self.pack()["survey.md"])
    let links = Self.links(in: form)
    // One for all, 11 + 5 + 7 + 5 x 5 answers, two to write.
    #expect(links.count == 1 + 48 + 2)
    #expect(links.values.allSatisfy { $0.hasPrefix("mailto:ada@nordlys.example?subject=") && $0.utf8.count <= 2000 })
    let all = try Self.mail(links["0"])
    #expect(all.subject == "Survey S-1, all answers")
    #expect(
      all.body.hasPrefix(
        "Please write each answer behind its colon and send this mail.\n\nSurvey: S-1\n\n[q1] How likely"
      )
    )
    #expect(all.body.contains("\n[q2] How satisfied are you with our work over the last period? (1 to 5)\nq2: \n"))
    #expect(all.body.contains("\n[q3] Nordlys IT made it easy for me to handle my request. (1 to 7)\nq3: \n"))
    #expect(all.body.hasSuffix("\n[q10] What should we change first?\nq10: \n\n"))
    #expect(!all.body.contains("Code:"))
    let one = try Self.mail(links["1-7"])
    #expect(one.subject == "Survey S-1, question q1: 7")
    #expect(one.body.hasPrefix("Survey: S-1\nQuestion: q1\nHow likely"))
    #expect(one.body.hasSuffix("\nAnswer: 7\n"))
  }

  @Test(arguments: ["de-DE", "fr-FR"])
  func saysTheLabelsAlikeInEveryLanguage(_ locale: String) throws {
    let form = try #require(Self.pack(locale: locale)["survey.md"])
    #expect(!form.contains("We keep you informed."), "the standard questions are in the language of the client")
    let links = Self.links(in: form)
    let all = try Self.mail(links["0"])
    #expect(all.subject == "Survey S-1, all answers")
    #expect(!all.body.hasPrefix("Please"))
    #expect(all.body.contains("\nSurvey: S-1\n") && all.body.contains("\nq10: \n"))
    #expect(try Self.mail(links["2-5"]).subject == "Survey S-1, question q2: 5")
  }

  /// Windows hands mail programs about 2,000 characters.
  @Test(arguments: [(10, 30, true), (10, 400, true), (16, 400, true), (40, 400, false), (80, 10, false)])
  func keepsItsLinksShort(_ count: Int, _ length: Int, _ hasAll: Bool) throws {
    let text = String(repeating: "wörd (x) ", count: length / 9 + 1)
    let rows = (1...count).map { "S-1,q\($0),\($0 % 2 == 0 ? "open" : "csat"),\(text)\n" }.joined()
    let pack = try Self.pack(questions: rows)
    let form = try #require(pack["survey.md"])
    let links = Self.links(in: form)
    #expect(links.values.allSatisfy { $0.utf8.count <= 2000 })
    #expect((links["0"] != nil) == hasAll)
    #expect(form.contains("there are too many questions for a ready-made mail") == !hasAll)
    #expect(try #require(pack["survey.html"]).contains("open a mail with all questions") == hasAll)
    if hasAll {
      let body = try Self.mail(links["0"]).body
      #expect(body.components(separatedBy: "\n[q").count == count + 1)
    }
  }

  @Test func asksForNoMailWhereItIsConfidential() throws {
    let pack = try Self.pack(identity: "confidential")
    for name in ["survey.md", "survey.html"] {
      let form = try #require(pack[name])
      #expect(!form.lowercased().contains("mailto"), "\(name)")
      #expect(form.contains("Your answers are confidential."))
      #expect(form.components(separatedBy: "☐").count == 49)
      #expect(!form.contains("Your name, on paper"))
    }
    #expect(try #require(pack["survey.html"]).contains("ada@nordlys.example"), "whom to ask is still told")
    #expect(try #require(pack["review.html"]).contains("mailto:ada@nordlys.example"))
  }

  @Test func offersTheFirmsToolToAConfidentialWave() throws {
    let yaml = "surveys: { tool: \"https://ask.example/s/{survey}\" }\n"
    let pack = try Self.pack(identity: "confidential", settings: yaml)
    #expect(Self.links(in: try #require(pack["survey.md"])) == ["0": "https://ask.example/s/S-1"])
    #expect(
      try #require(pack["survey.html"]).contains("<a href=\"https://ask.example/s/S-1\">answer in our survey tool</a>")
    )
    let named = try #require(Self.pack(settings: yaml)["survey.md"])
    #expect(!named.contains("ask.example"))
  }

  @Test func tellsWhoSeesTheAnswersTheMinimumAndTheLastDay() throws {
    let form = try #require(Self.pack()["survey.md"])
    #expect(form.contains("a mail shows its sender, and the sheet asks for it. The people at Nordlys IT"))
    #expect(form.contains("only when at least 5 people have answered"))
    #expect(form.contains("This takes under two minutes."))
    #expect(form.contains("Please answer by **20 November 2026**."))
    #expect(form.contains("### Your name, on paper"))
    #expect(!form.contains("What changed after the last survey"))
    #expect(!form.contains("Open from"))
  }

  /// A code stands in its owner's invitation and nowhere else; no script, no form, nothing to fetch.
  @Test func holdsNoCodeNoScriptAndNoFormElement() throws {
    let page = try #require(Self.pack()["survey.html"])
    for word in ["<script", "<form", "<input", "<button", "<textarea", "Code: "] { #expect(!page.contains(word)) }
  }

  @Test func asksTheStandardQuestionsAsTheyAreLoaded() {
    let format = Format(locale: "en-GB", currency: "GBP")
    let questions = SurveyQuestion.standardSet(provider: "Nordlys IT")
    #expect(questions.map(format.question) == questions.map(\.text))
  }
}
