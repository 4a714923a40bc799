import Diagnostics

/// The people whom records name are known.
struct UnknownPerson: Rule {
  let id = "unknown-person"
  let severity = Diagnostic.Severity.note
  let practices = ["S1-18", "S3-11"]
  let step = NextStep.correct
  let demand = "The people whom records name are known."
  let details =
    "A name, id or address that fits no contact is printed as it was written, and nobody can tell which side "
    + "the person is on: an action of theirs counts as ours."
  let reason = "Of somebody nobody knows, the pack cannot tell whose side they are on."
  let example =
    "An action is owned by 'D. Kerr', and contacts.csv knows dana, Dana Kerr: the rule notes it until the "
    + "owner is dana, 'Dana Kerr' or her address."
  let remedy = "add them to contacts.csv, or spell them as there"

  func findings(in review: AccountReview) -> [Diagnostic] {
    let unknown = review.unknownPeople
    guard let first = unknown.map(\.origin).min(by: { $0.isBefore($1) }) else { return [] }
    let names = unknown.map(\.name)
    let listed = names.prefix(5).map { "'\($0)'" }.joined(separator: ", ")
    let more = names.count > 5 ? " and \(names.count - 5) more" : ""
    let people = names.count == 1 ? "1 person" : "\(names.count) people"
    return [finding("records name \(people) nobody knows: \(listed)\(more)", in: review, at: first)]
  }
}
