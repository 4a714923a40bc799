import Diagnostics
import Foundation
import Review
import Testing

@testable import Packs

/// The texts of a client's fields, one after another, from the start again when they are used up.
private final class Cells: CustomStringConvertible {
  /// A word of its own for each field.
  static var harmless: Cells { Cells([]) }

  private let texts: [String]
  private let start: Int
  /// Whether all fields have the same text.
  var isOfOne: Bool { texts.count == 1 }
  /// How many fields have their text.
  private(set) var given = 0

  init(_ texts: [String], startingAt start: Int = 0) { (self.texts, self.start) = (texts, start) }

  /// The text of the next field.
  func next() -> String {
    given += 1
    return text(of: given - 1)
  }

  /// The text of a field, from 0.
  func text(of field: Int) -> String {
    texts.isEmpty ? "harm\(field)less" : texts[(start + field) % texts.count]
  }

  var description: String { texts.count == 1 ? texts[0].debugDescription : "texts from \(start)" }
}

/// Text that wants to be markup shows as itself in every document, and adds no element, attribute, link or column.
@Suite struct HostilePackTests {
  static let texts = [
    "<script>alert(1)</script>", "| a | b |", "**bold** _it_ `code`", "[x](javascript:alert(1))", "# not a heading",
    "- not a list", "{{client}} {{{text}}}", "&lt;b&gt; &#xFFFE;", "=cmd|' /C calc'!A0", "a\u{0}b\u{1B}[31m",
    "\u{202E}right to left", "![x](https://example.com/x.png)", "https://example.com www.example.com a@b.example",
  ]

  /// Each of these in every text field of a client's records.
  @Test(arguments: texts)
  func showsAsItselfAndAddsNothing(text: String) throws {
    try expectTextsAlone(Cells([text]), beside: try Self.alike.get(), of: Cells(["harmless"]))
  }

  /// Every string of the public lists in at least ten text fields, and many of them in every field: a client has a
  /// hundred fields, and each pack begins at another string.
  @Test(.enabled(if: PublicHostileTexts.arePresent), arguments: 0..<16)
  func showsTheHostileSuiteAsItself(part: Int) throws {
    let harmless = try Self.harmless.get()
    let texts = try PublicHostileTexts.all()
    #expect(texts.count > 500)
    for pack in 0..<4 {
      let cells = Cells(texts, startingAt: (part * 4 + pack) * texts.count / 64)
      try expectTextsAlone(cells, beside: harmless, of: .harmless)
    }
  }

  /// An author's own Markdown may have structure, but runs and loads nothing: what does is refused or not rendered.
  @Test(.enabled(if: PublicHostileTexts.arePresent), arguments: 0..<16)
  func letsNoCommentaryOfTheHostileSuiteRunAnything(part: Int) throws {
    let texts = try PublicHostileTexts.all()
    let commentary = stride(from: part, to: texts.count, by: 16).map { texts[$0] }
    let documents = try Self.documents(of: .harmless, commentary: commentary)
    let review = try #require(documents.first { $0.name == "review.html" })
    #expect(PageContent(review).structure.count { $0 == "h3 id" } > commentary.count)
    #expect(PageScan.findings(in: [review]).map(\.message) == [])
  }

  /// The pages that others are compared with, with a word of its own in each field.
  private static let harmless = Result { try pages(of: .harmless) }

  /// The same pages with one word in all fields.
  private static let alike = Result { try pages(of: Cells(["harmless"])) }

  private static func pages(of cells: Cells) throws -> [PageContent] {
    try documents(of: cells).filter { $0.name.hasSuffix(".html") }.map { PageContent($0) }
  }

