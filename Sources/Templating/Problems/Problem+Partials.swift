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
}
