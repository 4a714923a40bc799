/// What is owed, by how long it has been due, as one stacked bar (methods §10.3); for our own eyes.
struct DebtChart: Sendable {
  /// One age.
  struct Band: Sendable {
    /// What is owed of it; less than nothing where credits outweigh it.
    let amount: Double
    /// The age, and its amount as written.
    let text: (age: String, amount: String)
  }

  /// What it is about, whole.
  let title: String
  /// Its numbers as sentences.
  let description: String
  /// What the drawing shows, in one line.
  let label: String
  /// The sum, as written.
  let total: String
  /// The ages, the youngest first.
  let bands: [Band]
  /// What there is to say besides.
  let notes: [String]

  private static let shades: [Paint] = [.paper, .firstStep, .secondStep, .thirdStep, .ink]
  private static let bar = (top: 26.0, height: 24.0)
  private static let rowHeight = 20.0

  /// The chart; nil where nothing is owed.
  func chart() -> Chart? {
    let total = bands.reduce(0) { $0 + max(0, $1.amount) }
    guard total > 0, total.isFinite else { return nil }
    let rows = Self.bar.top + Self.bar.height + 22
    let notesTop = rows + Double(bands.count) * Self.rowHeight
    var drawing = Drawing(height: notesTop + Double(notes.count) * Self.rowHeight - 10)
    let width = drawing.text(self.total, x: Drawing.standardWidth, y: 14, .end, isBold: true, most: 180)
    drawing.text(label, x: 0, y: 14, isBold: true, most: Drawing.standardWidth - width - 12)
    var left = 0.0
    for (index, band) in bands.enumerated() {
      let shade = Self.shades[min(index, Self.shades.count - 1)]
      if band.amount > 0 {
        let width = Drawing.standardWidth * (band.amount / total)
        // Gaps tell the ages apart where shades do not.
        let gap = min(1, width / 4)
        drawing.rectangle(
          x: left + gap,
          y: Self.bar.top,
          width: width - 2 * gap,
          height: Self.bar.height,
          shade,
          edge: .line
        )
        left += width
      }
      draw(band, shade, y: rows + Double(index) * Self.rowHeight, in: &drawing)
    }
    for (index, note) in notes.enumerated() {
      drawing.text(note, x: 0, y: notesTop + Double(index) * Self.rowHeight, .start, .quiet)
    }
    return Chart(title: title, description: description, drawing)
  }

  private func draw(_ band: Band, _ shade: Paint, y: Double, in drawing: inout Drawing) {
    let paint: Paint = band.amount == 0 ? .quiet : .ink
    drawing.rectangle(x: 0.5, y: y - 10.5, width: 11, height: 11, shade, edge: .line)
    drawing.text(band.text.age, x: 18, y: y, .start, paint, most: 160)
    drawing.text(band.text.amount, x: 300, y: y, .end, paint, isBold: band.amount > 0, most: 116)
  }
}
