import Tables

/// Where an axis of days is marked: the first days of months, evenly spaced.
enum MonthTicks {
  /// The first days of months in a span, at most five.
  static func of(_ first: CivilMonth, _ last: CivilMonth, _ format: Format) -> [(day: Int, text: String)] {
    let start = first.year * 12 + first.month - 1
    let end = last.year * 12 + last.month - 1
    let step = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1_200, 2_400].first { (end - start) / $0 <= 4 } ?? 6_000
    let offset = (step - start % step) % step
    return stride(from: start + offset, through: end, by: step).map { index in
      let month = first.adding(months: index - start)
      return (month.firstDay.dayNumber, "\(format.shortMonth(month)) \(month.year)")
    }
  }
}
