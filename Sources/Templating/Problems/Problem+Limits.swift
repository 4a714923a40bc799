/// Templates that cost more than anything that could be meant.
extension Problem {
  static func templateTooLarge(_ count: Int, limit: Int) -> Problem {
    Problem(
      "template-too-large",
      "a template has at most \(limit) bytes; this one has \(count)",
      hint: "is this the right file?"
    )
  }

  static func tooManyElements(_ limit: Int) -> Problem {
    Problem(
      "template-too-large",
      "a template with its partials has at most \(limit) tags and stretches of text",
      hint: "does a partial use another more than once?"
    )
  }

  /// Sections and partials inside each other that no reader could follow.
  static func nestingTooDeep(_ limit: Int) -> Problem {
    Problem(
      "nesting-too-deep",
      "sections and partials are at most \(limit) deep inside each other",
      hint: "is the end of a section missing, or does every partial use the next one?"
    )
  }

  /// A result that is too long to be meant.
  static func outputTooLarge(_ limit: Int) -> Problem {
    Problem(
      "output-too-large",
      "the template makes more than \(limit) bytes",
      hint: "does a section repeat inside itself?"
    )
  }

  /// A template whose lists multiply each other.
  static func renderingTooLong(_ limit: Int) -> Problem {
    Problem(
      "rendering-too-long",
      "the template takes more than \(limit) steps to fill",
      hint: "does a section repeat inside itself?"
    )
  }

  /// A partial that uses itself without an end.
  static func renderingTooDeep(_ limit: Int) -> Problem {
    Problem(
      "nesting-too-deep",
      "the template is more than \(limit) sections and partials deep when filled",
      hint: "does a partial use itself without an end?"
    )
  }
}
