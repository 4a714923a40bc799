import Diagnostics
import Tables

/// The measured values of criteria, one a day.
extension Joiner {
  mutating func joinMeasurements() {
    let records = take(\.measurements)
    // Whose each of them is, as long as it counts.
    var owners: [String?] = Array(repeating: nil, count: records.count)
    var places = KeyPlaces(capacity: records.count)
    for (place, loaded) in records.enumerated() {
      let measurement = loaded.record
      guard let client = owner(of: loaded, .criterion, measurement.criterion, in: index.criteria) else { continue }
      if measurement.on > dates.asOf { leaveOut(.afterReportDate, measurement); continue }
      owners[place] = client
      let key = DayKey(client, measurement)
      let earlier = places.insert(place, hash: key.hashValue) { other in
        owners[other].map { DayKey($0, records[other].record) == key } == true
      }
      guard let earlier else { continue }
      let replaced = records[earlier].record
      leaveOut(.superseded, replaced)
      if replaced.value != measurement.value { reportRepeated(replaced, measurement, client) }
      owners[earlier] = nil
      places.replace(earlier, by: place, hash: key.hashValue)
    }
    for (loaded, client) in zip(records, owners) {
      guard let client else { continue }
      builders[client]?.measurements[loaded.record.criterion, default: []].append(loaded.record)
      use(loaded.record)
    }
  }

  /// What there is one value for.
  private struct DayKey: Hashable {
    let client: String
    let criterion: String
    let on: CivilDate

    init(_ client: String, _ measurement: Measurement) {
      (self.client, criterion, on) = (client, measurement.criterion, measurement.on)
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
