import TestSupport
import Foundation
import Review
import Testing

@testable import Packs

/// What plain language does to a finished pack.
@Suite struct PlainPackTests {
  private func pack(_ files: [String: String], review template: String? = nil) throws -> Pack {
    let base = [
      "exports/clients.csv": "id,name,currency\nacme,Acme,GBP\n",
      "exports/projects.csv": "id,client,name\nshop,acme,Shop\n",
      "exports/contacts.csv":
        "id,client,name,role,side,authorised,sponsor,it_knowledge\ndana,acme,Dana Kerr,lead,client,yes,yes,expert\n"
        + "tom,,Tom Aldous,lead,provider,yes,,\n",
    ]
    let portfolio = Portfolio(
      loading: WorkspaceFiles(base.merging(files) { $1 }),
      settings: Settings(),
      period: try #require(Period("2026-10"))
    )
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path
    var own: TemplateLibrary.Folder?
    if let template {
      let folder = FileManager.default.temporaryDirectory.appending(path: "plain-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { own = .init(path: folder.path, name: "own") }
      try template.write(to: folder.appending(path: "review.md"), atomically: true, encoding: .utf8)
    }
    defer { own.map { try? FileManager.default.removeItem(atPath: $0.path) } }
    let library = TemplateLibrary(workspace: own, shared: [.init(path: package + "/templates", name: "templates")])
    let account = try #require(portfolio.accounts.first)
    return try PackMaker(portfolio, library).pack(for: AccountReview(account, of: portfolio))
  }

  private static let glossary =
    "term,expansion,meaning\nRTO,recovery time objective,How long it may take until work goes on\nSLA,service level agreement,\n"

  private static func commentary(_ text: String) -> [String: String] {
    [
      "exports/glossary.csv": glossary,
      "exports/commentary.csv":
        "client,period,section,text,by,audience\nacme,2026-10,status,\(text),tom,client\nacme,2026-10,risks,The RTO stays.,tom,client\n",
    ]
  }

  /// Everybody is taken to know nothing of IT, also who is recorded as an expert.
  @Test func aTermIsWrittenOutOnceAndListedWithItsMeaning() throws {
    let pack = try pack(Self.commentary("Our RTO is met."))
    let review = try #require(pack.documents.first { $0.name == "review.md" }?.text)
    #expect(review.contains("Our recovery time objective (RTO) is met."))
    #expect(review.contains("\nThe RTO stays.\n"))
    #expect(
      review.hasSuffix(
        "## Words we use\n\n- **RTO:** recovery time objective. How long it may take until work goes on\n"
      )
    )
    #expect(!review.contains("SLA"))
    let page = try #require(pack.documents.first { $0.name == "review.html" }?.text)
    #expect(page.contains("Our recovery time objective (RTO) is met."))
  }

  @Test func aPackWithoutTermsListsNone() throws {
    let review = try #require(try pack([:]).documents.first { $0.name == "review.md" }?.text)
    #expect(!review.contains("Words we use"))
  }

  /// What the term's expansion parts is found all the same: the scan reads the text before and after.
  @Test func aLeakIsFoundThoughATermInItIsWrittenOut() throws {
    let secret = "The RTO is a lost cause with this board"
    var files = Self.commentary("All is well.")
    files["exports/commentary.csv"] = """
      client,period,section,text,by,audience
      acme,2026-10,status,\(secret),tom,internal

      """
    let pack = try pack(files, review: "# {{client}}\n\n\(secret)\n")
    let review = try #require(pack.documents.first { $0.name == "review.md" }?.text)
    #expect(review.contains("The recovery time objective (RTO) is a lost cause with this board"))
    #expect(pack.review.findings.contains { $0.code == "internal-text" }, "\(pack.review.findings.map(\.code))")
    #expect(pack.isHeld)
  }

