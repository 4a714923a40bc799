import Diagnostics

/// Partials that cannot be used.
extension Problem {
  /// A partial that was not found in any of the places.
  static func partialMissing(_ name: String, placesLooked places: [String]) -> Problem {
    let hint = places.isEmpty ? "add it, or remove the tag" : "looked for \(places.joined(separator: ", "))"
    return Problem("partial-missing", "there is no partial '\(name)'", hint: hint)
  }

  /// A partial that uses itself, through the others named.
  static func partialRecursive(_ name: String, through callers: ArraySlice<String>) -> Problem {
    let way = (callers + [name]).joined(separator: " > ")
    return Problem(
      "partial-recursive",
      "the partial '\(name)' uses itself: \(way)",
      hint: "write the repetition as a list section"
    )
  }

  /// A partial that data names, and that is not among those on offer.
  static func partialMissing(_ name: String, among names: [String]) -> Problem {
    let hint = nearestName(to: name, among: names).map { "did you mean '\($0)'?" }
    return Problem(
      "partial-missing",
      "the data names the partial '\(name)', and there is none",
      hint: hint ?? listing(names)
    )
  }

  /// A partial that data names, in a template whose every name is checked before it is filled.
  static func partialNamedByData(_ tag: Tag) -> Problem {
    Problem(
      "partial-named-by-data",
      "\(tag.written(tag.kind.mark)) takes the partial's name from the data, so it cannot be checked beforehand",
      hint: "name the partial, inside a section that chooses it"
    )
  }

  /// A block that replaces nothing.
  static func blockUnknown(_ name: String, of parent: String, offered: [String]) -> Problem {
    let hint = nearestName(to: name, among: offered).map { "did you mean '\($0)'?" }
    return Problem("block-unknown", "the parent '\(parent)' has no block '\(name)'", hint: hint ?? listing(offered))
  }

  /// Text or a tag inside a parent that is in none of its blocks.
  static func outsideBlocks(_ parent: Tag) -> Problem {
    Problem(
      "block-missing",
      "this is in the parent '\(parent.name)' but in none of its blocks, so it is never shown",
      hint: "put it between \(parent.written("$", name: "name")) and \(parent.written("/", name: "name")), "
        + "or after \(parent.written("/"))"
    )
  }
}
