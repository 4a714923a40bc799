/// A sign of a drawing with its name, for what has no room for a label of its own.
struct ChartKey: Sendable {
  /// What the sign looks like.
  enum Sample: Sendable {
    case area(Paint)
    case line(Paint, thickness: Double, isDashed: Bool)
  }

  let sample: Sample
  let text: String

  /// How much height a row of keys takes.
  static let rowHeight = 20.0
  private static let gap = 14.0

  /// How many rows some keys take.
  static func rows(of keys: [ChartKey]) -> Int { (places(of: keys).last?.row ?? -1) + 1 }

  /// Draws keys from left to right, in a new row where one is full.
  static func draw(_ keys: [ChartKey], in drawing: inout Drawing, y: Double) {
    for (key, place) in zip(keys, places(of: keys)) {
      key.draw(in: &drawing, x: place.x, y: y + Double(place.row) * rowHeight)
    }
  }

  private static func places(of keys: [ChartKey]) -> [(x: Double, row: Int)] {
    var (x, row) = (0.0, 0)
    return keys.map { key in
      let width = key.sampleWidth + TextWidth.of(key.text)
      if x > 0, x + width > Drawing.standardWidth { (x, row) = (0, row + 1) }
      defer { x += width + gap }
      return (x, row)
    }
  }

  private var sampleWidth: Double {
    switch sample {
    case .area: 17
    case .line: 28
    }
  }

  private func draw(in drawing: inout Drawing, x: Double, y: Double) {
    switch sample {
    case .area(let paint):
      drawing.rectangle(x: x + 0.5, y: y - 10.5, width: 11, height: 11, paint, edge: .line)
    case .line(let paint, let thickness, let isDashed):
      drawing.line(from: (x, y - 5), to: (x + 22, y - 5), paint, thickness: thickness, isDashed: isDashed)
    }
    drawing.text(text, x: x + sampleWidth, y: y)
  }
}
