import Tables

/// What records say of the client's sponsor and of our contact with them.
///
/// Internal. Records and counts, never a judgement of the person.
public struct SponsorCard: Sendable {
  /// The sponsor.
  public let sponsor: Contact
  /// The latest conversation in which they took part; nil without one.
  public let lastTalk: (on: CivilDate, channel: Interaction.Channel, reference: String)?
  /// How many working days ago that was.
  public let workingDaysSince: Int?
  /// What they were asked and have not answered.
  public let openQuestions: [String]
  /// Decisions that wait for the client.
  public let openDecisions: [String]
  /// What they last said, with the topic; nil where that is not recorded.
  public let lastSaid: (topic: Statement.Topic, words: String, on: CivilDate)?
}

extension AccountReview {
  /// The sponsor's card; nil where no sponsor is recorded.
  public var sponsorCard: SponsorCard? {
    guard let sponsor = visible.sponsor else { return nil }
    let isSponsor = { (text: String) in self.people.resolve(text).contact?.id == sponsor.id }
    let asOf = visible.dates.asOf
    let talk = conversations.last { $0.people.contains(where: isSponsor) }
    let said = account.visible.statements.last { $0.saidOn <= asOf && isSponsor($0.saidBy) }
    return SponsorCard(
      sponsor: sponsor,
      lastTalk: talk.map { ($0.on, $0.channel, $0.reference) },
      workingDaysSince: talk.map { calendar.workingDays(from: $0.on, to: asOf) },
      openQuestions: allActions.filter { $0.isQuestion && $0.dayDone(by: asOf) == nil && isSponsor($0.owner) }
        .map(\.reference),
      openDecisions: account.visible.decisions.filter { $0.needsClientInput && $0.isOpen }.map(\.reference),
      lastSaid: said.map { ($0.topic, $0.value, $0.saidOn) }
    )
  }
}
