import Tables

/// A complaint or a problem, and what was done about it.
public struct FeedbackReview: Sendable {
  /// How far it has come.
  public enum Standing: Equatable, Sendable {
    /// It is settled.
    case settled(CivilDate)
    /// The client does not agree to our answer.
    case notAgreed
    /// We work on it.
    case open
  }

  /// The record.
  public let issue: Issue
  /// Who raised it, as printed; nil where nobody wrote it down.
  public let raisedBy: String?
  /// Whether it is what the client told us, rather than a problem both sides work on.
  public let isFeedback: Bool
  /// How far it has come.
  public let standing: Standing
  /// What is or was done about it, of what the client may see.
  public let steps: [ActionReview]

  /// What is open, or was settled since the period began; what is open first, the oldest first.
  ///
  /// A formal dispute goes the way of the contract, and what stands in the way has its own place.
  static func all(
    in slice: ClientSlice,
    steps: (Issue) -> [ActionReview],
    _ context: ReviewContext
  ) -> [FeedbackReview] {
    let start = context.dates.period.start
    let told = slice.issues.filter { issue in
      (issue.kind == .complaint || issue.kind == .issue) && issue.resolved.map { $0 >= start } ?? true
    }
    let reviews = told.map { issue in
      FeedbackReview(
        issue: issue,
        raisedBy: issue.raisedBy.map { slice.people.resolve($0).name },
        isFeedback: issue.kind == .complaint || issue.raisedBy.map(slice.people.isClients) ?? false,
        standing: issue.resolved.map(Standing.settled) ?? (issue.isAgreed == false ? .notAgreed : .open),
        steps: steps(issue)
      )
    }
    return reviews.filter { $0.issue.resolved == nil } + reviews.filter { $0.issue.resolved != nil }
  }
}

/// How the score of one question moved from the wave before the latest to the latest one.
public struct ScoreChange: Sendable {
  /// The question.
  public let question: SurveyQuestion
  /// The earlier and the later wave.
  public let before, now: Survey
  /// The result of the earlier and of the later wave, both of which may be published.
  public let earlier, later: QuestionResult
  /// Whether that is a change, or may be chance.
  public let change: WaveChange
  /// What we did in between and the client may see: corrective actions and improvements.
  public let steps: [ActionReview]

  /// The questions of which both waves may publish a score beside each other.
  static func all(in slice: ClientSlice, _ review: ClientReview) -> [ScoreChange] {
    let closed = slice.surveys.filter { $0.closed <= review.dates.asOf }
    guard let latest = review.survey, let earlier = closed.dropLast().last else { return [] }
    let between = earlier.closed...max(earlier.closed, latest.survey.closed)
    let steps = review.actionReviews.filter { step in
      (step.action.kind == .corrective || step.action.kind == .improvement) && !step.isClients
        && step.action.done.map(between.contains) ?? false
    }
    return latest.questions.compactMap { later in
      guard case .compared(let change, let old, _)? = review.surveyTrends[later.question.id] else { return nil }
      return ScoreChange(
        question: later.question,
        before: earlier,
        now: latest.survey,
        earlier: old,
        later: later,
        change: change,
        steps: steps
      )
    }
  }
}
