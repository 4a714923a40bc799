/// What a template may cost, so that a hostile one ends with a message.
struct Limits: Sendable {
  var templateBytes = 1_000_000
  var nameBytes = 200
  var delimiterBytes = 16
  /// Sections and partials inside each other, as written.
  var nesting = 100
  /// Tags and stretches of text of a template with its partials, counted once for each place they are used in.
  var elements = 200_000
  var problems = 100
  var outputBytes = 64_000_000
  /// Operations and look-ups of one rendering; lists inside each other multiply them without writing anything.
  var steps = 20_000_000
  /// Sections and partials inside each other while rendering; only a partial that uses itself gets there.
  var depth = 1_000

  static let standard = Limits()
}
