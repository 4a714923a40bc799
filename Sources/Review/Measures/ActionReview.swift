import Tables

/// One action as the pack tells it.
public struct ActionReview: Sendable {
  /// The action.
  public let action: Action
  /// The owner's name.
  public let owner: String
  /// Whether the owner is on the client's side.
  public let isClients: Bool
  /// How many working days it is past due at the report date; nil when it is not.
  public let overdue: Int?
  /// The name of the milestone that waits for it.
  public let blocks: String?

  init(
    _ action: Action,
    _ people: People,
    _ milestones: [String: String],
    _ asOf: CivilDate,
    _ calendar: WorkingCalendar
  ) {
    let person = people.resolve(action.owner)
    self.action = action
    owner = person.name
    isClients = person.contact?.side == .client
    let late = action.due.map { calendar.workingDays(from: $0, to: asOf) } ?? 0
    overdue = action.done == nil && late > 0 ? late : nil
    blocks = action.blocks.map { id in milestones[id] ?? id }
  }
}
