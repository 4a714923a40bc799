import Diagnostics

/// Refuses a source on which libcmark would need quadratic time or endless memory, before libcmark sees it.
struct SourceGuard {
  private let source: [UInt8]
  private let file: String?
  private let limits: MarkdownLimits

  init(_ source: [UInt8], file: String?, limits: MarkdownLimits) {
    self.source = source
    self.file = file
    self.limits = limits
  }

  /// - Throws: `markdown-too-large` or `markdown-too-deep`.
  func check() throws(Diagnostic) {
    try checkSize()
    try checkNesting()
    try checkBrackets()
  }

  private func checkSize() throws(Diagnostic) {
    guard source.count > limits.bytes else { return }
    throw Diagnostic(
      .error,
      "markdown-too-large",
      "the Markdown has \(source.count) bytes where \(limits.bytes) are the limit",
      at: .init(file: file),
      hint: "split the document"
    )
  }

  /// libcmark looks at every open list and quote on every line.
  private func checkNesting() throws(Diagnostic) {
    var openContainers = 0
    for (index, line) in LineRanges(of: source).enumerated() {
      let start = NestingMarkers(in: source, line: line)
      guard start.markers > 0 else { continue }
      // Two columns of white space at the least continue each list item that is open already.
      openContainers = min(openContainers, start.columns / 2) + start.markers
      guard openContainers > limits.nesting else { continue }
      throw Diagnostic(
        .error,
        "markdown-too-deep",
        "lists and quotes lie more than \(limits.nesting) deep in each other",
        at: .init(file: file, line: index + 1),
        hint: "take away some of the list and quote marks at the start of the line"
      )
    }
  }

  /// A link makes libcmark look at every open image of its block; a reference link costs its whole definition.
  private func checkBrackets() throws(Diagnostic) {
    var longestDefinition = 0
    var closingBrackets = 0
    var block = BracketCount(line: 1)
    for (index, line) in LineRanges(of: source).enumerated() {
      if line.allSatisfy({ source[$0].isWhiteSpace }) {
        block = BracketCount(line: index + 2)
        continue
      }
      let closedBefore = block.closing
      block.count(line, in: source)
      closingBrackets += block.closing - closedBefore
      longestDefinition = max(longestDefinition, block.definitionLength)
      guard block.images <= limits.bracketPairs / max(block.closing, 1) else { throw tooManyImages(block) }
    }
    guard longestDefinition <= limits.referenceBytes / max(closingBrackets, 1) else {
      throw Diagnostic(
        .error,
        "markdown-too-large",
        "a link definition of up to \(longestDefinition) bytes may be used \(closingBrackets) times, "
          + "more than \(limits.referenceBytes) bytes together",
        at: .init(file: file),
        hint: "write the address with its link, or shorten it"
      )
    }
  }

  private func tooManyImages(_ block: BracketCount) -> Diagnostic {
    Diagnostic(
      .error,
      "markdown-too-large",
      "a block has \(block.images) images and \(block.closing) closing brackets, more than can be matched in good time",
      at: .init(file: file, line: block.line),
      hint: "put empty lines between the images"
    )
  }
}

/// The marks that open lists and quotes at the start of a line.
private struct NestingMarkers {
  /// How many there are.
  private(set) var markers = 0
  /// The columns of white space before and between them, a tab counted as four.
  private(set) var columns = 0

  init(in source: [UInt8], line: Range<Int>) {
    var position = line.lowerBound
    // Bullets of one kind up to the end of the line are a thematic break, which nests nothing.
    var run: (byte: UInt8, length: Int) = (0, 0)
    while position < line.upperBound {
      let byte = source[position]
      switch byte {
      case .space: columns += 1
      case .tab: columns += 4
      case .greaterThan:
        markers += 1
        run = (byte, 1)
      default:
        guard let length = ListMarker.length(in: source, at: position, lineEnd: line.upperBound) else { return }
        markers += 1
        run = (byte, run.byte == byte ? run.length + 1 : 1)
        position += length - 1
      }
      position += 1
    }
    let isThematicBreak = (run.byte == .hyphen || run.byte == UInt8(ascii: "*")) && run.length > 2
    if isThematicBreak { markers -= run.length }
  }
}

/// The brackets in the lines up to an empty one, which any one block of text lies within.
private struct BracketCount {
  /// The line the block begins on.
  let line: Int
  /// How often `![` stands in it.
  private(set) var images = 0
  /// How often `]` stands in it.
  private(set) var closing = 0
  /// The bytes since the first `]:`, which the address and title of a link definition may take.
  private(set) var definitionLength = 0

  init(line: Int) {
    self.line = line
  }

  mutating func count(_ line: Range<Int>, in source: [UInt8]) {
    var (beforePrevious, previous): (UInt8, UInt8) = (0, 0)
    for position in line {
      let byte = source[position]
      if byte == UInt8(ascii: "]") { closing += 1 }
      if byte == UInt8(ascii: "["), previous == UInt8(ascii: "!") { images += 1 }
      let endsLabel = byte == .colon && previous == UInt8(ascii: "]") && beforePrevious != .backslash
      if definitionLength > 0 || endsLabel { definitionLength += 1 }
      (beforePrevious, previous) = (previous, byte)
    }
  }
}
