import Diagnostics
import Foundation
import Review

/// The file beside the packs that says what each of them rests on, so that a build makes those anew that rest on something
/// that changed, and no others.
///
/// It helps and decides nothing else: without it, or with one that cannot be read, all packs are made.
public struct KeptPacks: Sendable {
  /// The file's name, below the output folder.
  static let fileName = ".unchanged.json"

  private struct Form: Codable {
    let period: String
    let packs: [String: KeptPack]
    let pages: Pages?
  }

  /// The pages about all clients.
  private struct Pages: Codable, Equatable {
    /// What they rest on.
    let key: String
    /// The SHA-256 of each, by its name.
    let sums: [String: String]
  }

  private let root: String
  private let keys: PackKeys
  private let clients: [String]
  private let period: String
  private let packs: [String: KeptPack]
  private let pages: Pages?

  /// Reads what an earlier build kept.
  ///
  /// - Parameters:
  ///   - root: The output folder.
  ///   - keys: What the packs rest on now.
  ///   - portfolio: What the workspace says.
  public init(_ root: String, _ keys: PackKeys, _ portfolio: Portfolio) {
    (self.root, self.keys) = (root, keys)
    clients = portfolio.accounts.map(\.visible.client.id)
    period = portfolio.dates.period.description
    let bytes = try? PackWriter(root: root).contents(of: root + "/" + Self.fileName)
    let form = bytes.flatMap { $0 }.flatMap { try? JSONDecoder().decode(Form.self, from: Data($0)) }
    let isOfPeriod = form?.period == period
    (packs, pages) = (isOfPeriod ? form?.packs ?? [:] : [:], isOfPeriod ? form?.pages : nil)
  }

  /// What became of a client's pack, if it lies there whole and nothing that it rests on has changed.
  ///
  /// - Parameters:
  ///   - account: The client's account.
  ///   - portfolio: What the workspace says.
  /// - Returns: What became of it; nil where it has to be made.
  /// - Throws: What keeps the pack's folders from being written to, should they have to be.
  public func outcome(of account: Account, in portfolio: Portfolio) throws(Diagnostic) -> PackOutcome? {
    let client = account.visible.client.id
    guard let kept = packs[client], kept.key == keys.key(of: client) else { return nil }
    try PackWriter(root: root).settle(client, period)
    guard let sums = Self.wholeList(in: root, of: client, period), CheckSums.hash(sums) == kept.sums,
      let files = CheckSums.read(sums)?.keys,
      let report = try PackWriter(root: root).contents(of: "\(root)/\(folder(of: client))/\(BuildReport.fileName)")
    else { return nil }
    let list = "\(folder(of: client))/\(CheckSums.fileName)"
    return kept.outcome(of: account, in: portfolio, files: (files + [list]).sorted(), report: report)
  }

  /// A pack's list of check sums, if it is there.
  static func list(in root: String, of client: String, _ period: String) -> [UInt8]? {
    (try? PackWriter(root: root).contents(of: "\(root)/internal/\(client)/\(period)/\(CheckSums.fileName)")) ?? nil
  }

  /// A pack's list of check sums, if the pack lies there whole.
  static func wholeList(in root: String, of client: String, _ period: String) -> [UInt8]? {
    let folder = "internal/\(client)/\(period)"
    guard let sums = list(in: root, of: client, period), let files = CheckSums.read(sums)?.keys,
      // Whether drafts of mails still stand is known to those who make the pack.
      !files.contains(where: { $0.hasPrefix(folder + "/" + DraftFolder.name + "/") }),
      let verifier = try? PackVerifier(root + "/" + folder), verifier.verify().diagnostics.isEmpty
    else { return nil }
    return sums
  }

  /// Tells whether the pages about all clients lie there whole, and nothing that they rest on has changed.
  ///
  /// - Parameter diagnostics: What they tell besides.
  /// - Returns: Whether they need not be made.
  /// - Throws: What keeps them from being read.
  public func keepsPages(telling diagnostics: [Diagnostic]) throws(Diagnostic) -> Bool {
    guard let pages else { return false }
    return try self.pages(telling: diagnostics) == pages
  }

  private func pages(telling diagnostics: [Diagnostic]) throws(Diagnostic) -> Pages? {
    var key = FileDigest()
    for client in clients { key.add(keys.key(of: client) ?? "") }
    for diagnostic in diagnostics { key.add(diagnostic.grounds) }
    var sums: [String: String] = [:]
    for name in ["build.json", "index.html", "index.md"] {
      guard let bytes = try PackWriter(root: root).contents(of: "\(root)/internal/\(name)") else { return nil }
      sums[name] = CheckSums.hash(bytes)
    }
    return Pages(key: CheckSums.hexadecimal(key.finished), sums: sums)
  }

  /// Writes what became of the packs for the next build; what is kept of other clients stays.
  ///
  /// - Parameters:
  ///   - outcomes: What became of them.
  ///   - diagnostics: What the pages about all clients tell besides; nil where these were not written.
  /// - Throws: `output-unwritable` when the disk refuses.
  public func write(_ outcomes: [PackOutcome], pagesTelling diagnostics: [Diagnostic]?) throws(Diagnostic) {
    let writer = PackWriter(root: root)
    let known = Set(clients)
    var packs = packs.filter { known.contains($0.key) }
    for outcome in outcomes {
      let list = "\(root)/\(folder(of: outcome.client))/\(CheckSums.fileName)"
      packs[outcome.client] = nil
      guard let key = keys.key(of: outcome.client), let sums = try writer.contents(of: list) else { continue }
      packs[outcome.client] = KeptPack(outcome, key: key, sums: CheckSums.hash(sums))
    }
    if packs.isEmpty { return }
    var pages: Pages?
    if let diagnostics { pages = try self.pages(telling: diagnostics) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let form = Form(period: period, packs: packs, pages: pages)
    guard let data = try? encoder.encode(form) else { return }
    try writer.write([PackFile(Self.fileName, bytes: Array(data) + [0x0A])], in: "")
  }

  private func folder(of client: String) -> String { "internal/\(client)/\(period)" }
}
