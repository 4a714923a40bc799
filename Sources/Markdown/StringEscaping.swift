extension String {
  /// The text as Markdown that shows exactly it; see ``MarkdownText/escape(_:into:)``.
  public var markdownEscaped: String { MarkdownText.escaped(self) }

  /// The address as the destination of a Markdown link; see ``MarkdownText/escapeDestination(_:into:)``.
  public var markdownDestination: String { MarkdownText.escapedDestination(self) }

  /// The text as HTML that shows it; see ``HTMLText/escape(_:into:)``.
  public var htmlEscaped: String { HTMLText.escaped(self) }
}
