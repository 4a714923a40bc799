import Diagnostics
import Foundation
import Review
import Testing

@testable import Packs

/// What identifies other clients, and what is internal, is found in finished files however it is written.
@Suite struct LeakScanTests {
  private static let exports = [
    "exports/clients.csv": """
    id,name,currency,domains,external_ids
    acme,Acme Ltd,GBP,acme.example,
    bravo-gmbh,Brävo & Söhne,EUR,bravo.example;bravo-group.example,BRA-77
    carol,株式会社山田,JPY,,
    target,Target,GBP,,

    """,
    "exports/projects.csv": """
    id,client,name,objective
    desk,acme,Desk,Work as the Holm branch does
    mail-2026,bravo-gmbh,Mail,
    2026-10,bravo-gmbh,Odd,
    short,bravo-gmbh,Short,
    hotline,bravo-gmbh,Hotline,

    """,
    "exports/contacts.csv": """
    id,client,name,email,role,side,authorised,it_knowledge
    dana,acme,Dana Kerr,dana@acme.example,lead,client,yes,fears every new release
    omar,bravo-gmbh,Omar Blau,omar.blau@bravo.example,lead,client,yes,
    holm,bravo-gmbh,Holm,,lead,client,yes,
    ada,,Ada Firm,ada@firm.example,lead,provider,yes,
    ada2,bravo-gmbh,Ada Firm,,lead,client,yes,

    """,
    "exports/work-items.csv": """
    id,project,title,created,assignee,labels
    W1,desk,Printer,2026-10-05,Somebody Unknown,customer-is-slow
    INC0012345,mail-2026,Outage,2026-10-05,,

    """,
    "exports/actions.csv": """
    id,client,kind,text,owner,raised,audience
    A1,acme,task,"Ask for the budget of next year
    before they notice",ada,2026-10-05,internal
    A2,acme,task,Mend it,ada,2026-10-05,internal

    """,
    "exports/commentary.csv": """
    client,period,section,text,by,audience
    acme,2026-10,status,We may lose **this account** by spring.,ada,internal
    acme,2026-10,status,All is well with Holm & Co.,ada,client

    """,
    "exports/surveys.csv":
      "id,client,name,opened,closed,identity,invited\nS1,acme,Autumn,2026-10-01,2026-10-20,confidential,9\n",
    "exports/survey-questions.csv": "survey,id,type,text\nS1,q1,nps,Would you?\nS1,q2,open,What else?\n",
    "exports/responses.csv": """
    survey,contact,on,q1,q2,comment,theme
    S1,quiet.person@acme.example,2026-10-05,3,Nobody ever calls back,The desk is rude to us,unfriendliness

    """,
  ]

  private static let scan: LeakScan? = {
    guard let period = Period("2026-10") else { return nil }
    var settings = Settings()
    settings.firm.name = "Firm"
    settings.channels = ["hotline"]
    let portfolio = Portfolio(loading: WorkspaceFiles(exports), settings: settings, period: period)
    #expect(portfolio.diagnostics.map(\.description) == [])
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path
    return LeakScan(
      portfolio,
      TemplateLibrary(workspace: nil, shared: [.init(path: package + "/templates", name: "templates")])
    )
  }()

  private func findings(_ text: String, in file: String = "review.html") throws -> [Diagnostic] {
    try #require(Self.scan).findings(in: [PackFile(file, text)], for: "acme")
  }

  @Test(arguments: [
    "Brävo & Söhne", "BRÄVO & SÖHNE", "Bra\u{308}vo &amp; S&ouml;hne", "Br&#228;vo &#x26; S&#xF6hne", "Ｂrävo\nSöhne",
    "Br\u{AD}ävo \u{200B}&\u{A0}Sö\u{2060}hne", "Br<b>äv</b>o<!-- x --> <i>&amp; Sö</i>hne", "Brävo<br>Söhne",
    "<p title=\"about Brävo &amp; Söhne\">x</p>", "<img alt='Brävo & Söhne' src='data:image/png;base64,AA=='>",
    "<a href=\"mailto:a@b.example?subject=Br%C3%A4vo%20%26%20S%C3%B6hne\">x</a>", "<!-- like Brävo & Söhne -->",
    "<style>p::after { content: 'Brävo & Söhne' }</style>", "<title>Brävo & Söhne</title>",
    "<svg><title>Brävo &amp; Söhne</title><desc>x</desc></svg>", "<svg><text><tspan>Brävo</tspan> Söhne</text></svg>",
    "(Brävo & Söhne's)",
  ])
  func findsANameHoweverItIsWritten(text: String) throws {
    let found = try findings("<p>one</p>\n" + text)
    #expect(found.map(\.code) == ["foreign-value"])
    #expect(found.first?.severity == .block)
    #expect(found.first?.place.line == 2)
    #expect(found.first?.message.hasSuffix("is the name of another client, 'bravo-gmbh'") == true)
  }

