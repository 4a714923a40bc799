/// The limits of the ladder (methods §8).
///
/// Each is our proposal; settings may change it.
public struct EscalationThresholds: Equatable, Sendable {
  /// Working days beyond which something late goes to the project's leads, the sponsor and the executives.
  public var lateDays = [5, 10, 20]
  /// Calendar days past due beyond which an invoice goes there.
  public var invoiceDays = [0, 30, 60]
  /// Working days beyond the time agreed after which an acceptance goes there.
  public var acceptanceDays = [0, 10, 20]
  /// Incidents of conduct from which they go there.
  public var conductIncidents = [1, 2, 3]
  /// Working days beyond which a risk above the client's appetite goes to the sponsor and to the executives.
  public var undecidedRiskDays = [10, 20]
  /// Working days beyond which an open complaint goes to the sponsor.
  public var complaintDays = 10
  /// Working days beyond which something unresolved with the sponsor goes to the executives.
  public var unresolvedDays = 10
  /// So many milestones missed for the client's reasons go to the sponsor.
  public var missedMilestones = 2
  /// The days those are counted over.
  public var missedMilestoneDays = 60
  /// So many meetings in a row without the sponsor go to the sponsor.
  public var meetingsWithoutSponsor = 2
  /// The engagement index below which the sponsor is to hear of it.
  public var leastIndex = 50.0
  /// Calendar days past due beyond which a disputed sum goes the contract's way.
  public var disputedDays = 90
  /// The days incidents of conduct are counted over.
  public var conductDays = 90

  /// The limits as methods §8 proposes them.
  public init() {}

  /// The level of a number that goes one further up with each limit it exceeds.
  static func level(of number: Int, beyond limits: [Int], from first: EscalationLevel = .project) -> EscalationLevel {
    let passed = limits.count { number > $0 }
    return passed == 0 ? .team : EscalationLevel(rawValue: first.rawValue + passed - 1) ?? .contract
  }
}
