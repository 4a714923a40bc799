import Diagnostics

/// No group of fewer than five answers is shown, and none can be worked out.
struct SmallGroupExposed: Rule {
  let id = "small-group-exposed"
  let severity = Diagnostic.Severity.block
  let protects = true
  let practices = ["S3-25"]
  let step = NextStep.correct
  let demand = "No group of fewer than five answers is shown, and none can be worked out."
  let details = "The pack hides small groups by itself; the rule catches settings that would show them."
  let reason = "Of a few answers a reader can tell who gave which, and people stop answering."
  let example =
    "With thresholds.minimum_group 2, four answers to a question are shown: the pack is held until the "
    + "setting is 5 or more."
  let remedy = "raise 'thresholds.minimum_group' in reviewpack.yaml to 5"

  func findings(in review: AccountReview) -> [Diagnostic] {
    guard let survey = review.visible.survey else { return [] }
    let groups =
      survey.questions.map { (name: "question '\($0.question.id)'", result: $0) }
      + survey.departments.map { (name: "department '\($0.department)'", result: $0.result) }
    return groups.filter { $0.result.level.showsScore && $0.result.n < Anonymity.minimum }.map { group in
      finding(
        "\(group.name) of survey '\(survey.survey.id)' shows a score from \(group.result.n) "
          + "answer\(group.result.n == 1 ? "" : "s") (\(Anonymity.minimum) needed)",
        in: review,
        records: [survey.survey.reference]
      )
    }
  }
}
