/// What a project's scope is judged by (methods §3.3).
struct ScopeInputs {
  /// The size of all approved changes, in percent of the baseline effort.
  var grossVolatility: Reading<Double>
  /// The approved changes.
  var approved: [String] = []
  /// Changes with work that nobody has signed.
  var unsigned: [String] = []
  /// The hours of that work; nil where none are recorded.
  var unsignedHours: Double?
  /// The baseline effort in hours.
  var baselineHours: Double?
  /// The change that has waited longest for a decision.
  var oldestUndecided: (change: String, workingDays: Int)?
}

extension DimensionStatus {
  /// The scope: how much it changed, whether work was done without a signature, and whether a decision is overdue.
  static func scope(_ inputs: ScopeInputs, _ limits: StatusThresholds = StatusThresholds()) -> DimensionStatus {
    var facts: [StatusFact] = []
    var missing: [Missing] = []
    switch inputs.grossVolatility {
    case .measured(let percent):
      let (green, amber) = (limits.greenVolatility, limits.amberVolatility)
      let status = RAGStatus(percent, green: green, amber: amber)
      facts.append(StatusFact(.grossVolatility(percent: percent), status, records: inputs.approved))
    case .unavailable(let reason):
      missing.append(Missing(.volatility, reason))
    }
    if !inputs.unsigned.isEmpty { facts.append(unsignedWork(inputs, limits)) }
    if let oldest = inputs.oldestUndecided, oldest.workingDays > limits.undecidedDays {
      facts.append(StatusFact(.undecidedChange(workingDays: oldest.workingDays), .amber, records: [oldest.change]))
    }
    return DimensionStatus(.scope, facts: facts, missing: missing)
  }

  private static func unsignedWork(_ inputs: ScopeInputs, _ limits: StatusThresholds) -> StatusFact {
    let percent = inputs.unsignedHours.flatMap { hours in
      inputs.baselineHours.flatMap { $0 > 0 ? 100 * hours / $0 : nil }
    }
    let isRed = percent.map { Threshold.exceeds($0, limits.amberUnsignedWork) } ?? false
    let rule = StatusFact.Rule.unsignedWork(hours: inputs.unsignedHours, percent: percent)
    return StatusFact(rule, isRed ? .red : .amber, records: inputs.unsigned)
  }
}
