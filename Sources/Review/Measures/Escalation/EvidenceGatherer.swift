import Tables

/// Gathers the evidence that records hold on something that is to be taken further up.
///
/// An issue gathers it: one that is the thing itself, or that names it among its own evidence.
struct EvidenceGatherer {
  private let account: Account
  private let issues: [Issue]
  private let days: [String: CivilDate]
  private let conversations: [Interaction]
  private let milestones: [String]

  /// Prepares the search.
  ///
  /// - Parameters:
  ///   - account: The client's account.
  ///   - issues: All of its issues.
  ///   - references: The records that evidence is asked of.
  init(_ account: Account, _ issues: [Issue], citing references: Set<String>) {
    let (slice, confidential) = (account.visible, account.confidential)
    self.account = account
    self.issues = issues
    conversations = slice.interactions + confidential.interactions
    milestones = slice.milestones.map(\.reference)
    let cited = references.union(issues.map(\.reference)).union(issues.flatMap(\.evidence).map(ReferenceIndex.base))
    days = DatedRecords.days(of: cited, in: account)
  }

  /// What is on the table about some records, and how far up they have been taken.
  ///
  /// - Parameters:
  ///   - records: The records that show it.
  ///   - heldUp: The milestone that waits for them.
  /// - Returns: The evidence, and the level that was tried; nil where nobody recorded one.
  func evidence(of records: [String], heldUp: String?) -> (EscalationEvidence, EscalationLevel?) {
    let issue = self.issue(about: records)
    let notes = issue.flatMap { account.confidential.issueNotes[$0.id] }
    let named = records + (issue.map { [$0.reference] + $0.evidence.map(ReferenceIndex.base) } ?? [])
    var seen: Set<String> = []
    let references = named.filter { seen.insert($0).inserted }
    var evidence = EscalationEvidence()
    evidence.issue = issue?.reference
    evidence.problem = issue?.text
    evidence.datedRecords =
      references.compactMap { name in days[name].map { EscalationEvidence.DatedRecord(name, on: $0) } }
      .sorted { ($0.on, $0.reference) < ($1.on, $1.reference) }
    evidence.communications = conversations.filter { talk in
      seen.contains(talk.reference) || talk.badNewsReferences.contains { records.contains(ReferenceIndex.base(of: $0)) }
    }.map(\.reference)
    evidence.effectDays = issue?.effectDays
    evidence.effectMoney = issue?.effectMoney
    evidence.heldUp = Set(references.filter(milestones.contains) + [heldUp].compactMap(\.self)).sorted()
    evidence.tried = notes?.tried
    evidence.ourPart = notes?.ourPart
    evidence.ask = issue?.ask
    evidence.forum = issue?.forum.map { name in account.visible.forums.first { $0.answers(to: name) }?.name ?? name }
    evidence.askBy = issue?.askBy
    let taken = issue.flatMap { issue in issue.escalatedOn.flatMap { _ in issue.level } }
    return (evidence, taken.flatMap(EscalationLevel.init))
  }

  /// The unresolved issue about some of the records: of several the one that was taken furthest, then the first by id.
  private func issue(about records: [String]) -> Issue? {
    let about = Set(records)
    let matching = issues.filter { issue in
      issue.resolved == nil
        && (about.contains(issue.reference) || issue.evidence.contains { about.contains(ReferenceIndex.base(of: $0)) })
    }
    return matching.min { (-($0.level ?? 0), $0.id) < (-($1.level ?? 0), $1.id) }
  }
}

/// The days that records speak of.
enum DatedRecords {
  /// The day of each of the records that are asked for.
  ///
  /// - Parameters:
  ///   - references: The records, as `type:id`.
  ///   - account: The client's account.
  /// - Returns: The day of each that exists and has one: when it was raised, held, due or promised.
  static func days(of references: Set<String>, in account: Account) -> [String: CivilDate] {
    let (slice, confidential) = (account.visible, account.confidential)
    var days: [String: CivilDate] = [:]
    func add<R: Record>(_ records: [R], _ day: (R) -> CivilDate?) {
      for record in records where references.contains(record.reference) {
        if let day = day(record) { days[record.reference] = day }
      }
    }
    add(slice.actions + confidential.actions) { $0.raised }
    add(slice.interactions + confidential.interactions) { $0.on }
    add(slice.risks + confidential.risks) { $0.raised }
    add(slice.issues + confidential.issues) { $0.raised }
    add(slice.milestones) { $0.baseline }
    add(slice.changes) { $0.submittedOn ?? $0.raisedOn }
    add(slice.decisions) { $0.decidedOn ?? $0.askedOn }
    add(slice.criteria) { $0.proposedOn }
    add(slice.surveys) { $0.closed }
    add(slice.statements) { $0.saidOn }
    add(confidential.invoices) { $0.due }
    // There may be a million work items, of which few are ever named.
    if references.contains(where: { $0.hasPrefix(WorkItem.type.singular + ":") }) { add(slice.workItems) { $0.begin } }
    return days
  }
}
