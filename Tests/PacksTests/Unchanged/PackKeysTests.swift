import Foundation
import Review
import TestSupport
import Testing

@testable import Packs

/// A pack with the key of an earlier one is the same to the byte, and a change makes anew what rests on it.
@Suite struct PackKeysTests {
  /// How many random changes are tried; `REVIEWPACK_EDITS=300` tries harder.
  private static let edits = ProcessInfo.processInfo.environment["REVIEWPACK_EDITS"].flatMap(Int.init) ?? 12

  private static let clients = """
    id,name,currency,domains
    acme,Acme Bakery,GBP,acme.example
    bolt,Bolt Foundry,GBP,bolt.example
    """
  private static let files = [
    "exports/clients.csv": clients,
    "exports/projects.csv": "id,client,name,start,end,status\nP1,acme,Ovens,2026-01-01,2026-12-31,active\n"
      + "P2,bolt,Casting,2026-01-01,2026-12-31,active\n",
    "exports/contacts.csv": "id,client,name,email,side\nann,acme,Ann Baker,ann@acme.example,client\n"
      + "bob,bolt,Bob Smith,bob@bolt.example,client\nzoe,,Zoe Clark,zoe@firm.example,provider\n",
    "exports/work-items.csv": "id,project,title,created\nP1-0001,P1,\"Oven, first\nof two\",2026-10-02\n"
      + "P2-0001,P2,Mould,2026-10-05\nP2-0002,P2,Later,2026-12-05\n",
    "exports/decisions.json": """
    [
      {"id": "D1", "client": "acme", "question": "Which oven?", "needs_client_input": "yes",
        "options": [{"label": "A", "summary": "Gas"}, {"label": "B", "summary": "Wait"}]},
      {
        "id": "D2", "client": "bolt", "question": "Which mould?",
        "needs_client_input": "yes"
      }
    ]
    """,
  ]

  private static func portfolio(_ files: [String: String], _ change: (inout Settings) -> Void = { _ in }) throws
    -> Portfolio
  {
    var settings = Settings()
    settings.firm.name = "Firm"
    change(&settings)
    let period = try #require(Period("2026-10"))
    return Portfolio(loading: WorkspaceFiles(files), settings: settings, period: period, keepsRows: true)
  }

  private static let library = TemplateLibrary(workspace: nil, shared: [LeakTests.shipped])
  private static let surroundings = Surroundings(program: "1", workspace: "/nowhere", library)

  private static func keys(_ files: [String: String]) throws -> PackKeys {
    try #require(PackKeys(try portfolio(files), .none, surroundings))
  }

  @Test func withoutRowsThereAreNoKeys() throws {
    var settings = Settings()
    settings.firm.name = "Firm"
    let period = try #require(Period("2026-10"))
    let portfolio = Portfolio(loading: WorkspaceFiles(Self.files), settings: settings, period: period)
    #expect(PackKeys(portfolio, .none, Self.surroundings) == nil)
  }

  @Test(arguments: [
    ("a title", "work-items.csv", "Mould,", "Form,", ["bolt"]),
    ("the second line of a cell", "work-items.csv", "of two", "of three", ["acme"]),
    ("an item that nobody counts yet", "work-items.csv", "Later", "Late", ["acme", "bolt"]),
    ("a heading", "work-items.csv", "created", "created ", ["acme", "bolt"]),
    ("a line break, which moves all that follows", "work-items.csv", "Oven, first", "Oven,\nfirst", ["acme", "bolt"]),
    ("a nested record", "decisions.json", "Gas", "Coal", ["acme"]),
    ("the last line of an object", "decisions.json", "\"yes\"\n", "\"no\"\n", ["bolt"]),
    ("one of our people", "contacts.csv", "Zoe Clark", "Zoe Clarke", ["acme", "bolt"]),
    ("a name that others must not read", "contacts.csv", "Bob Smith", "Bob Smyth", ["acme", "bolt"]),
    (
      "a row more, which every pack counts", "work-items.csv", "P2-0002,", "P2,P2,X,2026-10-06\nP2-0002,",
      ["acme", "bolt"]
    ),
    ("a row that cannot be used", "work-items.csv", "2026-10-05", "soon", ["acme", "bolt"]),
  ])
  func aChangeMakesOtherKeysForThosePacksThatRestOnIt(
    _ what: String,
    _ file: String,
    _ old: String,
    _ new: String,
    _ clients: [String]
  ) throws {
    var files = Self.files
    let text = try #require(files["exports/" + file])
    files["exports/" + file] = text.replacing(old, with: new, maxReplacements: 1)
    #expect(files != Self.files)
    let (before, after) = (try Self.keys(Self.files), try Self.keys(files))
    #expect(["acme", "bolt"].filter { before.key(of: $0) != after.key(of: $0) } == clients, "\(what)")
  }

  @Test func theSameInputsGiveTheSameKeys() throws {
    #expect(try Self.keys(Self.files).key(of: "acme") == Self.keys(Self.files).key(of: "acme"))
    #expect(try Self.keys(Self.files).key(of: "acme") != Self.keys(Self.files).key(of: "bolt"))
  }

