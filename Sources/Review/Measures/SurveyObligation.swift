import Tables

/// A wave of a survey that the contract's course asks for (methods §1.9): at its start, regularly, and at its end.
public struct SurveyObligation: Equatable, Sendable {
  /// What the wave is for.
  public enum Kind: Equatable, Sendable {
    /// The first wave, soon after the contract began.
    case start
    /// The next wave after the one that closed on a day.
    case next(after: CivilDate)
    /// The last wave, around the end of the contract.
    case end
  }

  /// How the obligation stands.
  public enum State: Equatable, Sendable {
    case done, due, overdue, notYet
  }

  /// What the wave is for.
  public let kind: Kind
  /// The last day by which it must have closed.
  public let by: CivilDate
  /// How the obligation stands.
  public let state: State

  /// The obligations towards a client.
  ///
  /// - Parameters:
  ///   - client: The client, whose contract may have a start and an end.
  ///   - waves: The client's waves.
  ///   - asOf: The report date.
  ///   - limits: The limits in force.
  /// - Returns: The first wave, the next one and the last one, as far as the contract and the waves tell of them.
  static func all(
    for client: Client,
    waves: [Survey],
    asOf: CivilDate,
    _ limits: SurveyThresholds = SurveyThresholds()
  ) -> [SurveyObligation] {
    let closed = waves.map(\.closed).filter { $0 <= asOf }
    let isOpen = waves.contains { $0.opened <= asOf && asOf < $0.closed }
    return [
      start(client, closed, asOf, limits), next(client, closed, isOpen, asOf, limits),
      end(client, closed, asOf, limits),
    ].compactMap(\.self)
  }

  /// A later wave makes up for a missed start.
  private static func start(
    _ client: Client,
    _ closed: [CivilDate],
    _ asOf: CivilDate,
    _ limits: SurveyThresholds
  ) -> SurveyObligation? {
    guard let start = client.contractStart else { return nil }
    let by = start.adding(days: limits.startDays)
    let state: State = !closed.isEmpty ? .done : asOf > by ? .overdue : asOf >= start ? .due : .notYet
    return SurveyObligation(kind: .start, by: by, state: state)
  }

  private static func next(
    _ client: Client,
    _ closed: [CivilDate],
    _ isOpen: Bool,
    _ asOf: CivilDate,
    _ limits: SurveyThresholds
  ) -> SurveyObligation? {
    guard let last = closed.max(), client.contractEnd.map({ asOf <= $0 }) ?? true else { return nil }
    let by = last.adding(days: limits.gapDays)
    let isNear = isOpen || asOf >= by.adding(days: -limits.dueDays)
    let state: State = asOf > by ? .overdue : isNear ? .due : .notYet
    return SurveyObligation(kind: .next(after: last), by: by, state: state)
  }

  private static func end(
    _ client: Client,
    _ closed: [CivilDate],
    _ asOf: CivilDate,
    _ limits: SurveyThresholds
  ) -> SurveyObligation? {
    guard let end = client.contractEnd else { return nil }
    let first = end.adding(days: -limits.daysBeforeEnd)
    let by = end.adding(days: limits.daysAfterEnd)
    let isDone = closed.contains { (first...by).contains($0) }
    let state: State = isDone ? .done : asOf > by ? .overdue : asOf >= first ? .due : .notYet
    return SurveyObligation(kind: .end, by: by, state: state)
  }
}
