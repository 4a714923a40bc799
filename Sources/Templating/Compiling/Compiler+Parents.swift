extension Compiler {
  /// Runs a partial some of whose blocks are replaced.
  mutating func parent(
    _ tag: Tag,
    _ indentation: Range<Int>?,
    _ own: [Replacement],
    at index: Int,
    end: Int,
    _ walk: Walk,
    _ problems: inout Problems
  ) throws(Problem) -> Operation.Action {
    if shape != nil { reportContentOutsideBlocks(of: tag, index + 1..<end, walk, &problems) }
    let place = Replacements.Place(file: walk.file, element: index)
    let level = replacements.level(inside: place, own, outer: walk.level, callers: walk.callers)
    let next = walk.position(after: end)
    let call = try partial(tag, indentation, next: next, level: level, walk, &problems)
    parents[place] = (walk.outline.source, tag, own)
    return call
  }

  /// Runs what replaces a block; nothing where the block's own content stands.
  mutating func content(
    of tag: Tag,
    _ slot: Slot,
    next: Int,
    _ walk: Walk,
    _ problems: inout Problems
  ) throws(Problem) -> Operation.Action {
    guard let bound = replacements.replacement(for: tag.name, in: walk.level),
      let outline = library.outline(of: bound.place.file)
    else { return .pass }
    let start = Walk(
      outline: outline,
      elements: bound.replacement.elements,
      scopes: walk.scopes,
      callers: bound.callers,
      depth: walk.depth + walk.outside.count + 1,
      level: bound.level,
      content: (bound.replacement, slot.startsLine)
    )
    let block = try block(for: start, &problems)
    return .call(block: block, indentation: walk.withoutMargin(slot.indentation), next: next)
  }

  /// What stands in a parent but in none of its blocks is never shown.
  private func reportContentOutsideBlocks(of tag: Tag, _ inside: Range<Int>, _ walk: Walk, _ problems: inout Problems) {
    let source = walk.outline.source
    var index = inside.lowerBound
    while index < inside.upperBound {
      let element = walk.outline.elements[index]
      switch element {
      case .block(_, _, let end): index = end
      case .text(let range, _) where source.trimmed(range).isEmpty: break
      case .text(let range, _):
        problems.add(.outsideBlocks(tag), at: source.place(at: source.trimmed(range).lowerBound))
      default: problems.add(.outsideBlocks(tag), at: source.place(at: element.offset))
      }
      index = max(index, element.end ?? index) + 1
    }
  }

  /// Reports blocks that replace nothing, since their parents have none of that name.
  func checkReplacements(_ problems: inout Problems) {
    guard shape != nil, !problems.isFull else { return }
    for (place, (source, tag, own)) in parents {
      let offered = replacements.offered[place] ?? []
      for replacement in own where !offered.contains(replacement.tag.name) {
        let problem = Problem.blockUnknown(replacement.tag.name, of: tag.name, offered: offered.sorted())
        problems.add(problem, at: source.place(at: replacement.tag.offset))
      }
    }
  }
}

extension Element {
  /// The index of what ends it; nil when it encloses nothing.
  fileprivate var end: Int? {
    switch self {
    case .section(_, _, let end), .parent(_, _, _, let end), .block(_, _, let end): end
    case .text, .show, .sectionEnd, .partial, .parentEnd, .blockEnd: nil
    }
  }
}
