/// Turns the text of a template into its elements.
struct Parser {
  private let limits: Limits
  private var outline: Outline
  /// Where text starts that is not yet among the elements.
  private var textStart = 0
  /// Sections, parents and blocks that are still open, the outermost first.
  private var open: [Opening] = []

  /// What a tag opened.
  private struct Opening {
    let tag: Tag
    /// Its index among the elements.
    let index: Int
    /// The blanks before it, when nothing else is before it in its line.
    var blanks: Range<Int>?
    /// Where a block's content starts, and with which element.
    var content = (offset: 0, element: 0)
    /// Whether a block's content starts on a line of its own.
    var opensLine = false
    /// The blocks inside a parent.
    var replacements: [Replacement] = []
  }

  /// Parses one file.
  static func parse(_ source: SourceText, limits: Limits, _ problems: inout Problems) -> Outline {
    guard source.bytes.count <= limits.templateBytes else {
      problems.add(.templateTooLarge(source.bytes.count, limit: limits.templateBytes), at: .init(file: source.file))
      return Outline(source: source)
    }
    var parser = Parser(limits: limits, outline: Outline(source: source))
    parser.readAll(&problems)
    return parser.outline
  }

  private init(limits: Limits, outline: Outline) {
    self.limits = limits
    self.outline = outline
  }

  private var source: SourceText { outline.source }

  private mutating func readAll(_ problems: inout Problems) {
    var scanner = TagScanner(source, limits: limits)
    var isComplete = true
    while isComplete, let tag = scanner.next(&problems) { isComplete = add(tag, &problems) }
    addText(to: source.bytes.count, tagFollows: false)
    while !open.isEmpty {
      let forgotten = closeInnermost(at: source.bytes.count)
      if isComplete { problems.add(.sectionUnclosed(forgotten, before: nil), at: source.place(at: forgotten.offset)) }
    }
  }

  /// Adds what a tag stands for; false when the rest of the file cannot be read.
  private mutating func add(_ tag: Tag, _ problems: inout Problems) -> Bool {
    let isOpening = [.section, .inverted, .parent, .block].contains(tag.kind)
    if isOpening, open.count >= limits.nesting {
      problems.add(.nestingTooDeep(limits.nesting), at: source.place(at: tag.offset))
      return false
    }
    switch tag.kind {
    case .comment, .delimiters: takeLine(of: tag)
    case .show, .showRaw:
      addText(before: tag)
      outline.elements.append(.show(tag, raw: tag.kind == .showRaw))
    case .partial:
      let line = takeLine(of: tag)
      outline.elements.append(.partial(tag, indentation: line.map { $0.lowerBound..<tag.offset }))
    case .section, .inverted:
      takeLine(of: tag)
      open.append(Opening(tag: tag, index: outline.elements.count))
      outline.elements.append(.section(tag, inverted: tag.kind == .inverted, end: 0))
    case .parent: openParent(tag)
    case .block: openBlock(tag)
    case .close: close(tag, &problems)
    }
    return true
  }

  // MARK: Text

  /// Adds the text before a tag, without the line of a tag that stands alone in it; returns that line.
  @discardableResult
  private mutating func takeLine(of tag: Tag) -> Range<Int>? {
    let line = source.standaloneLine(of: tag.range)
    let isPlaceNeeded = line == nil && tag.kind != .close && startsBlock
    addText(to: line?.lowerBound ?? tag.offset, tagFollows: line == nil, isPlaceNeeded: isPlaceNeeded)
    textStart = line?.upperBound ?? tag.range.upperBound
    return line
  }

  private mutating func addText(before tag: Tag) {
    addText(to: tag.offset, tagFollows: true, isPlaceNeeded: startsBlock)
    textStart = tag.range.upperBound
  }

  private mutating func addText(to end: Int, tagFollows: Bool, isPlaceNeeded: Bool = false) {
    let range = textStart..<end
    let lineStarts = source.lineStarts(in: range, tagFollows: tagFollows)
    guard !range.isEmpty || !lineStarts.isEmpty || isPlaceNeeded else { return }
    outline.elements.append(.text(range, lineStarts: lineStarts))
  }

  /// Whether nothing of the innermost block's content is there yet.
  private var startsBlock: Bool {
    open.last.map { $0.tag.kind == .block && $0.content.element == outline.elements.count } ?? false
  }

  // MARK: Parents and blocks

  private mutating func openParent(_ tag: Tag) {
    let start = source.lineStart(before: tag.offset)
    addText(to: start ?? tag.offset, tagFollows: start == nil, isPlaceNeeded: start == nil && startsBlock)
    textStart = start ?? tag.offset
    // Blanks before it are text of their own, so that they can go when the parent turns out to stand alone.
    addText(before: tag)
    open.append(Opening(tag: tag, index: outline.elements.count, blanks: start.map { $0..<tag.offset }))
    outline.elements.append(.parent(tag, indentation: nil, [], end: 0))
  }

