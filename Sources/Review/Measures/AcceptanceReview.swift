import Tables

/// Where the client's acceptance of a piece of work stands (methods §3.2).
public struct AcceptanceReview: Equatable, Sendable {
  /// How far it has come.
  public let state: Milestone.Acceptance
  /// The working days it has waited for the client's decision; nil unless it waits.
  public let age: Int?
  /// Whether it has waited for longer than the contract allows.
  public let isOverdue: Bool
  /// The working days from handing it in to the client's decision; nil while there is none.
  public let latency: Int?

  /// Judges one acceptance.
  ///
  /// - Parameters:
  ///   - state: How far it has come at the report date.
  ///   - submittedOn: The day it was handed in.
  ///   - decidedOn: The day the client decided.
  ///   - allowedDays: The working days the client has.
  ///   - asOf: The report date.
  ///   - calendar: The client's working days.
  public init(
    _ state: Milestone.Acceptance,
    submittedOn: CivilDate?,
    decidedOn: CivilDate?,
    allowedDays: Int,
    asOf: CivilDate,
    calendar: WorkingCalendar
  ) {
    self.state = state
    let waits = state == .submitted && decidedOn == nil
    age = waits ? submittedOn.map { calendar.workingDays(from: $0, to: asOf) } : nil
    isOverdue = age.map { $0 > allowedDays } ?? false
    if let submittedOn, let decidedOn, state != .notSubmitted, state != .submitted {
      latency = calendar.workingDays(from: submittedOn, to: decidedOn)
    } else {
      latency = nil
    }
  }
}

extension AcceptanceReview {
  /// Judges a milestone's acceptance; nil where it was not handed in.
  init?(_ milestone: Milestone, allowedDays: Int, _ asOf: CivilDate, _ calendar: WorkingCalendar) {
    guard let state = milestone.acceptance, state != .notSubmitted else { return nil }
    self.init(
      state,
      submittedOn: milestone.submittedOn,
      decidedOn: milestone.decidedOn,
      allowedDays: allowedDays,
      asOf: asOf,
      calendar: calendar
    )
  }
}

/// The first day on which people of both sides met, as far as conversations are recorded.
struct FirstMeetings {
  private var byProject: [String: CivilDate] = [:]
  private var onNoProject: CivilDate?

  /// Finds the first meetings.
  ///
  /// - Parameters:
  ///   - interactions: The client's conversations.
  ///   - people: Those who may have taken part.
  init(in interactions: [Interaction], people: People) {
    for interaction in interactions {
      let sides = Set(interaction.people.compactMap { people.resolve($0).contact?.side })
      guard sides.count == Contact.Side.allCases.count else { continue }
      if let project = interaction.project {
        byProject[project] = min(interaction.on, byProject[project] ?? .distant)
      } else {
        onNoProject = min(interaction.on, onNoProject ?? .distant)
      }
    }
  }

  /// Whether a milestone is a handover that was done before anybody of both sides had met over its project, or over no
  /// project in particular (methods §3.2).
  func areMissing(for milestone: Milestone) -> Bool {
    guard milestone.kind == .handover, let actual = milestone.actual else { return false }
    return ![byProject[milestone.project], onNoProject].compactMap(\.self).contains { $0 <= actual }
  }
}
