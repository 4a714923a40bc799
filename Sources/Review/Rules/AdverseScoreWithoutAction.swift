import Diagnostics

/// A bad sign in a survey has an action with owner and due date.
struct AdverseScoreWithoutAction: Rule {
  let id = "adverse-score-without-action"
  let severity = Diagnostic.Severity.block
  let practices = ["S3-26", "S3-24"]
  let step = NextStep.act
  let demand = "A bad sign in a survey has an action with owner and due date."
  let details =
    "A1: a single low answer of a named wave. A2: a low score. A3: a clear fall. A4: hardly anybody answered. "
    + "A5: one aspect with many dissatisfied. A6: a wave is overdue, which only warns. Each is answered by an "
    + "action whose 'source_refs' name the survey and the sign; such actions stay in the house."
  let reason = "Whoever asks people what is wrong and then does nothing will not be answered again."
  let example =
    "Survey S1 closed with a recommendation of -20, and no action names survey:S1/A2: the pack is held. With "
    + "an action 'Dana and Tom go through the answers', owner tom, due in ten working days, source_refs "
    + "survey:S1/A2, it goes out."
  let remedy = "add a line to actions.csv that names the survey and the sign in source_refs"

  func findings(in review: AccountReview) -> [Diagnostic] {
    review.adverseIndicators.filter { $0.needsAction && $0.actions.isEmpty }.map { indicator in
      finding(
        "\(describe(indicator.trigger, of: indicator.survey?.id ?? "", review.settings.thresholds.surveys)), and no action answers it",
        in: review,
        at: indicator.survey?.origin ?? review.visible.client.origin,
        hint:
          "add a line to actions.csv with source_refs '\(indicator.reference)', an owner, and a due date on or after "
          + "\(review.visible.dates.asOf.iso), best by \(indicator.due.iso)",
        records: [indicator.survey?.reference ?? review.visible.client.reference],
        severity: indicator.code == "A6" ? .warn : nil
      )
    }
  }

  private func describe(_ trigger: AdverseIndicator.Trigger, of survey: String, _ limits: SurveyThresholds) -> String {
    switch trigger {
    case .lowAnswers(let people):
      "\(people.joined(separator: ", ")) gave low answers in survey '\(survey)' (A1)"
    case .lowScore(let question, let limit):
      "the score of '\(question.id)' in survey '\(survey)' is below \(limit.asWritten)\(question.kind.unit) (A2)"
    case .fall(let question, let earlier, _):
      "the answers to '\(question.id)' in survey '\(survey)' are clearly worse than in '\(earlier.id)' (A3)"
    case .fewAnswers(let limit):
      "fewer than \(limit.asWritten) % of those asked answered survey '\(survey)' (A4)"
    case .unhappyAspect(let question):
      "\(limits.unhappyPercent.asWritten) % or more are dissatisfied with what '\(question.id)' in survey '\(survey)' asks (A5)"
    case .overdueWave(let obligation): describe(obligation, limits)
    }
  }

  private func describe(_ obligation: SurveyObligation, _ limits: SurveyThresholds) -> String {
    switch obligation.kind {
    case .start:
      "no survey had closed by \(obligation.by.iso), \(limits.startDays) days into the contract (A6)"
    case .next(let last):
      "no survey has closed since \(last.iso), more than \(limits.gapDays) days ago (A6)"
    case .end: "no survey closed around the end of the contract, by \(obligation.by.iso) (A6)"
    }
  }
}

extension SurveyQuestion.Kind {
  /// What its figure is counted in, as written behind the number.
  fileprivate var unit: String {
    switch self {
    case .nps: " points"
    case .csat: " %"
    case .ces, .open: ""
    }
  }
}

extension Double {
  /// The number as settings spell it: no decimals where there are none.
  fileprivate var asWritten: String { self == rounded() ? "\(Int(self))" : "\(self)" }
}
