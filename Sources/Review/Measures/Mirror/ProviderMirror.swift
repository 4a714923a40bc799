import Tables

/// So many of all that were due.
public struct KeptShare: Equatable, Sendable {
  /// Those that were kept.
  public let kept: Int
  /// Those that were due.
  public let due: Int

  /// The share in percent, unrounded.
  public var percent: Double { 100 * Double(kept) / Double(due) }
}

/// The longest time in which the client heard nothing from us.
public struct Silence: Codable, Equatable, Sendable {
  /// From this day: an update, or the start of the period.
  public let from: CivilDate
  /// To this day: an update, or the report date.
  public let to: CivilDate
  /// The working days between.
  public let workingDays: Int

  /// Beyond so many working days it is a silence that should not have been.
  public let limit: Int

  /// Whether it should not have been.
  public var isTooLong: Bool { workingDays > limit }
}

/// How we kept our own word in a period (methods §7.5): what the client may hold against us.
public struct ProviderMirror: Sendable {
  /// Questions put to us that we answered within the time promised, of those due.
  public let replies: Measure<KeptShare>
  /// The longest time without an update from us.
  public let silence: Measure<Silence>
  /// Meetings that were followed by a summary in writing in time.
  public let followUps: Measure<KeptShare>
  /// Meetings that were not.
  let meetingsWithoutSummary: [Interaction]

  /// Holds the mirror up.
  ///
  /// - Parameters:
  ///   - actions: What was asked of either side.
  ///   - interactions: Conversations, oldest first.
  ///   - people: Those they name.
  ///   - promise: The working days within which we promise to answer; nil where we promise nothing.
  ///   - context: The dates of the report, the client's working days and the limits in force.
  init(
    _ actions: [Action],
    _ interactions: [Interaction],
    _ people: People,
    promise: Int?,
    _ context: ReviewContext
  ) {
    let window = context.dates.period.start...context.dates.asOf
    let (calendar, limits) = (context.calendar, context.thresholds.relationship)
    replies = Self.replies(actions, people, promise, window, calendar)
    silence = Self.silence(interactions, window, calendar, limits.silenceDays)
    let due = Self.summaries(interactions, people, window, calendar, limits.followUpDays)
    followUps = Self.share(due.count(where: \.isKept), due.map(\.meeting.reference), window)
    meetingsWithoutSummary = due.filter { !$0.isKept }.map(\.meeting)
  }

  /// A question counts once its day has come, or once it is answered.
  private static func replies(
    _ actions: [Action],
    _ people: People,
    _ promise: Int?,
    _ window: ClosedRange<CivilDate>,
    _ calendar: WorkingCalendar
  ) -> Measure<KeptShare> {
    guard let promise else {
      return Measure(method: "7.5", reading: .unavailable(.notAgreed), n: 0, window: window, records: [])
    }
    let asOf = window.upperBound
    let asked = actions.filter { action in
      action.isQuestion && window.contains(action.raised) && people.resolve(action.owner).contact?.side == .provider
    }
    let due = asked.filter { action in
      action.dayDone(by: asOf) != nil || calendar.workingDays(from: action.raised, to: asOf) > promise
    }
    let kept = due.count { action in
      action.dayDone(by: asOf).map { calendar.workingDays(from: action.raised, to: $0) <= promise } ?? false
    }
    return share(kept, due.map(\.reference), window)
  }

  /// Where nobody records conversations, silence is not recorded either.
  private static func silence(
    _ interactions: [Interaction],
    _ window: ClosedRange<CivilDate>,
    _ calendar: WorkingCalendar,
    _ limit: Int
  ) -> Measure<Silence> {
    let updates = interactions.filter { $0.direction != .inward && window.contains($0.on) }
    let days = [window.lowerBound] + updates.map(\.on).sorted() + [window.upperBound]
    let gaps = zip(days, days.dropFirst()).map { from, to in
      Silence(from: from, to: to, workingDays: calendar.workingDays(from: from, to: to), limit: limit)
    }
    let longest = gaps.reduce(nil as Silence?) { longest, gap in
      gap.workingDays > longest?.workingDays ?? -1 ? gap : longest
    }
    return Measure(
      method: "7.5",
      reading: interactions.isEmpty ? .unavailable(.noData) : longest.map(Reading.measured) ?? .unavailable(.noData),
      n: updates.count,
      window: window,
      records: updates.map(\.reference)
    )
  }

  /// The meetings whose summary was due, or came.
  ///
  /// A summary is a message of ours to one of those who were there, or the day of the follow-up on the meeting's record.
  private static func summaries(
    _ interactions: [Interaction],
    _ people: People,
    _ window: ClosedRange<CivilDate>,
    _ calendar: WorkingCalendar,
    _ followUpDays: Int
  ) -> [(meeting: Interaction, isKept: Bool)] {
    let asOf = window.upperBound
    let meetings = interactions.filter { meeting in
      meeting.channel.isFaceToFace && window.contains(meeting.on)
        && meeting.people.contains { people.isClients($0) }
    }
    let messages = interactions.filter { $0.channel.isWritten && $0.direction == .outward && $0.on <= asOf }
    func isInTime(_ day: CivilDate, after meeting: Interaction) -> Bool {
      day >= meeting.on && calendar.workingDays(from: meeting.on, to: day) <= followUpDays
    }
    func isFollowed(_ meeting: Interaction) -> Bool {
      if let day = meeting.followUpOn, day <= asOf, isInTime(day, after: meeting) { return true }
      let present = Set(meeting.people.map { people.resolve($0).key })
      return messages.contains { message in
        isInTime(message.on, after: meeting) && message.people.contains { present.contains(people.resolve($0).key) }
      }
    }
    return meetings.map { ($0, isFollowed($0)) }.filter { meeting, isKept in
      isKept || calendar.workingDays(from: meeting.on, to: asOf) > followUpDays
    }
  }

  private static func share(
    _ kept: Int,
    _ records: [String],
    _ window: ClosedRange<CivilDate>
  ) -> Measure<KeptShare> {
    Measure(
      method: "7.5",
      reading: records.isEmpty ? .unavailable(.noData) : .measured(KeptShare(kept: kept, due: records.count)),
      n: records.count,
      window: window,
      records: records
    )
  }
}

extension Interaction.Channel {
  /// Whether something stands in writing.
  var isWritten: Bool { self == .email || self == .portal || self == .chat }
}
