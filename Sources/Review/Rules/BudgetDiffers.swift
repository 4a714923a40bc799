import Diagnostics

/// A project's budget is the value of its milestones.
///
/// Burn and earned value are measured against the value of all milestones; a budget that differs from it by more than 1 %
/// leaves the reader with two figures that say the same thing differently.
struct BudgetDiffers: Rule {
  let id = "budget-differs"
  let severity = Diagnostic.Severity.warn
  let practices = ["S2-12"]
  let demand = "A project's budget is the value of its milestones."
  let reason = "With two budgets, nobody can say how much of it is spent."
  let remedy = "correct the project's budget, or the value of its milestones"

  func findings(in review: AccountReview) -> [Diagnostic] {
    review.visible.projectReviews.compactMap { project in
      guard let budget = project.project.budget, let work = project.work.reading.value, work.differs(from: budget)
      else {
        return nil
      }
      let unpriced = project.unpriced.count
      let gap = unpriced == 0 ? "" : " (\(unpriced) of them without a value)"
      return finding(
        "the budget of project '\(project.project.name)' is \(budget), and its milestones are worth \(work.budget)\(gap)",
        in: review,
        at: project.project.origin,
        field: "budget",
        records: [project.project.reference] + project.work.records
      )
    }
  }
}
