import Tables

/// One limit: its name, what it means, and which numbers it may be.
public struct ThresholdSetting: Sendable {
  /// A limit's number.
  public enum Number: Equatable, Sendable {
    /// A whole number.
    case count(Int)
    /// Any number.
    case number(Double)
  }

  /// Its name in settings and templates.
  public let name: String
  /// What it means, in one clause.
  public let meaning: String
  /// Which numbers it may be, in words.
  public let expected: String
  private let get: @Sendable (Thresholds) -> Number
  private let set: @Sendable (String, inout Thresholds) -> Bool

  /// A limit that is a whole number.
  static func count(
    _ name: String,
    _ path: WritableKeyPath<Thresholds, Int> & Sendable,
    _ range: ClosedRange<Int>,
    _ meaning: String
  ) -> ThresholdSetting {
    ThresholdSetting(
      name: name,
      meaning: meaning,
      expected: "a whole number from \(range.lowerBound) to \(range.upperBound)",
      get: { .count($0[keyPath: path]) },
      set: { text, thresholds in
        guard let number = Int(text), range.contains(number) else { return false }
        thresholds[keyPath: path] = number
        return true
      }
    )
  }

  /// A limit that is any number.
  static func number(
    _ name: String,
    _ path: WritableKeyPath<Thresholds, Double> & Sendable,
    _ range: ClosedRange<Int>,
    _ meaning: String
  ) -> ThresholdSetting {
    ThresholdSetting(
      name: name,
      meaning: meaning,
      expected: "a number from \(range.lowerBound) to \(range.upperBound)",
      get: { .number($0[keyPath: path]) },
      set: { text, thresholds in
        guard let number = Array(text.utf8).withUnsafeBufferPointer({ NumberText.double($0) }),
          (Double(range.lowerBound)...Double(range.upperBound)).contains(number)
        else { return false }
        thresholds[keyPath: path] = number
        return true
      }
    )
  }

  /// Its number.
  public func number(in thresholds: Thresholds) -> Number { get(thresholds) }

  /// Its number as settings spell it.
  func text(in thresholds: Thresholds) -> String {
    switch get(thresholds) {
    case .count(let number): "\(number)"
    case .number(let number): number == number.rounded() ? "\(Int(number))" : "\(number)"
    }
  }

  /// Its number for comparisons.
  func value(in thresholds: Thresholds) -> Double {
    switch get(thresholds) {
    case .count(let number): Double(number)
    case .number(let number): number
    }
  }

  /// Takes a number from the settings; false where it is none or not one that the limit may be.
  func read(_ text: String, into thresholds: inout Thresholds) -> Bool { set(text, &thresholds) }
}
