import Diagnostics

/// Holds that bytes are an SVG drawing that runs nothing and loads nothing.
///
/// Browsers run and load nothing in a drawing that is shown as an image; but a drawing is copied from page to page, and
/// other programs are less careful.
struct SVGCheck {
  private let bytes: [UInt8]
  private let file: String

  /// Whether bytes begin as markup does.
  static func isMarkup(_ bytes: [UInt8]) -> Bool {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    return text.first { !$0.isSpace } == .lessThan
  }

  /// Checks every part of a drawing.
  ///
  /// - Throws: `logo-invalid` or `logo-unsafe` with the first thing that is wrong, at its line and column.
  static func check(_ bytes: [UInt8], file: String) throws(Diagnostic) {
    let check = SVGCheck(bytes: bytes, file: file)
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw check.invalid("the logo is not valid UTF-8", at: 0, hint: "save the drawing as UTF-8")
    }
    try check.run()
  }

  private func run() throws(Diagnostic) {
    var reader = MarkupReader(bytes)
    var hasRoot = false
    while let part = reader.next() {
      switch part {
      case .tag(let tag):
        if !hasRoot { try checkRoot(tag, reader.attributes) }
        hasRoot = true
        if !tag.isEnd { try check(tag, reader.attributes) }
      case .raw(let content, let element): try check(content, of: element)
      case .declaration(let range): try checkDeclaration(range)
      case .text, .comment: break
      }
    }
    if !hasRoot { throw invalid("the logo holds no drawing", at: 0, hint: "save it again as SVG") }
  }

  /// Without its namespace no browser draws an SVG file.
  private func checkRoot(_ tag: MarkupReader.Tag, _ attributes: [MarkupReader.Attribute]) throws(Diagnostic) {
    guard tag.name == "svg", !tag.isEnd else {
      throw invalid("the logo is no SVG drawing: it begins with <\(quoted("\(tag.name)"))>", at: tag.position)
    }
    let namespaces = attributes.filter { $0.name == "xmlns" }.map { DecodedText.value(of: $0.value, in: bytes) }
    guard namespaces.contains("http://www.w3.org/2000/svg") else {
      throw invalid(
        "the logo does not say that it is SVG",
        at: tag.position,
        hint: "write xmlns=\"http://www.w3.org/2000/svg\" into its first tag"
      )
    }
  }

  // MARK: Elements and attributes

  /// What runs, embeds a page, plays, or changes attributes while it is looked at.
  private static let refused: Set<MarkupName> = [
    "animate", "animatemotion", "animatetransform", "audio", "base", "canvas", "discard", "embed", "foreignobject",
    "form", "frame", "handler", "iframe", "input", "link", "listener", "meta", "object", "script", "set", "video",
  ]
  private static let addresses: Set<MarkupName> = [
    "href", "src", "data", "poster", "action", "formaction", "base", "ping",
  ]

  private func check(_ tag: MarkupReader.Tag, _ attributes: [MarkupReader.Attribute]) throws(Diagnostic) {
    if Self.refused.contains(tag.name) {
      throw unsafe("the logo holds the element <\(tag.name)>", at: tag.position)
    }
    for attribute in attributes where attribute.name != "xmlns" {
      let (name, value) = (attribute.name, DecodedText.value(of: attribute.value, in: bytes))
      if name.hasPrefix("on"), name.count > 2 {
        throw unsafe("the logo runs script with the attribute '\(quoted("\(name)"))'", at: tag.position)
      }
      if Self.addresses.contains(name) {
        try check(value, name, at: tag.position)
      } else {
        let style = Array(value.utf8)
        try check(style, 0..<style.count, at: tag.position)
      }
    }
  }

  /// A drawing may use its own parts, and images that the address holds as pixels.
  private func check(_ address: String, _ name: MarkupName, at position: Int) throws(Diagnostic) {
    let kind = PageAddress(address)
    let lower = address.lowercased()
    let isPixels = ["png", "jpeg", "jpg", "gif", "webp"].contains { lower.hasPrefix("data:image/\($0)") }
    guard kind == .samePage || (kind == .image && isPixels) else {
      throw unsafe("the logo links to '\(quoted(address))' with the attribute '\(name)'", at: position)
    }
  }

  private func check(_ style: [UInt8], _ range: Range<Int>, at position: Int?) throws(Diagnostic) {
    for load in StyleReader.loads(in: style, range) {
      let place = position ?? load.position
      guard let address = load.address else { throw unsafe("the logo loads a style sheet with @import", at: place) }
      if PageAddress(address) != .samePage { throw unsafe("the logo loads '\(quoted(address))'", at: place) }
    }
  }

  private func check(_ content: Range<Int>, of element: MarkupName) throws(Diagnostic) {
    if element == "style" { try check(bytes, content, at: nil) }
    // A drawing is XML, where these hold elements like any other.
    if let tag = content.first(where: {
      bytes[$0] == .lessThan && $0 + 1 < content.upperBound && bytes[$0 + 1] != .exclamation
    }) {
      throw unsafe("the logo holds a tag inside <\(element)>", at: tag)
    }
  }

  private func checkDeclaration(_ range: Range<Int>) throws(Diagnostic) {
    let text = String(decoding: bytes[range], as: UTF8.self).lowercased()
    if text.hasPrefix("<?xml ") || text.hasPrefix("<?xml?") { return }
    throw unsafe(
      "the logo declares '\(quoted(text))', which may load or stand for something else",
      at: range.lowerBound
    )
  }

  // MARK: Messages

  private func unsafe(_ message: String, at position: Int) -> Diagnostic {
    Diagnostic(
      .error,
      "logo-unsafe",
      "\(message); a logo draws, and nothing else",
      at: place(of: position),
      hint: "take it out, or save the drawing as plain SVG or as PNG"
    )
  }

  private func invalid(_ message: String, at position: Int, hint: String? = nil) -> Diagnostic {
    Diagnostic(.error, "logo-invalid", message, at: place(of: position), hint: hint)
  }

  private func place(of position: Int) -> Diagnostic.Place {
    let start = bytes[..<position].lastIndex(of: .lineFeed).map { $0 + 1 } ?? 0
    let column = String(decoding: bytes[start..<position], as: UTF8.self).count + 1
    return .init(file: file, line: LineFinder(bytes).line(of: position), column: column)
  }

  private func quoted(_ text: String) -> String { text.count > 60 ? text.prefix(60) + "…" : text }
}
