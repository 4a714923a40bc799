/// Turns the elements of a template and its partials into blocks of operations, and checks every name on the way.
///
/// A partial is compiled once for each set of values it is used in, since its names mean something else there, and for
/// each set of replacements of its blocks. Blocks are replaced here and not when the template is filled.
struct Compiler {
  let library: Library
  let shape: Shape?
  let limits: Limits
  var program = Program()
  private var compiled: [Use: Int] = [:]
  var tables: [TableUse: Int] = [:]
  var replacements = Replacements()
  var parents: [Replacements.Place: (source: SourceText, tag: Tag, [Replacement])] = [:]
  private var elements = 0

  /// What tells one block of operations from another.
  struct Use: Hashable {
    let file: String?
    let elements: Range<Int>
    let scopes: Scopes
    let level: Replacements.Level
    let startsLine: Bool?
  }

  struct TableUse: Hashable {
    let scopes: Scopes
    let level: Replacements.Level
  }

  /// A walk through one file or a part of it.
  struct Walk {
    let outline: Outline
    let elements: Range<Int>
    var scopes: Scopes
    /// The scopes outside each section that is open.
    var outside: [Scopes] = []
    /// The partials that led here, the outermost first; the last is the file itself.
    let callers: [String]
    /// The sections and partials around the file.
    let depth: Int
    /// What replaces blocks here.
    let level: Replacements.Level
    /// For the content of a block that replaces another: how it begins, and where.
    var content: (replacement: Replacement, startsLine: Bool)?
    /// Elements before this one show nothing here.
    var resumeAt = 0

    var file: String? { callers.last }
    var margin: Int { content?.replacement.margin ?? 0 }

    var use: Use {
      Use(file: file, elements: elements, scopes: scopes, level: level, startsLine: content?.startsLine)
    }

    /// The operation after the one for an element's end.
    func position(after end: Int) -> Int { end + 1 - elements.lowerBound }

    /// Blanks of this file without those that are only its layout.
    func withoutMargin(_ blanks: Range<Int>) -> Range<Int> { blanks.dropFirst(margin) }
  }

  /// Compiles a template; without a shape every name is allowed.
  static func compile(_ library: Library, against shape: Shape?, limits: Limits, _ problems: inout Problems) -> Program
  {
    var compiler = Compiler(library: library, shape: shape, limits: limits)
    let outline = library.template
    let scopes = Scopes(shape: shape)
    let elements = outline.elements.indices
    compiler.compile(
      Walk(outline: outline, elements: elements, scopes: scopes, callers: [], depth: 0, level: 0),
      &problems
    )
    compiler.checkReplacements(&problems)
    return compiler.program
  }

  private init(library: Library, shape: Shape?, limits: Limits) {
    self.library = library
    self.shape = shape
    self.limits = limits
  }

  /// Adds a block; calls itself for partials and replaced blocks only, at most `limits.nesting` deep.
  @discardableResult
  private mutating func compile(_ start: Walk, _ problems: inout Problems) -> Int {
    let block = program.blocks.count
    program.blocks.append(Block(source: start.outline.source))
    compiled[start.use] = block
    var walk = start
    for index in start.elements {
      elements += 1
      guard elements <= limits.elements, !problems.isFull else { break }
      program.blocks[block].operations.append(operation(at: index, &walk, &problems))
    }
    if elements > limits.elements {
      problems.add(.tooManyElements(limits.elements), at: .init(file: library.template.source.file))
    }
    return block
  }

  /// The block for a partial or a replaced block, compiled when that has not been done before.
  mutating func block(for walk: Walk, _ problems: inout Problems) throws(Problem) -> Int {
    if let block = compiled[walk.use] { return block }
    guard walk.depth <= limits.nesting else { throw .nestingTooDeep(limits.nesting) }
    return compile(walk, &problems)
  }

  private mutating func operation(at index: Int, _ walk: inout Walk, _ problems: inout Problems) -> Operation {
    let element = walk.outline.elements[index]
    do throws(Problem) {
      return Operation(action: try action(for: element, at: index, &walk, &problems), offset: element.offset)
    } catch {
      problems.add(error, at: walk.outline.source.place(at: element.offset))
      // Something must stand here, so that sections find their ends; no template is made of it.
      return Operation(action: .pass, offset: element.offset)
    }
  }

  private mutating func action(
    for element: Element,
    at index: Int,
    _ walk: inout Walk,
    _ problems: inout Problems
  ) throws(Problem) -> Operation.Action {
    guard index >= walk.resumeAt else { return .pass }
    switch element {
    case .text(let range, let lineStarts):
      return text(range, lineStarts, at: index, walk)
    case .show(let tag, let raw):
      let found = try walk.scopes.find(tag)
      if let kind = found.kind, let problem = Problem.showing(kind, tag) { throw problem }
      return .show(found.reference, raw: raw)
    case .section(let tag, let inverted, let end):
      let reference = try open(tag, inverted: inverted, &walk)
      return .section(reference, inverted: inverted, end: end - walk.elements.lowerBound)
    case .sectionEnd:
      if let outside = walk.outside.popLast() { walk.scopes = outside }
      return .sectionEnd
    case .partial(let tag, let indentation):
      let next = walk.position(after: index)
      return try partial(tag, indentation, next: next, level: walk.level, walk, &problems)
    case .parent(let tag, let indentation, let own, let end):
      walk.resumeAt = end + 1
      return try parent(tag, indentation, own, at: index, end: end, walk, &problems)
    case .block(let tag, let slot, let end):
      return try content(of: tag, slot, next: walk.position(after: end), walk, &problems)
    case .parentEnd, .blockEnd:
      return .pass
    }
  }

  private func text(_ range: Range<Int>, _ lineStarts: [Int], at index: Int, _ walk: Walk) -> Operation.Action {
    guard index == walk.elements.lowerBound, let (replacement, startsLine) = walk.content else {
      return .text(range, lineStarts: lineStarts, margin: walk.margin)
    }
    if range.isEmpty, index + 1 < walk.elements.upperBound, walk.outline.elements[index + 1].isIndented { return .pass }
    let later = lineStarts.filter { $0 > range.lowerBound }
    if startsLine { return .text(range, lineStarts: [range.lowerBound] + later, margin: walk.margin) }
    let blanks = walk.outline.source.bytes[range].prefix { $0.isBlank }.count
    let shown = replacement.opensLine ? range.dropFirst(min(blanks, walk.margin)) : range
    return .text(shown, lineStarts: later, margin: walk.margin)
  }

  private func open(_ tag: Tag, inverted: Bool, _ walk: inout Walk) throws(Problem) -> Reference {
    let outside = walk.scopes
    walk.outside.append(outside)
    // When the name is unknown, so is what the section holds: its names are not reported on top.
    if !inverted { walk.scopes.open(nil) }
    let found = try outside.find(tag)
    if !inverted { walk.scopes = outside.inside(found.kind) }
    if let kind = found.kind, !kind.canBeSection { throw .sectionOverText(kind, tag) }
    return found.reference
  }
}

extension Element {
  /// Whether it writes its own indentation.
  fileprivate var isIndented: Bool {
    if case .parent(_, let indentation, _, _) = self { indentation != nil } else { false }
  }
}
