import Diagnostics

/// Nothing of another client stands in a client's files.
struct ForeignValue: Rule {
  let id = "foreign-value"
  let severity = Diagnostic.Severity.block
  let protects = true
  let practices = ["S3-11", "S3-15"]
  let step = NextStep.correct
  let demand = "Nothing of another client stands in a client's files."
  let details =
    "Every finished file for a client is searched, decoded, in text, alternative texts, attributes, "
    + "drawings and file names, for the names, contacts, addresses, domains and ids of all other clients. "
    + "What the client's own visible records say is exempt."
  let reason = "One client's name in another client's pack is the end of two contracts."
  let example =
    "A template has 'as for Bravo GmbH' in it: the packs of all other clients are held, each with the "
    + "file and the line."
  let remedy = "take the value out of the template, or out of the record that says it"

  /// It is found in the finished files, not in the records.
  func findings(in review: AccountReview) -> [Diagnostic] { [] }
}
