/// Work that came in and got done, month by month, and what was open at each month's end (methods §10.3).
struct FlowChart: Sendable {
  /// One month.
  struct Month: Sendable {
    /// Its name in one letter.
    let initial: String
    /// The year, where it begins.
    let year: String?
    let created: Int
    let finished: Int
    let open: Int
  }

  /// What it is about, whole.
  let title: String
  /// Its numbers as sentences.
  let description: String
  /// What the drawing shows, in one line.
  let label: String
  /// What the bars and the line are.
  let names: (created: String, finished: String, open: String)
  /// The months, oldest first.
  let months: [Month]
  /// How a count is written.
  let count: @Sendable (Int) -> String

  private static let bars = (top: 64.0, bottom: 142.0)
  private static let line = (top: 208.0, bottom: 252.0)

  /// The chart; nil for fewer than two months, which are no course of time.
  func chart() -> Chart? {
    guard months.count >= 2 else { return nil }
    var drawing = Drawing(height: 262)
    drawing.text(label, x: 0, y: 14, isBold: true)
    drawNames(in: &drawing)
    drawBars(in: &drawing)
    drawMonths(in: &drawing)
    drawLine(in: &drawing)
    return Chart(title: title, description: description, drawing)
  }

  private var step: Double { Drawing.standardWidth / Double(months.count) }

  private func middle(_ index: Int) -> Double { (Double(index) + 0.5) * step }

  private func drawNames(in drawing: inout Drawing) {
    drawing.rectangle(x: 0, y: 25, width: 11, height: 11, .data)
    let next = 35 + drawing.text(names.created, x: 17, y: 35, most: 140)
    drawing.rectangle(x: next + 0.5, y: 25.5, width: 10, height: 10, .pale, edge: .data)
    drawing.text(names.finished, x: next + 17, y: 35)
  }

  private func drawBars(in drawing: inout Drawing) {
    let highest = Double(max(1, months.map { max($0.created, $0.finished) }.max() ?? 1))
    let scale = LinearScale(0...highest, from: Self.bars.bottom, to: Self.bars.top)
    let width = min(14, step * 0.36)
    for (index, month) in months.enumerated() {
      let middle = middle(index)
      let (created, finished) = (scale.place(Double(month.created)), scale.place(Double(month.finished)))
      let heights = (created: Self.bars.bottom - created, finished: Self.bars.bottom - finished)
      drawing.rectangle(x: middle - width - 0.5, y: created, width: width, height: heights.created, .data)
      drawing.rectangle(x: middle + 1, y: finished, width: width - 1, height: heights.finished, .pale, edge: .data)
    }
    drawing.line(from: (0, Self.bars.bottom), to: (Drawing.standardWidth, Self.bars.bottom), .ink)
    labelBars(in: &drawing, scale)
  }

  /// Writes the counts of the last month, and the highest count of another month where it is higher and finds room.
  private func labelBars(in drawing: inout Drawing, _ scale: LinearScale) {
    guard let last = months.last else { return }
    let (place, higher) = (middle(months.count - 1), max(last.created, last.finished))
    let text = "\(count(last.created)) · \(count(last.finished))"
    drawing.label(text, near: place, y: scale.place(Double(higher)) - 6, isBold: true)
    let counts = months.map { max($0.created, $0.finished) }
    guard let highest = counts.max(), highest > higher, let index = counts.firstIndex(of: highest) else { return }
    let isBeside = middle(index) + TextWidth.of(count(highest)) < place - TextWidth.of(text, isBold: true)
    if isBeside || highest > 2 * higher {
      drawing.label(count(highest), near: middle(index), y: Self.bars.top - 6, .quiet)
    }
  }

  private func drawMonths(in drawing: inout Drawing) {
    for (index, month) in months.enumerated() {
      drawing.label(month.initial, near: middle(index), y: Self.bars.bottom + 16, .quiet)
      if let year = month.year {
        drawing.text(
          year,
          x: max(0, min(middle(index) - 5, Drawing.standardWidth - TextWidth.of(year))),
          y: Self.bars.bottom + 33,
          .start,
          .quiet
        )
      }
    }
  }

  private func drawLine(in drawing: inout Drawing) {
    let highest = Double(max(1, months.map(\.open).max() ?? 1))
    let lowest = Double(min(0, months.map(\.open).min() ?? 0))
    let scale = LinearScale(lowest...highest, from: Self.line.bottom, to: Self.line.top)
    drawing.text(names.open, x: 0, y: Self.line.top - 12)
    let zero = scale.place(0)
    drawing.line(from: (0, zero), to: (Drawing.standardWidth, zero), .line)
    let points = months.enumerated().map { (x: middle($0.offset), y: scale.place(Double($0.element.open))) }
    drawing.path(points, .data, thickness: 2)
    guard let end = points.last, let last = months.last else { return }
    drawing.circle(x: end.x, y: end.y, radius: 4.5, .data)
    drawing.label(count(last.open), near: end.x, y: end.y - 10, isBold: true)
  }
}
