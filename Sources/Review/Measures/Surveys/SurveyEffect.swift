import Tables

/// What a result of a survey led to, and whether that helped: the score before and after the action, by question.
///
/// Internal, as all actions that answer a survey are; it holds no score that may not be published.
public struct SurveyEffect: Sendable {
  /// How far it can be told whether the action helped.
  public enum Standing: Equatable, Sendable {
    /// The action is not done.
    case notDone
    /// No wave has been opened and closed since it was done.
    case noLaterWave
    /// A wave asked again.
    case askedAgain(Survey)
  }

  /// One question that gave the sign.
  public struct Row: Sendable {
    /// The question.
    public let question: SurveyQuestion
    /// The score of the latest wave that had closed when the action was done.
    public let before: QuestionResult
    /// How the score of the first wave opened since stands to it; nil before there is one.
    public let after: (result: QuestionResult, trend: ScoreTrend)?
  }

  /// The action.
  public let action: Action
  /// Who does it.
  public let owner: String
  /// The sign it answers, such as `survey:S1/A2`.
  public let cause: String
  /// How far it can be told whether it helped.
  public let standing: Standing
  /// The questions; none for a sign that is no score, such as few answers.
  public let rows: [Row]
}

extension AccountReview {
  /// What results of surveys led to, by the day the action was raised.
  public var surveyEffects: [SurveyEffect] {
    let waves = WaveResults(account, asOf: visible.dates.asOf, settings)
    let finder = EffectFinder(waves: waves, signs: signs, minimum: settings.minimumGroup)
    let actions = (account.visible.actions + account.confidential.actions).sorted {
      ($0.raised, $0.id) < ($1.raised, $1.id)
    }
    return actions.flatMap { action in
      action.sourceReferences.compactMap { reference in
        finder.effect(of: action, owner: people.resolve(action.owner).name, reference)
      }
    }
  }

  /// The questions whose score gave a wave the sign with a code.
  private func signs(_ survey: Survey, _ code: String) -> Set<String> {
    Set(
      AdverseIndicator.triggers(of: survey, in: account, asOf: visible.dates.asOf, settings: settings)
        .filter { $0.trigger.code == code }.compactMap(\.trigger.question?.id)
    )
  }
}

extension AdverseIndicator.Trigger {
  /// The question whose score is the sign; nil for a sign that is no score.
  var question: SurveyQuestion? {
    switch self {
    case .lowScore(let question, _), .fall(let question, _, _), .unhappyAspect(let question): question
    case .lowAnswers, .fewAnswers, .overdueWave: nil
    }
  }
}

/// Finds the scores before and after an action.
private struct EffectFinder {
  let waves: WaveResults
  let signs: (Survey, String) -> Set<String>
  let minimum: Int

  /// Single low answers, few answers and a missing wave are no score that could rise.
  private static let withoutScore: Set<String> = ["A1", "A4", "A6"]

  func effect(of action: Action, owner: String, _ reference: String) -> SurveyEffect? {
    guard reference.hasPrefix("survey:") else { return nil }
    let parts = reference.dropFirst("survey:".count).split(separator: "/", maxSplits: 1).map(String.init)
    guard let id = parts.first, let cause = waves.surveys.first(where: { $0.id == id }) else { return nil }
    let after = action.done.flatMap { done in waves.surveys.first { $0.opened >= done } }
    let standing: SurveyEffect.Standing =
      action.done == nil ? .notDone : after.map { .askedAgain($0) } ?? .noLaterWave
    let before = action.done.flatMap { done in waves.surveys.last { $0.closed <= done } } ?? cause
    return SurveyEffect(
      action: action,
      owner: owner,
      cause: reference,
      standing: standing,
      rows: rows(ids(of: cause, sign: parts.count > 1 ? parts[1] : ""), before: before, after: after)
    )
  }

  /// The questions an action is about: those that gave the sign, or the first of each kind where none is named.
  private func ids(of survey: Survey, sign: String) -> Set<String> {
    if Self.withoutScore.contains(sign) { return [] }
    if !sign.isEmpty { return signs(survey, sign) }
    let questions = waves.questions(of: survey)
    return Set([SurveyQuestion.Kind.nps, .csat, .ces].compactMap { kind in questions.first { $0.kind == kind }?.id })
  }

  private func rows(_ ids: Set<String>, before: Survey, after: Survey?) -> [SurveyEffect.Row] {
    let old = waves.results(of: before)
    let new = after.map(waves.results) ?? []
    return old.filter { ids.contains($0.question.id) && $0.n > 0 }.map { result in
      SurveyEffect.Row(
        question: result.question,
        before: result,
        after: new.first { $0.question.isComparable(to: result.question) }.map { later in
          (later, ScoreTrend(later, before: [result], minimum: minimum))
        }
      )
    }
  }
}
