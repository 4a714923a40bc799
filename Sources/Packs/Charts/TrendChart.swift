/// How a value has moved: a line that breaks where measurements are missing (methods §10.3).
struct TrendChart: Sendable {
  /// One measured value.
  struct Point: Sendable {
    /// The day, as a number that grows by one a day.
    let day: Int
    /// The value.
    let value: Double
    /// The value as written.
    let text: String
  }

  /// What it is about, whole.
  let title: String
  /// Its numbers as sentences.
  let description: String
  /// What is measured.
  let label: String
  /// The values in runs, oldest first; no line joins one run to the next.
  let runs: [[Point]]
  /// The first and the last day, as written.
  let days: (first: String, last: String)

  private static let plot = (top: 44.0, bottom: 96.0, left: 6.0)

  /// The chart; nil for fewer than three values, which are no trend.
  func chart() -> Chart? {
    let points = runs.flatMap(\.self)
    guard points.count >= 3, let first = points.first, let last = points.last,
      let lowest = points.min(by: { $0.value < $1.value }), let highest = points.max(by: { $0.value < $1.value })
    else { return nil }
    var drawing = Drawing(height: 142)
    let lastWidth = min(TextWidth.of(last.text, isBold: true), 140)
    let right = Drawing.standardWidth - lastWidth - 12
    let time = LinearScale(Double(first.day)...Double(max(last.day, first.day)), from: Self.plot.left, to: right)
    let scale = LinearScale(lowest.value...highest.value, from: Self.plot.bottom, to: Self.plot.top)
    let place = { (point: Point) in (x: time.place(Double(point.day)), y: scale.place(point.value)) }

    drawing.text(label, x: 0, y: 14, isBold: true)
    for run in runs {
      drawing.path(run.map(place), .data, thickness: 2)
      // A value alone between two gaps has no line to be seen by.
      if run.count == 1, let only = run.first {
        drawing.circle(x: place(only).x, y: place(only).y, radius: 2.5, .data)
      }
    }
    for (point, above) in [(lowest, false), (highest, true)] where point.value != last.value {
      let (x, y) = place(point)
      drawing.circle(x: x, y: y, radius: 3.5, .paper, edge: .data, thickness: 2)
      drawing.label(point.text, near: x, y: above ? y - 9 : y + 18, .quiet)
    }
    let end = place(last)
    drawing.circle(x: end.x, y: end.y, radius: 4.5, .data)
    drawing.text(last.text, x: end.x + 10, y: end.y + 5, isBold: true)
    drawing.label(days.first, near: Self.plot.left, y: 136, .quiet)
    drawing.label(days.last, near: end.x, y: 136, .quiet)
    return Chart(title: title, description: description, drawing)
  }
}
