/// Turns the elements of a template and its partials into blocks of operations, and checks every name on the way.
///
/// A partial is compiled once for each set of values it is used in, since its names mean something else there.
struct Compiler {
  private let library: Library
  private let shape: Shape?
  private let limits: Limits
  private var blocks: [Block] = []
  private var compiled: [PartialUse: Int] = [:]
  private var elements = 0

  private struct PartialUse: Hashable {
    let name: String
    let scopes: Scopes
  }

  /// A walk through one file.
  private struct Walk {
    let source: SourceText
    var scopes: Scopes
    /// The scopes outside each section that is open.
    var outside: [Scopes] = []
    /// The partials that led here, the outermost first.
    let callers: [String]
    /// The sections and partials around the file.
    let depth: Int
  }

  /// Compiles a template into blocks, of which the first is the template itself; without a shape every name is allowed.
  static func compile(_ library: Library, against shape: Shape?, limits: Limits, _ problems: inout Problems) -> [Block]
  {
    var compiler = Compiler(library: library, shape: shape, limits: limits)
    let walk = Walk(source: library.template.source, scopes: Scopes(shape: shape), callers: [], depth: 0)
    compiler.compile(library.template, walk, &problems)
    return compiler.blocks
  }

  private init(library: Library, shape: Shape?, limits: Limits) {
    self.library = library
    self.shape = shape
    self.limits = limits
  }

  /// Adds a block for one file; calls itself for partials only, at most `limits.nesting` deep.
  private mutating func compile(_ outline: Outline, _ start: Walk, _ problems: inout Problems) {
    let block = blocks.count
    blocks.append(Block(source: outline.source))
    if let name = start.callers.last { compiled[PartialUse(name: name, scopes: start.scopes)] = block }
    var walk = start
    for element in outline.elements {
      elements += 1
      guard elements <= limits.elements, !problems.isFull else { break }
      blocks[block].operations.append(operation(for: element, &walk, &problems))
    }
    if elements > limits.elements {
      problems.add(.tooManyElements(limits.elements), at: .init(file: library.template.source.file))
    }
  }

  private mutating func operation(for element: Element, _ walk: inout Walk, _ problems: inout Problems) -> Operation {
    do throws(Problem) {
      return Operation(action: try action(for: element, &walk, &problems), offset: element.offset)
    } catch {
      problems.add(error, at: walk.source.place(at: element.offset))
      // Something must stand here, so that sections find their ends; no template is made of it.
      return Operation(action: .text(0..<0, lineStarts: []), offset: element.offset)
    }
  }

  private mutating func action(
    for element: Element,
    _ walk: inout Walk,
    _ problems: inout Problems
  ) throws(Problem) -> Operation.Action {
    switch element {
    case .text(let range, let lineStarts):
      return .text(range, lineStarts: lineStarts)
    case .show(let tag, let raw):
      let found = try walk.scopes.find(tag)
      if let kind = found.kind, let problem = Problem.showing(kind, tag) { throw problem }
      return .show(found.reference, raw: raw)
    case .section(let tag, let inverted, let end):
      return .section(try open(tag, inverted: inverted, &walk), inverted: inverted, end: end)
    case .sectionEnd:
      if let outside = walk.outside.popLast() { walk.scopes = outside }
      return .sectionEnd
    case .partial(let tag, let indentation):
      return try partial(tag, indentation, walk, &problems)
    }
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

  private mutating func partial(
    _ tag: Tag,
    _ indentation: Range<Int>?,
    _ walk: Walk,
    _ problems: inout Problems
  ) throws(Problem) -> Operation.Action {
    guard let outline = library.partials[tag.name] else {
      let problem = Problem.partialMissing(tag.name, placesLooked: library.missing[tag.name] ?? [])
      if shape == nil { return .absentPartial(problem) }
      throw problem
    }
    if shape != nil, let first = walk.callers.firstIndex(of: tag.name) {
      throw .partialRecursive(tag.name, through: walk.callers[first...])
    }
    let use = PartialUse(name: tag.name, scopes: walk.scopes)
    if let block = compiled[use] { return .partial(block: block, indentation: indentation) }

    let depth = walk.depth + walk.outside.count + 1
    guard depth <= limits.nesting else { throw .nestingTooDeep(limits.nesting) }
    let block = blocks.count
    let start = Walk(source: outline.source, scopes: walk.scopes, callers: walk.callers + [tag.name], depth: depth)
    compile(outline, start, &problems)
    return .partial(block: block, indentation: indentation)
  }
}
