import Diagnostics

/// A project's budget is the value of its milestones.
struct BudgetDiffers: Rule {
  let id = "budget-differs"
  let severity = Diagnostic.Severity.warn
  let practices = ["S2-12"]
  let step = NextStep.correct
  let demand = "A project's budget is the value of its milestones."
  let details =
    "Burn and earned value are measured against the value of all milestones; a budget that differs from it by "
    + "more than 1 % leaves the reader with two figures that say the same thing differently."
  let reason = "With two budgets, nobody can say how much of it is spent."
  let example =
    "A project's budget is 118000, and the values of its milestones add up to 120000: the rule warns. With "
    + "120000 in both it says nothing."
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
