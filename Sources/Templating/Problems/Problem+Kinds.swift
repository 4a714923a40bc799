/// Names used in a way their kind does not allow.
extension Problem {
  /// What is wrong with showing a value of that kind by that tag; nil when nothing is.
  static func showing(_ kind: Shape.Kind, _ tag: Tag) -> Problem? {
    let name = tag.name
    let around = "\(tag.written("#"))…\(tag.written("/"))"
    switch kind {
    case .list, .texts:
      return Problem(
        "name-is-list",
        "'\(name)' is a list, and cannot be shown as text",
        hint: "open it: \(around)"
      )
    case .flag:
      return Problem(
        "name-is-flag",
        "'\(name)' is a flag, and cannot be shown as text",
        hint: "write \(around) for yes, \(tag.written("^"))…\(tag.written("/")) for no"
      )
    case .record(let shape):
      let hint = name == "." ? "write the name of one of its fields" : "open it: \(around)"
      return Problem(
        "name-is-record",
        "'\(name)' is \(shape.nounWithArticle), and cannot be shown as text",
        hint: hint
      )
    case .markup where tag.kind == .show:
      return Problem(
        "markup-escaped",
        "'\(name)' is markup, and \(tag.written()) would show its marks as text",
        hint: "write \(tag.writtenRaw)"
      )
    case .text, .optionalText, .figure:
      guard tag.kind == .showRaw else { return nil }
      return Problem(
        "markup-only",
        "'\(name)' is \(kind.noun), and only markup may be shown unescaped",
        hint: "write \(tag.written())"
      )
    case .markup:
      return nil
    }
  }

  /// A section over a value that is always there and is no list.
  static func sectionOverText(_ kind: Shape.Kind, _ tag: Tag) -> Problem {
    Problem(
      "section-over-text",
      "'\(tag.name)' is \(kind.noun) that is always there; a section needs a list, a record, a flag or "
        + "a value that may be absent",
      hint: "write \(tag.written()) without a section"
    )
  }
}

extension Shape.Kind {
  /// The kind as a sentence needs it.
  var noun: String {
    switch self {
    case .text, .optionalText: "text"
    case .figure: "a figure"
    case .flag: "a flag"
    case .markup: "markup"
    case .list, .texts: "a list"
    case .record: "a record"
    }
  }
}
