import Diagnostics

/// What is in a project and what is not is signed by the client.
struct ScopeNotSigned: Rule {
  let id = "scope-not-signed"
  let severity = Diagnostic.Severity.warn
  let starterSeverity = Diagnostic.Severity.note
  let practices = ["S2-15", "S2-41", "S0-19"]
  let step = NextStep.sign
  let demand = "What is in a project and what is not is signed by the client."
  let details =
    "A project that runs for longer than scope_days has a 'scope_in', and a signature of a contact whose "
    + "'may_sign' holds scope."
  let reason = "Without a signed line between in and out, every wish is inside."
  let example =
    "The project 'Desk' began on 2026-01-12 and scope_signed_by is empty: the rule warns until dana has "
    + "signed."
  let remedy =
    "fill scope_in, scope_out and scope_grey, and have them signed (scope_signed_by, scope_signed_on)"

  func findings(in review: AccountReview) -> [Diagnostic] {
    let asOf = review.visible.dates.asOf
    let limit = review.settings.thresholds.attention.scopeDays
    return review.visible.projects.compactMap { project in
      guard let start = project.start, asOf.days(since: start) > limit else { return nil }
      let isSigned = Signatures.scopeDay(of: project, people: review.people) != nil
      guard project.scopeIn.isEmpty || !isSigned else { return nil }
      return finding(
        "the scope of project '\(project.name)' is not \(project.scopeIn.isEmpty ? "written down" : "signed by the client")",
        in: review,
        at: project.origin,
        field: project.scopeIn.isEmpty ? "scope_in" : "scope_signed_by",
        records: [project.reference]
      )
    }
  }
}
