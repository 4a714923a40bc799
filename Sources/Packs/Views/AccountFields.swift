import Foundation
import Review
import Templating

/// What the brief tells of the account besides the pack: people, silence, habits, what came of things, and registers.
enum AccountFields {
  static let fields: [Field<Shown<AccountReview>>] = [
    .record("sponsor_card", "the sponsor, and our contact with them; absent where none is recorded", sponsor) { shown in
      shown.value.sponsorCard.map { shown.with($0) }
    },
    .record("silence", "where the client is silent; absent where nothing shows it", SilenceFields.fields) { shown in
      let map = shown.value.silenceMap
      return map.isEmpty ? nil : shown.with(map)
    },
    .optionalText("answer_trend", "how long the client takes to answer, against its own history; absent without any") {
      trend($0.with($0.value.responseTrend))
    },
    .group("habits", "how each forum was kept", habit) { $0.all($0.value.meetingHabits) },
    .group("outcomes", "what came of what was taken further up, the latest first", outcome) {
      $0.all($0.value.escalationOutcomes)
    },
    .record("concessions", "what we did without charge; absent without any", concessions) { shown in
      shown.value.concessions.map { shown.with($0) }
    },
    .record("interruptions", "requests past the agreed channels; absent without any", interruptions) { shown in
      shown.value.interruptions.map { shown.with($0) }
    },
    .group("complaint_causes", "complaints of a year by cause, the most frequent first", cause) {
      $0.all($0.value.complaintCauses)
    },
    .optionalText("foresight", "how much of what struck the client had been told of before; absent without any") {
      shown in
      shown.value.riskForesight.reading.value.map { share in
        shown.format.share(share.kept, of: share.due, share.percent)
      }
    },
    .group("account_options", "what may be decided about an account that does not go well", option) {
      $0.all($0.value.accountOptions)
    },
    .group("opportunities", "what the client might need next, the oldest first", opportunity) {
      $0.all($0.value.heardNeeds)
    },
    .group("gifts", "what was given and taken, the oldest first", gift) { $0.all($0.value.registeredGifts) },
  ]

  private static let sponsor = Fields<Shown<SponsorCard>>(
    "sponsor card",
    [
      .text("name", "the sponsor") { $0.value.sponsor.name },
      .text("role", "what the sponsor does") { Words.role($0.value.sponsor.role, $0.format) },
      .text("last_talk", "when and how they last took part in a conversation") { shown in
        guard let talk = shown.value.lastTalk else { return shown.format.say("no conversation is recorded") }
        let ago = shown.format.workingDays(shown.value.workingDaysSince ?? 0)
        let how = shown.format.say(Words.channel(talk.channel))
        return shown.format.say("\(shown.format.day(talk.on)), \(how), \(ago) before the report date")
      },
      .optionalText("questions", "what they have not answered; absent without any") {
        records($0.value.openQuestions, $0.format)
      },
      .optionalText("decisions", "decisions that wait for the client; absent without any") {
        records($0.value.openDecisions, $0.format)
      },
      .optionalText("said", "what they last said; absent where that is not recorded") { shown in
        shown.value.lastSaid.map { said in
          let topic = shown.format.say(Words.topic(said.topic))
          return shown.format.say("“\(said.words)” (\(topic), \(shown.format.day(said.on)))")
        }
      },
    ]
  )

  private static let habit = Fields<Shown<MeetingHabit>>(
    "forum habit",
    [
      .text("forum", "the forum") { $0.value.forum.name },
      .text("held", "meetings held of those planned in six months") { shown in
        shown.format.share(shown.value.held.count, of: shown.value.planned)
      },
      .text("summed_up", "of those held, summed up in writing") { $0.format.count($0.value.summedUp) },
      .text("spoke", "of those held, at which priorities or accepted risks were spoken of") {
        $0.format.count($0.value.spokeOfRisksOrPriorities)
      },
      .day("last", "the last one") { $0.day($0.value.last, else: "none") },
      .day("next", "the next one") { $0.day($0.value.forum.nextOn, else: "not fixed") },
    ]
  )

