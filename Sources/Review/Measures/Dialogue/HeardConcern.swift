import Tables

/// Something that worries the client, as we understood it.
public struct HeardConcern: Sendable {
  /// Whether we understood it.
  public enum Confirmation: Equatable, Sendable {
    /// The client says so.
    case confirmed
    /// The client says we did not.
    case contradicted
    /// The time to correct us has passed, and nobody did.
    case uncorrected(CivilDate)
    /// The client may correct us until this day.
    case open(until: CivilDate)
  }

  /// The conversation in which it was said.
  public let interaction: Interaction
  /// What worries the client, in its own words.
  public let concern: String
  /// Those of the client who were there, as printed.
  public let people: [String]
  /// What was agreed, of what the client may see.
  public let agreed: [ActionReview]
  /// Whether we understood it.
  public let confirmation: Confirmation

  /// What worried the client since the period began, the latest first.
  static func all(in slice: ClientSlice, _ actions: [String: ActionReview], _ context: ReviewContext) -> [HeardConcern]
  {
    slice.interactions.reversed().filter { $0.on >= context.dates.period.start }.compactMap { interaction in
      interaction.clientConcern.map { concern in
        HeardConcern(
          interaction: interaction,
          concern: concern,
          people: interaction.people.map(slice.people.resolve).filter { $0.contact?.side != .provider }.map(\.name),
          agreed: interaction.agreed.compactMap { actions[$0] },
          confirmation: Confirmation(of: interaction, context)
        )
      }
    }
  }
}

extension HeardConcern.Confirmation {
  /// The time to correct us runs from the day our summary went out, or from the day this pack does.
  init(of interaction: Interaction, _ context: ReviewContext) {
    if let isConfirmed = interaction.isConfirmed {
      self = isConfirmed ? .confirmed : .contradicted
      return
    }
    let issueOn = context.dates.issueOn
    let days = context.thresholds.dialogue.correctionDays
    let until = context.calendar.day(days, workingDaysAfter: interaction.followUpOn ?? issueOn)
    self = until < issueOn ? .uncorrected(until) : .open(until: until)
  }
}

/// One conversation of the period.
public struct ContactReview: Sendable {
  /// The conversation.
  public let interaction: Interaction
  /// Those of the client who took part, as printed.
  public let clients: [String]
  /// Those of us who took part, as printed.
  public let ours: [String]

  /// The conversations since the period began, the latest first.
  static func all(
    in interactions: [Interaction],
    _ known: People,
    _ dates: Portfolio.Dates
  ) -> [ContactReview] {
    interactions.reversed().filter { $0.on >= dates.period.start }.map { interaction in
      let people = interaction.people.map(known.resolve)
      return ContactReview(
        interaction: interaction,
        clients: people.filter { $0.contact?.side != .provider }.map(\.name),
        ours: people.filter { $0.contact?.side == .provider }.map(\.name)
      )
    }
  }
}
