/// How long finished work took: a dot for each piece, with the middle and what 85 % keep to (methods §10.3).
struct CycleTimeChart: Sendable {
  /// A place on the axis with what it is.
  struct Line: Sendable {
    let days: Double
    let text: String
  }

  /// What it is about, whole.
  let title: String
  /// Its numbers as sentences.
  let description: String
  /// What the drawing shows, in one line.
  let label: String
  /// What it rests on.
  let basis: String
  /// What the axis counts.
  let axisName: String
  /// How long each piece took, in days of 1 and more.
  let days: [Int]
  /// Half took this long or less.
  let median: Line
  /// 85 % took this long or less.
  let p85: Line
  /// What a dot and a column stand for, where that is more than one piece and one day.
  let notes: (dot: @Sendable (Int) -> String, column: @Sendable (Int) -> String)
  /// How a number is written.
  let count: @Sendable (Int) -> String

  private static let (top, pitch, mostDots, mostColumns) = (84.0, 10.0, 10, 34)

  /// The chart; nil without finished work.
  func chart() -> Chart? {
    guard let longest = days.max(), longest > 0 else { return nil }
    let step = Self.step(longest)
    let columns = Dictionary(days.map { (max(0, ($0 - 1) / step), 1) }, uniquingKeysWith: +)
    let perDot = ((columns.values.max() ?? 1) + Self.mostDots - 1) / Self.mostDots
    let highest = columns.values.map { ($0 + perDot - 1) / perDot }.max() ?? 1
    let bottom = Self.top + max(3, Double(highest)) * Self.pitch + 6
    let notes = [step > 1 ? notes.column(step) : nil, perDot > 1 ? notes.dot(perDot) : nil].compactMap(\.self)
    var drawing = Drawing(height: bottom + 44 + Double(notes.count) * 18)
    let scale = LinearScale(0...Double(max(longest, 7)), from: 6, to: Drawing.standardWidth - 8)
    drawing.text(label, x: 0, y: 14, isBold: true)
    drawing.text(basis, x: 0, y: 33, .start, .quiet)
    drawLines(scale, bottom: bottom, in: &drawing)
    for (column, pieces) in columns.sorted(by: { $0.key < $1.key }) {
      let x = scale.place(Double(column * step) + Double(step + 1) / 2)
      for dot in 0..<((pieces + perDot - 1) / perDot) {
        drawing.circle(x: x, y: bottom - 6 - Double(dot) * Self.pitch, radius: 4, .data)
      }
    }
    drawing.line(from: (0, bottom), to: (Drawing.standardWidth, bottom), .line)
    let ticks = scale.ticks(most: 6, wholeOnly: true).values
    drawing.ticks(ticks.map { (scale.place($0), count(Int($0))) }, y: bottom)
    for (index, note) in ([axisName] + notes).enumerated() {
      drawing.text(note, x: 0, y: bottom + 37 + Double(index) * 18, .start, .quiet)
    }
    return Chart(title: title, description: description, drawing)
  }

  private func drawLines(_ scale: LinearScale, bottom: Double, in drawing: inout Drawing) {
    let (middle, most) = (scale.place(median.days), scale.place(p85.days))
    // Other fonts are wider than the one that is measured.
    let half = min(1.15 * TextWidth.of(median.text), Drawing.standardWidth) / 2
    let centre = min(max(middle, half), Drawing.standardWidth - half)
    let isThroughLabel = abs(most - centre) < half + 4
    drawing.line(from: (most, isThroughLabel ? 76 : 58), to: (most, bottom), .ink, thickness: 2)
    drawing.line(from: (middle, 76), to: (middle, bottom), .ink, thickness: 2, isDashed: true)
    drawing.label(p85.text, near: most, y: 54, isBold: true)
    drawing.label(median.text, near: middle, y: 72)
  }

  /// How many days a column stands for, so that dots of neighbouring columns stay apart.
  private static func step(_ longest: Int) -> Int {
    var power = 1
    while true {
      for factor in [1, 2, 5] where (longest - 1) / (factor * power) < mostColumns { return factor * power }
      if power > Int.max / 100 { return power }
      power *= 10
    }
  }
}
