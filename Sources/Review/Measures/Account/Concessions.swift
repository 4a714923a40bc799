import Foundation
import Tables

/// What we did without charge.
///
/// Internal.
public struct Concessions: Sendable {
  /// The changes done for goodwill, the oldest first.
  public let changes: [ChangeRequest]
  /// Their hours, as worked, else as agreed.
  public let hours: Double
  /// What those are worth at the rates recorded; nil where no rate is.
  public let money: Decimal?
  /// How many of them have no rate.
  public let withoutRate: Int
}

extension AccountReview {
  /// What we did without charge; nil where that is nothing.
  public var concessions: Concessions? {
    let changes = account.visible.changes.filter { change in
      change.isGoodwill && [.approved, .implemented, .submitted].contains(change.state)
    }
    guard !changes.isEmpty else { return nil }
    let worth = changes.compactMap { change -> Decimal? in
      guard let hours = change.hoursLogged ?? change.hours, let rate = account.confidential.changeRates[change.id]
      else {
        return nil
      }
      return Decimal(hours) * rate
    }
    return Concessions(
      changes: changes,
      hours: changes.compactMap { $0.hoursLogged ?? $0.hours }.reduce(0, +),
      money: worth.isEmpty ? nil : worth.reduce(0, +),
      withoutRate: changes.count - worth.count
    )
  }
}
