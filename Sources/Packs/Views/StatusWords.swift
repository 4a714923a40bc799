import Review

/// The words for how projects stand.
enum StatusWords {
  /// A status with its mark.
  static func word(_ status: RAGStatus) -> Phrase {
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
    format.joined(parts(of: status, names: names, format))
  }

  /// The same as ``sentence(_:names:_:)`` in sentences of their own, each with a capital and without a full stop.
  static func sentences(_ status: ProjectStatus, names: [String: String], _ format: Format) -> [String] {
    parts(of: status, names: names, format).map { format.capitalised($0) }
  }

  /// The gravest reason alone, as a clause; what is on track where nothing is amiss.
  static func gravest(_ status: ProjectStatus, names: [String: String], _ format: Format) -> String {
    let measured = status.dimensions.filter { $0.status != .grey }
    let bad = measured.filter(\.status.isBadNews).max { $0.status < $1.status }
    guard let bad, let first = worthTelling(bad.deciding).first else { return onTrack(measured, format) }
    return fact(first, names: names, format)
  }

  private static func parts(of status: ProjectStatus, names: [String: String], _ format: Format) -> [String] {
    let measured = status.dimensions.filter { $0.status != .grey }
    let bad = measured.filter(\.status.isBadNews).sorted { $0.status > $1.status }
    let told =
      bad.isEmpty ? [onTrack(measured, format)] : bad.map { reasons(of: $0, names: names, format) }
    return (told + unmeasured(status, format)).filter { !$0.isEmpty }
  }

  /// What somebody declared instead of the computed status; nil where nobody did, or where it is the same.
  static func declared(_ status: ProjectStatus, _ format: Format) -> String? {
    guard let override = status.override, status.verdict == .stands, override.declared != status.computed else {
      return nil
    }
    let (reported, computed) = (format.say(plain(status.reported)), format.say(plain(status.computed)))
    let who = format.done("Reported as “\(reported)”", by: override.approver, on: override.on)
    let why = override.reason.map { format.say("\(who): \($0)") } ?? who
    return format.say("\(why). By our rules it is “\(computed)”.")
  }

  // MARK: Parts of a sentence

  private static func onTrack(_ dimensions: [DimensionStatus], _ format: Format) -> String {
    guard !dimensions.isEmpty else { return "" }
    let names = format.listed(dimensions.map { format.say(name($0.dimension)) })
    return format.say(for: dimensions.count, one: "\(names) is on track", many: "\(names) are on track")
  }

  private static func name(_ dimension: StatusDimension) -> Phrase {
    switch dimension {
    case .schedule: "schedule"
    case .cost: "cost"
    case .scope: "scope"
    }
  }

  private static func reasons(of dimension: DimensionStatus, names: [String: String], _ format: Format) -> String {
    let facts = worthTelling(dimension.deciding).map { fact($0, names: names, format) }
    let (subject, status) = (format.say(name(dimension.dimension)), format.say(plain(dimension.status)))
    let told = facts.reduce(nil as String?) { told, fact in told.map { format.say("\($0), and \(fact)") } ?? fact }
    return format.say("\(subject) is \(status): \(told ?? "")")
  }

  /// The facts without the worst slip where it is that of a critical milestone, which is told with more weight.
  private static func worthTelling(_ facts: [StatusFact]) -> [StatusFact] {
    let critical = facts.filter { if case .criticalSlip = $0.rule { true } else { false } }.flatMap(\.records)
    return facts.filter { fact in
      guard case .worstSlip = fact.rule else { return true }
      return !fact.records.contains(where: critical.contains)
    }
  }

  private static func unmeasured(_ status: ProjectStatus, _ format: Format) -> [String] {
    let names = status.unmeasured.map { format.say(name($0)) }
    return names.isEmpty ? [] : [format.say("not measured: \(format.listed(names))")]
  }

  private static func fact(_ fact: StatusFact, names: [String: String], _ format: Format) -> String {
    let name = fact.records.first.flatMap { names[$0] }.map(format.quoted) ?? format.say("a milestone")
    switch fact.rule {
    case .worstSlip(let days): return late(name, days, format)
    case .criticalSlip(let days): return late(format.say("\(name), on which the rest hangs,"), days, format)
    case .overdueWithoutForecast(let count):
      let milestones = format.count(count, one: "milestone", many: "milestones")
      return format.say("\(milestones) overdue without a date that still holds")
    case .allDone: return format.say("all milestones are done")
    case .schedulePerformance(let index):
      let (percent, ratio) = (format.percent(100 * index, decimals: 0), format.number(index, decimals: 2))
      return format.say("the work done is worth \(percent) of what was planned by now (SPI \(ratio))")
    case .forecastOverrun(let percent):
      return format.say("we expect to spend \(format.percent(percent)) more than the budget")
    case .spendLead(let points):
      return format.say("spending is \(format.number(points, decimals: 0)) percentage points ahead of the work done")
    case .budgetUsed: return format.say("the budget is spent, and work is left")
    case .grossVolatility(let percent):
      return format.say("agreed changes come to \(format.percent(percent)) of the planned effort")
    case .unsignedWork(let hours, let percent): return unsigned(hours, percent, format)
    case .undecidedChange(let days):
      return format.say("a change has waited \(format.workingDays(days)) for a decision")
    }
  }

  private static func late(_ name: String, _ days: Int, _ format: Format) -> String {
    let time = format.workingDays(abs(days))
    return format.say(days < 0 ? "\(name) is \(time) early" : "\(name) is \(time) late")
  }

  private static func unsigned(_ hours: Double?, _ percent: Double?, _ format: Format) -> String {
    guard let hours else { return format.say("work was done that nobody has signed") }
    let worked = format.say(
      for: hours,
      one: "\(format.plain(hours)) hour was worked that nobody has signed",
      many: "\(format.plain(hours)) hours were worked that nobody has signed"
    )
    return percent.map { format.say("\(worked) (\(format.percent($0)) of the planned effort)") } ?? worked
  }

  /// The status in the middle of a sentence.
  static func plain(_ status: RAGStatus) -> Phrase {
    switch status {
    case .green: "on track"
    case .amber: "at risk"
    case .red: "off track"
    case .grey: "not measured"
    }
  }
}
