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
    var deepest = 0
    var isAfterBlank = true
    for (index, line) in LineRanges(of: source).enumerated() {
      let start = NestingMarkers(in: source, line: line)
      defer { isAfterBlank = isBlank(line) }
      guard start.markers > 0 else { continue }
      // Two columns of white space at the least continue each list item that is open already.
      let depth = min(deepest, start.columns / 2) + start.markers
      // A line that goes on with a paragraph leaves everything around the paragraph open.
      deepest = isAfterBlank ? depth : max(deepest, depth)
      guard deepest > limits.nesting else { continue }
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
      if isBlank(line) {
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

  /// Whether a line ends every paragraph; a form feed alone does not.
  private func isBlank(_ line: Range<Int>) -> Bool {
    line.allSatisfy { source[$0] == .space || source[$0] == .tab }
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
