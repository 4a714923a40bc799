/// When milestones were planned and when they were or will be reached, as dumbbells (methods §10.3).
struct MilestoneChart: Sendable {
  /// One milestone.
  struct Entry: Sendable {
    /// Its name.
    let name: String
    /// The day first planned, as a number that grows by one a day.
    let planned: Int
    /// The day it was or will be reached; nil where nobody knows.
    let reached: Int?
    /// Whether it is reached.
    let isDone: Bool
    /// Whether it is still open past the report date without a date to come, so that the delay grows.
    let isRunning: Bool
    /// How it stands against the plan.
    let status: StatusMark
    /// How late it is, in working days.
    let slip: String
  }

  /// A day on the axis, as written.
  struct Tick: Sendable {
    let day: Int
    let text: String
  }

  /// What it is about, whole.
  let title: String
  /// Its numbers as sentences.
  let description: String
  /// What the drawing shows, in one line.
  let label: String
  /// What the signs mean, in one line.
  let note: String
  /// The milestones from top to bottom.
  let rows: [Entry]
  /// The report date.
  let today: Tick
  /// First days of months, evenly spaced; those are drawn that find room.
  let months: [Tick]

  private static let head = 62.0
  private static let rowHeight = 42.0
  /// Other fonts are wider than the one that is measured.
  private static let margin = 1.15

  /// The chart; nil without milestones.
  func chart() -> Chart? {
    let days = rows.flatMap { [$0.planned, $0.reached].compactMap(\.self) } + [today.day]
    guard !rows.isEmpty, let first = days.min(), let last = days.max() else { return nil }
    let bottom = Self.head + Double(rows.count) * Self.rowHeight + 4
    var drawing = Drawing(height: bottom + 24)
    let time = LinearScale(Double(first)...Double(last), from: 10, to: Drawing.standardWidth - 10)
    drawing.text(label, x: 0, y: 14, isBold: true)
    drawing.text(note, x: 0, y: 33, .start, .quiet)
    let now = time.place(Double(today.day))
    drawing.line(from: (now, Self.head - 6), to: (now, bottom), .quiet, isDashed: true)
    drawing.label(today.text, near: now, y: Self.head - 10, .quiet)
    for (index, row) in rows.enumerated() {
      draw(row, top: Self.head + Double(index) * Self.rowHeight, now: now, time, in: &drawing)
    }
    drawing.line(from: (0, bottom), to: (Drawing.standardWidth, bottom), .line)
    drawing.ticks(months.map { (time.place(Double($0.day)), $0.text) }, y: bottom)
    return Chart(title: title, description: description, drawing)
  }

  private func draw(_ row: Entry, top: Double, now: Double, _ time: LinearScale, in drawing: inout Drawing) {
    let y = top + 29
    let planned = time.place(Double(row.planned))
    let reached = row.reached.map { time.place(Double($0)) }
    let end = row.isRunning ? now : reached ?? planned
    drawing.line(from: (planned, y), to: (end, y), .quiet, thickness: 3, isDashed: !row.isDone)
    drawing.circle(x: planned, y: y, radius: 4, .paper, edge: .quiet, thickness: 2)
    // A delay that grows has come to the report date; a new date that has passed too is only a stop on the way.
    if row.isRunning, let reached { drawing.circle(x: reached, y: y, radius: 3, .quiet) }
    if row.isRunning || reached != nil { row.status.draw(in: &drawing, x: end, y: y) }
    let room = drawSlip(of: row, between: min(planned, end), and: max(planned, end), top: top, in: &drawing)
    drawing.rectangle(x: 0, y: top + 2, width: min(room, Self.margin * TextWidth.of(row.name)), height: 16, .paper)
    drawing.text(row.name, x: 0, y: top + 14, most: room)
  }

  /// Writes how late a milestone is beside its marks, else beside its name; returns how wide the name may be.
  ///
  /// Paper behind the words keeps the line of the report date out of them.
  private func drawSlip(
    of row: Entry,
    between left: Double,
    and right: Double,
    top: Double,
    in drawing: inout Drawing
  ) -> Double {
    let y = top + 34
    let width = Self.margin * TextWidth.of(row.slip, isBold: true)
    if right + 12 + width <= Drawing.standardWidth {
      drawing.rectangle(x: right + 10, y: y - 12, width: width, height: 16, .paper)
      drawing.text(row.slip, x: right + 12, y: y, isBold: true)
    } else if left - 12 - width >= 0 {
      drawing.rectangle(x: left - 10 - width, y: y - 12, width: width, height: 16, .paper)
      drawing.text(row.slip, x: left - 12, y: y, .end, isBold: true)
    } else {
      let used = drawing.text(row.slip, x: Drawing.standardWidth, y: top + 14, .end, isBold: true, most: 180)
      return Drawing.standardWidth - used - 12
    }
    return Drawing.standardWidth
  }
}
