extension Portfolio {
  /// The texts that tell who we are: every client may read them.
  public var firmTexts: [String] {
    let staff = accounts.first?.visible.people.ofProvider ?? []
    return [settings.firm.name] + settings.firm.domains + settings.channels + staff.flatMap(\.texts)
  }
}

extension ClientSlice {
  /// Every text of the client's own visible records: whatever stands here may stand in the client's documents.
  public var texts: [String] {
    var texts = client.texts
    texts += people.ofClient.flatMap(\.texts)
    texts += projects.flatMap(\.texts)
    texts += milestones.flatMap(\.texts)
    texts += workItems.flatMap { [$0.id, $0.project, $0.title] }
    texts += Set(workItems.flatMap(\.recurringTexts))
    texts += criteria.flatMap(\.texts)
    texts += measurements.keys
    texts += Set(measurements.values.joined().compactMap(\.source))
    texts += surveys.flatMap { [$0.id, $0.client, $0.name] + $0.invitedPeople }
    texts += questions.values.joined().flatMap { [$0.id, $0.survey, $0.text] }
    texts += actions.flatMap(\.texts)
    texts += commentary.flatMap { [$0.project ?? "", $0.section, $0.text, $0.by] }
    texts += statements.flatMap { [$0.id, $0.client, $0.value, $0.saidBy] }
    texts += changes.flatMap(\.texts)
    texts += decisions.flatMap(\.texts)
    texts += risks.flatMap(\.texts)
    texts += interactions.flatMap(\.texts)
    texts += issues.flatMap { [$0.id, $0.client, $0.project ?? ""] + $0.texts + $0.evidence }
    texts += estimates.flatMap { [$0.id, $0.project, $0.item, $0.discoveryReference ?? ""] }
    texts += forums.flatMap { [$0.id, $0.client, $0.name] + $0.providerMembers + $0.clientMembers }
    texts += glossary.flatMap { [$0.term, $0.expansion, $0.meaning ?? ""] }
    return texts
  }
}

extension Client {
  fileprivate var texts: [String] {
    [id, name, currency]
      + [
        locale, hourValueAgreedBy, sector, contractReference, disputeClause, itRole, contractApproach, endUsers,
      ].compactMap(\.self) + externalIDs + domains
  }
}

extension Contact {
  fileprivate var texts: [String] {
    [id, client ?? "", name, email ?? "", phone ?? "", role, department ?? "", basis ?? ""] + receives
  }
}

extension Project {
  fileprivate var texts: [String] {
    [id, client, name]
      + [objective, manager, stage, scopeSignedBy, overrideReason, overrideBy].compactMap(\.self)
      + externalIDs + scopeIn + scopeOut + scopeGrey
  }
}

extension WorkItem {
  fileprivate var recurringTexts: [String] { [channel, raisedBy, priority].compactMap(\.self) }
}

extension Milestone {
  fileprivate var texts: [String] { [id, project, name, lateReason ?? "", decidedBy ?? ""] }
}

extension Criterion {
  fileprivate var texts: [String] {
    [id, project, statement]
      + [
        metric, unit, dataSource, providerOwner, clientOwner, businessOutcome, unitValueAgreedBy, clientAgreedBy,
        providerAgreedBy,
      ].compactMap(\.self)
  }
}

extension Action {
  fileprivate var texts: [String] {
    [id, client, project ?? "", text, owner, answer ?? "", blocks ?? "", tellTo ?? ""] + sourceReferences
  }
}

extension ChangeRequest {
  fileprivate var texts: [String] {
    [id, project, title] + [reason, decidedReason, clientSignedBy, providerSignedBy].compactMap(\.self)
  }
}

extension Decision {
  fileprivate var texts: [String] {
    [id, client, question] + [project, chosen, signedBy, rationale].compactMap(\.self) + options.flatMap(\.texts)
  }
}

extension DecisionOption {
  fileprivate var texts: [String] {
    [id, label, summary] + [argumentsFor, argumentsAgainst, risk].compactMap(\.self)
  }
}

extension Risk {
  fileprivate var texts: [String] {
    [id, project, text, owner] + [category, mitigation, confirmedBy, clientDecision].compactMap(\.self)
  }
}

extension Interaction {
  fileprivate var texts: [String] {
    [id, client, summary] + [project, forum, clientConcern].compactMap(\.self) + people + agreed + badNewsReferences
  }
}
