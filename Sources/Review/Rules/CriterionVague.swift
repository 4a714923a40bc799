import Diagnostics

/// A criterion says how much, not only better.
struct CriterionVague: Rule {
  let id = "criterion-vague"
  let severity = Diagnostic.Severity.warn
  let starterSeverity = Diagnostic.Severity.note
  let practices = ["S2-16", "S0-24"]
  let step = NextStep.complete
  let demand = "A criterion says how much, not only better."
  let details =
    "It looks for words such as better, faster, robust or as soon as possible in a statement that holds no "
    + "number."
  let reason = "Of 'better' everybody has a picture, and each a different one."
  let example = "'The desk answers faster' is vague: 'The desk answers within 4 hours' is not."
  let remedy = "say how much, or from what to what"

  private static let words = [
    "better", "improve", "improved", "faster", "robust", "world-class", "user-friendly", "optimise", "seamless",
    "adequate", "appropriate", "minimal", "as soon as possible", "state of the art",
  ]

  func findings(in review: AccountReview) -> [Diagnostic] {
    review.visible.criteria.compactMap { reviewed in
      guard let word = Self.vagueWord(in: reviewed.criterion.statement) else { return nil }
      return finding(
        "criterion '\(reviewed.criterion.statement)' says '\(word)', and not how much",
        in: review,
        at: reviewed.criterion.origin,
        field: "statement",
        records: [reviewed.criterion.reference]
      )
    }
  }

  /// The first vague word of a statement without a number.
  static func vagueWord(in statement: String) -> String? {
    guard !statement.contains(where: \.isNumber) else { return nil }
    let separated = statement.lowercased().map { $0.isLetter || $0 == "-" ? $0 : " " }
    let written = String(separated).split(separator: " ")
    let first = Set(written)
    // A phrase is looked for only where its first word stands.
    return words.first { phrase in
      let parts = phrase.split(separator: " ")
      guard let begin = parts.first, first.contains(begin) else { return false }
      return parts.count == 1 || written.indices.contains { written[$0...].starts(with: parts) }
    }
  }
}
