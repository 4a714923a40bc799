import Tables

/// One decision as the pack tells it.
public struct DecisionReview: Sendable {
  /// The decision, with its options.
  public let decision: Decision
  /// The working days it has waited; nil once it is decided, or where nobody wrote down since when.
  public let age: Int?
  /// How many working days it is past due at the report date, or on the day on which the pack goes out where it fell due
  /// between the two; nil when it is not.
  public let overdue: Int?
  /// Who signed it, as printed.
  public let signedBy: String?

  init(_ decision: Decision, _ people: People, _ context: ReviewContext) {
    self.decision = decision
    overdue = decision.isOpen ? context.overdue(since: decision.due) : nil
    age =
      decision.isOpen
      ? decision.askedOn.map { context.calendar.workingDays(from: $0, to: context.dates.asOf) } : nil
    signedBy = decision.signedBy.map { people.resolve($0).name }
  }

  /// Whether it waits for the client.
  public var waitsForClient: Bool { decision.isOpen && decision.needsClientInput }
}

extension ClientReview {
  /// Decisions that wait for the client, and those taken since the period began: what the documents tell.
  var shownDecisions: [DecisionReview] {
    decisions.filter { $0.waitsForClient || wasTakenInPeriod($0) }
  }

  /// Whether a decision was taken since the period began.
  public func wasTakenInPeriod(_ review: DecisionReview) -> Bool {
    review.decision.decidedOn.map { $0 >= dates.period.start } ?? false
  }
}
