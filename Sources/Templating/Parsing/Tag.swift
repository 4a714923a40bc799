/// One tag as written.
struct Tag: Sendable {
  enum Kind: Equatable, Sendable {
    case show, showRaw, section, inverted, close, partial, parent, block, comment, delimiters

    /// Whether such a tag takes its line away when nothing else is in it.
    var canStandAlone: Bool { self != .show && self != .showRaw }
  }

  let kind: Kind
  /// The name without the white space around it; empty for comments and delimiters.
  let name: String
  let range: Range<Int>
  /// The delimiters in force, so that a hint can speak the template's language.
  let delimiters: Delimiters

  var offset: Int { range.lowerBound }

  /// The tag as a hint would have it written, with another mark or name: `written("/")` for the end of a section.
  func written(_ mark: String = "", name: String? = nil) -> String { delimiters.tag(mark + (name ?? self.name)) }

  var writtenRaw: String { delimiters.tag("{\(name)}") }

  /// The same tag with another name.
  func named(_ name: String) -> Tag { Tag(kind: kind, name: name, range: range, delimiters: delimiters) }

  /// The name in the data that names the partial, in `{{>*name}}` and `{{<*name}}`; nil where the tag names it itself.
  var dynamicName: String? {
    guard name.hasPrefix("*") else { return nil }
    return String(name.dropFirst().drop { $0 == " " || $0 == "\t" })
  }
}

extension Tag.Kind {
  /// The kind of the tag whose content starts with that byte.
  init(firstByte: UInt8?) {
    switch firstByte {
    case UInt8(ascii: "{"), UInt8(ascii: "&"): self = .showRaw
    case UInt8(ascii: "#"): self = .section
    case UInt8(ascii: "^"): self = .inverted
    case UInt8(ascii: "/"): self = .close
    case UInt8(ascii: ">"): self = .partial
    case UInt8(ascii: "<"): self = .parent
    case UInt8(ascii: "$"): self = .block
    case UInt8(ascii: "!"): self = .comment
    case UInt8(ascii: "="): self = .delimiters
    default: self = .show
    }
  }

  /// The mark of a tag that uses a partial.
  var mark: String { self == .parent ? "<" : ">" }

  /// What a message calls the stretch that such a tag opens.
  var noun: String {
    switch self {
    case .parent: "parent"
    case .block: "block"
    default: "section"
    }
  }
}
