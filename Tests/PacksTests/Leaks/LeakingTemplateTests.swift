import Diagnostics
import Foundation
import Review
import Testing

@testable import Packs

/// A template that is changed so that it tells what the client must not read holds that client's pack, and no other.
@Suite struct LeakingTemplateTests {
  /// The places of a document in which a template may say something.
  private static let places: [(file: String, text: @Sendable (String) -> String)] = [
    ("review.md", { "# {{client}}\n\nAs said: \($0).\n" }),
    ("review.md", { "# {{client}}\n\n## About \($0)\n\nText.\n" }),
    ("review.md", { "# {{client}}\n\n![\($0)](charts/none.svg)\n" }),
    ("review.md", { "# {{client}}\n\n| A | B |\n| :-- | :-- |\n| 1 | \($0) |\n" }),
    ("review.md", { "# {{client}}\n\n[Write](mailto:a@b.example?subject=\($0.replacing(" ", with: "%20")))\n" }),
    ("success-criteria.md", { "# {{client}}\n\n- one\n- **\($0.prefix(4))**\($0.dropFirst(4))\n" }),
    ("page.html", { Self.page.replacing("</head>", with: "<meta name=\"keywords\" content=\"\($0)\">\n</head>") }),
    ("page.html", { Self.page.replacing("</body>", with: "<p title=\"\($0)\">x</p>\n</body>") }),
    ("style.css", { "p::after { content: \"\($0)\"; }\n" }),
  ]

  private static let page: String =
    (try? String(contentsOfFile: LeakTests.shipped.path + "/page.html", encoding: .utf8)) ?? ""

  /// With one document, the whole pack is that document and a list of its headings.
  @Test(arguments: [Settings.documentNames, ["review"]])
  func holdsThePackOfThatClientAlone(documents: [String]) throws {
    let places = Self.places.filter { !$0.file.hasSuffix(".md") || documents.contains(String($0.file.dropLast(3))) }
    let count = 2 * places.count
    let workspace = CanaryWorkspace(clients: count + 2, seed: 29)
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    var leaks: [Int: String] = [:]
    for client in 0..<count {
      let (file, text) = places[client / 2]
      // One of the house's own texts, and one of another client.
      let secrets = workspace.secrets[client]
      let isForeign = client % 2 == 1
      let leak = isForeign ? "Works of \(CanaryWorkspace.id(count))" : secrets[(client * 7) % secrets.count]
      leaks[client] = leak
      let own = folder.appending(path: "clients/\(CanaryWorkspace.id(client))")
      try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
      try text(leak).write(to: own.appending(path: file), atomically: true, encoding: .utf8)
    }
    let portfolio = try LeakTests.portfolio(of: workspace, documents: documents)
    let library = TemplateLibrary(
      workspace: .init(path: folder.path, name: "templates"),
      shared: [LeakTests.shipped]
    )
    let maker = try PackMaker(portfolio, library)
    for (client, account) in portfolio.accounts.enumerated() {
      let pack = try maker.pack(for: AccountReview(account, of: portfolio))
      let found = pack.review.findings.filter { ["internal-text", "foreign-value"].contains($0.code) }
      guard let leak = leaks[client] else {
        #expect(found.isEmpty)
        continue
      }
      let expected = client % 2 == 1 ? "foreign-value" : "internal-text"
      #expect(pack.isHeld && found.contains { $0.code == expected }, "\(leak) in \(places[client / 2].file)")
      let page = try #require(pack.documents.first { $0.name == "review.html" })
      #expect(String(decoding: page.bytes, as: UTF8.self).contains("class=\"mark draft\""))
    }
  }
}
