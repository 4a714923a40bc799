/// A value by which a client is known, or one of its people or records: no other client may read it.
public struct IdentifyingValue: Hashable, Sendable {
  /// What the value is.
  public enum Kind: String, CaseIterable, Sendable {
    case name
    case contact
    case address
    case domain
    case id
  }

  /// The shortest id that is told from ordinary words and numbers (methods §13, G3), in characters.
  public static let shortestID = 6

  /// What the value is.
  public let kind: Kind
  /// The value as written.
  public let text: String
}

extension Account {
  /// Everything that tells whose account this is.
  public var identifyingValues: [IdentifyingValue] {
    let client = visible.client
    let contacts = visible.people.ofClient
    let addresses = contacts.compactMap(\.email)
    let domains = client.domains + addresses.compactMap { $0.split(separator: "@").last.map(String.init) }
    var values = [IdentifyingValue(kind: .name, text: client.name)]
    values += contacts.map { IdentifyingValue(kind: .contact, text: $0.name) }
    values += contacts.compactMap(\.phone).map { IdentifyingValue(kind: .contact, text: $0) }
    values += addresses.map { IdentifyingValue(kind: .address, text: $0) }
    values += Set(domains).sorted().map { IdentifyingValue(kind: .domain, text: $0) }
    values += ids.lazy.filter { $0.utf8.count >= IdentifyingValue.shortestID }
      .map { IdentifyingValue(kind: .id, text: $0) }
    return values
  }

  private var ids: [String] {
    var ids = [visible.client.id] + visible.client.externalIDs
    ids += visible.projects.flatMap { [$0.id] + $0.externalIDs }
    ids += visible.people.ofClient.map(\.id)
    ids += visible.milestones.map(\.id) + visible.criteria.map(\.id) + visible.surveys.map(\.id)
    ids += visible.actions.map(\.id) + confidential.actions.map(\.id) + visible.statements.map(\.id)
    ids += visible.workItems.map(\.id)
    ids += visible.issues.map(\.id) + confidential.issues.map(\.id) + confidential.invoices.map(\.id)
    ids += confidential.estimates.map(\.id) + visible.forums.map(\.id)
    ids += confidential.opportunities.map(\.id) + confidential.gifts.map(\.id)
    ids += visible.changes.map(\.id) + visible.decisions.map(\.id)
    ids += visible.risks.map(\.id) + confidential.risks.map(\.id)
    ids += visible.interactions.map(\.id) + confidential.interactions.map(\.id)
    return ids
  }
}
