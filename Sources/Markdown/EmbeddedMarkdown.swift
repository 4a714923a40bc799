import Diagnostics

/// Markdown that somebody wrote, made fit to stand inside another document.
public enum EmbeddedMarkdown {
  /// The same text with its headings moved down, its raw HTML shown as text and its images replaced by their words, so
  /// that it can neither take over the outline of the document around it nor bring markup or files of its own.
  ///
  /// - Parameters:
  ///   - source: The Markdown.
  ///   - level: The level of the heading it stands under; its own headings become deeper ones, down to the sixth.
  ///   - file: The name of its file, for diagnostics.
  ///   - limits: How large the text may be.
  /// - Returns: CommonMark without a line break at its end.
  /// - Throws: `markdown-too-large` or `markdown-too-deep` for what would take unbounded time.
  public static func text(
    _ source: String,
    belowLevel level: Int,
    file: String? = nil,
    limits: MarkdownLimits = MarkdownLimits()
  ) throws(Diagnostic) -> String {
    let bytes = Array(source.utf8)
    try SourceGuard(bytes, file: file, limits: limits).check()
    let text = SyntaxTree.withRoot(of: bytes) { root in
      var changes: [SyntaxNode] = []
      root.visit { node, _ in
        if [.heading, .htmlBlock, .htmlInline, .image].contains(node.kind) { changes.append(node) }
      }
      for node in changes {
        switch node.kind {
        case .heading: node.setHeadingLevel(min(6, node.headingLevel + level))
        case .image: node.unwrap()
        case .htmlBlock: node.replace(with: .paragraph(node.literal.joinedLines))
        default: node.replace(with: .text(node.literal.joinedLines))
        }
      }
      return root.renderedCommonMark()
    }
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }
}

extension String {
  /// The lines of the text joined by spaces.
  fileprivate var joinedLines: String { split(whereSeparator: \.isNewline).joined(separator: " ") }
}
