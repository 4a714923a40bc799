import Diagnostics

/// Texts for the client are easy to read.
struct TextHard: Rule {
  let id = "text-hard"
  let severity = Diagnostic.Severity.warn
  let starterSeverity = Diagnostic.Severity.note
  let practices = ["S0-12", "S0-25"]
  let step = NextStep.complete
  let demand = "Texts for the client are easy to read."
  let details =
    "All texts of one kind for this client, such as the commentary of the period, together: their reading ease (Flesch, "
    + "in the form of their language) is reading_ease or more, the school year they ask for (Flesch and Kincaid, "
    + "English alone) is reading_grade or less, and their sentences are mean_sentence words long or less on average. "
    + "Fewer than scored_words words are not judged. Syllables are counted by rules of thumb: the score is a hint."
  let reason = "A leader with ten minutes reads what is easy, and believes what was understood."
  let example =
    "A commentary with a mean of 24 words a sentence warns; the brief lists its longest sentences and what to write "
    + "instead of its hardest words."
  let remedy = "write shorter sentences and everyday words; the brief lists where"

  func findings(in review: AccountReview) -> [Diagnostic] {
    let limits = review.settings.thresholds.language
    return review.language.fields.compactMap { part in
      guard let readability = part.readability.reading.value, readability.isHard(limits), let hardest = part.texts.first
      else { return nil }
      return finding(
        "the \(hardest.field) of \(hardest.type.rawValue) is hard to read: \(Self.score(readability))",
        in: review,
        at: hardest.origin,
        field: hardest.field,
        records: part.readability.records
      )
    }
  }

  private static func score(_ readability: Readability) -> String {
    let grade = readability.grade.map { ", school year \(Self.rounded($0))" } ?? ""
    return "reading ease \(rounded(readability.ease))\(grade), \(rounded(readability.sentenceLength)) words a sentence"
  }

  private static func rounded(_ number: Double) -> String { "\(Int(number.rounded(.toNearestOrAwayFromZero)))" }
}
