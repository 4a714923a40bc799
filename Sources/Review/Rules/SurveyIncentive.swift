import Diagnostics
import Tables

/// Whoever is given something around a survey is not paid for the answers, or the pack says so.
struct SurveyIncentive: Rule {
  let id = "survey-incentive"
  let severity = Diagnostic.Severity.warn
  let starterSeverity = Diagnostic.Severity.note
  let practices = ["S3-29", "S3-25"]
  let step = NextStep.tell
  let demand = "Whoever is given something around a survey is not paid for the answers, or the pack says so."
  let details =
    "A gift to the client between incentive_days days before a survey opens and as long after it closes "
    + "is told of in the client's commentary of that period, in the section survey."
  let reason = "A score that may have been paid for is worth nothing, unless the reader knows."
  let example =
    "A hamper went to the warehouse on 2026-10-12, while survey S2 was open: the rule warns until "
    + "commentary.csv tells of it in the section survey."
  let remedy = "add a line to commentary.csv, section survey, that tells of it"

  func findings(in review: AccountReview) -> [Diagnostic] {
    let days = review.settings.thresholds.attention.incentiveDays
    if review.visible.commentary.contains(where: { $0.words.section.lowercased() == "survey" }) { return [] }
    guard let survey = review.visible.survey?.survey else { return [] }
    let window = survey.opened.adding(days: -days)...survey.closed.adding(days: days)
    return review.account.confidential.gifts.filter { $0.direction == .given && window.contains($0.on) }.map { gift in
      finding(
        "'\(gift.what)' was given on \(gift.on.iso), around survey '\(survey.name)', and the pack does not say so",
        in: review,
        at: gift.origin,
        field: "on",
        records: [gift.reference, survey.reference]
      )
    }
  }
}
