import Tables

/// What one piece of work was thought to take, as a client may read it (methods §4).
///
/// A figure that nobody has checked has no single number here, so that no document can show one.
public struct EstimateReview: Sendable {
  /// What is told.
  public enum Figure: Equatable, Sendable {
    /// Checked against what is wanted: the hours, how far they may be off, and what they are made of.
    case checked(hours: Double, low: Double?, high: Double?, Parts)
    /// A feeling: no more than a range.
    case unchecked(low: Double, high: Double)
  }

  /// The parts of a checked figure, in hours.
  public struct Parts: Equatable, Sendable {
    /// For building.
    public let build: Double?
    /// For running the project.
    public let management: Double?
    /// For testing.
    public let testing: Double?
    /// For finding out what is wanted.
    public let discovery: Double?
  }

  /// The record, as `type:id`.
  public let reference: String
  /// The piece of work.
  public let item: String
  /// The project's id.
  public let project: String
  /// What is told of it.
  public let figure: Figure
  /// The day it was checked, else made.
  public let on: CivilDate
  /// Where what was found out is written down; of a checked figure.
  public let discovery: String?
  /// What it took; nil while the work is open.
  public let took: Double?
  /// What we still have to find out: open questions that name the estimate.
  public let questions: [ActionReview]

  /// Whether it was checked.
  public var isChecked: Bool { if case .checked = figure { true } else { false } }

  /// The estimates of a client, of each piece of work the one that counts: open work first, the newest first.
  ///
  /// A feeling that was never told to the client stays untold.
  static func all(
    in slice: ClientSlice,
    _ actions: [ActionReview],
    _ limits: RelationshipThresholds
  ) -> [EstimateReview] {
    let range = EstimateCalibration(slice.estimates.map(EstimateSample.init), limits).range
    let histories = Dictionary(grouping: slice.estimates) { [$0.project, $0.item] }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
    let told = histories.compactMap { history -> EstimateReview? in
      guard let last = Estimate.counting(in: history), last.isChecked || history.contains(where: { $0.quotedOn != nil })
      else { return nil }
      let names = Set(history.map(\.reference))
      return EstimateReview(
        last,
        range,
        took: history.compactMap(\.actualHours).max(),
        questions: actions.filter { $0.action.done == nil && !names.isDisjoint(with: $0.action.sourceReferences) }
      )
    }
    return told.sorted { left, right in
      if (left.took == nil) != (right.took == nil) { return left.took == nil }
      return (right.on, left.reference) < (left.on, right.reference)
    }
  }

  private init(_ estimate: Estimate, _ range: EstimateRange, took: Double?, questions: [ActionReview]) {
    reference = estimate.reference
    item = estimate.item
    project = estimate.project
    self.took = took
    self.questions = questions
    guard estimate.isChecked else {
      // A range that was recorded may only widen what experience gives.
      let low = min(estimate.hours * range.low, estimate.low ?? .infinity)
      figure = .unchecked(low: low, high: max(estimate.hours * range.high, estimate.high ?? 0))
      on = estimate.madeOn
      discovery = nil
      return
    }
    figure = .checked(
      hours: estimate.hours,
      low: estimate.low,
      high: estimate.high,
      Parts(
        build: estimate.buildHours,
        management: estimate.managementHours,
        testing: estimate.testHours,
        discovery: estimate.discoveryHours
      )
    )
    on = estimate.vettedOn ?? estimate.madeOn
    discovery = estimate.discoveryReference
  }
}

extension Estimate {
  /// Whether it was checked against what is really wanted: it says when and where what was found out is written down.
  var isChecked: Bool { basis == .vetted && vettedOn != nil && discoveryReference != nil }

  /// Of one piece of work's estimates the one that counts: the newest of the checked ones, else the newest.
  static func counting(in history: [Estimate]) -> Estimate? {
    let newest = { (estimates: [Estimate]) in estimates.max { ($0.madeOn, $0.id) < ($1.madeOn, $1.id) } }
    return newest(history.filter(\.isChecked)) ?? newest(history)
  }
}
