import Foundation
import Tables

/// Working time that the client's people lost in the period (methods §2.6).
public struct LostTimeReview: Sendable {
  /// The hours lost, over the incidents whose effect is recorded.
  public let hours: Measure<Double>
  /// What that is worth, once the client has agreed what an hour is worth.
  public let money: Reading<Decimal>
  /// The agreed value of an hour.
  public let hourValue: HourValue?
  /// Incidents of the period whose effect nobody recorded.
  public let unrecorded: Int

  init(_ slice: ClientSlice, _ dates: Portfolio.Dates) {
    let inPeriod = slice.workItems.filter { Self.isInPeriod($0, dates) }
    var hours = 0.0
    var records: [String] = []
    for item in inPeriod {
      guard let lost = LostTime(item) else { continue }
      hours += lost.hours
      records.append(item.reference)
    }
    let reading: Reading<Double> = records.isEmpty ? .unavailable(.noData) : .measured(hours)
    self.hours = Measure(
      method: "2.6",
      reading: reading,
      n: records.count,
      window: dates.period.days,
      records: records
    )
    hourValue = HourValue(of: slice, dates)
    money = hourValue.map { .measured(Decimal(hours) * $0.amount) } ?? .unavailable(.notAgreed)
    unrecorded = inPeriod.count { $0.kind == .incident && LostTime($0) == nil }
  }

  /// Whether an item came in within the period.
  static func isInPeriod(_ item: WorkItem, _ dates: Portfolio.Dates) -> Bool {
    item.begin.map(dates.period.days.contains) ?? false
  }
}
