import Tables

/// Requests that came past the agreed channels, as far as the client may see them: told only when they are many.
public struct RequestDetours: Sendable {
  /// The requests of which it is recorded how they came in, and of these those past the channels.
  public let total, detours: Int
  /// The agreed channels.
  public let channels: [String]
  /// All those requests.
  let references: [String]
  /// The days looked at.
  public let window: ClosedRange<CivilDate>

  /// Counts requests; nil where no channels are agreed, where too few are recorded, or where few take a detour.
  init?(in slice: ClientSlice, channels: [String], _ context: ReviewContext) {
    let limits = context.thresholds.sections
    let asOf = context.dates.asOf
    let window = asOf.adding(days: 1 - limits.countedDays)...asOf
    let requests = EngagementFacts.requests(slice.workItems, people: slice.people, channels: channels)
      .filter { window.contains($0.on) }
    let detours = requests.count(where: \.isOffChannel)
    guard requests.count >= limits.fewestRequests,
      Threshold.exceeds(100 * Double(detours) / Double(requests.count), limits.detourPercent)
    else { return nil }
    references = requests.map(\.reference)
    (total, self.detours, self.channels, self.window) = (requests.count, detours, channels, window)
  }
}
