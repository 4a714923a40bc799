import Diagnostics

/// A name that other tools use belongs to one project.
///
/// When two projects answer to one name, by their ids or `external_ids`, nobody can tell whose a row is that names it. Such
/// rows are not used, and the packs of both projects' clients are held.
struct ContestedExternalID: Rule {
  let id = "contested-external-id"
  let severity = Diagnostic.Severity.block
  let practices = ["S3-15"]
  let demand = "A name that other tools use belongs to one project."
  let reason = "One client's work would be reported to another client."
  let remedy = "let only one project of projects.csv have the name in 'id' or 'external_ids'"

  func findings(in review: AccountReview) -> [Diagnostic] {
    review.contestedNames.map { contested in
      let projects = contested.projects.map { "'\($0)'" }.joined(separator: " and ")
      return finding(
        "the projects \(projects) answer to the same name '\(contested.name)'; rows that name it are not used",
        in: review,
        at: contested.origin,
        field: "external_ids",
        records: contested.projects.map { "project:\($0)" }
      )
    }
  }
}
