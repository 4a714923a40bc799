/// Shapes and texts, later ones over earlier ones.
///
/// A drawing is as wide as a phone's screen and never drawn much larger, so that its text stays near the size of the text
/// around it.
struct Drawing: Equatable, Sendable {
  /// The width of every drawing, in units of its own; a unit is a pixel where nothing scales it.
  static let standardWidth = 360.0
  /// The size of all text: 11 pixels are left of it on the narrowest screens.
  static let textSize = 14.0

  /// How wide it is.
  let width = Drawing.standardWidth
  /// How high it is.
  let height: Double
  /// Its shapes as SVG elements, one a line.
  private(set) var elements: String

  init(height: Double) {
    self.height = height
    elements = ""
    rectangle(x: 0, y: 0, width: width, height: height, .paper)
  }

  /// Which end of a text stands at its place.
  enum Anchor: String {
    case start, middle, end
  }

  // MARK: Shapes

  mutating func rectangle(x: Double, y: Double, width: Double, height: Double, _ fill: Paint, edge: Paint? = nil) {
    guard width > 0, height > 0 else { return }
    add("rect", [("x", x), ("y", y), ("width", width), ("height", height)], fill: fill, stroke: edge)
  }

  mutating func circle(x: Double, y: Double, radius: Double, _ fill: Paint, edge: Paint? = nil, thickness: Double = 1) {
    add("circle", [("cx", x), ("cy", y), ("r", radius)], fill: fill, stroke: edge, thickness)
  }

  mutating func polygon(_ points: [(x: Double, y: Double)], _ fill: Paint, edge: Paint? = nil) {
    add("polygon", [], fill: fill, stroke: edge, more: Self.list(points) + " stroke-linejoin=\"round\"")
  }

  mutating func line(
    from start: (x: Double, y: Double),
    to end: (x: Double, y: Double),
    _ stroke: Paint,
    thickness: Double = 1,
    isDashed: Bool = false
  ) {
    let ends = [("x1", start.x), ("y1", start.y), ("x2", end.x), ("y2", end.y)]
    add("line", ends, stroke: stroke, thickness, more: isDashed ? " stroke-dasharray=\"3 3\"" : "")
  }

  /// A line through several points; nothing for fewer than two.
  mutating func path(
    _ points: [(x: Double, y: Double)],
    _ stroke: Paint,
    thickness: Double,
    isDashed: Bool = false
  ) {
    guard points.count > 1 else { return }
    // Round ends would close the gaps of dashes.
    let ends = " stroke-linejoin=\"round\" " + (isDashed ? "stroke-dasharray=\"6 4\"" : "stroke-linecap=\"round\"")
    add("polyline", [], stroke: stroke, thickness, more: Self.list(points) + ends)
  }

  private mutating func add(
    _ name: String,
    _ places: [(name: String, value: Double)],
    fill: Paint? = nil,
    stroke: Paint? = nil,
    _ thickness: Double = 1,
    more: String = ""
  ) {
    let classes = [fill.map { "f-\($0.rawValue)" }, stroke.map { "s-\($0.rawValue)" }].compactMap(\.self)
    elements += "<\(name) class=\"\(classes.joined(separator: " "))\"\(Self.attributes(places))\(more)"
    elements += " fill=\"\(fill?.light ?? "none")\""
    if let stroke {
      elements += " stroke=\"\(stroke.light)\" stroke-width=\"\(SVGText.number(thickness))\""
    }
    elements += "/>\n"
  }

  private static func attributes(_ places: [(name: String, value: Double)]) -> String {
    places.map { " \($0.name)=\"\(SVGText.number($0.value))\"" }.joined()
  }

  private static func list(_ points: [(x: Double, y: Double)]) -> String {
    " points=\"" + points.map { "\(SVGText.number($0.x)),\(SVGText.number($0.y))" }.joined(separator: " ") + "\""
  }

  // MARK: Text

  /// Writes a text, shortened to what fits between its place and the edge of the drawing, or into `most`.
  ///
  /// - Returns: How wide it is, as far as can be told without the font.
  @discardableResult
  mutating func text(
    _ text: String,
    x: Double,
    y: Double,
    _ anchor: Anchor = .start,
    _ fill: Paint = .ink,
    isBold: Bool = false,
    most: Double? = nil
  ) -> Double {
    let room =
      switch anchor {
      case .start: width - x
      case .middle: 2 * min(x, width - x)
      case .end: x
      }
    let shown = TextWidth.shortened(text, to: min(room, most ?? room), isBold: isBold)
    guard !shown.isEmpty else { return 0 }
    write(shown, x: x, y: y, anchor, fill, isBold: isBold)
    return TextWidth.of(shown, isBold: isBold)
  }

  /// Writes lines one below the other, as many elements as there may be lines, so that no text adds one.
  mutating func lines(_ lines: [String], of most: Int, y: Double, height: Double, isBold: Bool) {
    for index in 0..<most {
      let line = index < lines.count ? lines[index] : ""
      write(line, x: 0, y: y + Double(index) * height, .start, .ink, isBold: isBold)
    }
  }

  private mutating func write(_ text: String, x: Double, y: Double, _ anchor: Anchor, _ fill: Paint, isBold: Bool) {
    elements += "<text class=\"f-\(fill.rawValue)\"\(Self.attributes([("x", x), ("y", y)]))"
    if anchor != .start { elements += " text-anchor=\"\(anchor.rawValue)\"" }
    if isBold { elements += " font-weight=\"700\"" }
    elements += " fill=\"\(fill.light)\">\(SVGText.escaped(text))</text>\n"
  }

  /// Writes a text in the middle of `x`, moved inwards as far as the edges of the drawing demand.
  mutating func label(_ text: String, near x: Double, y: Double, _ fill: Paint = .ink, isBold: Bool = false) {
    let half = min(TextWidth.of(text, isBold: isBold), width) / 2
    self.text(text, x: min(max(x, half), width - half), y: y, .middle, fill, isBold: isBold)
  }

  /// Draws the ticks of an axis and their labels from left to right; one whose label finds no room is left out.
  mutating func ticks(_ ticks: [(place: Double, text: String)], y: Double) {
    var free = -Double.infinity
    for (place, text) in ticks.sorted(by: { $0.place < $1.place }) {
      let half = min(TextWidth.of(text), width) / 2
      let middle = min(max(place, half), width - half)
      guard middle - half >= free else { continue }
      line(from: (place, y), to: (place, y + 4), .line)
      label(text, near: place, y: y + 18, .quiet)
      free = middle + half + 8
    }
  }
}
