import Tables

/// Working time that users lost to one incident (methods §2.6).
public struct LostTime: Equatable, Sendable {
  /// How many users were affected.
  public let users: Int
  /// For how many minutes.
  public let minutes: Double
  /// The share of their work that was not possible, 0 to 1.
  public let share: Double

  /// Makes the figure from its parts.
  public init(users: Int, minutes: Double, share: Double) {
    self.users = users
    self.minutes = minutes
    self.share = share
  }

  /// What an item says it cost; nil where part of that is not recorded.
  init?(_ item: WorkItem) {
    guard let users = item.users, let minutes = item.minutes, let share = item.share else { return nil }
    self.init(users: users, minutes: minutes, share: share)
  }

  /// The lost working time in hours.
  public var hours: Double { Double(users) * minutes / 60 * share }
}

/// What a criterion has brought so far, in its own unit (methods §2.6).
public enum BenefitToDate {
  /// One stretch of time at one measured value.
  struct Stretch: Equatable, Sendable {
    /// How much better than the baseline, signed by the criterion's direction.
    let gain: Double
    /// How long, in days.
    let days: Int
  }

  /// The stretches from the start to the report date.
  ///
  /// Each takes the value at its end; the last value is carried on.
  ///
  /// - Parameters:
  ///   - criterion: A criterion with a baseline.
  ///   - measurements: Its measurements, oldest first, none after `asOf`.
  ///   - start: The day of agreement, or the baseline date if that is later.
  ///   - asOf: The report date.
  /// - Returns: The stretches, oldest first; none for a criterion that is no journey.
  static func stretches(
    of criterion: Criterion,
    _ measurements: [Measurement],
    from start: CivilDate,
    asOf: CivilDate
  ) -> [Stretch] {
    guard let baseline = criterion.baseline, let direction = criterion.direction,
      let sign: Double = direction == .increase ? 1 : direction == .decrease ? -1 : nil
    else { return [] }
    var stretches: [Stretch] = []
    var from = start
    for measurement in measurements where measurement.on > start {
      stretches.append(Stretch(gain: sign * (measurement.value - baseline), days: measurement.on.days(since: from)))
      from = measurement.on
    }
    if let last = measurements.last, from < asOf {
      stretches.append(Stretch(gain: sign * (last.value - baseline), days: asOf.days(since: from)))
    }
    return stretches
  }

  /// The gain summed over time, in units times unit periods (13 weeks at 25 tickets a week less: 325 tickets).
  static func units(_ stretches: [Stretch], per period: Criterion.UnitPeriod) -> Double {
    stretches.reduce(0) { $0 + $1.gain * Double($1.days) / period.days }
  }
}
