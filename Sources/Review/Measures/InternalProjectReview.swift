import Foundation

/// One project with what stays in the house: its status and its cost from all records.
public struct InternalProjectReview: Sendable {
  /// What the client's documents tell about it.
  public let visible: ProjectReview
  /// How it stands by all records; the client's status may differ, since it knows less.
  public let status: ProjectStatus
  /// What its work is worth against what it took.
  public let earnedValue: Measure<EarnedValue>
  /// How fast the budget is spent.
  public let burn: Measure<Burn>
  /// How the spend has grown; nil where none is recorded.
  public let burnCourse: BurnCourse?
  /// What the firm stands to lose by work that nobody has signed.
  public let unsignedExposure: Measure<Decimal>
  /// Handovers that are done, though no conversation with both sides before is recorded.
  public let handoversWithoutMeeting: [Milestone]

  private init(
    _ visible: ProjectReview,
    _ spend: [Spend],
    _ meetings: FirstMeetings,
    _ account: Account,
    _ context: ReviewContext
  ) {
    let project = visible.project
    let milestones = visible.milestones
    let money = ProjectMoney(
      project,
      milestones.map(\.milestone),
      spend,
      asOf: context.dates.asOf,
      context.thresholds.delivery
    )
    let control = visible.changeControl
    let records = ProjectRecords(milestones: milestones, changes: control.changes, spend: spend, risks: [])
    self.visible = visible
    status = ProjectStatus.judge(
      project,
      records,
      control,
      visible.scopeChange,
      money,
      sees: true,
      account.visible.people,
      context.thresholds.status
    )
    earnedValue = money.earnedValue
    burn = money.burn
    burnCourse = money.course
    unsignedExposure = Self.exposure(of: control, rates: account.confidential.changeRates)
    handoversWithoutMeeting = milestones.map(\.milestone).filter(meetings.areMissing)
  }

  /// The reviews of a client's projects.
  static func reviews(_ visible: [ProjectReview], _ account: Account, _ context: ReviewContext) -> [Self] {
    let (slice, confidential) = (account.visible, account.confidential)
    let spend = Dictionary(grouping: slice.spend + confidential.spend, by: \.project)
    let meetings = FirstMeetings(in: slice.interactions + confidential.interactions, people: slice.people)
    return visible.map { Self($0, spend[$0.project.id] ?? [], meetings, account, context) }
  }

  /// Several exposures added up; none where none is known.
  static func sum(_ exposures: [Measure<Decimal>]) -> Measure<Decimal> {
    let known = exposures.compactMap(\.reading.value)
    return Measure(
      method: "5",
      reading: known.isEmpty ? .unavailable(.noData) : .measured(known.reduce(0, +)),
      n: exposures.reduce(0) { $0 + $1.n },
      records: exposures.flatMap(\.records)
    )
  }

  /// Hours at their rates, over the unsigned work that is to be paid for; without a rate or hours it is in no sum.
  private static func exposure(of control: ChangeControl, rates: [String: Decimal]) -> Measure<Decimal> {
    let charged = control.changes.filter { !$0.change.isGoodwill && $0.unsignedWork?.isApprovedSince == false }
    let valued: [(String, Decimal)] = charged.compactMap { review in
      guard let hours = review.unsignedWork?.hours, let rate = rates[review.change.id] else { return nil }
      return (review.change.reference, UnsignedWork.exposure(hours: hours, rate: rate))
    }
    return Measure(
      method: "5",
      reading: valued.isEmpty ? .unavailable(.noData) : .measured(valued.reduce(0) { $0 + $1.1 }),
      n: valued.count,
      records: valued.map(\.0)
    )
  }
}
