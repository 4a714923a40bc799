import Tables

/// What the house keeps an eye on in the work for a client, from all records.
public struct DeliveryNotes: Sendable {
  /// A figure that nobody has checked.
  public struct UncheckedEstimate: Sendable {
    /// The estimate that counts for the piece of work.
    public let estimate: Estimate
    /// Who made it, as printed.
    public let maker: String?
    /// The day on which the client was first told; nil where it was not.
    public let toldOn: CivilDate?
    /// For how many working days it has stood unchecked since then.
    public let age: Int?
  }

  /// Open work whose estimate nobody has checked: what the client was told first, the oldest first.
  public let unchecked: [UncheckedEstimate]
  /// Small issues that grow, those not for the client's eyes included.
  public let growingIssues: [GrowingIssue]
  /// What stands in the way, those not for the client's eyes included.
  public let obstacles: [ObstacleReview]

  init(_ account: Account, earlier: EarlierPack, _ context: ReviewContext) {
    let issues = (account.visible.issues + account.confidential.issues)
      .sorted { ($0.raised, $0.id) < ($1.raised, $1.id) }
    growingIssues = GrowingIssue.all(issues, earlier: earlier, context)
    obstacles = ObstacleReview.all(issues, account.visible.forums, context)
    unchecked = Dictionary(grouping: account.confidential.estimates) { [$0.project, $0.item] }.values
      .compactMap { UncheckedEstimate($0, account.visible.people, context) }
      .sorted { left, right in
        let (one, other) = (left.toldOn ?? .distant, right.toldOn ?? .distant)
        return (one, left.estimate.id) < (other, right.estimate.id)
      }
  }
}

extension DeliveryNotes.UncheckedEstimate {
  /// The estimate that counts in one piece of work's history; nil where it was checked, or where the work is done.
  init?(_ history: [Estimate], _ people: People, _ context: ReviewContext) {
    guard let last = Estimate.counting(in: history), !last.isChecked,
      !history.contains(where: { $0.actualHours != nil })
    else { return nil }
    let told = history.compactMap(\.quotedOn).min()
    estimate = last
    maker = last.madeBy.map { people.resolve($0).name }
    toldOn = told
    age = told.map { context.calendar.workingDays(from: $0, to: context.dates.asOf) }
  }
}
