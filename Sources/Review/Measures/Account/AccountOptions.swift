/// What a person may decide to do about an account that does not go well, with what speaks for it.
///
/// Internal: the tool lists records, and decides nothing.
public struct AccountOption: Sendable {
  /// What may be done.
  public enum Kind: CaseIterable, Sendable {
    /// Say again what is agreed and what is not, and hold to it.
    case boundaries
    /// Talk otherwise: other people, other forms, another rhythm.
    case communication
    /// End the work in good order.
    case ending
  }

  /// What may be done.
  public let kind: Kind
  /// The records that speak for it.
  public let records: [String]
}

extension AccountReview {
  /// The options to decide between; none where the client is not disengaged and nothing goes to the executives.
  public var accountOptions: [AccountOption] {
    let relationship = relationship
    guard relationship.engagement.level == .disengaged || relationship.escalation.level >= .executive else { return [] }
    let patterns = relationship.patterns.filter(\.isRecurring).flatMap(\.events).map(\.reference)
    let unsigned = visible.changeControl.unsigned.map(\.change)
    let silent: Set<EngagementSignal> = [.responseLatency, .unansweredQuestions, .sponsorAttendance, .conversations]
    let quiet = relationship.engagement.triggered.filter { silent.contains($0.signal) }.flatMap(\.measure.records)
    let far = relationship.escalation.points.filter { $0.level >= .executive }.flatMap(\.records)
    return zip(AccountOption.Kind.allCases, [patterns + unsigned, quiet, far]).map { kind, records in
      var seen: Set<String> = []
      return AccountOption(kind: kind, records: records.filter { seen.insert($0).inserted })
    }
  }
}
