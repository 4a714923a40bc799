/// One finding behind a project's status: a rule, its figures, and the records they come from.
public struct StatusFact: Equatable, Sendable {
  /// What was looked at, with what was found.
  public enum Rule: Equatable, Sendable {
    /// The milestone that is latest of those open or done in the period, in working days.
    case worstSlip(workingDays: Int)
    /// A milestone on which the project hangs is late, in working days.
    case criticalSlip(workingDays: Int)
    /// Milestones are overdue, and nobody has given a day that is still to come.
    case overdueWithoutForecast(count: Int)
    /// Every milestone was done before the period.
    case allDone
    /// What is done for each unit planned (SPI).
    case schedulePerformance(Double)
    /// How far the forecast lies above the budget, in percent.
    case forecastOverrun(percent: Double)
    /// By how many points the share spent leads the share done, where no forecast can be made.
    case spendLead(points: Double)
    /// The whole budget is spent, and work is left.
    case budgetUsed
    /// The size of all approved changes, in percent of the baseline effort.
    case grossVolatility(percent: Double)
    /// Hours worked for changes that nobody has signed; in percent of the baseline effort where that is known.
    case unsignedWork(hours: Double?, percent: Double?)
    /// The change that has waited longest for a decision, in working days.
    case undecidedChange(workingDays: Int)
  }

  /// What was looked at.
  public let rule: Rule
  /// What it makes of the dimension.
  public let status: RAGStatus
  /// The records it rests on, as `type:id`.
  public let records: [String]

  /// Makes a fact.
  public init(_ rule: Rule, _ status: RAGStatus, records: [String] = []) {
    (self.rule, self.status, self.records) = (rule, status, records)
  }

  /// The records that cause it one by one, so that what mends one of them mends the status: late milestones, and
  /// changes that want a signature or a decision.
  public var causes: [String] {
    switch rule {
    case .worstSlip, .criticalSlip, .overdueWithoutForecast, .unsignedWork, .undecidedChange: records
    default: []
    }
  }
}
