/// A section of notes taken out of a document, so that what several documents note can stand once in all of them together.
public struct NoteSection: Equatable, Sendable {
  /// The document with `place` where the section stood.
  public let rest: String
  /// The notes: every item of the section's lists and every other block, as Markdown.
  public let notes: [Note]
  /// How many headings the section had, its own included.
  public let headings: Int

  /// One of the notes.
  public struct Note: Hashable, Sendable {
    /// Its Markdown, without blank lines around it.
    let text: String
    /// Whether it stands in a list whose items have no blank lines between them.
    let isTight: Bool
  }

  /// Takes the section out; nil where the document has no such section.
  ///
  /// - Parameters:
  ///   - heading: The text of its heading, which is of the second level.
  ///   - source: The document.
  ///   - place: The Markdown that stands in its place.
  public init?(_ heading: String, in source: String, place: String) {
    var lines = source.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map(Substring.init)
    let found = SyntaxTree.withRoot(of: Array(source.utf8)) { Self.find(heading, in: $0, end: lines.count) }
    guard let found else { return nil }
    notes = zip(found.starts, found.starts.dropFirst().map(\.line) + [found.end]).map { start, end in
      Note(text: Self.text(lines[start.line..<end]), isTight: start.isTight)
    }
    headings = found.headings
    lines.replaceSubrange(found.first..<found.end, with: [Substring(place), ""])
    rest = lines.joined(separator: "\n")
  }

  /// Notes as they stand under one another, each once and where it comes last: what every section ends with stays the end.
  public static func markdown(of notes: [Note]) -> String {
    var seen: Set<Note> = []
    let once = Array(notes.reversed().filter { seen.insert($0).inserted }.reversed())
    return zip(once, once.dropFirst().map { Optional($0) } + [nil]).map { note, next in
      note.text + (note.isTight && next?.isTight ?? true ? "\n" : "\n\n")
    }
    .joined()
  }

  /// Lines from 0.
  private struct Found {
    let first: Int
    var end: Int
    var starts: [(line: Int, isTight: Bool)] = []
    var headings = 0
  }

  private static func find(_ heading: String, in root: SyntaxNode, end: Int) -> Found? {
    var block = root.firstChild
    while let node = block, !(node.kind == .heading && node.headingLevel == 2 && node.plainText == heading) {
      block = node.next
    }
    guard let title = block else { return nil }
    var found = Found(first: title.startLine - 1, end: end)
    block = title.next
    while let node = block, !(node.kind == .heading && node.headingLevel <= 2) {
      found.starts += Self.starts(of: node)
      block = node.next
    }
    if let node = block { found.end = node.startLine - 1 }
    root.visit { node, _ in
      if node.kind == .heading, (found.first..<found.end).contains(node.startLine - 1) { found.headings += 1 }
    }
    return found
  }

  private static func starts(of block: SyntaxNode) -> [(line: Int, isTight: Bool)] {
    guard block.kind == .list else { return [(block.startLine - 1, false)] }
    var starts: [(line: Int, isTight: Bool)] = []
    var item = block.firstChild
    while let node = item {
      starts.append((node.startLine - 1, block.isTight))
      item = node.next
    }
    return starts
  }

  private static func text(_ lines: ArraySlice<Substring>) -> String {
    var lines = lines
    while let last = lines.last, last.allSatisfy(\.isWhitespace) { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}
