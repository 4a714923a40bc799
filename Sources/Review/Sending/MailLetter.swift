import Tables

/// One mail to write: why, who sends it, who gets it, and which documents it may tell of.
public struct MailLetter: Sendable {
  /// Why a mail is written.
  public enum Occasion: Sendable {
    /// The pack goes out.
    case pack
    /// A survey is open: the invitation, or the one reminder.
    case survey(isReminder: Bool)
    /// A decision waits for the client.
    case decision(DecisionReview)
    /// A meeting is summed up.
    case followUp(MeetingSummary)
    /// The client has heard little from us.
    case update(QuietTime)
    /// The account manager's brief, inside the house.
    case brief
  }

  /// Why.
  public let occasion: Occasion
  /// Who sends it.
  public let from: Contact
  /// Who it is for: the client's one voice where it belongs to the group.
  public let to: [Contact]
  /// Who gets a copy.
  public let copies: [Contact]
  /// The documents of the pack that everybody addressed may have, by name, in the order of a pack.
  public let documents: [String]
  /// Whether those are all documents of the pack.
  public let isWhole: Bool
}

/// A meeting with the client that is to be summed up in writing.
public struct MeetingSummary: Sendable {
  /// The meeting.
  public let meeting: Interaction
  /// The names of the client's people who were there, then of ours.
  public let people: [String]
  /// The actions that were agreed and that the client may see.
  public let agreed: [ActionReview]
  /// Until this day the client may correct it.
  public let correctBy: CivilDate
  /// The working days until then.
  public let correctionDays: Int
}

/// How long the client has heard nothing from us, and what we are at meanwhile.
public struct QuietTime: Sendable {
  /// The day of our last update; nil where none is recorded.
  public let since: CivilDate?
  /// The working days from then to the report date.
  public let workingDays: Int
  /// What we are doing, what is due soonest first.
  public let doing: [ActionReview]
}
