import Tables

/// Where the client's acceptance of a piece of work stands (methods §3.2).
public struct AcceptanceReview: Equatable, Sendable {
  /// The working days a client has to decide where its contract does not say.
  public static let defaultDays = 10

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
  ///   - allowedDays: The working days the contract gives the client; nil for the default.
  ///   - asOf: The report date.
  ///   - calendar: The client's working days.
  public init(
    _ state: Milestone.Acceptance,
    submittedOn: CivilDate?,
    decidedOn: CivilDate?,
    allowedDays: Int?,
    asOf: CivilDate,
    calendar: WorkingCalendar
  ) {
    self.state = state
    let waits = state == .submitted && decidedOn == nil
    age = waits ? submittedOn.map { calendar.workingDays(from: $0, to: asOf) } : nil
    isOverdue = age.map { $0 > allowedDays ?? Self.defaultDays } ?? false
    if let submittedOn, let decidedOn, state != .notSubmitted, state != .submitted {
      latency = calendar.workingDays(from: submittedOn, to: decidedOn)
    } else {
      latency = nil
    }
  }
}
