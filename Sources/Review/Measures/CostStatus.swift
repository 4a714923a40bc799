/// What a project's cost is judged by (methods §3.3).
struct CostInputs {
  /// How far the forecast lies above the budget, in percent.
  var forecastOverrun: Reading<Double>
  /// How much of the budget, or of the planned hours, is spent, in percent.
  var percentSpent: Reading<Double>
  /// How much of the work is done, in percent.
  var percentDone: Reading<Double>
  /// Whether work is known to be left, where nobody can say how much of it is done.
  var hasOpenWork = false
  /// The records it all rests on.
  var records: [String] = []
}

extension DimensionStatus {
  /// The cost: the forecast overrun or, where no forecast can be made, by how much the spend leads the work.
  ///
  /// A budget that is spent with work left is red in either case.
  static func cost(_ inputs: CostInputs, _ limits: StatusThresholds = StatusThresholds()) -> DimensionStatus {
    var facts: [StatusFact] = []
    var missing: [Missing] = []
    switch (inputs.forecastOverrun, lead(inputs)) {
    case (.measured(let percent), _):
      let (green, amber) = (limits.greenOverrun, limits.amberOverrun)
      let status = RAGStatus(percent, green: green, amber: amber)
      facts.append(StatusFact(.forecastOverrun(percent: percent), status, records: inputs.records))
    case (.unavailable(let reason), .measured(let points)):
      missing.append(Missing(.forecast, reason))
      let status = RAGStatus(points, green: limits.greenLead, amber: limits.amberLead)
      facts.append(StatusFact(.spendLead(points: points), status, records: inputs.records))
    case (.unavailable(let reason), .unavailable(let leadReason)):
      missing += [Missing(.forecast, reason), Missing(.spendLead, leadReason)]
    }
    let isWorkLeft = inputs.percentDone.value.map { !Threshold.reaches($0, 100) } ?? inputs.hasOpenWork
    if let spent = inputs.percentSpent.value, Threshold.reaches(spent, 100), isWorkLeft {
      facts.append(StatusFact(.budgetUsed, .red, records: inputs.records))
    }
    return DimensionStatus(.cost, facts: facts, missing: missing)
  }

  private static func lead(_ inputs: CostInputs) -> Reading<Double> {
    switch (inputs.percentSpent, inputs.percentDone) {
    case (.measured(let spent), .measured(let done)): .measured(spent - done)
    case (.unavailable(let reason), _), (_, .unavailable(let reason)): .unavailable(reason)
    }
  }
}
