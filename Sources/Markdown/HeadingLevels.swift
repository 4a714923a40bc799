/// Markdown with its headings one level further down, so that a document can become a chapter of another.
public enum HeadingLevels {
  /// The lowest level there is; a heading on it stays there.
  private static let lowest = 6

  /// Moves every heading one level down.
  ///
  /// - Parameter source: Markdown.
  /// - Returns: The same with a `#` more before each heading; one that is underlined is written with `#` instead.
  public static func lowered(_ source: String) -> String {
    let headings = SyntaxTree.withRoot(of: Array(source.utf8)) { root in
      var found: [Heading] = []
      root.visit { node, _ in if node.kind == .heading { found.append(Heading(node)) } }
      return found
    }
    var lines = source.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
    // From the end, because an underlined heading loses lines.
    for heading in headings.reversed() { heading.lower(in: &lines) }
    return String(decoding: Array(lines.joined(separator: [0x0A])), as: UTF8.self)
  }

  private struct Heading {
    /// Its first line, from 0.
    let line: Int
    /// How many bytes of its lines stand before it.
    let indent: Int
    let level: Int

    init(_ node: SyntaxNode) {
      (line, indent, level) = (node.startLine - 1, node.startColumn - 1, node.headingLevel)
    }

    func lower(in lines: inout [[UInt8]]) {
      let first = lines[line]
      if first.dropFirst(indent).first == UInt8(ascii: "#") {
        if level < lowest { lines[line].insert(UInt8(ascii: "#"), at: indent) }
        return
      }
      // libcmark does not say where the underline is.
      guard let underline = lines[line...].dropFirst().firstIndex(where: isUnderline) else { return }
      let texts = lines[line..<underline].map { String(decoding: $0.dropFirst(indent), as: UTF8.self).trimmed }
      let marks = [UInt8](repeating: UInt8(ascii: "#"), count: level + 1) + [0x20]
      lines.replaceSubrange(line...underline, with: [first.prefix(indent) + marks + texts.joined(separator: " ").utf8])
    }

    private func isUnderline(_ line: [UInt8]) -> Bool {
      let marks = line.dropFirst(indent).drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 || $0 == 0x0D }
      return !marks.isEmpty && marks.allSatisfy { $0 == (level == 1 ? UInt8(ascii: "=") : UInt8(ascii: "-")) }
    }
  }
}

extension String {
  /// The text without spaces around it.
  fileprivate var trimmed: Substring {
    let start = drop { $0 == " " }
    return start.lastIndex { $0 != " " }.map { start[...$0] } ?? ""
  }
}
