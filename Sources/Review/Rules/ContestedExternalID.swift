import Diagnostics

/// A name that other tools use belongs to one project, or to one client.
struct ContestedExternalID: Rule {
  let id = "contested-external-id"
  let severity = Diagnostic.Severity.block
  let protects = true
  let practices = ["S3-15"]
  let step = NextStep.correct
  let demand = "A name that other tools use belongs to one project, or to one client."
  let details =
    "When two projects or two clients answer to one name, by their ids or 'external_ids', nobody can tell "
    + "whose a row is that names it. Rows that name such a project are not used, and the packs of all clients "
    + "concerned are held."
  let reason = "One client's work would be reported to another client."
  let example =
    "Two projects of two clients have WEB in external_ids, and a Jira export names WEB: both packs are held "
    + "until only one of them has it."
  let remedy =
    "let only one project of projects.csv, or one client of clients.csv, have the name in 'id' or 'external_ids'"

  func findings(in review: AccountReview) -> [Diagnostic] {
    review.contestedNames.map { contested in
      let owners = contested.owners.map { "'\($0)'" }.joined(separator: " and ")
      let file = "\(contested.type.rawValue).csv"
      let loss = contested.type == .projects ? "rows that name it are not used" : "nobody can tell whose a row is"
      return finding(
        "the \(contested.type.rawValue) \(owners) answer to the same name '\(contested.name)'; \(loss)",
        in: review,
        at: contested.origin,
        field: "external_ids",
        hint: "let only one \(contested.type.singular) of \(file) have the name in 'id' or 'external_ids'",
        records: contested.owners.map { "\(contested.type.singular):\($0)" }
      )
    }
  }
}
