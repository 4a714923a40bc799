/// The words of an HTML page as plain text, in one pass.
///
/// Blocks stand on lines of their own, quoted blocks behind `>`, and what is not shown is left out: the text reads as a
/// mail program would have written it.
struct PageWords {
  private let page: [UInt8]
  private var place = 0
  private var text: [UInt8] = []
  /// How many quoted blocks and preformatted ones are open.
  private var quotes = 0
  private var preformatted = 0
  private var isAtLineStart = true
  private var isSpacePending = false

  /// Quotes are not told apart beyond this.
  private static let deepestQuote = 9

  /// The text of a page.
  ///
  /// - Parameter page: Any HTML, however broken.
  /// - Returns: Its words with LF line ends.
  static func text(of page: String) -> String {
    var words = PageWords(page: Array(page.utf8))
    words.run()
    return String(decoding: words.text, as: UTF8.self)
  }

  private init(page: [UInt8]) { self.page = page }

  private mutating func run() {
    while place < page.count {
      switch page[place] {
      case UInt8(ascii: "<"): markup()
      case UInt8(ascii: "&"):
        let reference = PageCharacter.read(page[place...])
        add(reference.text)
        place += reference.length
      default:
        add(page[place])
        place += 1
      }
    }
    breakLine()
  }

  private mutating func markup() {
    let next = place + 1 < page.count ? page[place + 1] : 0
    switch next {
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      if page[place...].starts(with: Array("<!--".utf8)) {
        skip(to: Array("-->".utf8), from: place + 4)
      } else {
        skip(to: [UInt8(ascii: ">")], from: place + 1)
      }
    case UInt8(ascii: "/"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): tag()
    default:
      add(UInt8(ascii: "<"))
      place += 1
    }
  }

  private mutating func tag() {
    let isEnd = page[place + 1] == UInt8(ascii: "/")
    let start = place + (isEnd ? 2 : 1)
    let name = String(decoding: page[start...].prefix(20).prefix { Self.isNameByte($0) }, as: UTF8.self).lowercased()
    place = endOfTag(from: start)
    if !isEnd, Self.unseen.contains(name) { return skipElement(name) }
    switch name {
    case "br":
      text.append(contentsOf: isAtLineStart ? linePrefix : [])
      endLine()
    case "blockquote":
      breakLine()
      quotes = max(0, quotes + (isEnd ? -1 : 1))
    case "pre":
      breakLine()
      preformatted = max(0, preformatted + (isEnd ? -1 : 1))
    case "td", "th": isSpacePending = true
    case _ where Self.blocks.contains(name): breakLine()
    default: break
    }
  }

  /// What ends a tag may stand in the value of an attribute.
  private func endOfTag(from start: Int) -> Int {
    var quote: UInt8?
    var isValue = false
    for index in start..<page.count {
      let byte = page[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if isValue, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      }
      if !Self.isSpace(byte) { isValue = byte == UInt8(ascii: "=") && quote == nil }
    }
    return page.count
  }

  private mutating func skip(to end: [UInt8], from start: Int) {
    var index = start
    while index < page.count, !page[index...].starts(with: end) { index += 1 }
    place = min(page.count, index + end.count)
  }

  /// Skips what an element holds that is not shown; the end of the page ends it too.
  private mutating func skipElement(_ name: String) {
    let end = Array("</\(name)".utf8)
    while place < page.count {
      if page[place] == UInt8(ascii: "<"), page[place...].count >= end.count,
        zip(page[place...], end).allSatisfy({ Self.lowercased($0) == $1 })
      {
        place = endOfTag(from: place + 2)
        return
      }
      place += 1
    }
  }

  private var linePrefix: [UInt8] {
    quotes == 0 ? [] : [UInt8](repeating: UInt8(ascii: ">"), count: min(quotes, Self.deepestQuote)) + [0x20]
  }

  private mutating func add(_ bytes: [UInt8]) { for byte in bytes { add(byte) } }

  private mutating func add(_ byte: UInt8) {
    if Self.isSpace(byte) {
      guard preformatted > 0 else {
        isSpacePending = true
        return
      }
      guard byte != 0x0A else {
        if isAtLineStart { text += linePrefix }
        return endLine()
      }
    }
    if isAtLineStart {
      text += linePrefix
      isAtLineStart = false
    } else if isSpacePending {
      text.append(0x20)
    }
    isSpacePending = false
    text.append(byte)
  }

  /// Ends a line that holds something.
  private mutating func breakLine() {
    if !isAtLineStart { endLine() }
    isSpacePending = false
  }

  private mutating func endLine() {
    text.append(0x0A)
    (isAtLineStart, isSpacePending) = (true, false)
  }

  private static let unseen: Set<String> = ["script", "style", "title", "template", "textarea", "select", "noscript"]

  private static let blocks: Set<String> = [
    "address", "article", "aside", "body", "caption", "center", "dd", "div", "dl", "dt", "fieldset", "figcaption",
    "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "li", "main", "nav",
    "ol", "p", "section", "table", "tbody", "tfoot", "thead", "tr", "ul",
  ]

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch lowercased(byte) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: false
    }
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
