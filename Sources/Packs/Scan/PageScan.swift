import Diagnostics
import Markdown

/// Searches finished pages for whatever runs, asks or loads: a page is one file, and readers' mail filters quarantine the
/// rest.
///
/// The documents' own text is rendered safely, but `page.html`, `style.css` and charts are not.
struct PageScan {
  private let bytes: [UInt8]
  private var findings: [(position: Int, problem: Problem)] = []

  private struct Problem {
    let code: String
    let message: String
    let hint: String
  }

  /// A style sheet that has been looked at already: it stands in every page.
  private var known: ArraySlice<UInt8>

  private init(_ bytes: [UInt8], known: ArraySlice<UInt8>) { (self.bytes, self.known) = (bytes, known) }

  /// What is wrong with pages and charts, each kind of problem once; files of other kinds are passed over.
  static func findings(in files: [PackFile]) -> [Diagnostic] {
    var told: Set<String> = []
    var known: ArraySlice<UInt8> = []
    return files.filter { $0.name.hasSuffix(".html") || $0.name.hasSuffix(".svg") }.flatMap { file in
      findings(in: file, &known).filter { told.insert($0.message).inserted }
    }
  }

  private static func findings(in file: PackFile, _ known: inout ArraySlice<UInt8>) -> [Diagnostic] {
    var scan = PageScan(file.bytes, known: known)
    scan.read()
    known = scan.known
    guard !scan.findings.isEmpty else { return [] }
    let lines = LineFinder(file.bytes)
    return scan.findings.map { position, problem in
      let place = Diagnostic.Place(file: file.name, line: lines.line(of: position))
      return Diagnostic(.block, problem.code, problem.message, at: place, hint: problem.hint)
    }
  }

  private mutating func read() {
    var reader = MarkupReader(bytes)
    while let part = reader.next() {
      switch part {
      case .tag(let tag) where !tag.isEnd: check(tag, reader.attributes)
      case .raw(let content, let element): check(content, of: element)
      case .declaration(let range): checkDeclaration(range)
      case .tag, .text, .comment: break
      }
    }
  }

  // MARK: Elements

  private static let active: MarkupNames = [
    "applet", "base", "button", "embed", "fencedframe", "form", "frame", "frameset", "handler", "iframe", "input",
    "noembed", "noframes", "object", "plaintext", "portal", "script", "select", "textarea", "xmp",
  ]

  private mutating func check(_ tag: MarkupReader.Tag, _ attributes: [MarkupReader.Attribute]) {
    if Self.active.contains(tag.name) {
      addActive("holds the element <\(tag.name)>", at: tag.position)
    }
    for attribute in attributes { check(attribute, of: tag) }
  }

  /// Inside `<style>` and `<title>` some browsers see tags and some do not.
  private mutating func check(_ content: Range<Int>, of element: MarkupName) {
    if element == "style" {
      if bytes[content] == known { return }
      known = bytes[content]
    }
    let isTag = { (position: Int) in
      bytes[position] == .lessThan && position + 1 < content.upperBound
        && (bytes[position + 1].isASCIILetter || [.slash, .exclamation, .question].contains(bytes[position + 1]))
    }
    if ["style", "title"].contains(element), let position = content.first(where: isTag) {
      addActive("holds a tag inside <\(element)>", at: position)
    }
    if element == "style" { checkStyle(bytes, content, "the style sheet", at: nil) }
  }

  private mutating func checkDeclaration(_ range: Range<Int>) {
    let text = String(decoding: bytes[range], as: UTF8.self).lowercased()
    guard ["xml-stylesheet", "<!entity", "system", "public"].contains(where: text.contains) else { return }
    addOutside("the page declares '\(Self.quoted(text))', which may load another file", at: range.lowerBound)
  }

  // MARK: Attributes

  /// What the value of an attribute may do.
  private struct Meaning: OptionSet {
    let rawValue: Int
    /// It is a text or a number, whatever it looks like.
    static let text = Meaning(rawValue: 1)
    /// It is written as in a style sheet, as those of drawings are.
    static let style = Meaning(rawValue: 2)
    /// It counts whatever it looks like.
    static let telling = Meaning(rawValue: 4)
    /// What it names is loaded.
    static let loading: Meaning = [.telling, Meaning(rawValue: 8)]
  }

  private static let meanings: MarkupNameTable<Meaning> = {
    let texts: [MarkupName] = [
      "abbr", "alt", "charset", "class", "content", "d", "datetime", "dir", "download", "headers", "id", "label",
      "lang",
      "name", "placeholder", "points", "role", "scope", "summary", "tabindex", "title", "value", "viewbox", "xmlns",
    ]
    let styles: [MarkupName] = [
      "clip-path", "cursor", "fill", "filter", "marker", "marker-end", "marker-mid", "marker-start", "mask", "stroke",
      "style",
    ]
    let loading: [MarkupName] = ["background", "data", "dynsrc", "href", "lowsrc", "poster", "src"]
    let telling: [MarkupName] = ["attributename", "http-equiv"]
    let groups = [(texts, Meaning.text), (styles, .style), (loading, .loading), (telling, .telling)]
    return MarkupNameTable(groups.flatMap { names, meaning in names.map { ($0, meaning) } })
  }()

