import Tables

extension EngagementFacts {
  /// What an account's records say, those of the house included.
  ///
  /// - Parameters:
  ///   - account: The client's account.
  ///   - review: What was measured for the client's documents.
  ///   - channels: The channels by which requests are to come in; empty where none are agreed.
  init(of account: Account, _ review: ClientReview, channels: [String]) {
    let (slice, confidential) = (account.visible, account.confidential)
    let actions = slice.actions + confidential.actions
    let interactions = slice.interactions + confidential.interactions
    let asOf = review.dates.asOf
    self.init()
    let clientActions = actions.filter { $0.isDueFromClient(slice.people) }
    questions = clientActions.filter(\.isQuestion).map { action in
      Question(action.reference, asked: action.raised, answered: action.dayDone(by: asOf))
    }
    self.clientActions = clientActions.compactMap { action in
      action.due.map { ClientAction(action.reference, due: $0, isOpen: action.dayDone(by: asOf) == nil) }
    }
    meetings = interactions.filter { Self.isForTheSponsor($0, slice) }.map { meeting in
      Meeting(meeting.reference, on: meeting.on, .init(meeting.people.map(slice.people.resolve)))
    }
    signOffs = SignOff.all(in: slice, review, asOf: asOf)
    decisions = slice.decisions.compactMap(TakenDecision.init)
    wave = review.survey.map { Wave($0.survey.reference, closed: $0.survey.closed, rate: $0.responseRate.reading) }
    for statement in slice.statements where statement.saidOn <= asOf {
      guard let topic = ConversationTopic(statement.topic), slice.people.isClients(statement.saidBy) else { continue }
      // Statements come oldest first.
      conversations[topic] = Event(statement.reference, on: statement.saidOn)
    }
    scope = ScopeChange(of: review.projectReviews)
    bills = confidential.invoices.map(Bill.init)
    conduct = (slice.issues + confidential.issues)
      .filter { $0.kind == .conduct && !$0.evidence.isEmpty }
      .map { Event($0.reference, on: $0.raised) }
    requests = Self.requests(slice.workItems, people: slice.people, channels: channels)
    if !channels.isEmpty {
      requests +=
        interactions
        .filter { confidential.interactionTags[$0.id]?.contains(.offChannel) ?? false }
        .map { Request($0.reference, on: $0.on, isOffChannel: true) }
    }
    contacts = interactions.map { Event($0.reference, on: $0.on) }
    abdications =
      interactions
      .filter { confidential.interactionTags[$0.id]?.contains(.abdication) ?? false }
      .map { Event($0.reference, on: $0.on) }
  }
}

extension EngagementFacts {
  /// The client's requests of which it is recorded how they came in; none where no channels are agreed.
  static func requests(_ items: [WorkItem], people: People, channels: [String]) -> [Request] {
    let agreed = Set(channels.map { $0.lowercased() })
    if agreed.isEmpty { return [] }
    return items.compactMap { item in
      guard let channel = item.channel, let day = item.begin, let raisedBy = item.raisedBy, people.isClients(raisedBy)
      else { return nil }
      return Request(item.reference, on: day, isOffChannel: !agreed.contains(channel.lowercased()))
    }
  }

  /// Whether an interaction is a meeting of a forum at which the sponsor is to be: not of one whose members on the
  /// client's side are recorded and leave the sponsor out, such as a weekly call of the desk.
  fileprivate static func isForTheSponsor(_ meeting: Interaction, _ slice: ClientSlice) -> Bool {
    guard let name = meeting.forum else { return false }
    guard let forum = slice.forums.first(where: { $0.answers(to: name) }), !forum.clientMembers.isEmpty else {
      return true
    }
    return forum.clientMembers.contains { slice.people.resolve($0).contact?.isSponsor ?? false }
  }
}

extension Action {
  /// Whether it asks for an answer or for something to be sent.
  var isQuestion: Bool { kind == .question || kind == .informationRequest }

  /// Whether it is the client's to do, and we are not what holds it up.
  func isDueFromClient(_ people: People) -> Bool { blockedBy != .provider && people.isClients(owner) }

