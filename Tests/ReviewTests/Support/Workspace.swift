import Diagnostics
import Tables
import Testing

@testable import Review

/// A workspace in memory: two clients with a project and people each, and what a test adds.
///
/// The period is October 2026: report date Saturday 31 October, issue date Friday 6 November.
struct Workspace {
  /// The files by their path below `exports`.
  var exports: [String: String] = [
    "clients.csv": "id,name,currency\nacme,Acme Ltd,GBP\nbravo,Bravo GmbH,EUR\n",
    "projects.csv": "id,client,name,external_ids\nPA,acme,Desk,ACM;ACX\nPB,bravo,Mail,BRA\n",
    "contacts.csv": """
    id,client,name,email,role,side,sponsor,authorised,may_sign,department
    dana,acme,Dana Kerr,dana@acme.example,Operations,client,yes,yes,scope;change;acceptance;criteria;value,Warehouse
    lee,acme,Lee Barrow,lee@acme.example,Shift lead,client,,no,,Warehouse
    omar,bravo,Omar Blau,omar@bravo.example,IT lead,client,yes,yes,criteria;value,
    tom,,Tom Aldous,tom@firm.example,Delivery lead,provider,,yes,criteria,

    """,
  ]
  /// Released packs by their path below `history`.
  var history: [String: String] = [:]
  var settings = Settings()
  var period = "2026-10"

  init(_ exports: [String: String] = [:]) {
    self.exports.merge(exports) { $1 }
    settings.firm.name = "Firm"
  }

  /// Settings read from YAML; what is wrong with them fails the test.
  mutating func configure(_ yaml: String) {
    let (settings, problems) = SettingsReader.read(Array("firm: { name: Firm }\n\(yaml)".utf8))
    for problem in problems { Issue.record("\(problem)") }
    self.settings = settings
  }

  /// Loads and joins everything.
  func portfolio() throws -> Portfolio {
    let released = history.map { ("history/" + $0.key, $0.value) }
    let files = Dictionary(uniqueKeysWithValues: exports.map { ("exports/" + $0.key, $0.value) } + released)
    return Portfolio(loading: WorkspaceFiles(files), settings: settings, period: try #require(Period(period)))
  }

  /// What was found wrong, as people see it.
  func messages() throws -> [String] { try portfolio().diagnostics.map(\.description) }

  /// One client's review.
  func review(_ client: String = "acme") throws -> AccountReview { try portfolio().review(client) }
}

extension Portfolio {
  /// One client's account.
  func account(_ client: String) throws -> Account {
    try #require(accounts.first { $0.visible.client.id == client })
  }

  /// One client's review.
  func review(_ client: String = "acme") throws -> AccountReview { AccountReview(try account(client), of: self) }

  /// What became of the rows of the file `exports/<name>`.
  func file(_ name: String) throws -> FileAccount { try #require(files.first { $0.file == "exports/" + name }) }
}
