import Diagnostics
import Foundation
import Review
import Testing

@testable import Packs

/// Text that wants to be markup shows as itself in every document.
@Suite struct HostilePackTests {
  static let texts = [
    "<script>alert(1)</script>", "| a | b |", "**bold** _it_ `code`", "[x](javascript:alert(1))", "# not a heading",
    "- not a list", "{{client}} {{{text}}}", "&lt;b&gt; &#xFFFE;", "=cmd|' /C calc'!A0", "a\u{0}b\u{1B}[31m",
    "\u{202E}right to left", "![x](https://example.com/x.png)", "https://example.com www.example.com a@b.example",
  ]

  private func pack(named text: String) throws -> Pack {
    let cell =
      "\"" + text.replacingOccurrences(of: "\"", with: "\"\"").replacingOccurrences(of: "\u{0}", with: "") + "\""
    let files = WorkspaceFiles([
      "exports/clients.csv": "id,name,currency\nacme,\(cell),GBP\n",
      "exports/contacts.csv":
        "id,client,name,email,role,side,authorised,may_sign,sponsor\nkim,acme,\(cell),kim@acme.example,\(cell),client,yes,criteria,yes\n"
        + "ada,,\(cell),ada@nordlys.example,\(cell),provider,yes,,\n",
      "exports/projects.csv": "id,client,name\nshop,acme,\(cell)\n",
      "exports/milestones.csv":
        "id,project,name,baseline,forecast,late_reason\nM1,shop,\(cell),2026-10-01,2026-11-02,\(cell)\n",
      "exports/criteria.csv":
        "id,project,statement,metric,unit,direction,target,target_date,data_source,business_outcome,provider_owner,"
        + "client_owner,state,proposed_on,client_agreed_by,client_agreed_on,provider_agreed_by,provider_agreed_on\n"
        + "C1,shop,\(cell),\(cell),\(cell),at_most,3,2026-12-31,\(cell),\(cell),ada,\(cell),proposed,2026-10-01,,,,\n"
        + "C2,shop,\(cell),\(cell),\(cell),at_most,3,2026-12-31,\(cell),\(cell),ada,\(cell),agreed,2026-01-01,kim,"
        + "2026-01-02,ada,2026-01-02\n",
      "exports/measurements.csv":
        "criterion,on,value\nC2,2026-08-20,9\nC2,2026-09-20,7\nC2,2026-10-20,2\n",
      "exports/actions.csv":
        "id,client,kind,text,owner,raised,due,source_refs\nA1,acme,corrective,\(cell),kim,2026-10-20,2026-11-30,milestone:M1\n"
        + "A2,acme,task,\(cell),\(cell),2026-10-20,2026-11-30,\n",
      "exports/work-items.csv":
        "id,project,title,created,started\nW1,shop,\(cell),2026-08-01,2026-08-01\n",
      "exports/surveys.csv":
        "id,client,name,opened,closed,identity,invited\nS1,acme,\(cell),2026-10-01,2026-10-20,named,9\n"
        + "S2,acme,\(cell),2026-11-01,2026-11-20,named,9\n",
      "exports/survey-questions.csv":
        "survey,id,type,text\nS1,q1,csat,\(cell)\nS1,q2,nps,\(cell)\nS2,q1,csat,\(cell)\n",
      "exports/responses.csv":
        "survey,contact,on,q1,q2\n" + (1...6).map { "S1,p\($0),2026-10-0\($0),\($0 % 5 + 1),\($0 + 4)\n" }.joined(),
    ])
    var settings = Settings()
    settings.firm.name = text.replacingOccurrences(of: "\u{0}", with: "")
    let portfolio = Portfolio(loading: files, settings: settings, period: try #require(Period("2026-10")))
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    let library = TemplateLibrary(workspace: nil, shared: [.init(path: package + "/templates", name: "templates")])
    let maker = try PackMaker(portfolio, library)
    let account = try #require(portfolio.accounts.first)
    return try maker.pack(for: AccountReview(account, of: portfolio))
  }

  private func elements(_ file: PackFile) -> [String] {
    let html = String(decoding: file.bytes, as: UTF8.self)
    return html.split(separator: "<").dropFirst().map { String($0.prefix { $0 != ">" && $0 != " " }) }
  }

  @Test(arguments: texts)
  func showsAsItselfAndAddsNoElement(text: String) throws {
    let hostile = try pack(named: text)
    let harmless = try pack(named: "harmless")
    let names = (harmless.documents + harmless.brief).map(\.name).filter { $0.hasSuffix(".html") }
    #expect(names.count == 5)
    let charts = ["criterion-c2", "milestones", "recommendation-q2", "requests", "trend-c2"].map { "charts/\($0).svg" }
    #expect(harmless.documents.map(\.name).filter { $0.hasSuffix(".svg") } == charts)
    for name in names + charts {
      let left = try #require((hostile.documents + hostile.brief).first { $0.name == name })
      let right = try #require((harmless.documents + harmless.brief).first { $0.name == name })
      #expect(elements(left) == elements(right), "\(name)")
    }
  }
}
