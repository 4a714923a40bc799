/// How the dates of a column are to be read, and why.
public struct DateVerdict: Sendable {
  /// What says which of two numbers is the day.
  public enum Ground: Equatable, Sendable {
    /// No date of the column leaves it open.
    case notNeeded
    /// The user.
    case said
    /// A date that is one in this order only.
    case value(Sighting, DayOrder)
    /// The dots: where dates are written with them, the day comes first.
    case dots(Sighting)
    /// Nothing: this date may be either.
    case nothing(Sighting)
    /// Two dates that contradict each other, the first with the day first.
    case contradiction(Sighting, Sighting)
  }

  /// How values are read; without an order where nothing says it.
  public let reading: DateReading
  /// What says the order.
  public let ground: Ground
  /// Values that the reading takes for dates.
  public let dates: Int
  /// Values that it does not.
  public let misfits: Int
  /// The first of these.
  public let misfit: Sighting?
  /// The first date in the form that most have.
  public let example: Sighting
  /// How often a time of day is written.
  public let times: Int
  /// Dates that only the order tells: the same numbers are another day the other way round.
  public let open: Int
  /// The date patterns that read all dates of the column, the most frequent first; empty where every date is in a
  /// form of ISO 8601, which needs none.
  public let patterns: [String]

  /// Whether nothing is left open.
  public var isCertain: Bool {
    switch ground {
    case .nothing, .contradiction: false
    case .notNeeded, .said, .value, .dots: true
    }
  }
}

extension ColumnDates {
  /// Decides how the column's dates are read.
  ///
  /// - Parameter said: The order that the user names; nil to find it out.
  /// - Returns: The decision; nil where no value is a date.
  public func verdict(said: DayOrder? = nil) -> DateVerdict? {
    guard let family else { return nil }
    let members = forms.filter { DateReading.Family($0.form) == family }
    let iso = family == .written ? isoCount : 0
    let ground = ground(said, members)
    let order = order(by: ground, said)
    let dates = members.reduce(iso) { $0 + $1.count } - count(against: order)
    let main = members.max { $0.count < $1.count }
    let example = main.map { $0.count > iso ? $0.example : isoExample ?? $0.example } ?? isoExample
    guard let example else { return nil }
    let others = forms.first { DateReading.Family($0.form) != family }?.example
    return DateVerdict(
      reading: DateReading(family: family, order: order),
      ground: ground,
      dates: dates,
      misfits: count - dates,
      misfit: first(misfit, others, family == .written ? nil : isoExample, sighting(against: order)),
      example: example,
      times: members.filter(\.form.hasTime).reduce(family == .written ? isoTimes : 0) { $0 + $1.count },
      open: open.count,
      patterns: patterns(members, iso: iso, order ?? .dayFirst)
    )
  }

  /// The kind of dates that most values are.
  private var family: DateReading.Family? {
    var counts: [(family: DateReading.Family, count: Int)] = isoCount > 0 ? [(.written, isoCount)] : []
    for tally in forms {
      let family = DateReading.Family(tally.form)
      if let place = counts.firstIndex(where: { $0.family == family }) {
        counts[place].count += tally.count
      } else {
        counts.append((family, tally.count))
      }
    }
    return counts.reduce(nil as (family: DateReading.Family, count: Int)?) { best, next in
      best.map { $0.count >= next.count } == true ? best : next
    }?.family
  }

  private func ground(_ said: DayOrder?, _ members: [Tally]) -> DateVerdict.Ground {
    let numeric = members.filter(\.form.isNumeric)
    if numeric.isEmpty { return .notNeeded }
    if said != nil { return .said }
    switch (dayFirst.first, monthFirst.first) {
    case (let first?, let second?): return .contradiction(first, second)
    case (let first?, nil): return .value(first, .dayFirst)
    case (nil, let second?): return .value(second, .monthFirst)
    case (nil, nil):
      guard let open = open.first else { return .notNeeded }
      return numeric.allSatisfy(\.form.hasDots) ? .dots(open) : .nothing(open)
    }
  }

  private func order(by ground: DateVerdict.Ground, _ said: DayOrder?) -> DayOrder? {
    switch ground {
    case .said: said
    case .value(_, let order): order
    case .dots: .dayFirst
    case .notNeeded, .nothing, .contradiction: nil
    }
  }

  /// How many dates are none in the order, and the first of them.
  private func count(against order: DayOrder?) -> Int {
    order.map { $0 == .dayFirst ? monthFirst.count : dayFirst.count } ?? 0
  }

  private func sighting(against order: DayOrder?) -> Sighting? {
    order.flatMap { $0 == .dayFirst ? monthFirst.first : dayFirst.first }
  }

  private func patterns(_ members: [Tally], iso: Int, _ order: DayOrder) -> [String] {
    if members.isEmpty { return [] }
    let written = members.map { (count: $0.count, pattern: $0.form.pattern(order)) }
    let forms = (iso > 0 ? [(count: iso, pattern: DatePattern.Word.iso.rawValue)] : []) + written
    return forms.enumerated()
      .sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
      .map(\.element.pattern)
  }

  /// The sighting that stands first in the file.
  private func first(_ sightings: Sighting?...) -> Sighting? {
    sightings.compactMap(\.self).min { ($0.line, $0.column) < ($1.line, $1.column) }
  }
}
