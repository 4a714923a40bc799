/// One element of a template, in the order of the file; what a tag encloses stands between it and its end.
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
  /// `{{<name}}`: a partial some of whose blocks are replaced; `end` is the index of its ``parentEnd``.
  case parent(Tag, indentation: Range<Int>?, [Replacement], end: Int)
  /// The end of the parent that the tag opened.
  case parentEnd(Tag)
  /// `{{$name}}`: a place whose content may be replaced; `end` is the index of its ``blockEnd``.
  case block(Tag, Slot, end: Int)
  /// The end of the block that the tag opened.
  case blockEnd(Tag)
}

/// How what replaces a block's content fits in its place.
struct Slot {
  /// The blanks to write before each of its lines.
  let indentation: Range<Int>
  /// Whether its first line is a line of its own, rather than the rest of one.
  let startsLine: Bool
}

/// A block inside a parent tag: what its content replaces, and where that content is.
struct Replacement {
  /// The tag that opens the block.
  let tag: Tag
  /// The content's elements.
  let elements: Range<Int>
  /// Whether the content starts on a line of its own.
  let opensLine: Bool
  /// How many blanks its lines share, which belong to this file's layout and not to the content.
  let margin: Int
}

extension Element {
  /// Where it is in the file, for messages; an end is where its beginning is.
  var offset: Int {
    switch self {
    case .text(let range, _): range.lowerBound
    case .show(let tag, _), .section(let tag, _, _), .sectionEnd(let tag), .partial(let tag, _),
      .parent(let tag, _, _, _), .parentEnd(let tag), .block(let tag, _, _), .blockEnd(let tag):
      tag.offset
    }
  }
}

/// The elements of one file; every section has its end, even where the file forgot it.
struct Outline {
  let source: SourceText
  var elements: [Element] = []

  /// The partials and parents the file uses, in its order.
  var partialTags: [Tag] {
    elements.compactMap { element in
      switch element {
      case .partial(let tag, _), .parent(let tag, _, _, _): tag
      default: nil
      }
    }
  }
}
