import Foundation
import Tables

/// How a project's spend has grown, against the plan and the budget, and where it is heading (methods §10.3, "burn").
public struct BurnCourse: Equatable, Sendable {
  /// A sum on a day.
  public struct Point: Equatable, Sendable {
    /// The day.
    public let day: CivilDate
    /// The sum up to it.
    public let amount: Decimal
  }

  /// What a forecast is made of.
  public enum Basis: Sendable {
    /// The rest costs what the work so far has cost (EAC).
    case costOfWork
    /// The months to come take what the last closed months took.
    case pace
  }

  /// What is expected in the end.
  public struct Forecast: Equatable, Sendable {
    /// When, and how much by then.
    public let end: Point
    /// What it is made of.
    public let basis: Basis
  }

  /// The first day of the first month with spend.
  public let start: CivilDate
  /// What was spent up to the end of each recorded month, and for the last one up to the report date at the latest; the
  /// runs are parted where nothing is recorded for a month.
  public let runs: [[Point]]
  /// The value of all work that was to be done by a day, one point a day; empty where it is not in the money of the spend.
  public let plan: [Point]
  /// The budget; nil where none is recorded.
  public let budget: Decimal?
  /// What is expected in the end; nil where the work is over, or nothing says when it ends or what it takes.
  public let forecast: Forecast?

  /// The course of a burn; nil where no spend is recorded.
  ///
  /// - Parameters:
  ///   - burn: The spend by month.
  ///   - earned: What the work is worth against what it took.
  ///   - project: The project.
  ///   - milestones: Its milestones that have a value.
  ///   - asOf: The report date.
  init?(
    _ burn: Burn?,
    _ earned: Reading<EarnedValue>,
    of project: Project,
    _ milestones: [Milestone],
    asOf: CivilDate
  ) {
    guard let burn, let first = burn.months.first else { return nil }
    start = first.month.firstDay
    runs = Self.runs(of: burn.months, asOf: asOf)
    plan = project.hasOneKindOfMoney ? Self.plan(of: milestones) : []
    budget = burn.budget
    forecast = Self.end(of: project, milestones, after: asOf).flatMap { end in
      Self.amount(burn, earned, from: asOf, to: end).map {
        Forecast(end: Point(day: end, amount: $0.amount), basis: $0.basis)
      }
    }
  }

  /// The last sum that is recorded.
  public var spent: Point? { runs.last?.last }

  private static func runs(of months: [Burn.Month], asOf: CivilDate) -> [[Point]] {
    var runs: [[Point]] = []
    var spent: Decimal = 0
    var expected: CivilMonth?
    for month in months {
      spent += month.spent
      if month.month != expected { runs.append([]) }
      runs[runs.count - 1].append(Point(day: min(month.month.lastDay, asOf), amount: spent))
      expected = month.month.next
    }
    return runs
  }

  private static func plan(of milestones: [Milestone]) -> [Point] {
    var planned: Decimal = 0
    return Dictionary(grouping: milestones, by: \.baseline).sorted { $0.key < $1.key }.map { day, due in
      planned += due.reduce(0) { $0 + ($1.value ?? 0) }
      return Point(day: day, amount: planned)
    }
  }

  /// The day on which the last open milestone is expected, else the one first promised for the whole.
  private static func end(of project: Project, _ milestones: [Milestone], after asOf: CivilDate) -> CivilDate? {
    let open = milestones.filter { $0.actual == nil }
    let end = open.map { $0.forecast ?? $0.baseline }.max() ?? (milestones.isEmpty ? project.endBaseline : nil)
    return end.flatMap { $0 > asOf ? $0 : nil }
  }

  private static func amount(
    _ burn: Burn,
    _ earned: Reading<EarnedValue>,
    from asOf: CivilDate,
    to end: CivilDate
  ) -> (amount: Decimal, basis: Basis)? {
    if let expected = earned.value?.estimateAtCompletion().value { return (expected, .costOfWork) }
    guard let monthly = burn.monthly.value else { return nil }
    let months = 12 * (end.year - asOf.year) + end.month - asOf.month
    return months > 0 ? (burn.spent + monthly * Decimal(months), .pace) : nil
  }
}
