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
    let small = groups.filter { $0.result.level.showsScore && $0.result.n < Anonymity.minimum }
    guard let first = small.first, let least = small.map(\.result.n).min() else { return [] }
    let others = small.count == 1 ? "shows a score" : "and \(small.count - 1) more show scores"
    return [
      finding(
        "\(first.name) of survey '\(survey.survey.id)' \(others) from \(small.count == 1 ? "" : "as few as ")\(least) "
          + "answer\(least == 1 ? "" : "s") (\(Anonymity.minimum) needed)",
        in: review,
        at: survey.survey.origin,
        records: [survey.survey.reference]
      )
    ]
  }
}
