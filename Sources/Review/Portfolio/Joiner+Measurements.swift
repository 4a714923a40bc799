import Diagnostics

/// The measured values of criteria, one a day.
extension Joiner {
  mutating func joinMeasurements() {
    var latest: [String: (measurement: Measurement, client: String)] = [:]
    for loaded in records.measurements {
      let measurement = loaded.record
      guard let client = client(of: loaded, criterion: measurement.criterion) else { continue }
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

  /// The client whose criterion is measured; criterion ids are unique within a client only.
  private mutating func client(of loaded: Loaded<Measurement>, criterion: String) -> String? {
    let all = index.criteria[criterion] ?? []
    let clients = loaded.client.map { all.intersection([$0]) } ?? all
    switch clients.count {
    case 0: reject(loaded.record, unknown: .criterion, criterion, client: loaded.client)
    case 1: return clients.first
    default:
      report(
        Diagnostic(
          .error,
          "reference-ambiguous",
          "the criterion '\(criterion)' exists for \(clients.sorted().joined(separator: " and "))",
          at: loaded.record.origin.place(field: "criterion"),
          hint: "put the measurements of each client into a folder of its own, exports/CLIENT/measurements.csv"
        )
      )
      reject(loaded.record, "reference-ambiguous", client: nil)
    }
    return nil
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
