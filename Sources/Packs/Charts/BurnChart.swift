/// What was spent so far, against the plan and the budget, and what is expected in the end (methods §10.3).
struct BurnChart: Sendable {
  /// A sum on a day.
  struct Point: Sendable {
    /// The day, as a number that grows by one a day.
    let day: Int
    let amount: Double
  }

  /// A sum as written.
  struct Sum: Sendable {
    let point: Point
    let text: String
  }

  /// What it is about, whole.
  let title: String
  /// Its numbers as sentences.
  let description: String
  /// What the drawing shows, in one line.
  let label: String
  /// What the lines are.
  let names: (spent: String, planned: String, expected: String)
  /// The sums spent, in runs, oldest first; no line joins one run to the next.
  let runs: [[Point]]
  /// The last of these, as written.
  let spent: String
  /// The sums planned, each from its day on; empty where there is no plan.
  let plan: [Point]
  /// The budget, as written.
  let budget: (amount: Double, text: String)?
  /// What is expected in the end.
  let expected: Sum?
  /// First days of months, evenly spaced; those are drawn that find room.
  let months: [(day: Int, text: String)]

  private static let plotHeight = 132.0

  /// The chart; nil for fewer than two sums, which are no course of time.
  func chart() -> Chart? {
    let points = runs.flatMap(\.self)
    guard points.count >= 2, let last = points.last else { return nil }
    let keys = keys
    let top = 62 + Double(ChartKey.rows(of: keys)) * ChartKey.rowHeight - ChartKey.rowHeight
    let bottom = top + Self.plotHeight
    let all = points + plan + (expected.map { [$0.point] } ?? [])
    let amounts = all.map(\.amount) + [budget?.amount].compactMap(\.self)
    let (days, most) = (all.map(\.day), max(0, amounts.max() ?? 0))
    let axis = Axis(
      time: LinearScale(
        Double(days.min() ?? 0)...Double(days.max() ?? 0),
        from: 2,
        to: Drawing.standardWidth - 8
      ),
      money: LinearScale(min(0, amounts.min() ?? 0)...(most > 0 ? most : 1), from: bottom, to: top)
    )
    var drawing = Drawing(height: bottom + 26)
    drawing.text(label, x: 0, y: 14, isBold: true)
    ChartKey.draw(keys, in: &drawing, y: 35)
    drawing.line(from: (0, axis.zero), to: (Drawing.standardWidth, axis.zero), .line)
    if let budget {
      let y = axis.money.place(budget.amount)
      drawing.line(from: (0, y), to: (Drawing.standardWidth, y), .ink)
    }
    drawing.path(steps(axis), .quiet, thickness: 1.5)
    for run in runs {
      drawing.path(run.map(axis.place), .data, thickness: 3)
      if run.count == 1, let only = run.first.map(axis.place) {
        drawing.circle(x: only.x, y: only.y, radius: 3, .data)
      }
    }
    if let budget { draw(budget, at: axis.money.place(budget.amount), in: &drawing) }
    if let expected { drawExpected(expected, from: last, axis, in: &drawing) }
    drawSpent(at: axis.place(last), bottom: bottom, in: &drawing)
    drawing.ticks(months.map { (axis.time.place(Double($0.day)), $0.text) }, y: bottom)
    return Chart(title: title, description: description, drawing)
  }

  // MARK: Parts

  private struct Axis {
    let time: LinearScale
    let money: LinearScale

    var zero: Double { money.place(0) }
    func place(_ point: Point) -> (x: Double, y: Double) {
      (time.place(Double(point.day)), money.place(point.amount))
    }
  }

  private var keys: [ChartKey] {
    var keys = [ChartKey(sample: .line(.data, thickness: 3, isDashed: false), text: names.spent)]
    if expected != nil { keys.append(.init(sample: .line(.data, thickness: 2, isDashed: true), text: names.expected)) }
    if !plan.isEmpty { keys.append(.init(sample: .line(.quiet, thickness: 1.5, isDashed: false), text: names.planned)) }
    return keys
  }

  /// The plan as steps: what is planned for a day counts from that day on, and nothing of it before.
  private func steps(_ axis: Axis) -> [(x: Double, y: Double)] {
    if plan.isEmpty { return [] }
    var points = [(x: axis.time.place(axis.time.domain.lowerBound), y: axis.zero)]
    for point in plan {
      let (x, y) = axis.place(point)
      points += [(x, points[points.count - 1].y), (x, y)]
    }
    return points
  }

  /// Writes the budget above its line, on paper that keeps the other lines out of it.
  private func draw(_ budget: (amount: Double, text: String), at y: Double, in drawing: inout Drawing) {
    let width = min(TextWidth.of(budget.text), Drawing.standardWidth)
    drawing.rectangle(x: 0, y: y - 17, width: width, height: 15, .paper)
    drawing.text(budget.text, x: 0, y: y - 5)
  }

  private func drawExpected(_ sum: Sum, from last: Point, _ axis: Axis, in drawing: inout Drawing) {
    let (start, end) = (axis.place(last), axis.place(sum.point))
    drawing.line(from: start, to: end, .data, thickness: 2, isDashed: true)
    drawing.circle(x: end.x, y: end.y, radius: 4, .paper, edge: .data, thickness: 2)
    let width = min(TextWidth.of(sum.text), 150)
    // Below the mark where the line of the budget runs above it.
    let isTight = budget.map { (0...26).contains(end.y - axis.money.place($0.amount)) } ?? false
    let y = isTight ? end.y + 20 : end.y - 9
    drawing.rectangle(x: Drawing.standardWidth - width - 2, y: y - 12, width: width + 2, height: 15, .paper)
    drawing.text(sum.text, x: Drawing.standardWidth, y: y, .end, most: width)
  }

  /// Marks and writes the last sum, below it and as far to the right as there is room.
  private func drawSpent(at place: (x: Double, y: Double), bottom: Double, in drawing: inout Drawing) {
    drawing.circle(x: place.x, y: place.y, radius: 4.5, .data)
    let width = min(TextWidth.of(spent, isBold: true), 150)
    let isRight = place.x + 10 + width <= Drawing.standardWidth
    let y = min(place.y + (isRight ? 18 : 26), bottom - 4)
    let left = isRight ? place.x + 8 : Drawing.standardWidth - width
    drawing.rectangle(x: left, y: y - 12, width: width, height: 15, .paper)
    drawing.text(spent, x: left, y: y, .start, isBold: true, most: width)
  }
}
