extension Compiler {
  /// Runs a partial, which the template or the data names.
  mutating func partial(
    _ tag: Tag,
    _ indentation: Range<Int>?,
    next: Int,
    level: Replacements.Level,
    _ walk: Walk,
    _ problems: inout Problems
  ) throws(Problem) -> Operation.Action {
    let indentation = indentation.map(walk.withoutMargin)
    if let name = tag.dynamicName {
      if shape != nil { throw .partialNamedByData(tag) }
      let found = try walk.scopes.find(tag.named(name))
      let table = try table(level: level, walk, &problems)
      return .callNamed(found.reference, table: table, indentation: indentation, next: next)
    }
    guard let outline = library.partials[tag.name] else {
      let problem = Problem.partialMissing(tag.name, placesLooked: library.missing[tag.name] ?? [])
      if shape == nil { return .absentPartial(problem, next: next) }
      throw problem
    }
    if shape != nil, let first = walk.callers.firstIndex(of: tag.name) {
      throw .partialRecursive(tag.name, through: walk.callers[first...])
    }
    let block = try block(for: start(of: tag.name, outline, level: level, from: walk), &problems)
    return .call(block: block, indentation: indentation, next: next)
  }

  private func start(of name: String, _ outline: Outline, level: Replacements.Level, from walk: Walk) -> Walk {
    Walk(
      outline: outline,
      elements: outline.elements.indices,
      scopes: walk.scopes,
      callers: walk.callers + [name],
      depth: walk.depth + walk.outside.count + 1,
      level: level
    )
  }

  /// The partials that data may name here; each is compiled as if it were named in the template.
  private mutating func table(
    level: Replacements.Level,
    _ walk: Walk,
    _ problems: inout Problems
  ) throws(Problem) -> Int {
    let use = TableUse(scopes: walk.scopes, level: level)
    if let table = tables[use] { return table }
    let table = program.tables.count
    tables[use] = table
    program.tables.append([:])
    for name in library.offered {
      guard let outline = library.partials[name] else { continue }
      program.tables[table][name] = try block(for: start(of: name, outline, level: level, from: walk), &problems)
    }
    return table
  }
}
