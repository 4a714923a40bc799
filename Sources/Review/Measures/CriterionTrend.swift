import Tables

/// How a criterion has moved.
enum CriterionTrend {
  /// Measurements in runs: a new run begins where at least one measurement that was due is missing, so that nobody draws
  /// a line through months of which nothing is known.
  ///
  /// - Parameters:
  ///   - measurements: The measurements, oldest first.
  ///   - cadenceDays: How often it is measured, in days.
  /// - Returns: The same measurements in the same order; no run is empty.
  static func runs(of measurements: [Measurement], cadenceDays: Int) -> [[Measurement]] {
    // A cadence of up to 31 days is due in every month, one of up to 62 days in every second month, and so on.
    let months = max(1, (cadenceDays + 30) / 31)
    var runs: [[Measurement]] = []
    var last: CivilMonth?
    for measurement in measurements {
      let month = measurement.on.civilMonth
      if let last, month <= last.adding(months: months) {
        runs[runs.count - 1].append(measurement)
      } else {
        runs.append([measurement])
      }
      last = month
    }
    return runs
  }
}
