/// The records that figures about the work with a client name, with what those figures take from them.
extension CitedRecords {
  /// Gathers actions, conversations, decisions, statements, criteria, issues, invoices and estimates, whoever may see
  /// them.
  static func ofRelationship(_ account: Account) -> [CitedRecord] {
    let (slice, confidential) = (account.visible, account.confidential)
    return (slice.actions + confidential.actions).map(cite)
      + (slice.interactions + confidential.interactions).map(cite) + slice.decisions.map(cite)
      + slice.statements.map(cite) + slice.criteria.map(cite) + (slice.issues + confidential.issues).map(cite)
      + confidential.invoices.map(cite) + confidential.estimates.map(cite)
  }

  static func cite(_ action: Action) -> CitedRecord {
    CitedRecord(
      action,
      action.text,
      [
        .init("raised", .day(action.raised)), .init("due", action.due.map { .day($0) }),
        .init("done", action.done.map { .day($0) }), .init("owner", .text(action.owner)),
        .init("held up by", action.blockedBy.map { .text($0.rawValue) }),
      ]
    )
  }

  static func cite(_ interaction: Interaction) -> CitedRecord {
    CitedRecord(
      interaction,
      interaction.summary,
      [
        .init("day", .day(interaction.on)), .init("channel", .text(interaction.channel.rawValue)),
        .init("people", .text(interaction.people.joined(separator: ", "))),
        .init("forum", interaction.forum.map { .text($0) }),
      ]
    )
  }

  static func cite(_ decision: Decision) -> CitedRecord {
    CitedRecord(
      decision,
      decision.question,
      [
        .init("asked", decision.askedOn.map { .day($0) }), .init("decided", decision.decidedOn.map { .day($0) }),
        .init("signed", decision.signedOn.map { .day($0) }),
        .init("client's input", decision.clientInput.map { .text($0.rawValue) }),
      ]
    )
  }

  static func cite(_ statement: Statement) -> CitedRecord {
    CitedRecord(
      statement,
      statement.topic.rawValue.replacing("_", with: " "),
      [.init("said on", .day(statement.saidOn)), .init("said by", .text(statement.saidBy))]
    )
  }

  static func cite(_ criterion: Criterion) -> CitedRecord {
    CitedRecord(
      criterion,
      criterion.statement,
      [
        .init("proposed", criterion.proposedOn.map { .day($0) }),
        .init("agreed by the client", criterion.clientAgreedOn.map { .day($0) }),
      ]
    )
  }

  static func cite(_ issue: Issue) -> CitedRecord {
    CitedRecord(
      issue,
      issue.text,
      [
        .init("kind", .text(issue.kind.rawValue)), .init("raised", .day(issue.raised)),
        .init("resolved", issue.resolved.map { .day($0) }), .init("level", issue.level.map { .count($0) }),
      ]
    )
  }

  static func cite(_ invoice: Invoice) -> CitedRecord {
    CitedRecord(
      invoice,
      nil,
      [
        .init("issued", .day(invoice.issued)), .init("due", .day(invoice.due)),
        .init("paid", invoice.paidOn.map { .day($0) }), .init("disputed", invoice.isDisputed ? .text("yes") : nil),
      ]
    )
  }

  static func cite(_ estimate: Estimate) -> CitedRecord {
    CitedRecord(
      estimate,
      estimate.item,
      [
        .init("based on", .text(estimate.basis.rawValue)), .init("estimated", .hours(estimate.hours)),
        .init("took", estimate.actualHours.map { .hours($0) }), .init("made on", .day(estimate.madeOn)),
        .init("checked on", estimate.vettedOn.map { .day($0) }), .init("told on", estimate.quotedOn.map { .day($0) }),
      ]
    )
  }
}
