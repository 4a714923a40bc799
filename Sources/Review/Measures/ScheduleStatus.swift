/// What a project's schedule is judged by (methods §3.3).
struct ScheduleInputs {
  /// A milestone that is open or was done in the period.
  struct Slip: Equatable {
    /// The milestone, as `type:id`.
    let milestone: String
    /// How late it is; nil where it is neither due nor forecast.
    let workingDays: Int?
    /// Whether the project hangs on it.
    var isCritical = false
    /// Whether it is overdue, and no day that is still to come has been named for it.
    var isOverdueWithoutForecast = false
  }

  /// The milestones that are open or were done in the period.
  var slips: [Slip]
  /// Milestones that were done before the period.
  var doneBefore: [String] = []
  /// What is done for each unit planned.
  var performance: Reading<Double>
  /// The milestones with a price.
  var priced: [String] = []
}

extension DimensionStatus {
  /// The schedule: how late the latest milestone is, and what is done of what was planned.
  ///
  /// Where no schedule performance can be told, it is judged by the slip alone, and says so.
  static func schedule(_ inputs: ScheduleInputs, _ limits: StatusThresholds = StatusThresholds()) -> DimensionStatus {
    var facts: [StatusFact] = []
    var missing: [Missing] = []
    let known = inputs.slips.filter { $0.workingDays != nil }
    if let worst = Self.worst(of: known) {
      facts.append(slip(worst, limits))
    } else if inputs.slips.isEmpty && !inputs.doneBefore.isEmpty {
      facts.append(StatusFact(.allDone, .green, records: inputs.doneBefore))
    } else {
      missing.append(Missing(.slip, .noData))
    }
    if let critical = Self.worst(of: known.filter(\.isCritical)), let days = critical.workingDays,
      days > limits.greenSlip
    {
      facts.append(StatusFact(.criticalSlip(workingDays: days), .red, records: [critical.milestone]))
    }
    let adrift = inputs.slips.filter(\.isOverdueWithoutForecast).map(\.milestone)
    switch inputs.performance {
    case .measured(let value): facts.append(performance(value, inputs.priced, limits))
    case .unavailable(let reason): missing.append(Missing(.schedulePerformance, reason))
    }
    if !adrift.isEmpty {
      facts.append(StatusFact(.overdueWithoutForecast(count: adrift.count), .amber, records: adrift))
    }
    return DimensionStatus(.schedule, facts: facts, missing: missing)
  }

  /// The latest milestone; of two that are equally late the one listed first.
  private static func worst(of slips: [ScheduleInputs.Slip]) -> ScheduleInputs.Slip? {
    slips.reduce(nil as ScheduleInputs.Slip?) { worst, slip in
      guard let worst, (worst.workingDays ?? .min) >= (slip.workingDays ?? .min) else { return slip }
      return worst
    }
  }

  private static func slip(_ slip: ScheduleInputs.Slip, _ limits: StatusThresholds) -> StatusFact {
    let days = slip.workingDays ?? 0
    let status = RAGStatus(
      Double(days),
      green: Double(limits.greenSlip),
      amber: Double(limits.amberSlip)
    )
    return StatusFact(.worstSlip(workingDays: days), status, records: [slip.milestone])
  }

  private static func performance(_ value: Double, _ records: [String], _ limits: StatusThresholds) -> StatusFact {
    let isGreen = Threshold.reaches(value, limits.greenPerformance)
    let isAmber = Threshold.reaches(value, limits.amberPerformance)
    return StatusFact(.schedulePerformance(value), isGreen ? .green : isAmber ? .amber : .red, records: records)
  }
}
