import Tables

/// Whether both sides have signed a criterion (methods §2.5).
///
/// A signature on one side only is still a proposal.
public enum CriterionAgreement: Equatable, Sendable {
  /// Not shown to the client yet.
  case draft
  /// Waiting for signatures, and for how many working days.
  case proposed(age: Int?)
  /// Signed by both sides; the later signature counts.
  case agreed(on: CivilDate)
  /// Replaced by another one through a change request.
  case superseded
  /// Taken back.
  case withdrawn

  /// Judges a criterion's signatures.
  ///
  /// - Parameters:
  ///   - criterion: The criterion.
  ///   - missing: What its signatures lack; empty when both stand.
  ///   - issueOn: The day the pack goes out; later signatures do not count yet.
  ///   - asOf: The report date, at which a proposal's age is taken.
  ///   - calendar: The working days.
  public init(
    of criterion: Criterion,
    missing: [String],
    issueOn: CivilDate,
    asOf: CivilDate,
    calendar: WorkingCalendar
  ) {
    switch criterion.state {
    case .draft: self = .draft
    case .superseded: self = .superseded
    case .withdrawn: self = .withdrawn
    case .proposed, .agreed:
      if criterion.state == .agreed, missing.isEmpty,
        let client = criterion.clientAgreedOn, let provider = criterion.providerAgreedOn,
        max(client, provider) <= issueOn
      {
        self = .agreed(on: max(client, provider))
      } else {
        self = .proposed(age: criterion.proposedOn.map { max(0, calendar.workingDays(from: $0, to: asOf)) })
      }
    }
  }

  /// Whether both sides have signed.
  public var isAgreed: Bool {
    if case .agreed = self { true } else { false }
  }
}

extension CriterionAgreement {
  /// Whether it waits for a signature.
  public var isProposed: Bool {
    if case .proposed = self { true } else { false }
  }
}
