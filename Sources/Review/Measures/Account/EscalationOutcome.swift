import Tables

/// What came of something that was taken further up.
///
/// Internal.
public struct EscalationOutcome: Sendable {
  /// The issue.
  public let issue: Issue
  /// How far up it was taken.
  public let level: EscalationLevel
  /// The day it was taken there.
  public let on: CivilDate
  /// The working days until it was settled, or up to the report date.
  public let workingDays: Int
  /// The share or points of the last wave that had closed before, and of the first one opened since it was settled; nil
  /// where there is none that may be told.
  public let before, after: QuestionResult.Score?

  /// The days looked at.
  public static let days = 365
}

extension AccountReview {
  /// What came of what was taken further up within a year, the latest first.
  public var escalationOutcomes: [EscalationOutcome] {
    let window = window(days: EscalationOutcome.days)
    let asOf = visible.dates.asOf
    return allIssues.reversed().compactMap { issue in
      guard let on = issue.escalatedOn, window.contains(on), let level = issue.level.flatMap(EscalationLevel.init),
        level > .team
      else { return nil }
      let surveys = account.visible.surveys.filter { $0.closed <= asOf }
      let before = surveys.last { $0.closed <= on }
      let after = issue.resolved.flatMap { resolved in surveys.first { $0.opened >= resolved } }
      return EscalationOutcome(
        issue: issue,
        level: level,
        on: on,
        workingDays: calendar.workingDays(from: on, to: issue.resolved ?? asOf),
        before: before.flatMap(score),
        after: after.flatMap(score)
      )
    }
  }

  /// What a wave's first question with a score may be told of it.
  private func score(_ survey: Survey) -> QuestionResult.Score? {
    let questions =
      account.visible.questions[survey.id] ?? SurveyQuestion.standardSet(provider: settings.firm.name)
    let review = SurveyReview(
      survey,
      questions: questions,
      responses: account.confidential.responses[survey.id] ?? [],
      people: people,
      settings.thresholds.surveys
    )
    return review.questions.lazy.compactMap(\.score.reading.value).first
  }
}
