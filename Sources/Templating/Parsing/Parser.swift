/// Turns the text of a template into its elements.
struct Parser {
  private let limits: Limits
  private var outline: Outline
  /// The sections that are still open, the outermost first, with their indices among the elements.
  private var open: [(tag: Tag, index: Int)] = []

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

  private mutating func readAll(_ problems: inout Problems) {
    let source = outline.source
    var scanner = TagScanner(source, limits: limits)
    var textStart = 0
    var isComplete = true
    while let tag = scanner.next(&problems) {
      let line = tag.kind.canStandAlone ? source.standaloneLine(of: tag.range) : nil
      addText(textStart..<(line?.lowerBound ?? tag.offset), tagFollows: line == nil)
      textStart = line?.upperBound ?? tag.range.upperBound
      guard add(tag, indentation: line.map { $0.lowerBound..<tag.offset }, &problems) else {
        isComplete = false
        break
      }
    }
    addText(textStart..<source.bytes.count, tagFollows: false)
    while !open.isEmpty {
      let forgotten = closeInnermost()
      if isComplete { problems.add(.sectionUnclosed(forgotten, before: nil), at: source.place(at: forgotten.offset)) }
    }
  }

  private mutating func addText(_ range: Range<Int>, tagFollows: Bool) {
    let lineStarts = outline.source.lineStarts(in: range, tagFollows: tagFollows)
    guard !range.isEmpty || !lineStarts.isEmpty else { return }
    outline.elements.append(.text(range, lineStarts: lineStarts))
  }

  /// Adds what a tag stands for; false when the rest of the file cannot be read.
  private mutating func add(_ tag: Tag, indentation: Range<Int>?, _ problems: inout Problems) -> Bool {
    switch tag.kind {
    case .comment, .delimiters: break
    case .show, .showRaw: outline.elements.append(.show(tag, raw: tag.kind == .showRaw))
    case .partial: outline.elements.append(.partial(tag, indentation: indentation))
    case .close: closeSection(tag, &problems)
    case .section, .inverted: return openSection(tag, &problems)
    }
    return true
  }

  // MARK: Sections

  private mutating func openSection(_ tag: Tag, _ problems: inout Problems) -> Bool {
    guard open.count < limits.nesting else {
      problems.add(.nestingTooDeep(limits.nesting), at: outline.source.place(at: tag.offset))
      return false
    }
    open.append((tag, outline.elements.count))
    outline.elements.append(.section(tag, inverted: tag.kind == .inverted, end: 0))
    return true
  }

  private mutating func closeSection(_ tag: Tag, _ problems: inout Problems) {
    guard let innermost = open.last?.tag else {
      problems.add(.sectionNotOpen(tag), at: outline.source.place(at: tag.offset))
      return
    }
    if let match = open.lastIndex(where: { $0.tag.name == tag.name }) {
      while open.count > match + 1 {
        let forgotten = closeInnermost()
        problems.add(.sectionUnclosed(forgotten, before: tag), at: outline.source.place(at: forgotten.offset))
      }
    } else {
      let line = outline.source.line(at: innermost.offset)
      let problem = Problem.sectionMismatched(tag, innermost: innermost, line: line)
      problems.add(problem, at: outline.source.place(at: tag.offset))
    }
    closeInnermost()
  }

  @discardableResult
  private mutating func closeInnermost() -> Tag {
    let (tag, index) = open.removeLast()
    outline.elements[index] = .section(tag, inverted: tag.kind == .inverted, end: outline.elements.count)
    outline.elements.append(.sectionEnd(tag))
    return tag
  }
}