  private mutating func openBlock(_ tag: Tag) {
    let isReplacement = open.last?.tag.kind == .parent
    let start = source.lineStart(before: tag.offset)
    let nextLine = isReplacement || start != nil ? source.lineEnd(after: tag.range.upperBound) : nil
    addText(to: start ?? tag.offset, tagFollows: start == nil, isPlaceNeeded: start == nil && startsBlock)
    textStart = start ?? tag.offset
    var block = Opening(tag: tag, index: outline.elements.count, blanks: start.map { $0..<tag.offset })
    outline.elements.append(.block(tag, Slot(indentation: 0..<0, startsLine: false), end: 0))
    // Blanks before it belong to its own content: what replaces that is indented by itself.
    if start != nil, nextLine == nil, !isReplacement { addText(to: tag.offset, tagFollows: true) }
    textStart = nextLine ?? tag.range.upperBound
    block.content = (textStart, outline.elements.count)
    block.opensLine = nextLine != nil
    open.append(block)
  }

  // MARK: Ends

  private mutating func close(_ tag: Tag, _ problems: inout Problems) {
    let match = open.lastIndex { $0.tag.name == tag.name }
    let end = addTextBeforeEnd(tag, of: match)
    guard let innermost = open.last?.tag else {
      problems.add(.sectionNotOpen(tag), at: source.place(at: tag.offset))
      return
    }
    if let match {
      while open.count > match + 1 {
        let forgotten = closeInnermost(at: end)
        problems.add(.sectionUnclosed(forgotten, before: tag), at: source.place(at: forgotten.offset))
      }
    } else {
      let problem = Problem.sectionMismatched(tag, innermost: innermost, line: source.line(at: innermost.offset))
      problems.add(problem, at: source.place(at: tag.offset))
    }
    closeInnermost(at: end)
  }

  /// Adds the text before an end, without the line it stands alone in; returns where what it closes ends.
  private mutating func addTextBeforeEnd(_ tag: Tag, of match: Int?) -> Int {
    guard let match, [.parent, .block].contains(open[match].tag.kind) else {
      return takeLine(of: tag)?.lowerBound ?? tag.offset
    }
    // Ends that follow in the same line show nothing either.
    let last = source.endOfClosingTags(after: tag.range.upperBound, tag.delimiters)
    let isBlock = open[match].tag.kind == .block
    let start = isBlock ? source.lineStart(before: tag.offset) : open[match].blanks.map { _ in tag.offset }
    guard let start, source.lineEnd(after: last) != nil else {
      addText(to: tag.offset, tagFollows: true)
      textStart = tag.range.upperBound
      if !isBlock { open[match].blanks = nil }
      return tag.offset
    }
    addText(to: start, tagFollows: false)
    textStart = source.lineEnd(after: tag.range.upperBound) ?? tag.range.upperBound
    return start
  }

  @discardableResult
  private mutating func closeInnermost(at offset: Int) -> Tag {
    let opening = open.removeLast()
    let (tag, index, end) = (opening.tag, opening.index, outline.elements.count)
    switch tag.kind {
    case .parent:
      if let blanks = opening.blanks {
        outline.elements[index - 1] = .text(blanks.lowerBound..<blanks.lowerBound, lineStarts: [])
      }
      outline.elements[index] = .parent(tag, indentation: opening.blanks, opening.replacements, end: end)
      outline.elements.append(.parentEnd(tag))
    case .block:
      closeBlock(opening, at: offset)
      outline.elements.append(.blockEnd(tag))
    default:
      outline.elements[index] = .section(tag, inverted: tag.kind == .inverted, end: end)
      outline.elements.append(.sectionEnd(tag))
    }
    return tag
  }

  private mutating func closeBlock(_ block: Opening, at offset: Int) {
    let end = outline.elements.count
    let lines = block.content.offset..<max(offset, block.content.offset)
    let own = block.opensLine ? source.indentation(of: lines) : nil
    let blanks = own ?? block.blanks ?? block.tag.offset..<block.tag.offset
    let slot = Slot(indentation: blanks, startsLine: block.blanks != nil)
    outline.elements[block.index] = .block(block.tag, slot, end: end)
    guard open.last?.tag.kind == .parent else { return }
    let replacement = Replacement(
      tag: block.tag,
      elements: block.content.element..<end,
      opensLine: block.opensLine,
      margin: own?.count ?? 0
    )
    open[open.count - 1].replacements.append(replacement)
  }
}