  private static let outcome = Fields<Shown<EscalationOutcome>>(
    "escalation outcome",
    [
      .text("text", "what was taken up") { $0.value.issue.text },
      .text("level", "to whom") { $0.format.say(EscalationWords.level($0.value.level)) },
      .day("on", "when") { $0.day($0.value.on) },
      .text("state", "what became of it") { shown in
        let days = shown.format.workingDays(shown.value.workingDays)
        guard shown.value.issue.resolved != nil else { return shown.format.say("open for \(days)") }
        let settled = shown.format.say("settled in \(days)")
        return shown.value.issue.resolution.map { shown.format.say("\(settled): \($0)") } ?? settled
      },
      .text("scores", "satisfaction before and after") { shown in
        "\(score(shown.value.before, shown.format)) → \(score(shown.value.after, shown.format))"
      },
    ]
  )

  private static let concessions = Fields<Shown<Concessions>>(
    "concessions",
    [
      .text("total", "how many, their hours and what they are worth") { worth(of: $0) },
      .texts("changes", "each of them") { $0.value.changes.map { "\($0.id): \($0.title)" } },
    ]
  )

  private static func worth(of shown: Shown<Concessions>) -> String {
    let format = shown.format
    let changes = format.count(shown.value.changes.count, one: "change", many: "changes")
    let hours = format.hours(shown.value.hours)
    guard let money = shown.value.money else { return format.say("\(changes), \(hours), no rate recorded") }
    let unrated = shown.value.withoutRate
    if unrated == 0 { return format.say("\(changes), \(hours), worth \(shown.money(money))") }
    let rest = format.count(unrated, one: "change", many: "changes")
    return format.say("\(changes), \(hours), worth \(shown.money(money)) without \(rest) of no rate")
  }

  private static let interruptions = Fields<Shown<Interruptions>>(
    "interruptions",
    [
      .texts("reached", "our people who were reached, and how often") { shown in
        shares(shown.value.reached, shown.format)
      },
      .texts("asked", "who asked, and how often") { shown in shares(shown.value.asked, shown.format) },
    ]
  )

  private static let cause = Fields<Shown<ComplaintCause>>(
    "complaint cause",
    [
      .text("cause", "the cause") { $0.value.cause ?? $0.format.say("not recorded") },
      .text("count", "how many complaints") { $0.format.count($0.value.complaints.count) },
      .flag("repeated", "whether it came back") { $0.value.isRepeated },
      .text("records", "the complaints") { Words.records($0.value.complaints.map { "issue:\($0.id)" }, $0.format) },
      .text("improvements", "what is done otherwise since") { shown in
        shown.value.improvements.isEmpty
          ? shown.format.say("nothing recorded") : shown.format.joined(shown.value.improvements)
      },
    ]
  )

  private static let option = Fields<Shown<AccountOption>>(
    "account option",
    [
      .text("what", "what may be decided") { $0.format.say(words($0.value.kind)) },
      .text("records", "the records that speak for it") {
        records($0.value.records, $0.format) ?? $0.format.say("none")
      },
    ]
  )

  private static let opportunity = Fields<Shown<HeardNeed>>(
    "opportunity",
    [
      .text("text", "what it is") { $0.value.opportunity.text },
      .day("heard_on", "when we heard of it") { $0.day($0.value.opportunity.heardOn) },
      .text("why", "why it matters to the client") { $0.value.opportunity.relevantBecause },
      .text("stage", "how far it has come") { $0.value.opportunity.stage },
      .text("owner", "who looks after it") { $0.value.owner },
      .text("value", "what it might be worth") { shown in
        shown.value.opportunity.value.map { shown.money($0) } ?? shown.format.say("not recorded")
      },
    ]
  )

