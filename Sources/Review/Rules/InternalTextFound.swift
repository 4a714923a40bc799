import Diagnostics

/// Nothing internal stands in a client's files.
struct InternalTextFound: Rule {
  let id = "internal-text"
  let severity = Diagnostic.Severity.block
  let protects = true
  let practices = ["S2-01", "S2-06", "S3-21"]
  let step = NextStep.correct
  let demand = "Nothing internal stands in a client's files."
  let details =
    "Every finished file for a client is searched, decoded, for internal texts of twelve characters or "
    + "more: internal actions, risks, issues and notes, single answers to surveys, gifts, opportunities, "
    + "numbers of invoices, notes about people. What the client's own visible records say is exempt."
  let reason = "What was written for ourselves was not written for the client, and cannot be taken back."
  let example =
    "The account manager pastes an internal note into the commentary for the client: the pack is held "
    + "with the line."
  let remedy = "take the words out of the template or the client's record"

  /// It is found in the finished files, not in the records.
  func findings(in review: AccountReview) -> [Diagnostic] { [] }
}
