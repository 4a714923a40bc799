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
    add("rect", [("x", x), ("y", y), ("width", width), ("height", height)], fill, edge, edge == nil ? nil : 1)
  }

  mutating func circle(x: Double, y: Double, radius: Double, _ fill: Paint, edge: Paint? = nil, thickness: Double = 1) {
    add("circle", [("cx", x), ("cy", y), ("r", radius)], fill, edge, edge == nil ? nil : thickness)
  }

  mutating func polygon(_ points: [(x: Double, y: Double)], _ fill: Paint, edge: Paint? = nil, thickness: Double = 1) {
    let places = points.map { "\(SVGText.number($0.x)),\(SVGText.number($0.y))" }.joined(separator: " ")
    let stroke = edge.map { Self.stroke($0, thickness) + " stroke-linejoin=\"round\"" } ?? ""
    elements +=
      "<polygon class=\"\(Self.classes(fill, edge))\" points=\"\(places)\" fill=\"\(fill.light)\"\(stroke)/>\n"
  }

  mutating func line(
    from start: (x: Double, y: Double),
    to end: (x: Double, y: Double),
    _ stroke: Paint,
    thickness: Double = 1,
    isDashed: Bool = false
  ) {
    let places = [("x1", start.x), ("y1", start.y), ("x2", end.x), ("y2", end.y)]
    let dashes = isDashed ? " stroke-dasharray=\"3 3\"" : ""
    elements +=
      "<line class=\"s-\(stroke.rawValue)\"\(Self.attributes(places))\(Self.stroke(stroke, thickness))\(dashes)/>\n"
  }

  /// A line through several points; nothing for fewer than two.
  mutating func path(_ points: [(x: Double, y: Double)], _ stroke: Paint, thickness: Double) {
    guard points.count > 1 else { return }
    let places = points.map { "\(SVGText.number($0.x)),\(SVGText.number($0.y))" }.joined(separator: " ")
    elements +=
      "<polyline class=\"s-\(stroke.rawValue)\" points=\"\(places)\" fill=\"none\"\(Self.stroke(stroke, thickness)) stroke-linejoin=\"round\" stroke-linecap=\"round\"/>\n"
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
    let weight = isBold ? " font-weight=\"700\"" : ""
    let place = anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\""
    elements +=
      "<text class=\"f-\(fill.rawValue)\"\(Self.attributes([("x", x), ("y", y)]))\(place)\(weight) fill=\"\(fill.light)\">\(SVGText.escaped(shown))</text>\n"
    return TextWidth.of(shown, isBold: isBold)
  }

  /// Writes a text in the middle of `x`, moved inwards as far as the edges of the drawing demand.
  mutating func label(_ text: String, near x: Double, y: Double, _ fill: Paint = .ink, isBold: Bool = false) {
    let half = min(TextWidth.of(text, isBold: isBold), width) / 2
    self.text(text, x: min(max(x, half), width - half), y: y, .middle, fill, isBold: isBold)
  }

  // MARK: Parts

  private mutating func add(
    _ name: String,
    _ places: [(String, Double)],
    _ fill: Paint,
    _ edge: Paint?,
    _ thickness: Double?
  ) {
    let stroke = edge.map { Self.stroke($0, thickness ?? 1) } ?? ""
    elements +=
      "<\(name) class=\"\(Self.classes(fill, edge))\"\(Self.attributes(places)) fill=\"\(fill.light)\"\(stroke)/>\n"
  }

  private static func classes(_ fill: Paint, _ edge: Paint?) -> String {
    "f-\(fill.rawValue)" + (edge.map { " s-\($0.rawValue)" } ?? "")
  }

  private static func stroke(_ paint: Paint, _ thickness: Double) -> String {
    " stroke=\"\(paint.light)\" stroke-width=\"\(SVGText.number(thickness))\""
  }

  private static func attributes(_ places: [(String, Double)]) -> String {
    places.map { " \($0.0)=\"\(SVGText.number($0.1))\"" }.joined()
  }
}
