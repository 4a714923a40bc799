import Tables

/// One change to what was agreed, as the pack tells it (methods §5).
public struct ChangeReview: Sendable {
  /// How far a change has come, whatever is written down.
  public enum Standing: String, CaseIterable, Sendable {
    case draft, pending, approved, rejected, withdrawn, implemented
  }

  /// The change.
  public let change: ChangeRequest
  /// How far it has come; approved with one signature is pending.
  public let standing: Standing
  /// The day from which both signatures stand; nil while one is missing.
  public let signedOn: CivilDate?
  /// Who signed on the client's and on our side, as printed.
  public let clientSignedBy, providerSignedBy: String?
  /// The working days it has waited for a decision; nil where it does not, or where nobody wrote down since when.
  public let pendingAge: Int?
  /// Work done for it before both sides had signed; nil where there is none.
  public let unsignedWork: UnsignedWork?

  /// Reviews a change.
  ///
  /// - Parameters:
  ///   - change: The change as it stood at the report date.
  ///   - items: The work items done for it.
  ///   - people: Those who may have signed.
  ///   - asOf: The report date.
  ///   - calendar: The client's working days.
  init(_ change: ChangeRequest, items: [WorkItem], people: People, asOf: CivilDate, calendar: WorkingCalendar) {
    let signedOn = Signatures.day(of: change, people: people)
    let standing = Self.standing(of: change, isSigned: signedOn != nil)
    self.change = change
    self.signedOn = signedOn
    self.standing = standing
    clientSignedBy = change.clientSignedBy.map { people.resolve($0).name }
    providerSignedBy = change.providerSignedBy.map { people.resolve($0).name }
    pendingAge = standing == .pending ? change.submittedOn.map { calendar.workingDays(from: $0, to: asOf) } : nil
    unsignedWork = Self.unsignedWork(for: change, standing, signedOn, items)
  }

  /// Whether both sides have signed it.
  public var isSigned: Bool { signedOn != nil }

  /// Whether it counts towards the approved changes: approved or implemented, with both signatures.
  public var isApproved: Bool { isSigned && (standing == .approved || standing == .implemented) }

  /// What it would add.
  public var effect: ChangeEffect { ChangeEffect(cost: change.cost, days: change.days, hours: change.hours) }

  private static func standing(of change: ChangeRequest, isSigned: Bool) -> Standing {
    switch change.state {
    case .draft: .draft
    case .submitted: .pending
    case .approved: isSigned ? .approved : .pending
    case .rejected: .rejected
    case .withdrawn: .withdrawn
    case .implemented: .implemented
    }
  }

  /// Work for a change that is not approved, or that was begun before it was.
  private static func unsignedWork(
    for change: ChangeRequest,
    _ standing: Standing,
    _ signedOn: CivilDate?,
    _ items: [WorkItem]
  ) -> UnsignedWork? {
    let isApproved = signedOn != nil && (standing == .approved || standing == .implemented)
    let early = items.filter { item in
      item.started.map { started in isApproved ? signedOn.map { started < $0 } ?? true : true } ?? false
    }
    let itemHours = early.compactMap(\.hours)
    let ofItems = itemHours.isEmpty ? nil : itemHours.sorted().reduce(0, +)
    let logged = change.hoursLogged.flatMap { $0 > 0 ? $0 : nil }
    let isUnsigned = !isApproved && (logged != nil || standing == .implemented)
    guard isUnsigned || !early.isEmpty else { return nil }
    return UnsignedWork(
      change: change.reference,
      hours: isApproved ? ofItems : logged ?? ofItems,
      items: early.map(\.reference),
      isApprovedSince: isApproved
    )
  }
}

extension ChangeReview {
  /// The reviews of a client's changes.
  static func reviews(in slice: ClientSlice, _ context: ReviewContext) -> [ChangeReview] {
    let items = Dictionary(grouping: slice.workItems.filter { $0.change != nil }) { $0.change ?? "" }
    return slice.changes.map { change in
      ChangeReview(
        change,
        items: items[change.id] ?? [],
        people: slice.people,
        asOf: context.dates.asOf,
        calendar: context.calendar
      )
    }
  }
}

extension Signatures {
  /// The day from which both signatures of a change stand: a client contact's who may sign changes, and one of our own.
  static func day(of change: ChangeRequest, people: People) -> CivilDate? {
    guard let clientDay = change.clientSignedOn, let providerDay = change.providerSignedOn,
      stands(change.clientSignedBy, .change, on: clientDay, people: people),
      stands(change.providerSignedBy, nil, on: providerDay, people: people)
    else { return nil }
    return max(clientDay, providerDay)
  }

  /// The day on which a client contact who may sign it signed a project's scope.
  static func scopeDay(of project: Project, people: People) -> CivilDate? {
    let day = project.scopeSignedOn
    return stands(project.scopeSignedBy, .scope, on: day, people: people) ? day : nil
  }
}
