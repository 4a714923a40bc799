import Tables

/// One milestone as the pack tells it.
public struct MilestoneReview: Sendable {
  /// The milestone.
  public let milestone: Milestone
  /// How late it is; nil where nothing is known.
  public let slip: MilestoneSlip?
  /// Where it stands.
  public let state: MilestoneState
  /// Whether it is or was late by more than is let pass.
  public let isLate: Bool
  /// Whether it is open, or was done in the period.
  public let isCurrent: Bool
  /// Whether it is bad news whatever the client was told before, and needs a corrective action: overdue, or later
  /// than is let pass and either open or done in the period (methods §6.4).
  public let isBadNews: Bool
  /// Whether the bad news is grave: much later than that, or a critical milestone (methods §3.3).
  public let isGrave: Bool

  init(
    _ milestone: Milestone,
    _ dates: Portfolio.Dates,
    _ calendar: WorkingCalendar,
    _ limits: DeliveryThresholds = DeliveryThresholds()
  ) {
    let slip = MilestoneSlip(of: milestone, asOf: dates.asOf, calendar: calendar)
    let state = MilestoneState(of: milestone, slip: slip, asOf: dates.asOf, dueDays: limits.dueDays)
    let isLate = (slip?.workingDays ?? 0) > limits.lateDays
    let isCurrent = milestone.actual.map(dates.period.days.contains) ?? true
    self.milestone = milestone
    self.slip = slip
    self.state = state
    self.isLate = isLate
    self.isCurrent = isCurrent
    isBadNews = isCurrent && (isLate || state == .overdue)
    isGrave = (slip?.workingDays ?? 0) > limits.graveDays || (isLate && milestone.isCritical)
  }
}
