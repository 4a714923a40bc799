import Review
import Templating

/// The invitation to a survey, and its reminder.
enum SurveyMailFields {
  static let fields = Fields<Shown<MailView>>(
    "the survey mail",
    MailFields.common + [
      .flag("reminder", "whether it is the reminder, and not the invitation") { shown in
        if case .survey(let request) = shown.value.letter.occasion { request.remindOn != nil } else { false }
      },
      .record("survey", "the survey, with its questions", SurveyFormFields.fields) { shown in
        guard case .survey(let request) = shown.value.letter.occasion else { return nil }
        return shown.with(SurveyForm(request.call, shown.value.review, code: shown.value.code))
      },
    ]
  )
}

/// The request to decide.
enum DecisionMailFields {
  static let fields = Fields<Shown<MailView>>(
    "the decision mail",
    MailFields.common + [
      .record("decision", "the decision with its options, and the mails that answer it", DecisionFields.open) { shown in
        guard case .decision(let decision) = shown.value.letter.occasion else { return nil }
        return shown.with(OpenDecision(review: decision, client: shown.value.review))
      }
    ]
  )
}

/// A meeting, summed up.
enum FollowUpFields {
  static let fields = Fields<Shown<MailView>>(
    "the follow-up",
    MailFields.common + [
      .record("meeting", "the meeting", meeting) { shown in
        guard case .followUp(let summary) = shown.value.letter.occasion else { return nil }
        return shown.with(summary)
      }
    ]
  )

  private static let meeting = Fields<Shown<MeetingSummary>>(
    "the meeting",
    [
      .day("on", "the day of the meeting") { $0.day($0.value.meeting.on) },
      .text("how", "in person or by video") { $0.format.say(Words.channel($0.value.meeting.channel)) },
      .text("people", "who was there, the client's people first") { HeardFields.people($0.value.people, $0.format) },
      .text("summary", "our summary") { $0.value.meeting.summary },
      .optionalText("concern", "what worries the client, in its own words") { $0.value.meeting.clientConcern },
      .group("agreed", "what was agreed", ActionFields.fields) { $0.all($0.value.agreed) },
      .day("correct_by", "until when the client may correct it") { $0.day($0.value.correctBy) },
      .text("correction_days", "how long that is") { $0.format.workingDays($0.value.correctionDays) },
    ]
  )
}

/// A word in between, where the client has heard little from us.
enum UpdateMailFields {
  /// So many of our actions are named at most.
  private static let mostActions = 3

  static let fields = Fields<Shown<MailView>>(
    "the update",
    MailFields.common + [
      .day("since", "the day of our last word; absent where there was none") { shown in
        shown.day(shown.value.quiet?.since, else: "not recorded")
      },
      .optionalText("doing", "what we are at, with dates; absent when nothing is open on our side") { shown in
        let actions = (shown.value.quiet?.doing ?? []).prefix(mostActions)
        return actions.isEmpty ? nil : shown.format.listed(actions.map { Self.action($0, shown.format) })
      },
      .optionalText("meeting", "the next meeting about the work as a whole; may be absent") {
        $0.value.review.nextReview?.forum.name
      },
      .optionalText("meeting_on", "the day of that meeting") { shown in
        shown.value.review.nextReview?.next.map(shown.format.day)
      },
    ]
  )

  private static func action(_ review: ActionReview, _ format: Format) -> String {
    let text = review.action.text
    guard let due = review.action.due else { return format.quoted(text) }
    return format.say("“\(text)” (by \(format.day(due)))")
  }
}

extension MailView {
  /// How long the client has heard little, in a mail that is written for that.
  fileprivate var quiet: QuietTime? { if case .update(let quiet) = letter.occasion { quiet } else { nil } }
}

/// The brief, which stays in the house.
enum BriefMailFields {
  static let fields = Fields<Shown<MailView>>("the brief mail", MailFields.common)
}
