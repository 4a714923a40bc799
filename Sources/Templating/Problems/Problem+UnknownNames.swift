import Diagnostics

/// Names that are not there.
extension Problem {
  /// A name that no value around the tag has; `records` are these values, the innermost first.
  static func unknown(_ name: String, _ tag: Tag, around records: [Shape]) -> Problem {
    let noun = records.first?.nounWithArticle ?? "the data"
    let visible = records.flatMap { $0.entries.map(\.name) }
    let hint =
      records.hintElsewhere(name, tag)
      ?? nearestName(to: name, among: visible).map { "did you mean '\($0)'?" }
      ?? records.first.flatMap { listing($0.entries.map(\.name)) }
    return Problem("name-unknown", "\(noun) has no '\(name)'", hint: hint)
  }

  /// A dotted name that goes on where nothing can be reached; `before` is what came first, of that kind.
  static func unreachable(_ name: String, after before: String, _ kind: Shape.Kind, _ tag: Tag) -> Problem {
    switch kind {
    case .record(let shape):
      let names = shape.entries.map(\.name)
      return Problem(
        "name-unknown",
        "\(shape.nounWithArticle) has no '\(name)'",
        hint: hint(name, among: names, after: before)
      )
    case .figure(let forms):
      return Problem(
        "name-unknown",
        "the figure '\(before)' has no form '\(name)'",
        hint: hint(name, among: forms, after: before)
      )
    case .list:
      return Problem(
        "name-is-list",
        "'\(before)' is a list, so '\(tag.name)' names nothing",
        hint:
          "open the list: \(tag.written("#", name: before))\(tag.written(name: name))\(tag.written("/", name: before))"
      )
    case .texts:
      return Problem(
        "name-is-list",
        "'\(before)' is a list, so '\(tag.name)' names nothing",
        hint:
          "open the list: \(tag.written("#", name: before))\(tag.written(name: "."))\(tag.written("/", name: before))"
      )
    case .text, .optionalText, .markup, .flag:
      return Problem(
        "name-unknown",
        "'\(before)' is \(kind.noun), and has no '\(name)' in it",
        hint: "write '\(before)'"
      )
    }
  }

  private static func hint(_ name: String, among names: [String], after before: String) -> String {
    if let near = nearestName(to: name, among: names) { return "did you mean '\(before).\(near)'?" }
    return listing(names) ?? "write '\(before)'"
  }

  /// A name that data without a shape does not have.
  static func notInData(_ names: [String], visible: [String]) -> Problem {
    let message = "the data has no '\(names.joined(separator: "."))'"
    if visible.contains(names[0]) {
      return Problem("name-unknown", message, hint: "'\(names[0])' is there, but not what follows it")
    }
    let near = nearestName(to: names[0], among: visible)
    let hint = near.map { "did you mean '\(([$0] + names.dropFirst()).joined(separator: "."))'?" }
    return Problem("name-unknown", message, hint: hint ?? listing(visible))
  }
}

/// The first names and how many more there are, as a hint; nil when there is none.
func listing(_ names: [String]) -> String? {
  guard !names.isEmpty else { return nil }
  let shown = names.prefix(8).map { "'\($0)'" }.joined(separator: ", ")
  return "it has \(shown)" + (names.count > 8 ? " and \(names.count - 8) more" : "")
}
