import Tables

/// One mail to write: why, who sends it, who gets it, and which documents it may tell of.
public struct MailLetter: Sendable {
  /// Why a mail is written.
  public enum Occasion: Sendable {
    /// The pack goes out.
    case pack
    /// A survey is open.
    case survey(SurveyRequest)
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

/// A mail that asks for the answers to a survey: the invitation, or the one reminder.
public struct SurveyRequest: Sendable {
  /// The wave, and what its form says.
  public let call: SurveyCall
  /// Whether that is the first to close of the waves that ask for answers.
  public let isFirst: Bool
  /// Whom it asks, where the wave lists whom it invites; nil where it asks all who are sent the form.
  public let person: Contact?
  /// The day from which on the reminder is to be sent; nil for the invitation.
  public let remindOn: CivilDate?
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
