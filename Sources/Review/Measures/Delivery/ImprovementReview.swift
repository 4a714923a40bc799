import Tables

/// Something we changed in how we work, or are about to change.
public struct ImprovementReview: Sendable {
  /// The action.
  public let action: ActionReview
  /// What led to it: the records it names, in words; empty where it names none that the client may see.
  public let because: [String]

  /// Improvements that were made lately, the newest first, then those under way by their due date.
  static func all(_ actions: [ActionReview], in slice: ClientSlice, _ context: ReviewContext) -> [ImprovementReview] {
    let first = context.dates.asOf.adding(days: 1 - context.thresholds.sections.improvementDays)
    let improvements = actions.filter { $0.action.kind == .improvement }
    let made = improvements.filter { review in review.action.done.map { $0 >= first } ?? false }
      .sorted { left, right in
        (right.action.done ?? .epoch, left.action.id) < (left.action.done ?? .epoch, right.action.id)
      }
    let names = slice.namesOfReferences
    return (made + improvements.filter { $0.action.done == nil }).map { review in
      ImprovementReview(action: review, because: review.action.sourceReferences.compactMap { names[$0] })
    }
  }
}

extension ClientSlice {
  /// The words for records that actions name, by their references.
  var namesOfReferences: [String: String] {
    let plan = milestones.map { ($0.reference, $0.name) } + criteria.map { ($0.reference, $0.statement) }
    let trouble = issues.map { ($0.reference, $0.text) } + risks.map { ($0.reference, $0.text) }
    let talk = decisions.map { ($0.reference, $0.question) } + changes.map { ($0.reference, $0.title) }
    let heard = interactions.compactMap { talk in talk.clientConcern.map { (talk.reference, $0) } }
    return Dictionary(plan + trouble + talk + heard) { first, _ in first }
  }
}
