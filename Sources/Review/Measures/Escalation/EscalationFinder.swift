import Tables

/// Finds what is to be taken further up in an account's records, and gathers the evidence for it (methods §8).
struct EscalationFinder {
  let account: Account
  let review: ClientReview
  let projects: [InternalProjectReview]
  let risks: [RiskReview]
  let facts: EngagementFacts
  let engagement: EngagementIndex
  let debts: [AgedDebt]
  let earlier: EarlierPack
  let context: ReviewContext
  let limits: EscalationThresholds

  private var slice: ClientSlice { account.visible }
  private var asOf: CivilDate { context.dates.asOf }
  private var issues: [Issue] { slice.issues + account.confidential.issues }

  /// A trigger before its evidence is gathered.
  private struct Sign {
    let trigger: EscalationTrigger
    let records: [String]
    let name: String?
    let heldUp: String?

    init(_ trigger: EscalationTrigger, _ records: [String], _ name: String? = nil) {
      (self.trigger, self.records, self.name, heldUp) = (trigger, records, name, nil)
    }

    init(_ trigger: EscalationTrigger, _ record: String, _ name: String, heldUp: String? = nil) {
      (self.trigger, records, self.name, self.heldUp) = (trigger, [record], name, heldUp)
    }
  }

  /// Everything found, with its evidence.
  func found() -> EscalationReview {
    let signs =
      lateActions + overdueBills + waitingAcceptances + conduct + unsignedWork + missedMilestones + absentSponsor
      + lowEngagement + complaints + red + undecidedRisks + unresolved + disputes
    let gatherer = EvidenceGatherer(account, issues, citing: Set(signs.flatMap(\.records)))
    return EscalationReview(
      signs.map { sign in
        let (evidence, taken) = gatherer.evidence(of: sign.records, heldUp: sign.heldUp)
        return EscalationPoint(
          sign.trigger,
          sign.records,
          name: sign.name,
          taken: taken,
          evidence: evidence,
          limits
        )
      }
    )
  }

  // MARK: What the client was to do

  /// A question counts from the day it was asked; one with a day of its own, like everything else, from that day.
  private var lateActions: [Sign] {
    (slice.actions + account.confidential.actions).compactMap { action in
      guard action.isDueFromClient(slice.people), action.dayDone(by: asOf) == nil else { return nil }
      let isOpenQuestion = action.kind == .question && action.due == nil
      guard let since = isOpenQuestion ? action.raised : action.due, since < asOf else { return nil }
      let days = context.calendar.workingDays(from: since, to: asOf)
      let trigger: EscalationTrigger =
        isOpenQuestion ? .openQuestion(workingDays: days) : .lateAction(workingDays: days)
      return Sign(trigger, action.reference, action.text, heldUp: action.blocks.map { "milestone:\($0)" })
    }
  }

  private var overdueBills: [Sign] {
    debts.flatMap(\.entries).filter { $0.daysPastDue > 0 && $0.amount > 0 }.map { entry in
      let trigger: EscalationTrigger =
        entry.isDisputed ? .disputedSum(days: entry.daysPastDue) : .overdueInvoice(days: entry.daysPastDue)
      return Sign(trigger, entry.reference, String(entry.reference.drop { $0 != ":" }.dropFirst()))
    }
  }

  private var waitingAcceptances: [Sign] {
    let allowed = slice.client.acceptanceDays ?? context.thresholds.delivery.acceptanceDays
    return review.projectReviews.flatMap(\.acceptances).compactMap { milestone, acceptance in
      guard let age = acceptance.age, age > allowed else { return nil }
      return Sign(.overdueAcceptance(workingDays: age - allowed), milestone.reference, milestone.name)
    }
  }

  private var absentSponsor: [Sign] {
    let held = facts.meetings.filter { $0.on <= asOf }
      .sorted { ($0.on, $0.reference) < ($1.on, $1.reference) }
    let missed = held.reversed().prefix { $0.attendance != .sponsor }
    return missed.isEmpty ? [] : [Sign(.absentSponsor(meetings: missed.count), missed.map(\.reference))]
  }

  private var undecidedRisks: [Sign] {
    (review.risks + risks).filter { $0.isBadNews && $0.risk.clientDecision == nil }.map { review in
      let days = context.calendar.workingDays(from: review.risk.raised, to: asOf)
      return Sign(.undecidedRisk(workingDays: days), review.risk.reference, review.risk.text)
    }
  }

  // MARK: How the work stands

  private var unsignedWork: [Sign] {
    review.changeControl.changes.compactMap { change in
      guard let work = change.unsignedWork, !work.isApprovedSince else { return nil }
      return Sign(.unsignedWork, [work.change] + work.items, change.change.title)
    }
  }

  private var missedMilestones: [Sign] {
    let since = asOf.adding(days: 1 - limits.missedMilestoneDays)
    let missed = review.milestones.filter { review in
      (since...asOf).contains(review.milestone.baseline) && (review.slip?.workingDays ?? 0) > 0
        && account.confidential.lateCauses[review.milestone.id] == .client
    }
    return missed.isEmpty ? [] : [Sign(.missedMilestones(missed.count), missed.map(\.milestone.reference))]
  }

  private var lowEngagement: [Sign] {
    guard let index = engagement.index.reading.value, Threshold.exceeds(limits.leastIndex, index) else { return [] }
    return [Sign(.lowEngagement(index: index), [slice.client.reference])]
  }

  private var red: [Sign] {
    let red = projects.filter { $0.status.gravest == .red }
    guard !red.isEmpty else { return [] }
    var periods = 1
    if case .released(let snapshot) = earlier, snapshot.projects?.contains(where: { $0.status == .offTrack }) ?? false {
      periods = 2
    }
    var seen: Set<String> = []
    let records = red.flatMap { [$0.visible.project.reference] + $0.status.causes }.filter { seen.insert($0).inserted }
    return [Sign(.red(periods: periods), records, red.count == 1 ? red[0].visible.project.name : nil)]
  }

  // MARK: What was raised

  private var conduct: [Sign] {
    let since = asOf.adding(days: 1 - limits.conductDays)
    let incidents = issues.filter { $0.kind == .conduct && (since...asOf).contains($0.raised) }
    guard !incidents.isEmpty else { return [] }
    let trigger = EscalationTrigger.conduct(
      incidents: incidents.count,
      isThreat: incidents.contains { $0.severity == .high }
    )
    return [Sign(trigger, incidents.map(\.reference))]
  }

  private var complaints: [Sign] {
    open(.complaint).map { issue in
      Sign(
        .openComplaint(workingDays: context.calendar.workingDays(from: issue.raised, to: asOf)),
        issue.reference,
        issue.text
      )
    }
  }

  private var disputes: [Sign] { open(.dispute).map { Sign(.dispute, $0.reference, $0.text) } }

  private var unresolved: [Sign] {
    issues.compactMap { issue in
      guard issue.resolved == nil, issue.level == EscalationLevel.sponsor.rawValue, let on = issue.escalatedOn else {
        return nil
      }
      let days = context.calendar.workingDays(from: on, to: asOf)
      return Sign(.unresolved(workingDays: days), issue.reference, issue.text)
    }
  }

  private func open(_ kind: Issue.Kind) -> [Issue] { issues.filter { $0.kind == kind && $0.resolved == nil } }
}
