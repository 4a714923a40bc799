import Diagnostics
import Tables

/// Who has approved that a client's pack goes out, and when.
public struct Approval: Sendable {
  /// One of our people who may speak for us to the client.
  public let by: Contact
  /// The day the pack goes out.
  public let on: CivilDate

  /// Checks that a person may release a client's pack.
  ///
  /// - Parameters:
  ///   - name: The person's id, address or name.
  ///   - day: The day the pack goes out.
  ///   - account: The client's account.
  /// - Throws: `contact-unknown`, or `release-not-authorised` with what the person lacks.
  public init(by name: String, on day: CivilDate, for account: Account) throws(Diagnostic) {
    let client = account.visible.client.id
    guard let contact = Self.find(name, in: account.visible.people) else {
      throw Self.unknown(name, among: account.visible.people.ofProvider.map(\.id))
    }
    let lack: (why: String, fix: String)? =
      if contact.side != .provider {
        ("is on the client's side, and only our own people release packs", "name one of our people with --by")
      } else if contact.leftOn.map({ $0 <= day }) ?? false {
        ("has left", "name somebody else with --by")
      } else if !contact.isAuthorised {
        ("is not authorised to speak for us", "name somebody who is with --by, or set 'authorised' in contacts")
      } else if !contact.forClients.isEmpty, !contact.forClients.contains(client) {
        ("speaks for us to other clients only", "name somebody else with --by, or add '\(client)' to 'for_clients'")
      } else {
        nil
      }
    if let lack {
      throw Diagnostic(
        .error,
        "release-not-authorised",
        "\(contact.name) may not release this pack: this contact \(lack.why)",
        at: contact.origin.place(),
        hint: lack.fix,
        client: client,
        records: [contact.reference]
      )
    }
    by = contact
    on = day
  }

  /// What is wrong with the name of a person who is nobody's contact; nil where somebody knows it.
  public static func unknownContact(_ name: String, among accounts: [Account]) -> Diagnostic? {
    if accounts.contains(where: { find(name, in: $0.visible.people) != nil }) { return nil }
    return unknown(name, among: accounts.first?.visible.people.ofProvider.map(\.id) ?? [])
  }

  /// Our own people come first: an id of ours may be one of the client's people too.
  private static func find(_ name: String, in people: People) -> Contact? {
    let ours = people.ofProvider + people.ofClient.filter { $0.side == .provider }
    let folded = name.lowercased()
    return ours.first { $0.id == name }
      ?? ours.first { $0.email?.lowercased() == folded || $0.name.lowercased() == folded }
      ?? people.resolve(name).contact
  }

  private static func unknown(_ name: String, among ids: [String]) -> Diagnostic {
    Diagnostic(
      .error,
      "contact-unknown",
      "there is no contact '\(name.shortened)'",
      hint: nearestName(to: name, among: ids).map { "did you mean '\($0)'?" }
        ?? "--by takes the id of one of our people in contacts, who is authorised for the client"
    )
  }
}
