/// Something that may have to be taken further up (methods §8).
public enum EscalationTrigger: Equatable, Sendable {
  /// The client was to do or to send something, so many working days ago.
  case lateAction(workingDays: Int)
  /// A question has been open for so many working days.
  case openQuestion(workingDays: Int)
  /// An undisputed invoice is so many days past due.
  case overdueInvoice(days: Int)
  /// A disputed sum is so many days past due.
  case disputedSum(days: Int)
  /// Work handed in waits for so many working days beyond the time agreed.
  case overdueAcceptance(workingDays: Int)
  /// Incidents of conduct.
  case conduct(incidents: Int, isThreat: Bool)
  /// Work was done that nobody has signed.
  case unsignedWork
  /// Milestones were missed for reasons on the client's side.
  case missedMilestones(Int)
  /// The sponsor missed the last meetings.
  case absentSponsor(meetings: Int)
  /// The engagement index.
  case lowEngagement(index: Double)
  /// A complaint has been open for so many working days.
  case openComplaint(workingDays: Int)
  /// The work as a whole is red, in so many packs in a row.
  case red(periods: Int)
  /// A risk above what the client accepts has waited for its decision for so many working days.
  case undecidedRisk(workingDays: Int)
  /// Something that was taken to the sponsor has been unresolved for so many working days.
  case unresolved(workingDays: Int)
  /// A formal dispute.
  case dispute

  /// How far up it is to be taken.
  public func level(_ limits: EscalationThresholds = EscalationThresholds()) -> EscalationLevel {
    switch self {
    case .lateAction(let days), .openQuestion(let days):
      EscalationThresholds.level(of: days, beyond: limits.lateDays)
    case .overdueInvoice(let days): EscalationThresholds.level(of: days, beyond: limits.invoiceDays)
    case .disputedSum(let days): days > limits.disputedDays ? .contract : .team
    case .overdueAcceptance(let days): EscalationThresholds.level(of: days, beyond: limits.acceptanceDays)
    case .conduct(let incidents, let isThreat):
      isThreat
        ? .executive : EscalationThresholds.level(of: incidents, beyond: limits.conductIncidents.map { $0 - 1 })
    case .unsignedWork: .project
    case .missedMilestones(let count): count >= limits.missedMilestones ? .sponsor : .team
    case .absentSponsor(let meetings): meetings >= limits.meetingsWithoutSponsor ? .sponsor : .team
    case .lowEngagement(let index): Threshold.exceeds(limits.leastIndex, index) ? .sponsor : .team
    case .openComplaint(let days): days > limits.complaintDays ? .sponsor : .team
    case .red(let periods): periods >= 2 ? .executive : periods == 1 ? .sponsor : .team
    case .undecidedRisk(let days):
      EscalationThresholds.level(of: days, beyond: limits.undecidedRiskDays, from: .sponsor)
    case .unresolved(let days): days > limits.unresolvedDays ? .executive : .team
    case .dispute: .contract
    }
  }

  /// Whether it may be taken up at once, without having tried the level below: what concerns conduct, and what the
  /// contract itself settles.
  public var skipsLevels: Bool {
    switch self {
    case .conduct, .dispute, .disputedSum: true
    default: false
    }
  }

  /// How long or how much, to put the worse of one level first.
  var weight: Int {
    switch self {
    case .lateAction(let number), .openQuestion(let number), .overdueInvoice(let number), .disputedSum(let number),
      .overdueAcceptance(let number), .conduct(let number, _), .missedMilestones(let number),
      .absentSponsor(let number), .openComplaint(let number), .red(let number), .undecidedRisk(let number),
      .unresolved(let number):
      number
    case .unsignedWork, .lowEngagement, .dispute: 0
    }
  }
}
