import Diagnostics

/// A sentence is short enough to be understood at once.
struct SentenceLong: Rule {
  let id = "sentence-long"
  let severity = Diagnostic.Severity.warn
  let starterSeverity = Diagnostic.Severity.note
  let practices = ["S0-12", "S0-25"]
  let step = NextStep.complete
  let demand = "A sentence is short enough to be understood at once."
  let details =
    "It looks for sentences of more than long_sentence words in texts for the client. Headings, tables, code, quoted "
    + "text, numbers, ids and addresses do not count; a list item is a sentence of its own."
  let reason = "Readers lose the beginning of a long sentence before they reach its end."
  let example = "A sentence of 26 words warns; cut in two, it does not."
  let remedy = "cut it in two: one thought, one sentence"

  func findings(in review: AccountReview) -> [Diagnostic] {
    review.language.remarks.compactMap { remark in
      guard case .longSentence(let words) = remark.kind else { return nil }
      return finding(
        "has a sentence of \(words) words: '\(remark.sentence.shortened(to: 60))'",
        in: review,
        on: [remark]
      )
    }
  }
}
