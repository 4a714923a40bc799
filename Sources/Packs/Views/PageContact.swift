import Review
import Templating

/// Whom the client writes or talks to, when, and when both meet next: the foot of every page for the client.
struct PageContact: Sendable {
  /// Our person for this client; nil where nobody is recorded.
  let person: Contact?
  /// How we are reached; nil where the settings do not say it.
  let reach: ReachReview?
  /// The next meeting about the work as a whole.
  let meeting: ForumReview?
  /// Whether its address is a link: a confidential form invites nobody to write a mail.
  var isLinked = true

  /// Gathers it; nil where nothing of it is recorded.
  init?(of review: ClientReview) {
    (person, reach, meeting) = (review.ourContact, review.dialogue.reach, review.nextReview)
    if person == nil, reach == nil, meeting == nil { return nil }
  }
}

enum PageContactFields {
  static let fields = Fields<Shown<PageContact>>(
    "page contact",
    [
      .optionalText("name", "our person for this client; may be absent") { $0.value.person?.name },
      .optionalText("role", "what that person does") { shown in
        shown.value.person.map { Words.role($0.role, shown.format) }
      },
      .optionalText("email", "the address; may be absent") { $0.value.person?.email },
      .optionalText("email_href", "a link that writes to it; absent on a confidential survey") { shown in
        shown.value.isLinked ? shown.value.person?.email.map { MailLink.link(to: $0) } : nil
      },
      .optionalText("phone", "the telephone number; may be absent") { $0.value.person?.phone },
      .optionalText("phone_href", "a link that calls it") { $0.value.person?.phone.map(MailLink.call) },
      .optionalText("days", "the days we work on; absent where the settings do not say how we are reached") {
        shown in
        shown.value.reach.map { PeopleFields.week($0.week, shown.format) }
      },
      .optionalText("hours", "the hours we work; may be absent") { shown in
        shown.value.reach.flatMap { PeopleFields.hours($0, shown.format) }
      },
      .optionalText("channels", "the channels agreed; absent when none are") { shown in
        shown.value.reach.flatMap { Words.channels($0.channels, shown.format) }
      },
      .optionalText("meeting", "the next meeting about the work as a whole; may be absent") {
        $0.value.meeting?.forum.name
      },
      .optionalText("meeting_on", "the day of that meeting") { shown in
        shown.value.meeting?.next.map(shown.format.day)
      },
    ]
  )
}
