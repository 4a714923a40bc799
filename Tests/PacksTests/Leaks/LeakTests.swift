import Diagnostics
import Foundation
import Review
import Testing

@testable import Packs

/// Methods §13, G3: nothing internal, and nothing of another client, stands in a client's files.
///
/// Two hundred clients of every record type, each internal field and every text of another client marked.
@Suite struct LeakTests {
  private static let clients = 200
  private static let workspace = CanaryWorkspace(clients: clients, seed: 13)

  private static let made: (portfolio: Portfolio, packs: [Pack])? = try? make(workspace)

  /// The packs of a workspace, as they are made with the shipped templates.
  static func make(_ workspace: CanaryWorkspace) throws -> (portfolio: Portfolio, packs: [Pack]) {
    let portfolio = try portfolio(of: workspace)
    let maker = try PackMaker(portfolio, TemplateLibrary(workspace: nil, shared: [shipped]))
    return (portfolio, try portfolio.accounts.map { try maker.pack(for: AccountReview($0, of: portfolio)) })
  }

  static func portfolio(
    of workspace: CanaryWorkspace,
    documents: [String] = Settings.documentNames
  ) throws -> Portfolio {
    var settings = Settings()
    settings.documents = Set(documents)
    settings.firm.name = "Firm"
    return Portfolio(
      loading: WorkspaceFiles(workspace.files),
      settings: settings,
      period: try #require(Period("2026-10"))
    )
  }

  static let shipped: TemplateLibrary.Folder = {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path
    return .init(path: package + "/templates", name: "templates")
  }()

  /// The marks of other clients, of the house and of amounts that stay there, that stand in a text.
  static func canaries(in text: String, of client: Int) -> [String] {
    let text = text.lowercased()
    var found = text.components(separatedBy: "hushed").dropFirst().map { "hushed" + $0.prefix(20) }
    // A drawing cuts long names short.
    let owners = text.components(separatedBy: "belongsto").dropFirst()
      .map { "belongsto" + $0.prefix { $0.isASCII && $0.isNumber } }
    found += owners.filter { !CanaryWorkspace.id(client).hasPrefix($0) }
    // Whatever parts the digits of an amount: a stop, a comma, a quote, a space that does not break.
    let digits = String(decoding: text.utf8.filter { $0 < 0x80 && !",.'".utf8.contains($0) }, as: UTF8.self)
    if digits.contains(CanaryWorkspace.secretDigits) { found.append("an amount") }
    return found
  }

  @Test func everyColumnOfEveryTypeIsFilled() throws {
    for type in RecordType.allCases {
      let rows = Self.workspace.rows[type] ?? []
      let filled = Set(rows.flatMap { $0.filter { !$0.value.isEmpty }.keys })
      let empty = Set(type.columnNames).subtracting(filled)
      // They are of no use here: no cost is shown, staff serve every client, nobody has left, and decisions are open.
      let expected: Set<String> =
        switch type {
        case .projects: ["cost_visible"]
        case .contacts: ["for_clients", "left_on"]
        case .milestones: ["decided_on", "decided_by"]
        case .workItems: ["status"]
        case .statements: ["category"]
        case .criteria: ["change"]
        case .risks: ["confirmed_by", "confirmed_on"]
        case .invoices: ["paid_on", "paid_amount"]
        default: []
        }
      #expect(empty == expected, "\(type)")
    }
  }

  @Test func noRowIsRefused() throws {
    let (portfolio, _) = try #require(Self.made)
    #expect(portfolio.accounts.count == Self.clients)
    #expect(portfolio.files.allSatisfy { $0.rejected.count == 0 })
    #expect(portfolio.diagnostics.filter { $0.severity <= .error }.prefix(3).map(\.description) == [])
  }

  @Test func noClientFileHoldsACanary() throws {
    let (_, packs) = try #require(Self.made)
    var files = 0
    for (client, pack) in packs.enumerated() {
      for file in pack.documents {
        files += 1
        let found = Self.canaries(in: file.name + "\n" + String(decoding: file.bytes, as: UTF8.self), of: client)
        #expect(found == [], "\(CanaryWorkspace.id(client)): \(file.name)")
      }
      let released = Snapshot(
        of: pack.review.visible,
        documents: ["review", "success-criteria", "survey-results"],
        hash: CheckSums.hash
      ).text
      #expect(Self.canaries(in: released, of: client) == [], "\(CanaryWorkspace.id(client)): the snapshot")
    }
    // A review, the criteria, a form and results, each as Markdown and as a page, and some drawings.
    #expect(files > Self.clients * 8)
  }

