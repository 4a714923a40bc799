/// The folder of a released pack: its period, and for a corrected pack of the same period a number from 2.
///
/// `2026-10` is the first pack of October, `2026-10-2` the one that corrects it.
public struct ReleaseName: Hashable, Sendable, CustomStringConvertible {
  /// The period.
  public let period: Period
  /// Which pack of the period it is, from 1.
  public let number: Int

  /// Names a pack.
  public init(period: Period, number: Int) {
    self.period = period
    self.number = number
  }

  /// Reads a folder's name; nil when it is none that a release makes.
  public init?(_ folder: String) {
    if let period = Period(folder) {
      self.init(period: period, number: 1)
      return
    }
    guard let dash = folder.lastIndex(of: "-"), let period = Period(String(folder[..<dash])),
      let number = Int(folder[folder.index(after: dash)...]), number > 1
    else { return nil }
    self.init(period: period, number: number)
    // `-02` and `-+2` read as a number and are not written so.
    guard description == folder else { return nil }
  }

  /// The folder's name.
  public var description: String { number == 1 ? period.description : "\(period)-\(number)" }

  /// Whether a pack of `period` may be compared with this one: it reports on an earlier time.
  public func isBefore(_ period: Period) -> Bool { self.period.last < period.last }
}

extension ReleaseName: Comparable {
  /// Orders by the month the period ends with, then by the month it begins with, then by number.
  public static func < (left: Self, right: Self) -> Bool {
    (left.period.last, left.period.first, left.number, left.description)
      < (right.period.last, right.period.first, right.number, right.description)
  }
}
