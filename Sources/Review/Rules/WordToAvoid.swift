import Diagnostics

/// Everyday words are used where there are some.
struct WordToAvoid: Rule {
  let id = "word-to-avoid"
  let severity = Diagnostic.Severity.warn
  let starterSeverity = Diagnostic.Severity.note
  let practices = ["S0-12", "S0-25"]
  let step = NextStep.complete
  let demand = "Everyday words are used where there are some."
  let details =
    "It looks for words such as utilise, leverage, facilitate or prior to in English texts for the client. Words of the "
    + "trade are allowed where they mean that: to deploy software, a deliverable, an encryption key, a meeting's agenda."
  let reason = "Such words are longer than what they say, and many people read over them."
  let example = "'We utilise the spare scanner' warns: 'We use the spare scanner' does not."
  let remedy = "say plainly what is done"

  func findings(in review: AccountReview) -> [Diagnostic] {
    review.remarks { kind in if case .avoided(let word, _) = kind { word } else { nil } }.compactMap { word, remarks in
      var hint: String?
      if case .avoided(_, let instead?) = remarks.first?.kind { hint = "write '\(instead)'" }
      return finding("uses '\(word)'", in: review, on: remarks, hint: hint)
    }
  }
}