  private func expectTextsAlone(_ cells: Cells, beside harmless: [PageContent], of words: Cells) throws {
    let hostile = try Self.pages(of: cells)
    #expect(hostile.map(\.name) == harmless.map(\.name), "\(cells)")
    // The brief quotes what it finds in texts, and so it differs from text to text.
    for (page, other) in zip(hostile, harmless) where cells.isOfOne || page.name != "brief.html" {
      let difference = zip(page.structure + ["end"], other.structure + ["end"]).first { $0 != $1 }
      #expect(difference == nil, "\(page.name) of \(cells)")
      for field in 0..<(cells.isOfOne ? 1 : cells.given) {
        let times = other.count(of: words.text(of: field))
        // A commentary's heading begins with a capital letter.
        let shown = PageContent.seen(cells.text(of: field)).lowercased()
        if times > 0 { #expect(page.count(of: shown) >= times, "\(page.name): field \(field) of \(cells)") }
      }
    }
  }

  // MARK: A client whose texts are all given

  private static func documents(of cells: Cells, commentary: [String] = ["Fine."]) throws -> [PackFile] {
    let cell = { Self.cell(cells.next()) }
    // Whatever the text, the criterion has words enough and a number.
    let statement = { Self.cell("In 4 hours there is " + cells.next()) }
    let files = WorkspaceFiles([
      "exports/clients.csv": "id,name,currency,hour_value,hour_value_agreed_by,hour_value_agreed_on\n"
        + "acme,\(cell()),GBP,50,kim,2026-01-01\n",
      "exports/contacts.csv":
        "id,client,name,email,role,side,authorised,may_sign,sponsor,department\n"
        + "kim,acme,\(cell()),kim@acme.example,\(cell()),client,yes,criteria;value,yes,\(cell())\n"
        + "ada,,\(cell()),ada@nordlys.example,\(cell()),provider,yes,criteria,,\(cell())\n",
      "exports/projects.csv": "id,client,name,objective,manager\nshop,acme,\(cell()),\(cell()),ada\n",
      "exports/statements.csv":
        "id,client,topic,value,said_by,said_on\nT1,acme,motivation,\(cell()),\(cell()),2026-10-01\n",
      "exports/milestones.csv":
        "id,project,name,baseline,forecast,late_reason,late_cause\nM1,shop,\(cell()),2026-10-01,2026-11-02,\(cell()),client\n",
      "exports/criteria.csv":
        "id,project,statement,metric,unit,direction,baseline,baseline_date,target,target_date,data_source,"
        + "business_outcome,provider_owner,client_owner,state,proposed_on,client_agreed_by,client_agreed_on,"
        + "provider_agreed_by,provider_agreed_on,unit_value,unit_period,unit_value_agreed_by,unit_value_agreed_on\n"
        + "C1,shop,\(statement()),\(cell()),\(cell()),at_most,,,3,2026-12-31,\(cell()),\(cell()),ada,\(cell()),proposed,2026-10-01,,,,,,,,\n"
        + "C2,shop,\(statement()),\(cell()),\(cell()),decrease,9,2026-01-01,3,2026-12-31,\(cell()),\(cell()),ada,kim,agreed,2026-01-01,"
        + "kim,2026-01-02,ada,2026-01-02,5,month,kim,2026-01-02\n",
      "exports/measurements.csv":
        "criterion,on,value,source\nC2,2026-08-20,8,\(cell())\nC2,2026-09-20,6,\(cell())\nC2,2026-10-20,4,\(cell())\n",
      "exports/risks.csv":
        "id,project,kind,text,category,p,i,money,mitigation,owner,raised,state,audience\n"
        + "R1,shop,threat,\(cell()),\(cell()),2,2,100,\(cell()),\(cell()),2026-10-01,open,client\n"
        + "R2,shop,threat,\(cell()),\(cell()),2,2,100,\(cell()),\(cell()),2026-10-01,open,internal\n",
      "exports/change-requests.csv":
        "id,project,title,raised_by,raised_on,reason,state,submitted_on,cost,days,hours,decided_reason\n"
        + "CR1,shop,\(cell()),client,2026-10-01,\(cell()),submitted,2026-10-20,100,1,8,\n"
        + "CR2,shop,\(cell()),client,2026-10-01,\(cell()),rejected,2026-10-20,100,1,8,\(cell())\n",
      "exports/decisions.csv":
        "id,client,project,question,needs_client_input,client_input,asked_on,due,decided_on,chosen,signed_by,rationale\n"
        + "D1,acme,shop,\(cell()),yes,,2026-10-01,2026-11-20,,,,\n"
        + "D2,acme,shop,\(cell()),yes,given,2026-10-01,2026-10-20,2026-10-10,A,kim,\(cell())\n",
      "exports/decision-options.csv":
        "decision,label,summary,for,against,risk,nothing\n"
        + ["D1", "D2"].flatMap { [($0, "A", "no"), ($0, "B", "yes")] }.map {
          "\($0.0),\($0.1),\(cell()),\(cell()),\(cell()),\(cell()),\($0.2)\n"
        }.joined(),
      "exports/interactions.csv":
        "id,client,on,channel,direction,people,summary,audience,bad_news_refs\n"
        + "I1,acme,2026-10-20,video,both,kim;ada,\(cell()),client,milestone:M1\n",
      "exports/spend.csv": "project,month,cost,hours\nshop,2026-10,100,8\n",
      "exports/glossary.csv": "term,expansion,meaning\nSLA,\(cell()),\(cell())\n",
      "exports/actions.csv":
        "id,client,kind,text,owner,raised,due,source_refs,audience\n"
        + "A1,acme,corrective,\(cell()),kim,2026-10-20,2026-11-30,milestone:M1,client\n"
        + "A2,acme,task,\(cell()),\(cell()),2026-10-20,2026-11-30,,client\n"
        + "A3,acme,task,\(cell()),\(cell()),2026-10-20,2026-11-30,,internal\n",
      "exports/work-items.csv":
        "id,project,title,kind,created,started,users,minutes,share,assignee,labels\n"
        + "W1,shop,\(cell()),incident,2026-10-01,2026-10-01,10,60,1,\(cell()),\(cell())\n"
        + "W2,shop,\(cell()),task,2026-08-01,2026-08-01,,,,\(cell()),\(cell())\n",
      "exports/surveys.csv":
        "id,client,name,opened,closed,identity,invited\nS1,acme,\(cell()),2026-10-01,2026-10-20,named,9\n"
        + "S2,acme,\(cell()),2026-11-01,2026-11-20,named,9\n",
      "exports/survey-questions.csv":
        "survey,id,type,text\nS1,q1,csat,\(cell())\nS1,q2,open,\(cell())\nS1,q3,nps,\(cell())\nS2,q1,nps,\(cell())\nS2,q2,open,\(cell())\n",
      "exports/responses.csv":
        "survey,contact,on,q1,q2,q3,comment,theme\n"
        + (1...6).map {
          "S1,\(Self.cell("Person \($0) " + cells.next())),2026-10-0\($0),\($0 % 5 + 1),\(cell()),\($0 + 4),\(cell()),\(cell())\n"
        }.joined(),
      "exports/commentary.csv": "client,period,section,text,by,audience\n"
        + commentary.map { "acme,2026-10,\(cell()),\(Self.cell($0)),\(cell()),client\n" }.joined(),
    ])
    var settings = Settings()
    settings.firm.name = cells.next().replacingOccurrences(of: "\u{0}", with: "")
    // A long text makes a long first page, which the brief would tell.
    settings.thresholds.language.firstPageMinutes = 100
    let portfolio = Portfolio(loading: files, settings: settings, period: try #require(Period("2026-10")))
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    let library = TemplateLibrary(workspace: nil, shared: [.init(path: package + "/templates", name: "templates")])
    let maker = try PackMaker(portfolio, library)
    let account = try #require(portfolio.accounts.first)
    let pack = try maker.pack(for: AccountReview(account, of: portfolio))
    return pack.documents + pack.brief
  }

  /// A cell that holds the text; a NUL would end the row.
  private static func cell(_ text: String) -> String {
    "\"" + text.replacingOccurrences(of: "\"", with: "\"\"").replacingOccurrences(of: "\u{0}", with: "") + "\""
  }
}

/// What a page is made of, and what it shows.
private struct PageContent {
  let name: String
  /// Every tag with its attributes, in order.
  let structure: [String]
  /// The text that a reader sees, in lower case.
  private let text: Data

  /// The page without its remarks on how texts are written: they depend on the text, and there may be one more.
  private static func withoutRemarks(_ page: PackFile) -> PackFile {
    let text = String(decoding: page.bytes, as: UTF8.self)
    guard let start = text.range(of: "<h2 id=\"how-plainly-we-write\""),
      let end = text.range(of: "<h2", range: start.upperBound..<text.endIndex)
    else { return page }
    return PackFile(page.name, String(text[..<start.lowerBound] + text[end.lowerBound...]))
  }

  init(_ page: PackFile) {
    let file = Self.withoutRemarks(page)
    var structure: [String] = []
    var text = ""
    var isLabel = false
    var reader = MarkupReader(file.bytes)
    while let part = reader.next() {
      switch part {
      case .tag(let tag):
        if tag.name == "text" { isLabel = !tag.isEnd }
        structure.append(
          (tag.isEnd ? "/" : "")
            + ([tag.name] + reader.attributes.map(\.name)).map(\.description).joined(separator: " ")
        )
      // A drawing cuts a long label short; its title and description hold all of it.
      case .text where isLabel: break
      case .text(let range): text += DecodedText.value(of: range, in: file.bytes)
      case .raw, .comment, .declaration: break
      }
    }
    name = page.name
    self.structure = structure
    self.text = Data(Self.seen(text).lowercased().utf8)
  }

  /// How often a text in lower case is shown.
  func count(of shown: String) -> Int {
    var (count, from) = (0, 0)
    let wanted = Data(shown.utf8)
    while let found = text.range(of: wanted, in: from..<text.count) {
      (count, from) = (count + 1, found.lowerBound + 1)
    }
    return count
  }

  /// A text as a reader sees it: white space as one space, control characters as a sign, marks of direction as nothing.
  static func seen(_ text: String) -> String {
    var seen = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar != "\u{0}" {
      if scalar.properties.isWhitespace {
        if seen.last != " " { seen.append(" ") }
      } else if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) {
        seen.append("\u{FFFD}")
      } else if !(0x202A...0x202E).contains(scalar.value), !(0x2066...0x2069).contains(scalar.value) {
        seen.append(scalar)
      }
    }
    return String(seen).trimmingCharacters(in: .whitespaces)
  }
}

/// Lists of strings that broke programs, which lie beside the project and are no part of it.
private enum PublicHostileTexts {
  private static let file = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/suites/hostile/hostile-sample.json")

  static var arePresent: Bool { FileManager.default.fileExists(atPath: file.path) }

  private struct Entry: Decodable {
    let s: String
  }

  /// Every string that is not empty to a reader.
  static func all() throws -> [String] {
    let lists = try JSONDecoder().decode([String: [Entry]].self, from: Data(contentsOf: file))
    return lists.sorted { $0.key < $1.key }.flatMap(\.value).map(\.s).filter { !PageContent.seen($0).isEmpty }
  }
}
