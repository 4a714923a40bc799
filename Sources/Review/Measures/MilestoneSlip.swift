import Tables

/// How late a milestone is, in working days (methods §3.1).
public struct MilestoneSlip: Equatable, Sendable {
  /// What the slip is taken against.
  public enum Basis: Sendable {
    /// The day it was done.
    case actual
    /// The day it is now expected.
    case forecast
    /// The report date: it is overdue and nobody has given a new date.
    case noForecast
    /// The report date: the new date has passed as well.
    case forecastInThePast
  }

  /// Working days; positive is late.
  public let workingDays: Int
  /// What it is taken against.
  public let basis: Basis

  /// The slip of a milestone; nil when it is neither done, nor forecast, nor due.
  public init?(of milestone: Milestone, asOf: CivilDate, calendar: WorkingCalendar) {
    let baseline = milestone.baseline
    if let actual = milestone.actual {
      (workingDays, basis) = (calendar.workingDays(from: baseline, to: actual), .actual)
    } else if let forecast = milestone.forecast, forecast >= asOf {
      (workingDays, basis) = (calendar.workingDays(from: baseline, to: forecast), .forecast)
    } else if asOf > baseline || milestone.forecast != nil {
      workingDays = calendar.workingDays(from: baseline, to: asOf)
      basis = milestone.forecast == nil ? .noForecast : .forecastInThePast
    } else {
      return nil
    }
  }
}

/// Where a milestone stands (methods §3.1).
public enum MilestoneState: Equatable, Sendable {
  /// Done before its baseline.
  case doneEarly
  /// Done on the baseline, or on the next working day when the baseline is none.
  case doneOnTime
  /// Done after its baseline.
  case doneLate
  /// Not done, and the baseline has passed.
  case overdue
  /// Due soon.
  case due
  /// Due after that.
  case later

  /// The state of a milestone at the report date.
  public init(
    of milestone: Milestone,
    slip: MilestoneSlip?,
    asOf: CivilDate,
    dueDays: Int = DeliveryThresholds().dueDays
  ) {
    if milestone.actual != nil {
      let days = slip?.workingDays ?? 0
      self = days < 0 ? .doneEarly : days == 0 ? .doneOnTime : .doneLate
    } else if milestone.baseline < asOf {
      self = .overdue
    } else {
      self = milestone.baseline.dayNumber - asOf.dayNumber <= dueDays ? .due : .later
    }
  }

  /// Whether the milestone is done.
  public var isDone: Bool { self == .doneEarly || self == .doneOnTime || self == .doneLate }
}

/// How many of the milestones due were done by their baseline (methods §3.1).
///
/// Counting only finished ones would hide the late, so every milestone whose baseline has come counts.
public struct OnTimeShare: Equatable, Sendable {
  /// Done on or before the baseline.
  public let onTime: Int
  /// Due: the baseline is on or before the report date.
  ///
  /// One due that very day and unfinished is left out.
  public let due: Int

  /// The share in percent, unrounded.
  public var percent: Double { 100 * Double(onTime) / Double(due) }

  /// The share over `milestones`, or that none was due.
  public static func reading(of milestones: [Milestone], asOf: CivilDate) -> Reading<OnTimeShare> {
    let due = split(milestones, asOf: asOf).due
    guard !due.isEmpty else { return .unavailable(.noData) }
    let onTime = due.count { milestone in milestone.actual.map { $0 <= milestone.baseline } ?? false }
    return .measured(OnTimeShare(onTime: onTime, due: due.count))
  }

  /// The milestones that count, and those that do not yet.
  static func split(_ milestones: [Milestone], asOf: CivilDate) -> (due: [Milestone], open: [Milestone]) {
    let isDue = { (milestone: Milestone) in
      milestone.baseline < asOf || (milestone.baseline == asOf && milestone.actual != nil)
    }
    return (milestones.filter(isDue), milestones.filter { !isDue($0) })
  }
}
