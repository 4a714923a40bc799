import Foundation
import Tables

/// In which time zone a row's days begin and end (design §5): its client's, else that of the settings.
///
/// Rows are read before they are joined, so that all they tell of their client is the name of a parent.
struct TimeZones: Sendable {
  /// The columns that name a row's parent, the surest first.
  static let parents = ["client", "project", "criterion", "survey", "decision"]

  private let standard: TimeZone?
  private var zones: [String: TimeZone] = [:]
  private var owners: [String: [String: Set<String>]] = [:]

  /// Knows no client yet.
  ///
  /// - Parameter standard: The time zone of the settings; nil where they name none.
  init(standard: TimeZone?) { self.standard = standard }

  /// Whether there is a time zone at all.
  var knowsAny: Bool { standard != nil || !zones.isEmpty }

  /// Takes note of clients, and of what rows may name as their parent.
  mutating func add(_ records: LoadedRecords) {
    for client in records.clients { zones[client.record.id] = client.record.timeZone }
    guard !zones.isEmpty else { return }
    for client in records.clients {
      for name in client.record.externalIDs { own("client", name, client.record.id) }
    }
    for project in records.projects {
      for name in [project.record.id] + project.record.externalIDs { own("project", name, project.record.client) }
    }
    for survey in records.surveys { own("survey", survey.record.id, survey.record.client) }
    for decision in records.decisions { own("decision", decision.record.id, decision.record.client) }
    for criterion in records.criteria {
      for client in owners["project"]?[criterion.record.project] ?? [] { own("criterion", criterion.record.id, client) }
    }
  }

  private mutating func own(_ parent: String, _ name: String, _ client: String) {
    owners[parent, default: [:]][name, default: []].insert(id(client))
  }

  /// The id of the client that a name stands for; the name itself where that is nobody, or more than one.
  private func id(_ client: String) -> String {
    guard zones[client] == nil, let ids = owners["client"]?[client], ids.count == 1 else { return client }
    return ids.first ?? client
  }

  /// The time zone of a row.
  ///
  /// - Parameters:
  ///   - parent: The column that names the row's parent, such as `project`; nil where it has none.
  ///   - name: What the row says there.
  ///   - folder: The client whose folder the file lies in.
  /// - Returns: The time zone; nil where neither the client nor the settings name one.
  func zone(of parent: String?, named name: String?, folder: String?) -> TimeZone? {
    if let folder { return zones[folder] ?? standard }
    guard let parent, let name else { return standard }
    if parent == "client" { return zones[id(name)] ?? standard }
    let clients = owners[parent]?[name] ?? []
    return clients.count == 1 ? clients.first.flatMap { zones[$0] } ?? standard : standard
  }
}
