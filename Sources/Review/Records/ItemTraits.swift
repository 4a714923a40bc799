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

/// What few work items have.
struct ItemDetails: Equatable, Sendable {
  /// The change request it is for.
  var change: String?
  /// How many users an incident affected.
  var users: Int?
  /// For how many minutes.
  var minutes: Double?
  /// The share of their work that was not possible, 0 to 1.
  var share: Double?
}

/// Remembers where shared traits are kept; it knows a fixed number of them, and forgets one for another.
struct TraitsPool {
  private static let size = 1_024
  private var entries: [(traits: ItemTraits, place: Int32)?] = []

  /// The place of `traits` among those kept, which they get if it is not remembered.
  mutating func place(of traits: ItemTraits, in kept: KeptTexts) -> Int32 {
    if entries.isEmpty { entries = Array(repeating: nil, count: Self.size) }
    let entry = Int(UInt(bitPattern: traits.hashValue) % UInt(Self.size))
    if let known = entries[entry], known.traits == traits { return known.place }
    let place = kept.add(traits)
    entries[entry] = (traits, place)
    return place
  }
}