  /// What an attribute's value may do; a list of addresses, such as `imagesrcset`, is loaded.
  private static func meaning(of name: MarkupName) -> Meaning {
    meanings[name] ?? (name.hasSuffix(addresses) ? .loading : [])
  }

  private static let addresses: MarkupName = "srcset"
  private static let event: MarkupName = "on"
  private static let harmless: [MarkupName] = ["aria-", "data-"]

  private mutating func check(_ attribute: MarkupReader.Attribute, of tag: MarkupReader.Tag) {
    let name = attribute.name
    let meaning = Self.meaning(of: name)
    if meaning == .text { return }
    if name.hasPrefix(Self.event), name.count > 2 {
      addActive("runs script with the attribute '\(Self.quoted("\(name)"))' of <\(tag.name)>", at: tag.position)
    }
    if Self.harmless.contains(where: name.hasPrefix) || isNumberOrWord(attribute, meaning) { return }
    let value = DecodedText.value(of: attribute.value, in: bytes)
    switch name {
    case _ where meaning == .style:
      let style = Array(value.utf8)
      checkStyle(style, 0..<style.count, "the attribute '\(name)' of <\(tag.name)>", at: tag.position)
    case "srcset", "imagesrcset":
      for address in Self.candidates(value) { check(address, name, meaning, of: tag) }
    case "http-equiv" where value.lowercased().contains("refresh"):
      addActive("sends its reader elsewhere with <meta http-equiv=\"refresh\">", at: tag.position)
    case "href" where bytes[attribute.value].first == UInt8(ascii: "#"): break
    case "attributename" where Self.isAddressOrEvent(value):
      addActive("changes the attribute '\(Self.quoted(value))' with <\(tag.name)>", at: tag.position)
    default: check(value, name, meaning, of: tag)
    }
  }

  /// Whether the value is a number, a colour or a word of a drawing, as most are: without these signs, it loads nothing.
  private func isNumberOrWord(_ attribute: MarkupReader.Attribute, _ meaning: Meaning) -> Bool {
    let isStyle = meaning == .style
    if !isStyle, meaning.contains(.telling) { return false }
    return bytes[attribute.value].allSatisfy { byte in
      switch byte {
      case .ampersand, .backslash, UInt8(ascii: "("), UInt8(ascii: "@"): false
      case .slash, .colon, UInt8(ascii: "#"): isStyle
      default: true
      }
    }
  }

  private static func isAddressOrEvent(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasSuffix("href") || name.hasPrefix("on")
  }

  private mutating func check(_ address: String, _ name: MarkupName, _ meaning: Meaning, of tag: MarkupReader.Tag) {
    let isLink = name == "href" && (tag.name == "a" || tag.name == "area")
    let isLoading = meaning == .loading
    let kind = PageAddress(address)
    switch kind {
    case .samePage, .image: return
    case .script:
      addActive("runs '\(Self.quoted(address))' in the attribute '\(name)' of <\(tag.name)>", at: tag.position)
    case .link, .file, .other:
      if isLink ? kind != .other : !isLoading && (kind == .file || !address.contains("/")) { return }
      let verb = isLink ? "links to" : "loads"
      addOutside(
        "the page \(verb) '\(Self.quoted(address))' with the attribute '\(name)' of <\(tag.name)>",
        at: tag.position
      )
    }
  }

  /// The addresses of a `srcset`.
  private static func candidates(_ value: String) -> [String] {
    value.split(whereSeparator: \.isWhitespace).flatMap { word in
      word.hasPrefix("data:") ? [word] : word.split(separator: ",")
    }
    .map(String.init).filter { !($0.first?.isNumber == true && "xwh".contains($0.last ?? " ")) }
  }

  // MARK: Style

  private mutating func checkStyle(_ style: [UInt8], _ range: Range<Int>, _ subject: String, at position: Int?) {
    for load in StyleReader.loads(in: style, range) {
      let place = position ?? load.position
      guard let address = load.address else {
        addOutside("\(subject) loads another style sheet with @import", at: place)
        continue
      }
      switch PageAddress(address) {
      case .samePage, .image: break
      case .script, .link, .file, .other: addOutside("\(subject) loads '\(Self.quoted(address))'", at: place)
      }
    }
  }

  // MARK: Findings

  private mutating func addActive(_ what: String, at position: Int) {
    let problem = Problem(
      code: "active-content",
      message: "the page \(what); pages that go out hold no scripts, forms or embedded pages",
      hint: "take it out of page.html, style.css or the chart it comes from"
    )
    findings.append((position, problem))
  }

  private mutating func addOutside(_ message: String, at position: Int) {
    let problem = Problem(
      code: "outside-address",
      message: "\(message); a page that goes out loads nothing",
      hint: "put images into the page as data: addresses, use the fonts of the reader's system, or write a link instead"
    )
    findings.append((position, problem))
  }

  /// The start of a text for a message.
  private static func quoted(_ text: String) -> String { text.count > 60 ? text.prefix(60) + "…" : text }
}
