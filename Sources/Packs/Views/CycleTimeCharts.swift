import Review

/// The chart of how long finished work took.
enum CycleTimeCharts {
  /// The most lengths that the words tell.
  private static let mostTold = 20

  /// The chart; nil where too little was finished.
  static func chart(of shown: Shown<ClientReview>) -> Chart? {
    guard let time = shown.value.flow?.cycleTime.reading.value else { return nil }
    let format = shown.format
    let basis =
      format.say("\(requests(time.n, format)) finished in the last \(days(time.windowDays, format))")
    let median = format.say("half: \(format.days(time.median, most: 1)) or less")
    let p85 = format.say("\(format.percent(85, decimals: 0)): \(days(time.p85, format)) or less")
    return CycleTimeChart(
      title: format.say("How long requests took"),
      description: format.joined([basis, median, p85, lengths(of: time, format)]) + ".",
      label: format.say("How long requests took"),
      basis: basis,
      axisName: format.say("Calendar days from start to finish"),
      days: time.days,
      median: .init(days: time.median, text: median),
      p85: .init(days: Double(time.p85), text: p85),
      notes: (
        { format.say("Each dot: up to \(requests($0, format)).") },
        { format.say("Each column: \(days($0, format)).") }
      ),
      count: { format.count($0) }
    ).chart()
  }

  /// How many took how long, else the shortest and the longest alone.
  private static func lengths(of time: Flow.CycleTime, _ format: Format) -> String {
    let counts = Dictionary(time.days.map { ($0, 1) }, uniquingKeysWith: +).sorted { $0.key < $1.key }
    guard let shortest = counts.first?.key, let longest = counts.last?.key else { return "" }
    if counts.count > mostTold {
      return format.say("shortest \(format.count(shortest)), longest \(days(longest, format))")
    }
    let told = counts.map { "\(format.count($0.key)) × \(format.count($0.value))" }.joined(separator: " · ")
    return format.say("days and how many took them: \(told)")
  }

  private static func days(_ number: Int, _ format: Format) -> String {
    format.count(number, one: "day", many: "days")
  }

  private static func requests(_ number: Int, _ format: Format) -> String {
    format.count(number, one: "request", many: "requests")
  }
}
