import Diagnostics

/// The measured values of criteria, one a day.
extension Joiner {
  mutating func joinMeasurements() {
    var latest: [String: (measurement: Measurement, client: String)] = [:]
    for loaded in records.measurements {
      let measurement = loaded.record
      guard let client = owner(of: loaded, .criterion, measurement.criterion, in: index.criteria) else { continue }
      if measurement.on > dates.asOf { leaveOut(.afterReportDate, measurement); continue }
      let key = client + "/" + measurement.id
      if let earlier = latest[key]?.measurement {
        leaveOut(.superseded, earlier)
        if earlier.value != measurement.value { reportRepeated(earlier, measurement, client) }
      }
      latest[key] = (measurement, client)
    }
    for (measurement, client) in latest.values {
      builders[client]?.measurements[measurement.criterion, default: []].append(measurement)
      use(measurement)
    }
  }

  private mutating func reportRepeated(_ earlier: Measurement, _ later: Measurement, _ client: String) {
    report(
      Diagnostic(
        .warn,
        "measurement-repeated",
        "'\(later.criterion)' was measured twice on \(later.on.iso); the later row counts",
        at: later.origin.place(),
        hint: "remove the row at line \(earlier.origin.line) of \(earlier.origin.file)",
        client: client,
        records: ["criterion:\(later.criterion)"]
      )
    )
  }
}
