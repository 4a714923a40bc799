import Diagnostics

/// A survey takes under two minutes.
struct SurveyLong: Rule {
  let id = "survey-long"
  let severity = Diagnostic.Severity.warn
  let starterSeverity = Diagnostic.Severity.note
  let practices = ["S0-23", "S3-24"]
  let step = NextStep.correct
  let demand = "A survey takes under two minutes."
  let details =
    "The form of the survey that is open asks survey_questions questions or fewer, and takes survey_seconds seconds or "
    + "fewer: its words at words_a_minute, five seconds for an answer on a scale and twenty for one in words."
  let reason = "Long forms are put off, and what is put off is not answered."
  let example = "Survey S2 asks fourteen questions: the rule warns, and the form does not promise two minutes."
  let remedy = "ask less: take questions out of survey-questions.csv, or shorten them"

  func findings(in review: AccountReview) -> [Diagnostic] {
    let limits = review.settings.thresholds.surveys
    return review.visible.surveyCalls.filter { !$0.effort.isShort }.map { call in
      finding(
        "survey '\(call.survey.id)' asks \(call.effort.questions) questions and takes about "
          + "\(Int(call.effort.seconds.rounded(.up))) seconds; \(limits.mostQuestions) questions and "
          + "\(limits.mostSeconds) seconds are the most",
        in: review,
        at: call.questions.first { $0.origin.line > 0 }?.origin ?? call.survey.origin,
        records: [call.survey.reference]
      )
    }
  }
}
