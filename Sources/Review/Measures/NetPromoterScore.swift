/// How many more people would recommend the firm than would warn against it.
///
/// - Unit: points, from -100 (all detractors) to +100 (all promoters); not a percentage.
/// - Source: F. Reichheld, "The One Number You Need to Grow", HBR, December 2003 (methods §1.2).
public struct NetPromoterScore: Equatable, Sendable {
  /// Answers of 9 or 10.
  public let promoters: Int
  /// Answers of 7 or 8, which weigh in ``n`` only.
  public let passives: Int
  /// Answers from 0 to 6.
  public let detractors: Int

  /// Counts answers from 0 to 10; nil when there are none.
  public init?(answers: [Int]) {
    guard !answers.isEmpty else { return nil }
    promoters = answers.count { $0 >= 9 }
    detractors = answers.count { $0 <= 6 }
    passives = answers.count - promoters - detractors
  }

  /// All answers counted.
  public var n: Int { promoters + passives + detractors }

  /// The score in points, unrounded.
  public var points: Double { 100 * Double(promoters - detractors) / Double(n) }

  /// The plug-in standard error in points.
  public var standardError: Double {
    let p = Double(promoters) / Double(n)
    let d = Double(detractors) / Double(n)
    return 100 * ((p + d - (p - d) * (p - d)) / Double(n)).squareRoot()
  }

  /// The 95 % interval in points by the adjusted Wald method, which holds for few answers too.
  ///
  /// - Source: Rocks 2016, as recommended by Lewis and Sauro (methods §1.2).
  public var interval: Interval {
    let (centre, error) = adjusted
    return Interval(
      low: max(-100, 100 * (centre - Interval.z * error)),
      high: min(100, 100 * (centre + Interval.z * error))
    )
  }

  /// The adjusted centre and its standard error, as shares.
  var adjusted: (centre: Double, error: Double) {
    let size = Double(n) + 3
    let p = (Double(promoters) + 0.75) / size
    let d = (Double(detractors) + 0.75) / size
    let centre = p - d
    return (centre, ((p + d - centre * centre) / size).squareRoot())
  }
}
