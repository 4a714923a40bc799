import Tables

/// Requests that went past the agreed channels: whom they reached, and from whom they came.
///
/// Internal.
public struct Interruptions: Sendable {
  /// How often one person was reached, or asked.
  public struct Share: Sendable {
    /// Who.
    public let person: String
    /// The records.
    public let records: [String]
  }

  /// Our people who were reached past the channels, the most often first.
  public let reached: [Share]
  /// The client's people who went past them, the most often first.
  public let asked: [Share]

  /// The days looked at.
  public static let days = 90
}

extension AccountReview {
  /// Requests past the channels in the last days; nil without any.
  public var interruptions: Interruptions? {
    let window = window(days: Interruptions.days)
    var reached: [String: [String]] = [:]
    var asked: [String: [String]] = [:]
    for talk in conversations where window.contains(talk.on) {
      guard account.confidential.interactionTags[talk.id]?.contains(.offChannel) ?? false else { continue }
      for person in talk.people.map(people.resolve) {
        switch person.contact?.side {
        case .provider: reached[person.name, default: []].append(talk.reference)
        case .client: asked[person.name, default: []].append(talk.reference)
        case nil: break
        }
      }
    }
    let agreed = Set(settings.channels.map { $0.lowercased() })
    for item in account.visible.workItems where !agreed.isEmpty {
      guard let channel = item.channel, !agreed.contains(channel.lowercased()), let day = item.begin,
        window.contains(day), let by = item.raisedBy.map(people.resolve), by.contact?.side == .client
      else { continue }
      asked[by.name, default: []].append(item.reference)
    }
    if reached.isEmpty && asked.isEmpty { return nil }
    return Interruptions(reached: Self.ranked(reached), asked: Self.ranked(asked))
  }

  private static func ranked(_ records: [String: [String]]) -> [Interruptions.Share] {
    records.map { Interruptions.Share(person: $0, records: $1) }
      .sorted { (-$0.records.count, $0.person) < (-$1.records.count, $1.person) }
  }
}
