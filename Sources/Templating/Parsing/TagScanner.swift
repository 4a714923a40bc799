/// Finds the tags of a template one after the other, and follows its delimiters.
struct TagScanner {
  private let source: SourceText
  private let limits: Limits
  private var delimiters = Delimiters.standard
  private var position = 0

  init(_ source: SourceText, limits: Limits) {
    self.source = source
    self.limits = limits
  }

  /// The next tag; a tag that cannot be read is reported and passed over.
  mutating func next(_ problems: inout Problems) -> Tag? {
    while !problems.isFull, let start = source.firstIndex(of: delimiters.open, from: position) {
      if let tag = readTag(at: start, &problems) { return tag }
    }
    return nil
  }

  private mutating func readTag(at start: Int, _ problems: inout Problems) -> Tag? {
    let inside = start + delimiters.open.count
    let mark = inside < source.bytes.count ? source.bytes[inside] : nil
    let kind = Tag.Kind(firstByte: mark)
    let contentStart = kind == .show ? inside : inside + 1
    let ending = ending(after: mark)
    guard let contentEnd = source.firstIndex(of: ending, from: contentStart),
      kind == .comment || !runsOn(contentStart..<contentEnd, kind)
    else {
      reportUnclosed(at: start, ending, &problems)
      return nil
    }
    position = contentEnd + ending.count
    let content = source.trimmed(contentStart..<contentEnd)
    let tag = Tag(
      kind: kind,
      name: kind.hasName ? source.text(content) : "",
      range: start..<position,
      delimiters: delimiters
    )
    if kind == .delimiters { return setDelimiters(content, tag, &problems) }
    return hasProperName(tag, &problems) ? tag : nil
  }

  /// What ends a tag that starts with `mark`.
  private func ending(after mark: UInt8?) -> [UInt8] {
    switch mark {
    case UInt8(ascii: "{"): [UInt8(ascii: "}")] + delimiters.close
    case UInt8(ascii: "="): [UInt8(ascii: "=")] + delimiters.close
    default: delimiters.close
    }
  }

  /// Whether the content goes on over a line end or into the next tag: its end was forgotten, and another's found.
  private func runsOn(_ range: Range<Int>, _ kind: Tag.Kind) -> Bool {
    let content = source.trimmed(range)
    if source.firstLineFeed(in: content) != nil { return true }
    return kind != .delimiters && source.firstIndex(of: delimiters.open, in: content) != nil
  }

  private mutating func setDelimiters(_ content: Range<Int>, _ tag: Tag, _ problems: inout Problems) -> Tag? {
    guard let changed = Delimiters.parse(source.bytes[content], longest: limits.delimiterBytes) else {
      let problem = Problem.delimiterInvalid(longest: limits.delimiterBytes, delimiters)
      problems.add(problem, at: source.place(at: tag.offset))
      return nil
    }
    delimiters = changed
    return tag
  }

  private func hasProperName(_ tag: Tag, _ problems: inout Problems) -> Bool {
    guard tag.kind.hasName else { return true }
    if tag.name.isEmpty {
      problems.add(.nameMissing(excerpt(tag.range)), at: source.place(at: tag.offset))
    } else if tag.name.utf8.count > limits.nameBytes {
      let problem = Problem.nameTooLong(excerpt(tag.range), limit: limits.nameBytes, delimiters)
      problems.add(problem, at: source.place(at: tag.offset))
    } else {
      return true
    }
    return false
  }

  /// Reports a tag without an end and goes on at the next line or tag, so that later problems are found too.
  private mutating func reportUnclosed(at start: Int, _ ending: [UInt8], _ problems: inout Problems) {
    let inside = start + delimiters.open.count
    let lineEnd = source.firstLineFeed(in: inside..<source.bytes.count) ?? source.bytes.count
    let nextOpen = source.firstIndex(of: delimiters.open, from: inside) ?? source.bytes.count
    position = min(lineEnd, nextOpen)
    let written = source.trimmed(start..<position)
    problems.add(.tagUnclosed(excerpt(written), ending: ending), at: source.place(at: start))
  }

  /// The first characters of a stretch, for a message.
  private func excerpt(_ range: Range<Int>) -> String {
    let start = source.text(range.lowerBound..<min(range.upperBound, range.lowerBound + 160))
    return String(start.prefix(40))
  }
}

extension Tag.Kind {
  fileprivate var hasName: Bool { self != .comment && self != .delimiters }
}
