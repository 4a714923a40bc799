import Tables

/// How the desk kept its times in a period, as its own tool says (methods §7.5).
public struct DeskPromises: Sendable {
  /// Tickets first answered in time, of those of which the desk says it.
  public let responses: Measure<KeptShare>
  /// Tickets settled in time, of those of which the desk says it.
  public let resolutions: Measure<KeptShare>

  /// Counts tickets: those that came in for the answer, those that were finished for the settling.
  init(_ items: [WorkItem], _ dates: Portfolio.Dates) {
    let window = dates.period.start...dates.asOf
    responses = Self.share(items.filter { $0.begin.map(window.contains) ?? false }, \.isResponseMet, window)
    resolutions = Self.share(items.filter { $0.finished.map(window.contains) ?? false }, \.isResolutionMet, window)
  }

  private static func share(
    _ items: [WorkItem],
    _ isMet: (WorkItem) -> Bool?,
    _ window: ClosedRange<CivilDate>
  ) -> Measure<KeptShare> {
    let known = items.filter { isMet($0) != nil }
    let kept = known.count { isMet($0) ?? false }
    return Measure(
      method: "7.5",
      reading: known.isEmpty ? .unavailable(.noData) : .measured(KeptShare(kept: kept, due: known.count)),
      n: known.count,
      window: window,
      records: known.map(\.reference)
    )
  }
}

/// A question of the client's to us that we did not answer in the time promised.
public struct LateReply: Sendable {
  /// The question.
  public let action: ActionReview
  /// The working days it took, or has taken so far.
  public let workingDays: Int

  /// The questions raised in the period that took longer than promised, of those that the client may see.
  static func all(
    in actions: [ActionReview],
    _ people: People,
    promise: Int?,
    _ context: ReviewContext
  ) -> [LateReply] {
    guard let promise else { return [] }
    let window = context.dates.period.start...context.dates.asOf
    return actions.compactMap { review in
      let action = review.action
      guard action.isQuestion, window.contains(action.raised),
        people.resolve(action.owner).contact?.side == .provider
      else { return nil }
      let end = action.dayDone(by: context.dates.asOf) ?? context.dates.asOf
      let days = context.calendar.workingDays(from: action.raised, to: end)
      return days > promise ? LateReply(action: review, workingDays: days) : nil
    }
  }
}
