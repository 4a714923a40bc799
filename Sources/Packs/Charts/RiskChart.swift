/// Where risks lie by likelihood and effect, as a heat map with the limit of what is accepted (methods §10.3).
struct RiskChart: Sendable {
  /// One risk.
  struct Entry: Sendable {
    let id: String
    /// From 1 to 5.
    let likelihood: Int
    /// From 1 to 5.
    let effect: Int
    /// Whether it is above what is accepted.
    let isAbove: Bool
  }

  /// The highest product of likelihood and effect that is accepted, with its name.
  struct Limit: Sendable {
    let highest: Int
    let text: String
  }

  /// What it is about, whole.
  let title: String
  /// Its numbers as sentences.
  let description: String
  /// What the drawing shows, in one line.
  let label: String
  /// The two axes.
  let names: (likelihood: String, effect: String)
  /// The words for weights, from the lightest to the heaviest.
  let bands: [String]
  /// Which of these a cell is.
  let band: @Sendable (_ likelihood: Int, _ effect: Int) -> Int
  /// The risks; those named first are kept where a cell is full.
  let entries: [Entry]
  /// The limits, the strictest first.
  let limits: [Limit]
  /// What there is to say besides.
  let notes: [String]
  /// How the number of risks is written that a cell has no room for.
  let more: @Sendable (Int) -> String

  private static let shades: [Paint] = [.paper, .firstStep, .secondStep, .thirdStep]
  private static let mostLines = 3
  private static let (left, top, lineHeight) = (20.0, 46.0, 18.0)
  private static let cellWidth = (Drawing.standardWidth - left) / 5

  /// The chart; nil without risks.
  func chart() -> Chart? {
    let cells = Dictionary(grouping: entries) { Cell(likelihood: $0.likelihood, effect: $0.effect) }
    guard let fullest = cells.values.map(\.count).max() else { return nil }
    let height = 14 + Self.lineHeight * Double(min(fullest, Self.mostLines))
    let bottom = Self.top + 5 * height
    let keys = bands.enumerated().map { ChartKey(sample: .area(Self.shade($0.offset)), text: $0.element) }
    let below = bottom + 58
    let limitTop = below + Double(ChartKey.rows(of: keys)) * ChartKey.rowHeight
    let end = limitTop + Double(limits.count + notes.count) * ChartKey.rowHeight
    var drawing = Drawing(height: end - 10)
    drawing.text(label, x: 0, y: 14, isBold: true)
    drawing.text(names.likelihood, x: 0, y: 36, .start, .quiet)
    for likelihood in 1...5 {
      let y = bottom - Double(likelihood) * height
      drawing.text(more(likelihood), x: 12, y: y + height / 2 + 5, .end, .quiet)
      for effect in 1...5 {
        let cell = Cell(likelihood: likelihood, effect: effect)
        draw(cells[cell] ?? [], cell, y: y, height: height, in: &drawing)
      }
    }
    for effect in 1...5 {
      let middle = Self.left + (Double(effect) - 0.5) * Self.cellWidth
      drawing.text(more(effect), x: middle, y: bottom + 16, .middle, .quiet)
    }
    drawing.text(names.effect, x: Drawing.standardWidth, y: bottom + 34, .end, .quiet)
    for (index, limit) in limits.enumerated() {
      let style = Self.style(index)
      let points = Self.boundary(of: limit.highest, bottom: bottom, height: height)
      drawing.path(points, .ink, thickness: style.thickness, isDashed: style.isDashed)
      let key = ChartKey(sample: .line(.ink, thickness: style.thickness, isDashed: style.isDashed), text: limit.text)
      ChartKey.draw([key], in: &drawing, y: limitTop + Double(index) * ChartKey.rowHeight)
    }
    ChartKey.draw(keys, in: &drawing, y: below)
    for (index, note) in notes.enumerated() {
      drawing.text(note, x: 0, y: limitTop + Double(limits.count + index) * ChartKey.rowHeight, .start, .quiet)
    }
    return Chart(title: title, description: description, drawing)
  }

  // MARK: Cells

  private struct Cell: Hashable {
    let likelihood: Int
    let effect: Int
  }

  private static func shade(_ band: Int) -> Paint { shades[min(max(band, 0), shades.count - 1)] }

  private func draw(_ risks: [Entry], _ cell: Cell, y: Double, height: Double, in drawing: inout Drawing) {
    let x = Self.left + Double(cell.effect - 1) * Self.cellWidth
    let shade = Self.shade(band(cell.likelihood, cell.effect))
    let edge: Paint? = shade == .paper ? .fair : nil
    drawing.rectangle(x: x + 1.5, y: y + 1.5, width: Self.cellWidth - 3, height: height - 3, shade, edge: edge)
    let shown = risks.count > Self.mostLines ? Self.mostLines - 1 : risks.count
    let lines = risks.count > shown ? shown + 1 : shown
    let first = y + (height - Double(lines) * Self.lineHeight) / 2 + 14
    let middle = x + Self.cellWidth / 2
    for (index, risk) in risks.prefix(shown).enumerated() {
      // The ends of ids tell them apart.
      let id = TextWidth.shortenedAtStart(risk.id, to: Self.cellWidth - 8, isBold: risk.isAbove)
      drawing.text(id, x: middle, y: first + Double(index) * Self.lineHeight, .middle, isBold: risk.isAbove)
    }
    if risks.count > shown {
      let text = "+\(more(risks.count - shown))"
      drawing.text(text, x: middle, y: first + Double(shown) * Self.lineHeight, .middle, most: Self.cellWidth - 8)
    }
  }

  // MARK: Limits

  private static func style(_ index: Int) -> (thickness: Double, isDashed: Bool) {
    (index < 2 ? 3 : 1.5, index % 2 == 1)
  }

  /// The steps between the cells up to a product and those beyond it, from the upper end to the right one.
  private static func boundary(of highest: Int, bottom: Double, height: Double) -> [(x: Double, y: Double)] {
    var points: [(x: Double, y: Double)] = []
    for likelihood in stride(from: 5, through: 1, by: -1) {
      let accepted = min(5, max(0, highest / likelihood))
      let top = bottom - Double(likelihood) * height
      if accepted > 0 {
        let x = left + Double(accepted) * cellWidth
        // Where a row is accepted whole, the line has come to the right edge.
        points += accepted == 5 ? [(x, top)] : [(x, top), (x, top + height)]
      } else {
        points = [(left, top + height)]
      }
      if accepted == 5 { break }
    }
    return points
  }
}
