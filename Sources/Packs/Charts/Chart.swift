/// A finished chart: a drawing, and the same numbers in words.
struct Chart: Equatable, Sendable {
  /// What it is about, whole.
  let title: String
  /// Its numbers as sentences, for those who do not see it.
  let description: String
  /// The drawing, without the frame that names it.
  private let drawing: Drawing

  init(title: String, description: String, _ drawing: Drawing) {
    self.title = title
    self.description = description
    self.drawing = drawing
  }

  /// How large it is drawn, in CSS pixels.
  var size: (width: Int, height: Int) {
    (Int(drawing.width.rounded(.up)), Int(drawing.height.rounded(.up)))
  }

  /// Title and numbers in one, as the text alternative of an image.
  var alternative: String { "\(title) – \(description)" }

  /// Where an SVG stands.
  enum Place {
    /// A file of its own, of that name: ASCII letters, digits and hyphens.
    case file(String)
    /// The page of a document, after so many other charts.
    case page(Int)
  }

  /// The chart as SVG, with element ids that occur once in its file or page.
  ///
  /// - Parameter place: Where it is to stand. A file brings its colours for dark screens with it; a page needs those of
  ///   ``ChartStyle/ofPage``.
  /// - Returns: One `svg` element.
  func svg(in place: Place) -> String {
    let (width, height) = (SVGText.number(drawing.width), SVGText.number(drawing.height))
    // Ids of headings hold no underscore, so that these never meet them.
    let (id, namespace, style) =
      switch place {
      case .file(let name):
        (name, " xmlns=\"http://www.w3.org/2000/svg\"", "<style>\n\(ChartStyle.ofFile)\n</style>\n")
      case .page(let index): ("figure-\(index + 1)", "", "")
      }
    return """
      <svg\(namespace) class="chart" role="img" aria-labelledby="\(id)_title \(id)_desc" viewBox="0 0 \(width) \(height)" \
      width="\(width)" height="\(height)" font-size="\(SVGText.number(Drawing.textSize))" \
      font-family="system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif">
      <title id="\(id)_title">\(SVGText.escaped(title))</title>
      <desc id="\(id)_desc">\(SVGText.escaped(description))</desc>
      \(style)\(drawing.elements)</svg>
      """
  }
}
