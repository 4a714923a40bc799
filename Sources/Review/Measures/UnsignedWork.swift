import Foundation

/// Work done for a change before both sides had signed it (methods §5).
public struct UnsignedWork: Equatable, Sendable {
  /// The change, as `type:id`.
  public let change: String
  /// The hours of it; nil where none are recorded.
  public let hours: Double?
  /// The work items begun before the signatures, as `type:id`.
  public let items: [String]
  /// Whether both sides have signed since: the approval came after the work.
  public let isApprovedSince: Bool

  /// Makes the finding.
  public init(change: String, hours: Double?, items: [String], isApprovedSince: Bool) {
    self.change = change
    self.hours = hours
    self.items = items
    self.isApprovedSince = isApprovedSince
  }

  /// The hours of several; nil where none are recorded.
  public static func hours(of work: [UnsignedWork]) -> Double? {
    let hours = work.compactMap(\.hours)
    return hours.isEmpty ? nil : hours.reduce(0, +)
  }

  /// What the firm stands to lose: hours at their rate.
  ///
  /// Internal: next to the hours, which the client may see, it gives the rate away.
  static func exposure(hours: Double, rate: Decimal) -> Decimal { Decimal(exactly: hours) * rate }
}
