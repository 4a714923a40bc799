import Tables

/// How close estimates of one basis came to what the work took (methods §4).
///
/// Internal, and never about single people.
public struct EstimateAccuracy: Equatable, Sendable {
  /// How many finished pieces of work.
  public let n: Int
  /// The mean of |actual − estimate| / actual (MMRE).
  public let meanError: Double
  /// The mean of (actual − estimate) / actual; more than 0 is too low an estimate.
  public let bias: Double
  /// All actual hours over all estimated ones, which small items do not sway.
  public let aggregateRatio: Double
  /// The mean of (actual − estimate) / estimate, in percent: what the client sees.
  public let meanOverrunPercent: Double
  /// The share within a quarter of the actual hours (PRED(25)).
  public let shareWithinQuarter: Double
  /// The actual over the estimated hours, ascending.
  public let ratios: [Double]

  /// Whether too few are known to rely on it.
  public let isIndicative: Bool

  /// Sets pairs of estimated and actual hours against each other; nil without any.
  ///
  /// - Parameters:
  ///   - pairs: Estimated and actual hours, all more than 0.
  ///   - limits: The limits in force.
  public init?(
    _ pairs: [(estimated: Double, actual: Double)],
    _ limits: RelationshipThresholds = RelationshipThresholds()
  ) {
    guard !pairs.isEmpty else { return nil }
    let count = Double(pairs.count)
    let errors = pairs.map { abs($0.actual - $0.estimated) / $0.actual }
    n = pairs.count
    isIndicative = pairs.count < limits.indicativeEstimates
    meanError = errors.sorted().reduce(0, +) / count
    bias = pairs.map { ($0.actual - $0.estimated) / $0.actual }.sorted().reduce(0, +) / count
    aggregateRatio = pairs.map(\.actual).sorted().reduce(0, +) / pairs.map(\.estimated).sorted().reduce(0, +)
    meanOverrunPercent =
      100 * pairs.map { ($0.actual - $0.estimated) / $0.estimated }.sorted().reduce(0, +) / count
    shareWithinQuarter = Double(errors.count { !Threshold.exceeds($0, 0.25) }) / count
    ratios = pairs.map { $0.actual / $0.estimated }.sorted()
  }
}

/// By how much a figure that nobody has checked may be off, down and up.
public struct EstimateRange: Equatable, Sendable {
  /// The factor of the lower end.
  public let low: Double
  /// The factor of the upper end.
  public let high: Double
  /// Whether it is the firm's own experience rather than the cone of uncertainty.
  public let isOwn: Bool

  /// The range of the firm's own ratios of actual to estimated hours, or the cone of uncertainty at the stage of an idea.
  ///
  /// - Parameters:
  ///   - ratios: The ratios, ascending.
  ///   - limits: The limits in force.
  init(_ ratios: [Double], _ limits: RelationshipThresholds) {
    guard ratios.count >= limits.ownRangeEstimates else {
      (low, high, isOwn) = (limits.lowFactor, limits.highFactor, false)
      return
    }
    // Nearest rank, as everywhere: a ratio that really occurred.
    let low = ratios[(ratios.count * 10 + 99) / 100 - 1]
    let high = ratios[(ratios.count * 90 + 99) / 100 - 1]
    (self.low, self.high, isOwn) = (low, high, true)
  }
}

/// How estimates compare with what work took, by what they rest on (methods §4).
public struct EstimateCalibration: Sendable {
  /// Quoted figures that nobody had checked, of all quoted.
  public struct UnvettedShare: Equatable, Sendable {
    /// Those that were not checked by the day they were told.
    public let unvetted: Int
    /// All that were told.
    public let quoted: Int

    /// The share in percent.
    public var percent: Double { 100 * Double(unvetted) / Double(quoted) }
    /// The 95 % Wilson interval, as shares.
    public var interval: Interval? { Interval.wilson(unvetted, of: quoted) }
  }

  /// Why a record is in no figure.
  public enum Omission: Equatable, Sendable {
    /// The work took no hours, so that no ratio can be made.
    case noHours
    /// The estimate is not more than 0.
    case invalid
    /// A later estimate of the same basis stands for the item.
    case superseded
  }

  /// How close the estimates of each basis came; absent where none is of finished work.
  public let accuracy: [EstimateSample.Basis: Measure<EstimateAccuracy>]
  /// Quoted figures that nobody had checked.
  public let unvetted: Measure<UnvettedShare>
  /// The range in which a gut figure is told.
  public let range: EstimateRange
  /// The limits in force.
  public let limits: RelationshipThresholds
  /// Records that are in no figure, and why.
  public let omitted: [(reference: String, why: Omission)]

  /// Sets estimates against what the work took; unfinished work has no actual hours yet.
  ///
  /// - Parameters:
  ///   - samples: The estimates.
  ///   - limits: The limits in force.
  public init(_ samples: [EstimateSample], _ limits: RelationshipThresholds = RelationshipThresholds()) {
    var omitted = samples.filter { $0.hours <= 0 }.map { ($0.reference, Omission.invalid) }
    let valid = samples.filter { $0.hours > 0 }
    let histories = Dictionary(grouping: valid) { [$0.project, $0.item] }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
    var accuracy: [EstimateSample.Basis: Measure<EstimateAccuracy>] = [:]
    var gutRatios: [Double] = []
    for basis in EstimateSample.Basis.allCases {
      var pairs: [(Double, Double)] = []
      var records: [String] = []
      for history in histories {
        guard let actual = history.compactMap(\.actualHours).max() else { continue }
        let ofBasis = Self.sorted(history.filter { $0.basis == basis })
        omitted += ofBasis.dropLast().map { ($0.reference, .superseded) }
        guard let last = ofBasis.last else { continue }
        guard actual > 0 else {
          omitted.append((last.reference, .noHours))
          continue
        }
        pairs.append((last.hours, actual))
        records.append(last.reference)
      }
      guard let value = EstimateAccuracy(pairs, limits) else { continue }
      if basis == .gut { gutRatios = value.ratios }
      accuracy[basis] = Measure(method: "4", reading: .measured(value), n: value.n, records: records)
    }
    self.accuracy = accuracy
    range = EstimateRange(gutRatios, limits)
    unvetted = Self.unvetted(histories)
    self.omitted = omitted
    self.limits = limits
  }

  /// A history counts once: it was quoted unvetted if what was first told had not been checked.
  private static func unvetted(_ histories: [[EstimateSample]]) -> Measure<UnvettedShare> {
    let quoted = histories.compactMap { history in
      history.filter { $0.quotedOn != nil }.min { left, right in
        (left.quotedOn ?? left.madeOn, left.reference) < (right.quotedOn ?? right.madeOn, right.reference)
      }
    }
    let unvetted = quoted.count { !$0.wasVettedWhenQuoted }
    return Measure(
      method: "4",
      reading: quoted.isEmpty
        ? .unavailable(.noData) : .measured(UnvettedShare(unvetted: unvetted, quoted: quoted.count)),
      n: quoted.count,
      records: quoted.map(\.reference)
    )
  }

  private static func sorted(_ samples: [EstimateSample]) -> [EstimateSample] {
    samples.sorted { ($0.madeOn, $0.reference) < ($1.madeOn, $1.reference) }
  }
}
