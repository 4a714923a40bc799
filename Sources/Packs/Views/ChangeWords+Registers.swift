import Review

/// The words for what is different about risks, decisions and change requests.
extension ChangeWords {
  /// What is different about a risk.
  static func risk(_ change: RiskChange, _ format: Format) -> String {
    guard let now = change.now else { return format.say("no longer among the open risks") }
    let weight = format.count(now.score.value)
    let isAbove = now.isBadNews
    switch change.kind {
    case .added:
      return format.say(isAbove ? "new, weighs \(weight) of 25, more than you accept" : "new, weighs \(weight) of 25")
    case .gone: return format.say("no longer among the open risks")
    case .weight:
      let told = change.before.map { format.count($0.score) } ?? format.say("not recorded")
      return format.say(
        isAbove
          ? "now weighs \(weight) of 25, was \(told); more than you accept" : "now weighs \(weight) of 25, was \(told)"
      )
    case .appetite:
      return format.say(isAbove ? "now weighs more than you accept" : "no longer weighs more than you accept")
    }
  }

  /// What is different about a decision.
  static func decision(_ change: DecisionChange, _ format: Format) -> String {
    let decision = change.now?.decision
    switch change.kind {
    case .asked:
      return decision?.due.map { format.say("now waits for you, by \(format.day($0))") }
        ?? format.say("now waits for you, no date recorded")
    case .taken: return taken(on: decision?.decidedOn.map(format.day), decision?.chosen, format)
    case .reopened: return format.say("open again; we told you it was decided")
    case .chosen:
      let (now, told) = (option(decision?.chosen, format), option(change.before?.chosen, format))
      return format.say("now decided for \(now); we told you \(told)")
    case .gone: return format.say("no longer waits for you")
    }
  }

  private static func taken(on day: String?, _ label: String?, _ format: Format) -> String {
    switch (day, label) {
    case (let day?, let label?): format.say("decided on \(day) for option \(label)")
    case (let day?, nil): format.say("decided on \(day)")
    case (nil, let label?): format.say("decided for option \(label)")
    case (nil, nil): format.say("decided")
    }
  }

  private static func option(_ label: String?, _ format: Format) -> String {
    label.map { format.say("option \($0)") } ?? format.say("an option that is not recorded")
  }

  /// What is different about a change request.
  static func changeRequest(_ change: ChangeRequestChange, _ format: Format) -> String {
    guard let now = change.now else { return format.say("no longer listed") }
    let standing = format.say(standing(of: now))
    guard change.kind == .added else {
      return format.say(now.standing == .pending ? "waits for a decision again" : "now \(standing)")
    }
    let isClients = now.change.raisedBy == .client
    if now.standing == .pending {
      return format.say(
        isClients ? "newly asked for by you, waits for a decision" : "newly asked for by us, waits for a decision"
      )
    }
    return format.say(
      isClients ? "newly asked for by you, and \(standing)" : "newly asked for by us, and \(standing)"
    )
  }

  private static func standing(of review: ChangeReview) -> Phrase {
    switch review.standing {
    case .draft, .pending: "waiting for a decision"
    case .approved: "approved"
    case .rejected: "refused"
    case .withdrawn: "withdrawn"
    case .implemented: review.isSigned ? "carried out" : "carried out, not signed by both sides"
    }
  }
}
