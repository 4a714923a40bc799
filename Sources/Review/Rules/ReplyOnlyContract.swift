import Diagnostics

/// An answer says what is done, not only what the contract says.
struct ReplyOnlyContract: Rule {
  let id = "reply-only-contract"
  let severity = Diagnostic.Severity.warn
  let practices = ["S3-03"]
  let step = NextStep.tell
  let demand = "An answer says what is done, not only what the contract says."
  let details =
    "It looks at the cause, resolution and alternatives of a complaint, at our answers to questions, and at the reason "
    + "why a change was refused: an answer of which every sentence refers to the contract, a clause or the scope."
  let reason = "A clause may be right and still be no answer: what went wrong for the client is as it was."
  let example =
    "'Clause 7.2 of the contract excludes this.' warns; with 'We put a second engineer on it until Friday.' behind it, "
    + "it does not."
  let remedy = "say what you do, or what the client can do, in a sentence of its own"

  func findings(in review: AccountReview) -> [Diagnostic] {
    review.language.remarks.filter { $0.kind == .contractOnly }.compactMap { remark in
      finding("answers the client with the contract alone: '\(remark.sentence.shortened())'", in: review, on: [remark])
    }
  }
}
