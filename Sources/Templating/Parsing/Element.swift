/// One element of a template, in the order of the file; a section's elements stand between it and its end.
enum Element {
  /// Text to write, with the places in it where an indented partial is indented.
  case text(Range<Int>, lineStarts: [Int])
  /// `{{name}}`, or `{{{name}}}` and `{{&name}}` when raw.
  case show(Tag, raw: Bool)
  /// `{{#name}}` or `{{^name}}`; `end` is the index of its ``sectionEnd``.
  case section(Tag, inverted: Bool, end: Int)
  /// The end of the section that the tag opened.
  case sectionEnd(Tag)
  /// `{{>name}}`; the indentation is nil unless the tag stands alone in its line.
  case partial(Tag, indentation: Range<Int>?)
}

extension Element {
  /// Where it is in the file, for messages; the end of a section is where the section starts.
  var offset: Int {
    switch self {
    case .text(let range, _): range.lowerBound
    case .show(let tag, _), .section(let tag, _, _), .sectionEnd(let tag), .partial(let tag, _): tag.offset
    }
  }
}

/// The elements of one file; every section has its end, even where the file forgot it.
struct Outline {
  let source: SourceText
  var elements: [Element] = []

  /// The partials the file uses, in its order.
  var partialTags: [Tag] {
    elements.compactMap { element in
      guard case .partial(let tag, _) = element else { return nil }
      return tag
    }
  }
}