  /// Where only all values of a column say how its dates are written, each row rests on all others.
  @Test func rowsThatAreReadTogetherCountForEverybody() throws {
    func keys(_ day: String) throws -> PackKeys {
      var files = Self.files
      files["exports/work-items.csv"] = nil
      files["exports/jira.csv"] = "Key,Project,Summary,Created\nA-1,P1,Oven,\(day)\nA-2,P2,Mould,13/10/2026\n"
      let (settings, problems) = SettingsReader.read(
        Array(
          """
          firm: {name: Firm}
          sources:
            - files: exports/jira.csv
              records: work-items
              fields: {id: Key, project: Project, title: Summary, created: Created}
          """.utf8
        )
      )
      #expect(problems.isEmpty)
      let portfolio = try Self.portfolio(files) { $0 = settings }
      #expect(portfolio.accounts.map { $0.visible.workItems.count } == [1, 1])
      return try #require(PackKeys(portfolio, .none, Self.surroundings))
    }
    #expect(try keys("01/10/2026").key(of: "bolt") != keys("02/10/2026").key(of: "bolt"))
  }

  @Test func whatPacksRestOnBesidesTheFilesCountsToo() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/reviewpack-keys-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    func write(_ text: String, _ name: String) throws {
      let file = URL(fileURLWithPath: folder + "/" + name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let portfolio = try Self.portfolio(Self.files)
    func keys(_ program: String = "1", history: [String: String] = [:]) throws -> [String?] {
      let library = TemplateLibrary(
        workspace: .init(path: folder + "/templates", name: "templates"),
        shared: [LeakTests.shipped]
      )
      var surroundings = Surroundings(program: program, workspace: folder, library)
      surroundings.add(releasesOf: WorkspaceFiles(history))
      let keys = try #require(PackKeys(portfolio, .none, surroundings))
      return ["acme", "bolt"].map { keys.key(of: $0) }
    }
    func changed(_ before: [String?], _ after: [String?]) -> [Bool] { zip(before, after).map { $0 != $1 } }
    var last = try keys()
    func expect(_ expected: [Bool], _ now: [String?]) {
      #expect(changed(last, now) == expected)
      last = now
    }
    expect([true, true], try keys("2"))
    expect([true, true], try keys())
    try write("firm: {name: Firm}", "reviewpack.yaml")
    expect([true, true], try keys())
    try write("# Hello", "templates/review.md")
    expect([true, true], try keys())
    try write("# Hello", "templates/clients/acme/review.md")
    expect([true, false], try keys())
    try write("# Hello!", "templates/clients/acme/review.md")
    expect([true, false], try keys())
    expect([false, true], try keys(history: ["history/bolt/2026-09/snapshot.json": "{}"]))
    expect([false, true], try keys(history: ["history/bolt/2026-09/snapshot.json": "{ }"]))
  }

  @Test func afterRandomChangesAPackWithItsOldKeyIsTheSame() throws {
    let workspace = CanaryWorkspace(clients: 4, seed: 5).files
    let before = try Self.made(workspace)
    var random = SplitMix64(seed: 17)
    var kept = 0
    for round in 0..<Self.edits {
      var files = workspace
      let name = random.pick(files.keys.sorted())
      let text = try #require(files[name])
      let edit = Self.edited(text, &random)
      files[name] = edit
      let portfolio = try Self.portfolio(files)
      let keys = try #require(PackKeys(portfolio, .none, Self.surroundings))
      let same = portfolio.accounts.filter { account in
        let client = account.visible.client.id
        return before.keys.key(of: client) == keys.key(of: client)
      }
      if same.isEmpty { continue }
      kept += same.count
      let maker = try PackMaker(portfolio, Self.library)
      for account in same {
        let pack = try Self.files(of: maker.pack(for: AccountReview(account, of: portfolio)))
        let client = account.visible.client.id
        #expect(pack == before.packs[client], "round \(round): \(client) after a change of \(name)")
      }
    }
    #expect(kept >= Self.edits)
  }

  private static func made(_ files: [String: String]) throws -> (keys: PackKeys, packs: [String: [PackFile]]) {
    let portfolio = try portfolio(files)
    let maker = try PackMaker(portfolio, library)
    let packs = try portfolio.accounts.map { account in
      (account.visible.client.id, Self.files(of: try maker.pack(for: AccountReview(account, of: portfolio))))
    }
    return (try #require(PackKeys(portfolio, .none, surroundings)), Dictionary(uniqueKeysWithValues: packs))
  }

  private static func files(of pack: Pack) -> [PackFile] {
    pack.documents + pack.brief + pack.notes + [BuildReport.file(for: pack)]
  }

  /// A text with one letter or digit changed, or, one time in five, a line left out, repeated or put elsewhere.
  private static func edited(_ text: String, _ random: inout SplitMix64) -> String {
    if random.int(0...4) == 0 {
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let line = random.int(0...lines.count - 1)
      switch random.int(0...2) {
      case 0: lines.remove(at: line)
      case 1: lines.insert(lines[line], at: line)
      default: lines.insert(lines.remove(at: line), at: random.int(0...lines.count - 1))
      }
      return lines.joined(separator: "\n")
    }
    var bytes = Array(text.utf8)
    let letters = bytes.indices.filter { (0x30...0x39).contains(bytes[$0]) || (0x61...0x7A).contains(bytes[$0]) }
    let place = random.pick(letters)
    let isDigit = bytes[place] < 0x3A
    bytes[place] = UInt8(isDigit ? random.int(0x30...0x39) : random.int(0x61...0x7A))
    return String(decoding: bytes, as: UTF8.self)
  }
}
