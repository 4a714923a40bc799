import Review

/// The words for what is different about risks, decisions and change requests.
extension ChangeWords {
  /// What is different about a risk.
  static func risk(_ change: RiskChange, _ format: Format) -> String {
    guard let now = change.now else { return "no longer among the open risks" }
    let weight = "\(format.count(now.score.value)) of 25"
    let isAbove = now.isBadNews
    switch change.kind {
    case .added: return "new, weighs \(weight)" + (isAbove ? ", more than you accept" : "")
    case .gone: return "no longer among the open risks"
    case .weight:
      let told = change.before.map { "\(format.count($0.score))" } ?? "not recorded"
      return "now weighs \(weight), was \(told)" + (isAbove ? "; more than you accept" : "")
    case .appetite: return isAbove ? "now weighs more than you accept" : "no longer weighs more than you accept"
    }
  }

  /// What is different about a decision.
  static func decision(_ change: DecisionChange, _ format: Format) -> String {
    let decision = change.now?.decision
    switch change.kind {
    case .asked: return "now waits for you, " + (decision?.due.map { "by \(format.day($0))" } ?? "no date recorded")
    case .taken:
      let day = decision?.decidedOn.map { " on \(format.day($0))" } ?? ""
      return "decided\(day)" + (decision?.chosen.map { " for option \($0)" } ?? "")
    case .reopened: return "open again; we told you it was decided"
    case .chosen: return "now decided for \(option(decision?.chosen)); we told you \(option(change.before?.chosen))"
    case .gone: return "no longer waits for you"
    }
  }

  private static func option(_ label: String?) -> String {
    label.map { "option \($0)" } ?? "an option that is not recorded"
  }

  /// What is different about a change request.
  static func changeRequest(_ change: ChangeRequestChange) -> String {
    guard let now = change.now else { return "no longer listed" }
    let standing = standing(of: now)
    guard change.kind == .added else {
      return now.standing == .pending ? "waits for a decision again" : "now \(standing)"
    }
    let asked = "newly asked for by \(now.change.raisedBy == .client ? "you" : "us")"
    return now.standing == .pending ? "\(asked), waits for a decision" : "\(asked), and \(standing)"
  }

  private static func standing(of review: ChangeReview) -> String {
    switch review.standing {
    case .draft, .pending: "waiting for a decision"
    case .approved: "approved"
    case .rejected: "refused"
    case .withdrawn: "withdrawn"
    case .implemented: review.isSigned ? "carried out" : "carried out, not signed by both sides"
    }
  }
}
