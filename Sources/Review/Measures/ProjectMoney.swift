import Foundation
import Tables

/// What a project's work is worth and what it took, of the spend that one audience may see (methods §3.4 and §3.5).
struct ProjectMoney: Sendable {
  /// The value of all work, of what was to be done, and of what is done.
  let work: Measure<WorkValue>
  /// The same against what it took; none where value and spend are not in one kind of money.
  let earnedValue: Measure<EarnedValue>
  /// How fast the budget is spent.
  let burn: Measure<Burn>
  /// How the spend has grown, against the plan and the budget; nil where none is recorded.
  let course: BurnCourse?
  /// How much of the budget, or of the agreed hours, is spent, in percent.
  let percentSpent: Reading<Double>
  /// Milestones without a value, which are in no figure.
  let unpriced: [String]

  init(_ project: Project, _ milestones: [Milestone], _ spend: [Spend], asOf: CivilDate, _ limits: DeliveryThresholds) {
    let priced = milestones.filter { $0.value != nil }
    let work = WorkValue.reading(of: priced.map { Self.item($0, asOf) })
    unpriced = milestones.filter { $0.value == nil }.map(\.reference)
    self.work = Measure(method: "3.5", reading: work, n: priced.count, records: priced.map(\.reference))
    // The budget at completion is what the work is worth; the figure in the project's own record stands in for it.
    let budget = work.value?.budget ?? project.budget
    let burn = Burn.reading(budget: budget, months: Self.months(spend), asOf: asOf, averaging: limits.burnMonths)
    let costs = spend.filter { $0.cost != nil }
    self.burn = Measure(method: "3.4", reading: burn, n: costs.count, records: Self.references(costs))
    let isOneKind = project.hasOneKindOfMoney
    let earned = isOneKind ? Self.earned(work, burn) : .unavailable(.notMeasurable)
    earnedValue = Measure(
      method: "3.5",
      reading: earned,
      n: priced.count,
      records: priced.map(\.reference) + Self.references(costs)
    )
    course = BurnCourse(burn.value, earned, of: project, priced, asOf: asOf)
    let hours = Self.percentOfHours(project, spend)
    percentSpent = isOneKind || hours.value == nil ? Self.percent(burn) : hours
  }

  /// The records behind the cost.
  var records: [String] { burn.records.isEmpty ? work.records : work.records + burn.records }

  private static func item(_ milestone: Milestone, _ asOf: CivilDate) -> WorkValue.Item {
    // Where nobody says how much is done, a milestone earns its value when it is done and nothing before (0/100 rule).
    WorkValue.Item(
      value: milestone.value ?? 0,
      percentDone: milestone.percentComplete ?? (milestone.actual == nil ? 0 : 100),
      isPlanned: milestone.baseline <= asOf
    )
  }

  private static func earned(_ work: Reading<WorkValue>, _ burn: Reading<Burn>) -> Reading<EarnedValue> {
    switch (work, burn) {
    case (.measured(let work), .measured(let burn)): .measured(EarnedValue(work: work, spent: burn.spent))
    case (.unavailable(let reason), _), (_, .unavailable(let reason)): .unavailable(reason)
    }
  }

  private static func months(_ spend: [Spend]) -> [Burn.Month] {
    Dictionary(grouping: spend.filter { $0.cost != nil }, by: \.month)
      .map { Burn.Month(month: $0.key, spent: $0.value.reduce(0) { $0 + ($1.cost ?? 0) }) }
  }

  private static func percent(_ burn: Reading<Burn>) -> Reading<Double> {
    switch burn {
    case .measured(let burn): burn.percent
    case .unavailable(let reason): .unavailable(reason)
    }
  }

  /// The share of the agreed hours that is worked: hours are of one kind, whatever is paid for them.
  private static func percentOfHours(_ project: Project, _ spend: [Spend]) -> Reading<Double> {
    let hours = spend.compactMap(\.hours).sorted()
    guard let baseline = project.baselineHours, !hours.isEmpty else { return .unavailable(.noData) }
    return baseline > 0 ? .measured(100 * hours.reduce(0, +) / baseline) : .unavailable(.zeroDenominator)
  }

  private static func references(_ spend: [Spend]) -> [String] {
    var seen: Set<String> = []
    return spend.map(\.reference).filter { seen.insert($0).inserted }
  }
}

extension Project {
  /// Whether a milestone's value and the spend are both prices, so that the one may be set against the other.
  ///
  /// On a fixed price the value is a price and the spend a cost of ours.
  var hasOneKindOfMoney: Bool {
    switch pricing {
    case .timeAndMaterials, .capped: true
    case .service: isCostVisible
    case .fixed, nil: false
    }
  }
}
