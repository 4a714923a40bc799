import Review
import Templating

/// What the client wants, in its own words and its own order.
enum GoalFields {
  static let fields = Fields<Shown<ClientReview>>(
    "the goals",
    [
      .optionalText("motivation", "what moves the client, as it last said") {
        $0.value.dialogue.goals.motivation?.value
      },
      .optionalText("timeframe", "by when, as it last said") { $0.value.dialogue.goals.timeframe?.value },
      .list("objectives", "the outcome wanted of each open project", objective) { shown in
        shown.value.dialogue.goals.objectives.map { Objective(project: $0.project, words: $0.words) }
      },
      .list("priorities", "what matters most, the first first", priority) { shown in
        shown.value.dialogue.goals.priorities.map { Ranked(priority: $0, review: shown) }
      },
      .optionalText("ranked_by", "who ranked them") { $0.value.dialogue.goals.rankedBy },
      .day("ranked_on", "when; may be absent") {
        $0.day($0.value.dialogue.goals.ranking?.saidOn, else: "not recorded")
      },
      .optionalText("concern", "what worries the client, as it last said in the period") {
        $0.value.dialogue.heard.first?.concern
      },
    ]
  )

  private struct Objective: Sendable {
    let project: String
    let words: String
  }

  private struct Ranked: Sendable {
    let priority: ClientGoals.Priority
    let review: Shown<ClientReview>
  }

  private static let objective = Fields<Objective>(
    "objective",
    [
      .text("project", "the project") { $0.project },
      .text("words", "the outcome, in the client's words") { $0.words },
    ]
  )

  private static let priority = Fields<Ranked>(
    "priority",
    [
      .text("words", "the client's words") { $0.priority.words },
      .optionalText("figure", "the figure of this review that speaks of it; absent without one") { ranked in
        ranked.priority.matter.flatMap { figure(of: $0, in: ranked.review) }
      },
    ]
  )

  /// What the review has to say about a priority, in one clause.
  private static func figure(of matter: ClientGoals.Matter, in shown: Shown<ClientReview>) -> String? {
    let (review, format) = (shown.value, shown.format)
    switch matter {
    case .reliability:
      return review.lostTime.hours.reading.value.map { hours in
        let incidents = format.count(review.lostTime.hours.n, one: "incident", many: "incidents")
        return format.say("your people lost \(ImpactFields.hours(hours, format)) of work through \(incidents)")
      }
    case .security:
      let risks = review.risks.filter { $0.risk.appetiteCategory == .security && $0.risk.kind == .threat }
      guard let worst = risks.first else { return nil }
      let open = format.count(risks.count, one: "open risk", many: "open risks")
      return format.say("\(open), the weightiest \(format.count(worst.score.value)) of 25")
    case .cost:
      guard let budget = BudgetFields.visible(in: review).first, let percent = budget.burn.percent.value else {
        return nil
      }
      let share = format.percent(percent, decimals: 0)
      return format.say("\(share) of the budget of “\(budget.project.name)” is spent")
    case .speed:
      return review.onTime.reading.value.map { share in
        format.say("\(format.share(share.onTime, of: share.due)) milestones due were reached on time")
      }
    case .quality:
      return review.survey?.questions.lazy.compactMap { result -> String? in
        guard result.question.kind == .csat, case .measured(.scale(let score)) = result.score.reading else {
          return nil
        }
        return format.say("\(format.percent(score.percent, decimals: 0)) of those who answered are satisfied")
      }.first
    }
  }
}
