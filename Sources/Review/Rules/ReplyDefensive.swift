import Diagnostics

/// An answer to a complaint does not defend us.
struct ReplyDefensive: Rule {
  let id = "reply-defensive"
  let severity = Diagnostic.Severity.warn
  let practices = ["S2-13"]
  let step = NextStep.tell
  let demand = "An answer to a complaint does not defend us."
  let details =
    "It looks for phrases such as 'you should have', 'as we already said' or 'not our fault' in the cause, resolution "
    + "and alternatives of a complaint, in our answers to questions, and in the reason why a change was refused."
  let reason =
    "Whoever complains wants to be understood first. That can be said without agreeing; a defence says the opposite."
  let example =
    "A resolution that begins 'You should have called the hotline' warns; 'Nobody called you back for a day' does not."
  let remedy = "say first what the client met with, then what is done about it"

  func findings(in review: AccountReview) -> [Diagnostic] {
    review.language.remarks.compactMap { remark in
      guard case .defensive(let words) = remark.kind else { return nil }
      return finding("answers the client with '\(words)'", in: review, on: [remark])
    }
  }
}
