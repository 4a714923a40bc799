import Diagnostics

/// A promise names its day.
struct PromiseUndated: Rule {
  let id = "promise-undated"
  let severity = Diagnostic.Severity.warn
  let starterSeverity = Diagnostic.Severity.note
  let practices = ["S2-16"]
  let step = NextStep.complete
  let demand = "A promise names its day."
  let details =
    "It looks for sentences such as 'we will …' without a date, a day of the week, a month or a span of time, in texts "
    + "for the client. The text of an action with a due date is exempt, since that is its date; so is what we will not do."
  let reason = "A promise without a day cannot be kept, only broken."
  let example = "'We will send the new rota.' warns; 'We will send the new rota by 13 November.' does not."
  let remedy = "add the day to the sentence, or make it an action with a due date"

  func findings(in review: AccountReview) -> [Diagnostic] {
    review.language.remarks.filter { $0.kind == .undated }.compactMap { remark in
      finding("promises something without a day: '\(remark.sentence.shortened())'", in: review, on: [remark])
    }
  }
}
