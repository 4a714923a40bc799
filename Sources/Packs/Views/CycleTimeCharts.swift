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
      "\(Words.counted(time.n, "request", format)) finished in the last \(Words.counted(time.windowDays, "day", format))"
    let median = "half: \(days(time.median, format)) or less"
    let p85 = "85%: \(Words.counted(time.p85, "day", format)) or less"
    return CycleTimeChart(
      title: "How long requests took",
      description: "\(basis); \(median); \(p85); \(lengths(of: time, format)).",
      label: "How long requests took",
      basis: basis,
      axisName: "Calendar days from start to finish",
      days: time.days,
      median: .init(days: time.median, text: median),
      p85: .init(days: Double(time.p85), text: p85),
      notes: (
        { "Each dot: up to \(Words.counted($0, "request", format))." },
        { "Each column: \(Words.counted($0, "day", format))." }
      ),
      count: { format.count($0) }
    ).chart()
  }

  /// How many took how long, else the shortest and the longest alone.
  private static func lengths(of time: Flow.CycleTime, _ format: Format) -> String {
    let counts = Dictionary(time.days.map { ($0, 1) }, uniquingKeysWith: +).sorted { $0.key < $1.key }
    guard let shortest = counts.first?.key, let longest = counts.last?.key else { return "" }
    if counts.count > mostTold { return "shortest \(format.count(shortest)), longest \(days(Double(longest), format))" }
    return "days and how many took them: "
      + counts.map { "\(format.count($0.key)) × \(format.count($0.value))" }.joined(separator: " · ")
  }

  private static func days(_ value: Double, _ format: Format) -> String {
    value == 1 ? "1 day" : "\(format.plain(value, most: 1)) days"
  }
}
