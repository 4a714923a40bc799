import Tables

/// What several rules ask of a client's records, whoever may see them.
extension AccountReview {
  /// What the client said matters to it, oldest first.
  var statements: [Statement] { account.visible.statements }

  /// All conversations up to the issue date, oldest first.
  var interactions: [Interaction] {
    (account.visible.interactions + account.confidential.interactions).sorted { ($0.on, $0.id) < ($1.on, $1.id) }
  }

  /// All issues as they stood at the report date, oldest first.
  var issues: [Issue] {
    (account.visible.issues + account.confidential.issues).sorted { ($0.raised, $0.id) < ($1.raised, $1.id) }
  }

  /// Whether somebody of our staff may speak to this client on the day the pack goes out.
  func maySpeak(_ contact: Contact) -> Bool {
    contact.side == .provider && contact.isAuthorised && contact.leftOn == nil
      && (contact.forClients.isEmpty || contact.forClients.contains(visible.client.id))
  }

  /// Whether the client was given no pack before.
  var isFirstPack: Bool { if case .firstPack = visible.comparison { true } else { false } }

  /// The latest day up to the report date on which something happened, as far as records tell; nil where none does.
  var newestDay: CivilDate? {
    let slice = account.visible
    let work = slice.workItems.flatMap { [$0.created, $0.started, $0.finished] }
    let plan = slice.milestones.flatMap { [$0.actual, $0.submittedOn, $0.decidedOn] }
    let values = slice.measurements.values.joined().map { Optional($0.on) }
    let talks = interactions.map { Optional($0.on) }
    let actions = (slice.actions + account.confidential.actions).flatMap { [$0.raised, $0.done] }
    let changes = slice.changes.flatMap { [$0.raisedOn, $0.submittedOn, $0.clientSignedOn] }
    let spend = (slice.spend + account.confidential.spend).map { Optional(min($0.month.lastDay, visible.dates.asOf)) }
    let days = work + plan + values + talks + actions + changes + spend
    return days.compactMap(\.self).filter { $0 <= visible.dates.asOf }.max()
  }

  /// The latest day up to the report date on which the client's side said, decided, signed or answered something.
  var lastHeard: CivilDate? {
    let isClients = { [people] (name: String) in people.resolve(name).contact?.side == .client }
    let talks = interactions.filter { $0.direction != .outward && $0.people.contains(where: isClients) }.map(\.on)
    let slice = account.visible
    let answers = slice.actions.filter { isClients($0.owner) }.compactMap(\.done)
    let decided = slice.milestones.compactMap(\.decidedOn) + slice.changes.compactMap(\.clientSignedOn)
    let signed = slice.decisions.filter { $0.signedBy.map(isClients) ?? false }.compactMap(\.signedOn)
    let agreed = slice.criteria.compactMap(\.clientAgreedOn) + slice.statements.map(\.saidOn)
    return (talks + answers + decided + signed + agreed).filter { $0 <= visible.dates.asOf }.max()
  }
}
