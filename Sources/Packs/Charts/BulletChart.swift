/// One measured value against its target, after Stephen Few's bullet graph (methods §10.3).
struct BulletChart: Sendable {
  /// A value and how it is written.
  struct Value: Sendable {
    let value: Double
    let text: String
  }

  /// A range of values behind the bar; nil at an end that lies outside the axis.
  struct Range: Sendable {
    let shade: Paint
    /// What values in it mean.
    let meaning: String
    let low: Double?
    let high: Double?
  }

  /// What it is about, whole.
  let title: String
  /// Its numbers as sentences.
  let description: String
  /// What is measured.
  let label: String
  /// Where it stands.
  let status: (mark: StatusMark, word: String)
  /// The latest value.
  let current: Value
  /// The value wanted.
  let target: Value
  /// The value a steady pace would have reached by now.
  let expected: Value?
  /// The value at the start.
  let baseline: Double?
  /// The ranges behind the bar.
  let ranges: [Range]
  /// Whether smaller values are better: the axis then runs from right to left, so that right is better always.
  let isReversed: Bool
  /// A value that the measure cannot exceed, such as 100 of a percentage.
  let most: Double?
  /// What the drawing says where its axis is unusual.
  let notes: (reversed: String, withoutZero: String)
  /// How a number on the axis is written, with so many decimals.
  let number: @Sendable (_ value: Double, _ decimals: Int) -> String

  /// The chart.
  func chart() -> Chart {
    let axis = Axis(of: self)
    let notes = [isReversed ? notes.reversed : nil, axis.hasZero ? nil : notes.withoutZero].compactMap(\.self)
    let keys = keys
    let lines = TextWidth.lines(label, to: Drawing.standardWidth, most: Self.labelLines, isBold: true)
    let head = Double(lines.count) * Self.lineHeight
    let keysHeight = Double(ChartKey.rows(of: keys)) * ChartKey.rowHeight
    let below = (expected == nil ? 0 : 24) + keysHeight + Double(notes.count) * Self.lineHeight + 4
    var drawing = Drawing(height: head + Self.axisBottom + below)
    drawHead(lines, in: &drawing)
    drawBar(in: &drawing, axis, top: head + Self.barTop)
    let top = drawAxis(in: &drawing, axis, top: head + Self.barTop + Self.barHeight)
    ChartKey.draw(keys, in: &drawing, y: top + Self.lineHeight + 2)
    for (index, note) in notes.enumerated() {
      drawing.text(note, x: 0, y: top + keysHeight + Double(index + 1) * Self.lineHeight, .start, .quiet)
    }
    return Chart(title: title, description: description, drawing)
  }

  /// The shades behind the bar, each once, from bad to good.
  private var keys: [ChartKey] {
    let shades: [Paint] = [.poor, .fair, .good]
    return shades.compactMap { shade in
      ranges.first { $0.shade == shade }.map { ChartKey(sample: .area(shade), text: $0.meaning) }
    }
  }

  // MARK: Parts

  /// Below the lines of the label.
  private static let (barTop, axisBottom) = (46.0, 98.0)
  private static let (barHeight, lineHeight) = (26.0, 18.0)
  private static let labelLines = 2

  private func drawHead(_ lines: [String], in drawing: inout Drawing) {
    drawing.lines(lines, of: Self.labelLines, y: 14, height: Self.lineHeight, isBold: true)
    let top = Double(lines.count) * Self.lineHeight
    status.mark.draw(in: &drawing, x: 8, y: top + 13)
    let width = drawing.text(status.word, x: 21, y: top + 18, isBold: true, most: 180)
    drawing.text(
      current.text,
      x: Drawing.standardWidth,
      y: top + 18,
      .end,
      isBold: true,
      most: Drawing.standardWidth - width - 40
    )
  }

  private func drawBar(in drawing: inout Drawing, _ axis: Axis, top: Double) {
    let height = Self.barHeight
    for range in ranges {
      let low = axis.scale.place(range.low ?? axis.scale.domain.lowerBound)
      let high = axis.scale.place(range.high ?? axis.scale.domain.upperBound)
      drawing.rectangle(x: min(low, high), y: top, width: abs(high - low), height: height, range.shade)
    }
    let value = axis.scale.place(current.value)
    if axis.hasZero {
      let zero = axis.scale.place(0)
      drawing.rectangle(x: min(zero, value), y: top + 8, width: abs(value - zero), height: height - 16, .data)
    }
    let target = axis.scale.place(target.value)
    drawing.rectangle(x: target - 2.5, y: top + 2, width: 5, height: height - 4, .ink, edge: .paper)
    // A bar must start at zero; where the axis does not, a dot shows the value.
    if !axis.hasZero { drawing.circle(x: value, y: top + height / 2, radius: 6.5, .data, edge: .paper, thickness: 2) }
    drawing.label(self.target.text, near: target, y: top - 6)
  }

  /// Draws what stands below the bar, which ends at `bottom`, and returns where that ends.
  private func drawAxis(in drawing: inout Drawing, _ axis: Axis, top bottom: Double) -> Double {
    var top = bottom
    if let expected {
      let place = axis.scale.place(expected.value)
      drawing.polygon([(place, top + 1), (place + 5, top + 8), (place - 5, top + 8)], .ink)
      drawing.label(expected.text, near: place, y: top + 20)
      top += 30
    }
    let ticks = axis.scale.ticks(most: 5)
    drawing.ticks(ticks.values.map { (axis.scale.place($0), number($0, ticks.decimals)) }, y: top)
    return top + 20
  }

  /// Where the values of a bullet stand.
  private struct Axis {
    let scale: LinearScale
    let hasZero: Bool

    init(of chart: BulletChart) {
      let limits = chart.ranges.flatMap { [$0.low, $0.high] }.compactMap(\.self)
      let marks = [chart.current.value, chart.target.value, chart.expected?.value, chart.baseline].compactMap(\.self)
      let values = marks + limits
      var (low, high) = (values.min() ?? 0, values.max() ?? 1)
      // From zero, values so close together would be one line.
      hasZero = low <= 0 && high >= 0 || high - low >= 0.05 * max(abs(low), abs(high))
      if hasZero { (low, high) = (min(low, 0), max(high, 0)) }
      let margin = high > low ? (high - low) * (hasZero ? 0.06 : 0.25) : 1
      if !hasZero || low < 0 { low -= margin }
      if !hasZero || high > 0 { high += margin }
      if let most = chart.most { high = max(min(high, most), low) }
      let inset = 5.0
      let ends = chart.isReversed ? (Drawing.standardWidth - inset, inset) : (inset, Drawing.standardWidth - inset)
      scale = LinearScale(low...high, from: ends.0, to: ends.1)
    }
  }
}