  private static let gift = Fields<Shown<RegisteredGift>>(
    "gift",
    [
      .day("on", "the day") { $0.day($0.value.gift.on) },
      .text("what", "what it was") { $0.value.gift.what },
      .text("direction", "given, received, offered or declined") { $0.format.say(direction($0.value.gift.direction)) },
      .text("value", "what it was worth") { $0.money($0.value.gift.value) },
      .text("people", "between whom") { $0.value.people.joined(separator: " – ") },
      .text("approved", "who approved it, and when") { shown in
        guard let by = shown.value.approvedBy else {
          return shown.format.say(shown.value.gift.direction == .declined ? "none needed" : "not approved")
        }
        return shown.value.gift.approvedOn.map { "\(by), \(shown.format.day($0))" }
          ?? shown.format.say("\(by), day not recorded")
      },
    ]
  )

  // MARK: Words

  private static func direction(_ direction: Gift.Direction) -> Phrase {
    switch direction {
    case .given: "given"
    case .received: "received"
    case .offered: "offered"
    case .declined: "declined"
    }
  }

  private static func records(_ references: [String], _ format: Format) -> String? {
    references.isEmpty ? nil : Words.records(references, format)
  }

  private static func shares(_ shares: [Interruptions.Share], _ format: Format) -> [String] {
    shares.map { "\($0.person): \(format.count($0.records.count)) (\(Words.records($0.records, format)))" }
  }

  private static func score(_ score: QuestionResult.Score?, _ format: Format) -> String {
    switch score {
    case .recommendation(let score): format.say("NPS \(format.signed(score.points))")
    case .scale(let score): format.percent(score.percent, decimals: 0)
    case nil: format.say("not measured")
    }
  }

  private static func words(_ kind: AccountOption.Kind) -> Phrase {
    switch kind {
    case .boundaries: "Say again in writing what is agreed, what is not and what costs extra, and hold to it"
    case .communication: "Talk otherwise: another person, another form, a fixed rhythm"
    case .ending: "End the work in good order, as the contract says"
    }
  }

  private static func trend(_ shown: Shown<ResponseTrend>) -> String? {
    func words(_ stretch: ResponseTrend.Stretch?) -> String {
      guard let stretch else { return shown.format.say("too few questions") }
      let days = shown.format.workingDays(stretch.median)
      return "\(days) (\(shown.format.count(stretch.n, one: "question", many: "questions")))"
    }
    let (now, before) = (shown.value.now, shown.value.before)
    return now == nil && before == nil
      ? nil : shown.format.say("\(words(now)) in the last 90 days, \(words(before)) in the 90 before")
  }
}

/// Where the client is silent.
enum SilenceFields {
  static let fields = Fields<Shown<SilenceMap>>(
    "silence map",
    [
      .texts("unanswered", "who has not answered, what, and for how long") { shown in
        shown.value.unanswered.map { open in
          let age = shown.format.workingDays(open.oldest)
          return shown.format.say(
            "\(open.person): \(Words.records(open.questions, shown.format)), the oldest for \(age)"
          )
        }
      },
      .texts("absent", "members of forums who came to no meeting in six months") { shown in
        shown.value.absent.map { absent in
          let meetings = shown.format.count(absent.meetings, one: "meeting", many: "meetings")
          return shown.format.say("\(absent.person): none of \(meetings) of \(absent.forum)")
        }
      },
      .optionalText("quiet", "people who may sign for the client and were not heard in 90 days; absent without any") {
        shown in
        shown.value.quiet.isEmpty ? nil : shown.format.listed(shown.value.quiet)
      },
      .texts("skipped", "questions of the latest survey that most left blank") { shown in
        shown.value.skipped.map { skipped in
          let share = shown.format.share(skipped.blank, of: skipped.answers)
          return shown.format.say("“\(skipped.question)”: \(share) left it blank")
        }
      },
      .texts("phases", "when the client last took part in each project, the longest ago first") { shown in
        shown.value.phases.map { phase in
          let stage = phase.stage.map { " (\($0))" } ?? ""
          let day = phase.lastInput.map(shown.format.day) ?? shown.format.say("not recorded")
          let ago = shown.format.count(phase.days ?? 0, one: "day", many: "days")
          return shown.format.say("\(phase.project)\(stage): \(day), \(ago) ago")
        }
      },
    ]
  )
}
