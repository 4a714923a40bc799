import Diagnostics

/// A time is a day, not soon.
struct PromiseVague: Rule {
  let id = "promise-vague"
  let severity = Diagnostic.Severity.warn
  let starterSeverity = Diagnostic.Severity.note
  let practices = ["S2-16"]
  let step = NextStep.complete
  let demand = "A time is a day, not soon."
  let details =
    "It looks for soon, shortly, as soon as possible, eventually and the like in texts for the client, unless the same "
    + "sentence holds a date. In what is agreed the rule agreement-vague looks for them."
  let reason = "The client hears its own date, and is let down on that day."
  let example = "'The halls follow soon.' warns; 'The halls follow in March, as soon as possible.' does not."
  let remedy = "name the day, or the day on which you will know it"

  func findings(in review: AccountReview) -> [Diagnostic] {
    review.language.remarks.filter { $0.text.purpose != .agreement }.compactMap { remark in
      guard case .vague(let words) = remark.kind else { return nil }
      return finding("says '\(words)', and no day: '\(remark.sentence.shortened())'", in: review, on: [remark])
    }
  }
}
