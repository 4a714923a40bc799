import Foundation
import Review
import Templating

/// What projects cost so far, for an audience that may see it.
enum BudgetFields {
  static let row = Fields<Shown<ProjectBudget>>(
    "budget",
    [
      .text("name", "the project") { $0.value.project.name },
      .text("spent", "what was spent up to the report date") { $0.money($0.value.burn.spent) },
      .figure("budget", "the budget; may be absent") { shown in
        shown.value.burn.budget.map { Figure(shown.money($0)) } ?? .absent(shown.format.say("not recorded"))
      },
      .figure("percent", "how much of the budget is spent", unit: "%") { shown in
        shown.figure(shown.value.burn.percent) { shown.format.percent($0) }
      },
      .figure("done", "how much of the work is done, by the value of the milestones", unit: "%") { shown in
        shown.figure(shown.value.percentDone) { shown.format.percent($0) }
      },
      .figure("monthly", "spend a month, over the last closed months") { shown in
        shown.figure(shown.value.burn.monthly) { shown.estimate($0) }
      },
      .text("averaged", "the months that the average is taken over") { shown in
        shown.format.count(shown.value.burn.averaged.count, one: "month", many: "months")
      },
      .figure("runway", "for how long the budget lasts at that pace", unit: "months") { shown in
        shown.figure(shown.value.burn.runway) { months in
          shown.format.say("\(shown.format.number(months, decimals: 1)) months")
        }
      },
      .figure("forecast", "what the whole is expected to cost at the cost of the work so far") { shown in
        shown.figure(shown.value.forecast) { shown.estimate($0) }
      },
      .chart("chart", "the spend against plan and budget, drawn; absent for a single month") { shown in
        shown.charts[.burn(shown.value.project.id)]
      },
    ]
  )

  /// The budgets that the client may see.
  static func visible(in review: ClientReview) -> [ProjectBudget] {
    review.projectReviews.compactMap { project in
      ProjectBudget(project.project, project.burn, project.work, project.earnedValue, project.burnCourse)
    }
  }

  /// The budgets by all records.
  static func all(in review: AccountReview) -> [ProjectBudget] {
    review.projects.compactMap { project in
      ProjectBudget(
        project.visible.project,
        project.burn,
        project.visible.work,
        project.earnedValue,
        project.burnCourse
      )
    }
  }
}

/// What one project cost, and what its work is worth.
struct ProjectBudget: Sendable {
  let project: Project
  let burn: Burn
  let work: Reading<WorkValue>
  let earned: Reading<EarnedValue>
  let course: BurnCourse?

  /// Nil where no spend is recorded.
  init?(
    _ project: Project,
    _ burn: Measure<Burn>?,
    _ work: Measure<WorkValue>,
    _ earned: Measure<EarnedValue>?,
    _ course: BurnCourse?
  ) {
    guard let burn = burn?.reading.value else { return nil }
    (self.project, self.burn, self.work, self.course) = (project, burn, work.reading, course)
    self.earned = earned?.reading ?? .unavailable(.notMeasurable)
  }
}

extension ProjectBudget {
  /// How much of the work is done.
  var percentDone: Reading<Double> {
    switch work {
    case .measured(let work): work.percentDone
    case .unavailable(let reason): .unavailable(reason)
    }
  }

  /// What the whole is expected to cost.
  var forecast: Reading<Decimal> {
    switch earned {
    case .measured(let earned): earned.estimateAtCompletion()
    case .unavailable(let reason): .unavailable(reason)
    }
  }
}
