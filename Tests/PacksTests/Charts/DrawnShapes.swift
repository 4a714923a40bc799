import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What stands in an SVG file, read by an XML parser that knows nothing of how it was made.
final class DrawnShapes: NSObject, XMLParserDelegate {
  /// One element.
  struct Shape {
    let name: String
    let attributes: [String: String]
    var text = ""

    /// Where its line ends.
    var lastPoint: (x: Double, y: Double)? {
      let parts =
        attributes["points"]?.split(separator: " ").last?.split(separator: ",").compactMap { Double($0) } ?? []
      return parts.count == 2 ? (parts[0], parts[1]) : nil
    }

    func number(_ attribute: String) -> Double? { attributes[attribute].flatMap(Double.init) }
  }

  private(set) var shapes: [Shape] = []
  private var open: [Int] = []
  private var isWhole = false

  /// The elements of `svg` in order; nil when it is no XML.
  static func read(_ svg: String) -> [Shape]? {
    let reader = DrawnShapes()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = reader
    return parser.parse() ? reader.shapes : nil
  }

  func parser(
    _ parser: XMLParser,
    didStartElement name: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String]
  ) {
    open.append(shapes.count)
    shapes.append(Shape(name: name, attributes: attributes))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if let index = open.last { shapes[index].text += text }
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    _ = open.popLast()
  }
}

extension [DrawnShapes.Shape] {
  /// The texts that are drawn.
  var texts: [String] { filter { $0.name == "text" }.map(\.text) }

  /// The text of the first element of that name.
  func text(of name: String) -> String? { first { $0.name == name }?.text }

  /// Everything about the numbers that is wrong: what is no number, and what lies outside the drawing.
  var problems: [String] {
    guard let root = first, let width = root.number("width"), let height = root.number("height") else {
      return ["no size"]
    }
    let names = ["x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "width", "height", "stroke-width"]
    return dropFirst().flatMap { shape -> [String] in
      let numbers = names.compactMap { name in shape.attributes[name].map { (name, Double($0) ?? .nan) } }
      let points = (shape.attributes["points"] ?? "").split(separator: " ").flatMap { point in
        zip(["x", "y"], point.split(separator: ",")).map { ($0, Double($1) ?? .nan) }
      }
      let places = (numbers + points).filter { name, number in
        !number.isFinite || number < 0
          || number > (name.hasSuffix("y") || "y1 y2 height".contains(name) ? height : width)
      }
      let right = (shape.number("x") ?? 0) + (shape.number("width") ?? 0)
      let bottom = (shape.number("y") ?? 0) + (shape.number("height") ?? 0)
      let isOutside = shape.name == "rect" && (right > width + 0.02 || bottom > height + 0.02)
      return places.isEmpty && !isOutside ? [] : ["\(shape)"]
    }
  }
}
