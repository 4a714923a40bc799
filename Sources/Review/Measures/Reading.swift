import Tables

/// A measured value, or the reason why there is none.
///
/// "No data" is a case of its own, never 0 and never a blank.
public enum Reading<Value: Sendable>: Sendable {
  /// The data was enough.
  case measured(Value)
  /// The data was not enough; the words for the reason belong to the documents.
  case unavailable(Reason)

  /// The value, where there is one.
  public var value: Value? {
    if case .measured(let value) = self { value } else { nil }
  }

  /// The reason, where there is no value.
  public var reason: Reason? {
    if case .unavailable(let reason) = self { reason } else { nil }
  }
}

extension Reading: Equatable where Value: Equatable {}

/// Why there is no value (methods §0, "Missing").
public enum Reason: Equatable, Sendable {
  /// Nothing was recorded.
  case noData
  /// The measure divides by something that is zero.
  case zeroDenominator
  /// There are `n` values where `needed` are the least that may be shown.
  case tooFew(n: Int, needed: Int)
  /// Both sides have not agreed the value the measure needs.
  case notAgreed
  /// The record lacks what would make it measurable.
  case notMeasurable
  /// The latest value is older than the measure allows.
  case stale(since: CivilDate)
  /// The records contradict each other, such as more answers than people asked.
  case invalid
  /// All answers are alike, so that the score would tell what each person answered.
  case allAlike
}

/// A figure with everything needed to trace it: where it comes from and what it rests on.
public struct Measure<Value: Sendable>: Sendable {
  /// The section of the methods that defines it, such as `1.2`.
  public let method: String
  /// The value or the reason why there is none.
  public let reading: Reading<Value>
  /// How many observations it rests on.
  public let n: Int
  /// The days it looks at, both included; nil where it looks at all of them up to the report date.
  public let window: ClosedRange<CivilDate>?
  /// The records it rests on, as `type:id`.
  public let records: [String]

  /// Makes a measure.
  public init(
    method: String,
    reading: Reading<Value>,
    n: Int,
    window: ClosedRange<CivilDate>? = nil,
    records: [String]
  ) {
    self.method = method
    self.reading = reading
    self.n = n
    self.window = window
    self.records = records
  }
}

/// Comparisons at thresholds allow for rounding in the last place (methods §0, "Rounding").
enum Threshold {
  /// How far two values may lie apart and still count as equal.
  static let tolerance = 1e-9

  /// Whether `value` is greater than `limit` by more than rounding.
  static func exceeds(_ value: Double, _ limit: Double) -> Bool { value > limit + tolerance }

  /// Whether `value` is `limit` or greater, give or take rounding.
  static func reaches(_ value: Double, _ limit: Double) -> Bool { value >= limit - tolerance }
}
