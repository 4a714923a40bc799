/// What we heard that a client might need next, with who looks after it.
///
/// Internal.
public struct HeardNeed: Sendable {
  /// The record.
  public let opportunity: Opportunity
  /// Who looks after it.
  public let owner: String
}

/// What was given or taken, with the people.
///
/// Internal.
public struct RegisteredGift: Sendable {
  /// The record.
  public let gift: Gift
  /// Between whom: our person, then the client's where that is recorded.
  public let people: [String]
  /// Who approved it; nil where nobody did.
  public let approvedBy: String?
}

extension AccountReview {
  /// What we heard that the client might need next, the oldest first.
  public var heardNeeds: [HeardNeed] {
    account.confidential.opportunities.map { HeardNeed(opportunity: $0, owner: people.resolve($0.owner).name) }
  }

  /// What was given and taken, the oldest first.
  public var registeredGifts: [RegisteredGift] {
    account.confidential.gifts.map { gift in
      RegisteredGift(
        gift: gift,
        people: [gift.staff, gift.contact].compactMap(\.self).map { people.resolve($0).name },
        approvedBy: gift.approvedBy.map { people.resolve($0).name }
      )
    }
  }
}
