import Review

/// The words for how projects stand.
enum StatusWords {
  /// A status with its mark.
  static func word(_ status: RAGStatus) -> String {
    switch status {
    case .green: "● On track"
    case .amber: "▲ At risk"
    case .red: "■ Off track"
    case .grey: "○ Not measured"
    }
  }

  /// Why a project stands as it does, in one sentence without a capital and a full stop.
  ///
  /// It names the rule and the records, the gravest first; what is on track is told only when everything is.
  static func sentence(_ status: ProjectStatus, names: [String: String], _ format: Format) -> String {
    parts(of: status, names: names, format).joined(separator: "; ")
  }

  /// The same as ``sentence(_:names:_:)`` in sentences of their own, each with a capital and without a full stop.
  static func sentences(_ status: ProjectStatus, names: [String: String], _ format: Format) -> [String] {
    parts(of: status, names: names, format).map { $0.prefix(1).uppercased() + $0.dropFirst() }
  }

  /// The gravest reason alone, as a clause; what is on track where nothing is amiss.
  static func gravest(_ status: ProjectStatus, names: [String: String], _ format: Format) -> String {
    let measured = status.dimensions.filter { $0.status != .grey }
    let bad = measured.filter(\.status.isBadNews).max { $0.status < $1.status }
    guard let bad, let first = worthTelling(bad.deciding).first else { return onTrack(measured) }
    return fact(first, names: names, format)
  }

  private static func parts(of status: ProjectStatus, names: [String: String], _ format: Format) -> [String] {
    let measured = status.dimensions.filter { $0.status != .grey }
    let bad = measured.filter(\.status.isBadNews).sorted { $0.status > $1.status }
    let told =
      bad.isEmpty ? [onTrack(measured)] : bad.map { reasons(of: $0, names: names, format) }
    return (told + unmeasured(status)).filter { !$0.isEmpty }
  }

  /// What somebody declared instead of the computed status; nil where nobody did, or where it is the same.
  static func declared(_ status: ProjectStatus, _ format: Format) -> String? {
    guard let override = status.override, status.verdict == .stands, override.declared != status.computed else {
      return nil
    }
    let by = override.approver.map { " by \($0)" } ?? ""
    let on = override.on.map { " on \(format.day($0))" } ?? ""
    let why = override.reason.map { ": \($0)" } ?? ""
    return "Reported as “\(plain(status.reported))”\(by)\(on)\(why). By our rules it is “\(plain(status.computed))”."
  }

  // MARK: Parts of a sentence

  private static func onTrack(_ dimensions: [DimensionStatus]) -> String {
    guard !dimensions.isEmpty else { return "" }
    return "\(Words.listed(dimensions.map(\.dimension.rawValue))) \(dimensions.count == 1 ? "is" : "are") on track"
  }

  private static func reasons(of dimension: DimensionStatus, names: [String: String], _ format: Format) -> String {
    let facts = worthTelling(dimension.deciding).map { fact($0, names: names, format) }
    return "\(dimension.dimension.rawValue) is \(plain(dimension.status)): \(facts.joined(separator: ", and "))"
  }

  /// The facts without the worst slip where it is that of a critical milestone, which is told with more weight.
  private static func worthTelling(_ facts: [StatusFact]) -> [StatusFact] {
    let critical = facts.filter { if case .criticalSlip = $0.rule { true } else { false } }.flatMap(\.records)
    return facts.filter { fact in
      guard case .worstSlip = fact.rule else { return true }
      return !fact.records.contains(where: critical.contains)
    }
  }

  private static func unmeasured(_ status: ProjectStatus) -> [String] {
    let names = status.unmeasured.map(\.rawValue)
    return names.isEmpty ? [] : ["not measured: \(Words.listed(names))"]
  }

  private static func fact(_ fact: StatusFact, names: [String: String], _ format: Format) -> String {
    let name = fact.records.first.flatMap { names[$0] }.map { "“\($0)”" } ?? "a milestone"
    switch fact.rule {
    case .worstSlip(let days): return "\(name) is \(late(days, format))"
    case .criticalSlip(let days): return "\(name), on which the rest hangs, is \(late(days, format))"
    case .overdueWithoutForecast(let count):
      return "\(Words.counted(count, "milestone", format)) overdue without a date that still holds"
    case .allDone: return "all milestones are done"
    case .schedulePerformance(let index):
      return "the work done is worth \(format.percent(100 * index, decimals: 0)) of what was planned by now "
        + "(SPI \(format.number(index, decimals: 2)))"
    case .forecastOverrun(let percent): return "we expect to spend \(format.percent(percent)) more than the budget"
    case .spendLead(let points):
      return "spending is \(format.number(points, decimals: 0)) percentage points ahead of the work done"
    case .budgetUsed: return "the budget is spent, and work is left"
    case .grossVolatility(let percent): return "agreed changes come to \(format.percent(percent)) of the planned effort"
    case .unsignedWork(let hours, let percent): return unsigned(hours, percent, format)
    case .undecidedChange(let days):
      return "a change has waited \(Words.counted(days, "working day", format)) for a decision"
    }
  }

  private static func late(_ days: Int, _ format: Format) -> String {
    "\(Words.counted(abs(days), "working day", format)) \(days < 0 ? "early" : "late")"
  }

  private static func unsigned(_ hours: Double?, _ percent: Double?, _ format: Format) -> String {
    guard let hours else { return "work was done that nobody has signed" }
    let share = percent.map { " (\(format.percent($0)) of the planned effort)" } ?? ""
    return "\(format.plain(hours)) hours were worked that nobody has signed\(share)"
  }

  /// The status in the middle of a sentence.
  static func plain(_ status: RAGStatus) -> String {
    switch status {
    case .green: "on track"
    case .amber: "at risk"
    case .red: "off track"
    case .grey: "not measured"
    }
  }
}
