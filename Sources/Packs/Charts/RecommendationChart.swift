/// How many would recommend the firm, and how sure the score is (methods §10.3).
struct RecommendationChart: Sendable {
  /// One band of answers.
  struct Band: Sendable {
    /// How many answers are in it.
    let count: Int
    /// What the band is, with its count.
    let text: String
  }

  /// What it is about, whole.
  let title: String
  /// Its numbers as sentences.
  let description: String
  /// What the score is.
  let label: String
  /// How many answers it rests on, and how sure it is.
  let basis: String
  /// What the drawing of the score is.
  let scoreLabel: String
  /// Detractors, passives and promoters, in this order; nil where counts would name people, and so would their lengths.
  let bands: (detractors: Band, passives: Band, promoters: Band)?
  /// The score, from -100 to 100, as written.
  let score: (points: Double, text: String)
  /// The ends of the interval around it, as written.
  let interval: (low: Double, high: Double, lowText: String, highText: String)
  /// The ends and the middle of the scale, as written.
  let scale: (low: String, middle: String, high: String)

  /// The chart.
  func chart() -> Chart {
    let top = bands == nil ? 60.0 : 116.0
    var drawing = Drawing(height: top + 62)
    let width = drawing.text(score.text, x: Drawing.standardWidth, y: 14, .end, isBold: true)
    drawing.text(label, x: 0, y: 14, isBold: true, most: Drawing.standardWidth - width - 12)
    drawing.text(basis, x: 0, y: 34, .start, .quiet)
    if let bands { draw(bands.detractors, bands.passives, bands.promoters, in: &drawing) }
    drawScore(in: &drawing, top: top)
    return Chart(title: title, description: description, drawing)
  }

  private func draw(_ detractors: Band, _ passives: Band, _ promoters: Band, in drawing: inout Drawing) {
    let total = Double(max(1, detractors.count + passives.count + promoters.count))
    var left = 0.0
    let segments: [(Band, Paint)] = [(detractors, .offTrack), (passives, .fair), (promoters, .onTrack)]
    for (band, paint) in segments where band.count > 0 {
      let width = Drawing.standardWidth * Double(band.count) / total
      // Gaps tell the bands apart where colours do not.
      let gap = min(1, width / 4)
      drawing.rectangle(x: left + gap, y: 46, width: width - 2 * gap, height: 22, paint, edge: .edge)
      left += width
    }
    let third = Drawing.standardWidth / 3
    drawing.text(detractors.text, x: 0, y: 85, .start, most: third)
    drawing.text(passives.text, x: Drawing.standardWidth / 2, y: 85, .middle, most: third)
    drawing.text(promoters.text, x: Drawing.standardWidth, y: 85, .end, most: third)
  }

  private func drawScore(in drawing: inout Drawing, top: Double) {
    drawing.text(scoreLabel, x: 0, y: top, .start, .quiet)
    let axis = LinearScale(-100...100, from: 8, to: Drawing.standardWidth - 8)
    let middle = top + 24
    let (low, high, point) = (axis.place(interval.low), axis.place(interval.high), axis.place(score.points))
    drawing.line(from: (axis.place(-100), middle + 14), to: (axis.place(100), middle + 14), .line)
    for (value, text) in [(-100.0, scale.low), (0, scale.middle), (100, scale.high)] {
      let place = axis.place(value)
      drawing.line(from: (place, middle + (value == 0 ? -12 : 10)), to: (place, middle + 18), .line)
      drawing.label(text, near: place, y: middle + 34, .quiet)
    }
    drawing.line(from: (low, middle), to: (high, middle), .ink, thickness: 2)
    for end in [low, high] { drawing.line(from: (end, middle - 6), to: (end, middle + 6), .ink, thickness: 2) }
    drawing.circle(x: point, y: middle, radius: 6, .data, edge: .paper, thickness: 2)
    label(interval.lowText, at: low, isLow: true, y: middle + 5, in: &drawing)
    label(interval.highText, at: high, isLow: false, y: middle + 5, in: &drawing)
  }

  /// Writes an end of the interval outside it, or above where the drawing ends.
  private func label(_ text: String, at place: Double, isLow: Bool, y: Double, in drawing: inout Drawing) {
    let width = TextWidth.of(text)
    // Paper keeps the line at zero out of the number.
    let paper = { (left: Double, drawing: inout Drawing) in
      drawing.rectangle(x: left, y: y - 12, width: width + 2, height: 15, .paper)
    }
    if isLow, place - width - 8 >= 0 {
      paper(place - width - 7, &drawing)
      drawing.text(text, x: place - 6, y: y, .end)
    } else if !isLow, place + width + 8 <= Drawing.standardWidth {
      paper(place + 5, &drawing)
      drawing.text(text, x: place + 6, y: y)
    } else {
      drawing.label(text, near: place, y: y - 15)
    }
  }
}
