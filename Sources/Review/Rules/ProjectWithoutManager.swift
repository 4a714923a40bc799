import Diagnostics

/// Every project has somebody of ours who answers for it.
struct ProjectWithoutManager: Rule {
  let id = "project-without-manager"
  let severity = Diagnostic.Severity.block
  let starterSeverity = Diagnostic.Severity.note
  let practices = ["S1-14", "S2-21"]
  let step = NextStep.complete
  let demand = "Every project has somebody of ours who answers for it."
  let details = "The column 'manager' of a project names a known member of our staff who has not left."
  let reason = "A client that does not know whom to ask asks whoever is near, and the answer is nobody's."
  let example =
    "The project 'Desk' has no manager: under strict the pack is held until projects.csv names tom."
  let remedy = "fill the project's manager with one of our staff"

  func findings(in review: AccountReview) -> [Diagnostic] {
    review.visible.projects.compactMap { project in
      guard let lack = lack(of: project, in: review) else { return nil }
      return finding(
        "project '\(project.name)' \(lack)",
        in: review,
        at: project.origin,
        field: "manager",
        records: [project.reference]
      )
    }
  }

  private func lack(of project: Project, in review: AccountReview) -> String? {
    guard let name = project.manager else { return "has no manager" }
    let person = review.people.resolve(name)
    guard let contact = person.contact, contact.side == .provider else {
      return "is managed by \(person.name), who is no known member of our staff"
    }
    guard let left = contact.leftOn, left <= review.visible.dates.asOf else { return nil }
    return "is managed by \(person.name), who left on \(left.iso)"
  }
}
