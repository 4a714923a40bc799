import Tables

/// What a project is for in the client's words, when the client last confirmed it, and what had to be done again.
public struct PictureReview: Sendable {
  /// By what the client confirmed it.
  public enum Confirmation: Equatable, Sendable {
    /// By signing the scope.
    case scope
    /// By accepting a piece of work.
    case acceptance(String)
    /// By saying that our summary of a conversation is right.
    case summary
  }

  /// The project.
  public let project: Project
  /// What it is for, in the client's words.
  public let objective: String
  /// The latest confirmation; nil where there is none.
  public let confirmed: (by: String?, on: CivilDate, Confirmation)?
  /// Work done again lately.
  public let rework: Measure<Rework>

  /// Tells what a project is for; nil where nobody wrote it down, or where the project is over.
  init?(_ project: Project, in slice: ClientSlice, _ context: ReviewContext) {
    guard let objective = project.objective, !project.isClosed else { return nil }
    self.project = project
    self.objective = objective
    confirmed = Self.confirmation(of: project, in: slice)
    rework = Rework.measure(of: project, in: slice, context)
  }

  private static func confirmation(
    of project: Project,
    in slice: ClientSlice
  ) -> (by: String?, on: CivilDate, Confirmation)? {
    let name = { (text: String?) in text.map { slice.people.resolve($0).name } }
    let signed = Signatures.scopeDay(of: project, people: slice.people)
      .map { (by: name(project.scopeSignedBy), on: $0, Confirmation.scope) }
    let accepted = slice.milestones
      .filter { $0.project == project.id && ($0.acceptance?.isGiven ?? false) }
      .compactMap { milestone in
        milestone.decidedOn.map { (by: name(milestone.decidedBy), on: $0, Confirmation.acceptance(milestone.name)) }
      }
    let summed = slice.interactions.filter { $0.project == project.id && $0.isConfirmed == true }
      .map { (by: nil as String?, on: $0.on, Confirmation.summary) }
    return ([signed].compactMap(\.self) + accepted + summed).max { $0.on < $1.on }
  }
}

/// Work that had to be done again.
public struct Rework: Equatable, Sendable {
  /// Why work is done again, as far as records tell.
  public enum Cause: CaseIterable, Sendable {
    /// The client asked for a change after it was done.
    case clientChange
    /// We changed it.
    case ourChange
    /// Nobody recorded it.
    case unknown
  }

  /// How many pieces of work.
  public let count: Int
  /// Their hours; nil where none are recorded.
  public let hours: Double?
  /// How many have which cause.
  public let causes: [Cause: Int]
  /// The hours by cause, as far as they are recorded.
  public let hoursByCause: [Cause: Double]

  /// The rework of a project that began or ended lately.
  static func measure(of project: Project, in slice: ClientSlice, _ context: ReviewContext) -> Measure<Rework> {
    let asOf = context.dates.asOf
    let window = asOf.adding(days: 1 - context.thresholds.sections.countedDays)...asOf
    let items = slice.workItems.filter { item in
      item.project == project.id && item.kind == .rework
        && [item.begin, item.finished].compactMap(\.self).contains(where: window.contains)
    }
    let raisedBy = Dictionary(slice.changes.map { ($0.id, $0.raisedBy) }) { first, _ in first }
    let byCause = Dictionary(grouping: items) { item -> Cause in
      switch item.change.flatMap({ raisedBy[$0] }) {
      case .client: .clientChange
      case .provider: .ourChange
      case nil: .unknown
      }
    }
    let hours = items.compactMap(\.hours)
    let rework = Rework(
      count: items.count,
      hours: hours.isEmpty ? nil : hours.sorted().reduce(0, +),
      causes: byCause.mapValues(\.count),
      hoursByCause: byCause.mapValues { $0.compactMap(\.hours).sorted().reduce(0, +) }
    )
    return Measure(
      method: "3.6",
      reading: items.isEmpty ? .unavailable(.noData) : .measured(rework),
      n: items.count,
      window: window,
      records: items.map(\.reference)
    )
  }
}