  @Test func theReviewSaysHowLongItTakesAndWhatToDecide() throws {
    let pack = try pack([
      "exports/decisions.csv":
        "id,client,question,needs_client_input,due\nD1,acme,Which site first?,yes,2026-11-13\nD2,acme,Which desk?,yes,2026-11-20\n",
      "exports/decision-options.csv":
        "decision,label,summary,nothing\nD1,A,The first,no\nD1,B,None,yes\nD2,A,The first,no\nD2,B,None,yes\n",
    ])
    let review = try #require(pack.documents.first { $0.name == "review.md" }?.text)
    let line = try #require(review.split(separator: "\n").first { $0.hasPrefix("Reading time:") })
    #expect(line.hasPrefix("Reading time: 1 minute to here, "))
    let first = try #require(review.range(of: "\n---\n").map { review[..<$0.lowerBound] })
    #expect(
      first.contains(
        "- **Decide: Which site first?** By 13 November 2026 (1 minute to read)\n- **Decide: Which desk?**"
      )
    )
    #expect(pack.review.readingTime.map { $0.firstPageWords > 0 && $0.words > $0.firstPageWords } == true)
  }

  @Test(arguments: [
    ("one\n## A\ntwo three\n## B\nfour | five |\n---\n## C\nsix\n---", 7, 9),
    ("## A\n## B\n## C\nx\n## D\ny", 4, 6), ("![alt words](x)\n- – …", 0, 0),
  ])
  func theFirstPageEndsWithALineOfHyphens(_ markdown: String, _ first: Int, _ all: Int) {
    #expect(ReadingTime(of: markdown) == ReadingTime(firstPageWords: first, words: all))
  }

  @Test func theBriefListsWhatToWriteInstead() throws {
    let brief = try #require(
      try pack(Self.commentary("We utilised the SAN. The halls follow soon.")).brief.first { $0.name == "brief.md" }?
        .text.unpadded
    )
    #expect(brief.contains("| By Tom Aldous | 11 | too short to tell | – | 4 | 0 |"), "\(brief)")
    for advice in [
      "“used” for “utilised”", "Write “SAN” out, or explain it in the glossary", "Name the day, for “soon”",
    ] {
      #expect(brief.contains("| \(advice) |"), "\(advice)")
    }
    #expect(brief.contains("text (exports/commentary.csv:2) |"))
    #expect(brief.contains("- **Dana Kerr:** expert"))
  }

  /// What we noticed about people stays in the house: none of these words reaches a client (S2-01).
  @Test func noWordForAPatternOfBehaviourReachesTheClient() throws {
    let tags = "abdication;hostile;blame;vague;micromanage;off_channel;bad_news"
    let talks = (1...9).map {
      "I\($0),acme,2026-10-0\($0),phone,both,dana;tom,We talked about the shop,client,\(tags)\n"
    }
    let pack = try pack([
      "exports/interactions.csv": "id,client,on,channel,direction,people,summary,audience,tags\n" + talks.joined(),
      "exports/work-items.csv":
        "id,project,title,created,channel,priority_by\n"
        + (1...9).map { "W\($0),shop,Till \($0),2026-10-0\($0),hallway,client\n" }.joined(),
      "exports/invoices.csv": "id,client,amount,issued,due\nV1,acme,100,2026-06-01,2026-06-30\n",
    ])
    let brief = pack.brief.map(\.text).joined()
    #expect(brief.contains("Goes to") || brief.contains("How engaged the client is"))
    let canaries = [
      "abdicat", "hostil", "blame", "micromanag", "off channel", "off_channel", "off-channel", "bad_news", "disengaged",
      "engagement", "escalat", "red flag", "pattern", "ladder", "goalpost", "past the agreed channels", "overdue debt",
    ]
    for file in pack.documents {
      let text = file.text.lowercased()
      for canary in canaries { #expect(!text.contains(canary), "\(file.name) says '\(canary)'") }
    }
  }
}

extension PackFile {
  fileprivate var text: String { String(decoding: bytes, as: UTF8.self) }
}