  /// The day it was done; nil while it was not by `day`.
  func dayDone(by day: CivilDate) -> CivilDate? { done.flatMap { $0 <= day ? $0 : nil } }
}

extension People {
  /// Whether a text names one of the client's people.
  func isClients(_ text: String) -> Bool { resolve(text).contact?.side == .client }
}

extension EngagementFacts.Meeting.Attendance {
  /// The best of those who came.
  init(_ people: [People.Person]) {
    let clients = people.compactMap(\.contact).filter { $0.side == .client }
    self =
      clients.contains(where: \.isSponsor) ? .sponsor : clients.contains { !$0.maySign.isEmpty } ? .signatory : .neither
  }
}

extension EngagementFacts.TakenDecision {
  /// A decision that was taken and needed the client; nil for others, and where nobody wrote down what the client
  /// brought to it.
  init?(_ decision: Decision) {
    guard decision.needsClientInput, let input = decision.clientInput, let on = decision.decidedOn ?? decision.signedOn
    else { return nil }
    self.init(decision.reference, on: on, lacksInput: input == .none || input == .assumed)
  }
}

extension EngagementFacts.Bill {
  init(_ invoice: Invoice) {
    self.init(
      invoice.reference,
      issued: invoice.issued,
      due: invoice.due,
      isOwed: !invoice.isDisputed && invoice.outstanding > 0
    )
  }
}

extension EngagementFacts.ScopeChange {
  /// What the client changed after signing, over the projects of which it is known, each weighed by its baseline effort.
  init(of projects: [ProjectReview]) {
    var (changed, baseline, count) = (0.0, 0.0, 0)
    var records: [String] = []
    for review in projects {
      let moved = review.scopeChange.movedGoalposts
      guard let percent = moved.reading.value?.grossPercent.value, let hours = review.project.baselineHours else {
        continue
      }
      changed += percent * hours
      baseline += hours
      count += moved.n
      records += moved.records
    }
    let reason =
      projects.lazy.compactMap { review -> Reason? in
        let moved = review.scopeChange.movedGoalposts.reading
        return moved.reason ?? moved.value?.grossPercent.reason
      }.first ?? .noData
    self.init(baseline > 0 ? .measured(changed / baseline) : .unavailable(reason), count: count, records: records)
  }
}

extension EngagementFacts.SignOff {
  /// Everything that was put to the client for its signature: work to accept, changes and criteria.
  ///
  /// What was decided on a day that nobody recorded is left out.
  static func all(in slice: ClientSlice, _ review: ClientReview, asOf: CivilDate) -> [Self] {
    let made =
      slice.milestones.compactMap(Self.init) + review.changeControl.changes.compactMap(Self.init)
      + slice.criteria.compactMap(Self.init)
    // A decision of the days until the pack goes out is not taken yet at the report date.
    return made.map { signOff in
      let decided = signOff.decided.flatMap { $0 <= asOf ? $0 : nil }
      return Self(signOff.reference, submitted: signOff.submitted, decided: decided)
    }
  }

  private init?(_ milestone: Milestone) {
    guard let submitted = milestone.submittedOn, let state = milestone.acceptance, state != .notSubmitted,
      state == .submitted || milestone.decidedOn != nil
    else { return nil }
    self.init(milestone.reference, submitted: submitted, decided: milestone.decidedOn)
  }

  private init?(_ review: ChangeReview) {
    let change = review.change
    let isOpen = review.standing == .pending
    guard let submitted = change.submittedOn, review.standing != .draft, review.standing != .withdrawn,
      isOpen || change.clientSignedOn != nil
    else { return nil }
    self.init(change.reference, submitted: submitted, decided: change.clientSignedOn)
  }

  private init?(_ criterion: Criterion) {
    guard let submitted = criterion.proposedOn, criterion.state != .draft, criterion.state != .withdrawn,
      criterion.state == .proposed || criterion.clientAgreedOn != nil
    else { return nil }
    self.init(criterion.reference, submitted: submitted, decided: criterion.clientAgreedOn)
  }
}
