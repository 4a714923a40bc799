/// What many work items have alike: how they came in, how urgent they are, and whether promises were kept.
struct ItemTraits: Hashable, Sendable {
  /// The way in which it came, as written.
  var channel: String?
  /// Who asked for it, as written.
  var raisedBy: String?
  /// How urgent it is, as written.
  var priority: String?
  /// Which side says so.
  var priorityBy: Contact.Side?
  /// Whether the first answer came as promised.
  var isResponseMet: Bool?
  /// Whether it was done as promised.
  var isResolutionMet: Bool?

  /// Whether nothing of it is recorded.
  var isEmpty: Bool { self == ItemTraits() }
}

/// Traits that items share, since there may be a million items.
final class SharedTraits: Equatable, Sendable {
  let traits: ItemTraits

  init(_ traits: ItemTraits) { self.traits = traits }

  static func == (left: SharedTraits, right: SharedTraits) -> Bool { left === right || left.traits == right.traits }
}

/// Hands out shared traits; it remembers a fixed number of them, and forgets one for another.
struct TraitsPool {
  private static let size = 1_024
  private var entries: [SharedTraits?] = []

  /// The one that holds `traits`, made if it is not remembered.
  mutating func shared(_ traits: ItemTraits) -> SharedTraits {
    if entries.isEmpty { entries = Array(repeating: nil, count: Self.size) }
    let place = Int(UInt(bitPattern: traits.hashValue) % UInt(Self.size))
    if let entry = entries[place], entry.traits == traits { return entry }
    let made = SharedTraits(traits)
    entries[place] = made
    return made
  }
}