  @Test(arguments: [
    "Brävo \\& Söhne", "**Brävo** &amp; *Söhne*", "[x](y?z=Br%C3%A4vo%20S%C3%B6hne)", "Brävo &\nSöhne",
    "> Brävo & Söhne",
  ])
  func findsANameInMarkdown(text: String) throws {
    #expect(try findings("one\n\n" + text, in: "review.md").map(\.place) == [.init(file: "review.md", line: 3)])
  }

  @Test(arguments: [
    ("Omar Blau called", "'Omar Blau' is a contact"),
    ("omar.blau@BRAVO.example", "'omar.blau@BRAVO.example' is an address"),
    ("www.bravo-group.example/x", "'bravo-group.example' is a domain"), ("see mail-2026.", "'mail-2026' is an id"),
    ("BRA-77", "'BRA-77' is an id"), ("inc0012345", "'inc0012345' is an id"), ("2026-10", "'2026-10' is an id"),
    ("bravo-gmbh", "'bravo-gmbh' is an id"),
  ])
  func tellsWhatTheValueIs(text: String, message: String) throws {
    #expect(try findings(text).map(\.message) == [message + " of another client, 'bravo-gmbh'"])
  }

  @Test func findsANameInAScriptWithoutSpaces() throws {
    #expect(
      try findings("これは株式会社山田のことです").map(\.message) == ["'株式会社山田' is the name of another client, 'carol'"]
    )
  }

  @Test(arguments: [
    "Brävosöhne", "Brävo", "<td>Brävo</td><td>Söhne</td>", "| Brävo | Söhne |", "2026 10", "2026.10", "xmail-2026",
    "mail-20267", "short", "Acme Ltd dana@acme.example", "Holm", "Ada Firm", "the target", "Target date", "W1",
    "by hotline",
  ])
  func passesOverOtherWords(text: String) throws {
    #expect(try findings(text, in: text.hasPrefix("|") ? "review.md" : "review.html").map(\.message) == [])
  }

  @Test(arguments: [
    ("ask for THE budget of next year", "the text of an internal action"),
    ("before they notice!", "the text of an internal action"),
    ("We may lose <em>this account</em> by spring", "internal commentary"),
    ("Somebody Unknown", "a person to whom work is assigned"), ("customer-is-slow", "an internal label"),
    ("Nobody ever calls back", "one person's answer to a survey"),
    ("The desk is rude to us", "one person's answer to a survey"),
    ("Unfriendliness", "one person's answer to a survey"),
    ("quiet.person@acme.example", "a person who answered a survey"),
    ("fears every new release", "a note about a person"),
  ])
  func findsWhatIsInternal(text: String, meaning: String) throws {
    let found = try findings("<p>" + text + "</p>")
    #expect(found.map(\.code) == ["internal-text"])
    #expect(found.first?.message.contains("is \(meaning), and stays in the house") == true)
  }

  @Test func passesOverShortInternalTexts() throws {
    #expect(try findings("Mend it").isEmpty)
  }

  @Test func tellsAValueOnceADocument() throws {
    let files = [
      PackFile("review.md", "Omar Blau\n\nOmar Blau"), PackFile("review.html", "<p>Omar Blau</p>"),
      PackFile("survey.md", "Omar Blau"), PackFile("charts/Omar Blau.svg", "<svg></svg>"),
    ]
    let found = try #require(Self.scan).findings(in: files, for: "acme")
    #expect(found.map { $0.place.file } == ["review.md", "survey.md", "charts/Omar Blau.svg"])
  }

  @Test func letsEachClientReadItsOwn() throws {
    let file = PackFile("review.md", "Brävo & Söhne, Omar Blau, INC0012345, bravo.example")
    #expect(try #require(Self.scan).findings(in: [file], for: "bravo-gmbh").isEmpty)
    #expect(try #require(Self.scan).findings(in: [file], for: "carol").count == 4)
  }
}
