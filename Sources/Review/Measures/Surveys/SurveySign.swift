import Tables

/// A bad sign of the latest wave that the client may be told of, and by when it is answered.
///
/// The actions that answer a survey stay in the house; that there is one, and its day, need not.
public struct SurveySign: Sendable {
  /// What the sign is: a low score, a clear fall, or an aspect with many dissatisfied.
  public let trigger: AdverseIndicator.Trigger
  /// The day by which the last of its actions is due; nil where none is open.
  public let by: CivilDate?
  /// The day on which its actions were done; nil where one is open, or none is recorded.
  public let done: CivilDate?

  /// The signs of a wave that rest on figures which stand in its results.
  static func all(
    in account: Account,
    _ review: SurveyReview?,
    _ trends: [String: ScoreTrend],
    _ settings: Settings,
    _ context: ReviewContext
  ) -> [SurveySign] {
    guard let review else { return [] }
    let indicators = AdverseIndicator.all(
      in: account,
      asOf: context.dates.asOf,
      calendar: context.calendar,
      settings: settings
    )
    return indicators.filter { $0.isForTheClient && $0.needsAction && review.tells($0.trigger, trends) }.map { sign in
      let open = sign.actions.filter { $0.done == nil }
      return SurveySign(
        trigger: sign.trigger,
        by: open.compactMap(\.due).max(),
        done: open.isEmpty ? sign.actions.compactMap(\.done).max() : nil
      )
    }
  }
}

extension SurveyReview {
  /// Whether the figures behind a sign are published: a sign must not tell what its score withholds.
  fileprivate func tells(_ trigger: AdverseIndicator.Trigger, _ trends: [String: ScoreTrend]) -> Bool {
    guard let question = trigger.question, let result = questions.first(where: { $0.question.id == question.id }),
      result.score.reading.value != nil
    else { return false }
    switch trigger {
    case .fall:
      if case .compared? = trends[question.id] { return true }
      return false
    case .unhappyAspect: return result.level.showsCounts
    case .lowScore: return true
    case .lowAnswers, .fewAnswers, .overdueWave: return false
    }
  }
}
