/// How we kept our word, as the client may see it (methods §7.5): totals by all records, and none of the records.
public struct ClientMirror: Sendable {
  /// Questions put to us that we answered within the time promised, of those due.
  public let replies: Reading<KeptShare>
  /// Meetings that were followed by a summary in writing in time.
  public let followUps: Reading<KeptShare>
  /// The working days of the longest time without an update from us.
  public let silence: Reading<Int>
  /// Whether that is too long.
  public let isTooSilent: Bool

  /// Keeps the totals of the mirror.
  init(_ mirror: ProviderMirror) {
    replies = mirror.replies.reading
    followUps = mirror.followUps.reading
    isTooSilent = mirror.silence.reading.value?.isTooLong ?? false
    switch mirror.silence.reading {
    case .measured(let silence): self.silence = .measured(silence.workingDays)
    case .unavailable(let reason): silence = .unavailable(reason)
    }
  }
}