  /// The search finds what is there: the client's own words in its files, and the house's in the briefs.
  @Test func theClientsOwnWordsAndTheBriefsAreFull() throws {
    let (_, packs) = try #require(Self.made)
    for (client, pack) in packs.enumerated() {
      let review = try #require(pack.documents.first { $0.name == "review.md" })
      let text = String(decoding: review.bytes, as: UTF8.self)
      #expect(text.components(separatedBy: CanaryWorkspace.id(client)).count > 30)
      let brief = Self.canaries(in: String(decoding: try #require(pack.brief.first).bytes, as: UTF8.self), of: client)
      #expect(brief.contains { $0.hasPrefix("hushed") } && brief.contains("an amount"))
      #expect(!brief.contains { $0.hasPrefix("belongsto") })
    }
  }

  /// What was refused was not refused by mistake: the scan finds nothing in packs made with the shipped templates.
  @Test func theScanFindsNothingInThem() throws {
    let (_, packs) = try #require(Self.made)
    let found = packs.flatMap(\.review.findings).filter { ["internal-text", "foreign-value"].contains($0.code) }
    #expect(found.prefix(3).map(\.description) == [])
  }

  /// Every secret of every client is known to the scan, however a template would spell it.
  @Test func theScanKnowsEverySecret() throws {
    let (portfolio, _) = try #require(Self.made)
    let scan = LeakScan(portfolio, TemplateLibrary(workspace: nil, shared: [Self.shipped]))
    for (client, secrets) in Self.workspace.secrets.enumerated() {
      let page = secrets.enumerated().map { Self.spelt($1, $0) }.joined(separator: "\n")
      let found = scan.findings(in: [PackFile("review.html", page)], for: CanaryWorkspace.id(client))
      #expect(found.allSatisfy { $0.code == "internal-text" && $0.severity == .block })
      if found.count == secrets.count { continue }
      let lines = Set(found.compactMap(\.place.line))
      let missing = secrets.indices.filter { !lines.contains($0 + 1) }.map { secrets[$0] }
      Issue.record("not known: \(missing)")
    }
  }

  /// What tells a client from others is known to the scan of each of them: its name, people, addresses, domain and ids.
  @Test func theScanKnowsWhatIsForeign() throws {
    let (portfolio, _) = try #require(Self.made)
    let scan = LeakScan(portfolio, TemplateLibrary(workspace: nil, shared: [Self.shipped]))
    for client in stride(from: 0, to: Self.clients, by: 7) {
      let other = CanaryWorkspace.id((client + 1) % Self.clients)
      let values =
        ["Works of \(other)", "kim of \(other)", "pat@\(other).example", "\(other).example"]
        + ["M1", "C1", "W1", "P1", "X1", "K1", "kim", "S1", "A" + "task", "E1", "F1", "CR1", "D1", "R1", "I1"]
        .map { "\(other)-\($0)" }
      for (number, value) in values.enumerated() {
        let page = PackFile("review.html", Self.spelt(value, number))
        let found = scan.findings(in: [page], for: CanaryWorkspace.id(client))
        #expect(found.map(\.code) == ["foreign-value"], "\(value)")
        #expect(scan.findings(in: [page], for: other).isEmpty, "\(value)")
      }
    }
  }

  /// A text in one of the places of a page.
  static func spelt(_ text: String, _ number: Int) -> String {
    switch number % 8 {
    case 0: "<p>\(text)</p>"
    case 1: "<img alt=\"\(text)\" src=\"data:image/png;base64,AA==\">"
    case 2: "<p title='\(text)'>x</p>"
    case 3: "<svg><title>\(text)</title></svg>"
    case 4: "<a href=\"mailto:a@b.example?subject=\(text.replacing(" ", with: "%20"))\">x</a>"
    case 5: "<meta name=\"keywords\" content=\"\(text)\">"
    case 6: "<!-- \(text) -->"
    default: "<p>\(text.prefix(3))<b>\(text.dropFirst(3).prefix(4))</b>&#x200B;\(text.dropFirst(7))</p>"
    }
  }
}
