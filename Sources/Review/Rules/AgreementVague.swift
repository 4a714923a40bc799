import Diagnostics

/// What is agreed says how much and by when.
struct AgreementVague: Rule {
  let id = "agreement-vague"
  let severity = Diagnostic.Severity.block
  let starterSeverity = Diagnostic.Severity.warn
  let practices = ["S2-16"]
  let step = NextStep.complete
  let demand = "What is agreed says how much and by when."
  let details =
    "It looks for words such as soon, some, several, etc, as needed or reasonable in what both sides sign: the scope of "
    + "a project, the title of a change that was submitted or approved, and the options of a decision. A word for a "
    + "time is good where the same sentence holds a date. Success criteria have a rule of their own, criterion-vague."
  let reason = "Each side reads its own number into a vague word, and both are sure they agreed to it."
  let example =
    "'Reports, dashboards etc.' in scope_in holds the pack under strict; 'Reports and three dashboards' does not."
  let remedy = "name what is meant, with its number or its day"

  func findings(in review: AccountReview) -> [Diagnostic] {
    review.language.remarks.filter { $0.text.purpose == .agreement }.compactMap { remark in
      guard case .vague(let words) = remark.kind else { return nil }
      return finding(
        "agrees to '\(remark.sentence.shortened())', and '\(words)' can mean anything",
        in: review,
        on: [remark]
      )
    }
  }
}
