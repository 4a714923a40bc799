extension Account {
  /// Every record of the client that a finding may be about, as `type:id`.
  var references: Set<String> {
    let own = [visible.client.reference] + visible.people.ofClient.map(\.reference)
    let delivery = visible.projects.map(\.reference) + visible.milestones.map(\.reference)
    let work = visible.workItems.map(\.reference) + visible.changes.map(\.reference)
    let agreed = visible.criteria.map(\.reference) + visible.decisions.map(\.reference)
    let said = visible.statements.map(\.reference) + visible.surveys.map(\.reference)
    let actions = (visible.actions + confidential.actions).map(\.reference)
    let talks = (visible.interactions + confidential.interactions).map(\.reference)
    let risks = (visible.risks + confidential.risks).map(\.reference)
    let issues = (visible.issues + confidential.issues).map(\.reference)
    let invoices = confidential.invoices.map(\.reference)
    let kept = confidential.estimates.map(\.reference) + visible.forums.map(\.reference)
    let offered = confidential.opportunities.map(\.reference) + confidential.gifts.map(\.reference)
    return Set(own + delivery + work + agreed + said + actions + talks + risks + issues + invoices + kept + offered)
  }
}
