import Review
import Templating

/// What surveys were and are to be, what they showed, and what came of it; internal.
enum SurveyPlanFields {
  static let fields = Fields<Shown<AccountReview>>(
    "the surveys",
    [
      .group("waves", "every survey on record, by closing date", wave) { $0.all($0.value.surveyPlan.waves) },
      .group("duties", "what the contract asks for", duty) { $0.all($0.value.surveyPlan.duties) },
      .texts("crowded", "surveys that ask the same people too soon, one sentence each") { shown in
        shown.value.surveyPlan.crowded.map { SurveyWords.crowding($0, shown.format) }
      },
      .record("proposal", "a survey that is due and that nobody has recorded; absent without one", proposal) { shown in
        shown.value.surveyPlan.proposal.map(shown.with)
      },
      .group("signs", "bad signs of the latest survey and of missing ones", sign) { shown in
        shown.all(shown.value.adverseIndicators.map { Sign(indicator: $0, review: shown.value) })
      },
      .group("effects", "actions that results led to, with the score before and after", effect) { shown in
        shown.all(shown.value.surveyEffects.flatMap(Effect.all))
      },
    ]
  )

  private static let wave = Fields<Shown<SurveyPlan.Wave>>(
    "wave",
    [
      .text("name", "what it is called") { $0.value.survey.name },
      .text("id", "its id") { $0.value.survey.id },
      .text("stage", "where in the contract it stands") { $0.format.say(SurveyWords.stage($0.value.stage)) },
      .day("opened", "the first day for answers") { $0.day($0.value.survey.opened) },
      .day("closed", "the last day for answers") { $0.day($0.value.survey.closed) },
      .flag("confidential", "whether only totals are ever seen") { $0.value.survey.identity == .confidential },
      .text("state", "closed, open or planned") { $0.format.say(SurveyWords.state($0.value.state)) },
    ]
  )

  private static let duty = Fields<Shown<SurveyPlan.Duty>>(
    "survey duty",
    [
      .text("what", "which survey") { shown in
        shown.format.capitalised(shown.format.say(SurveyWords.name(shown.value.obligation.kind)))
      },
      .day("by", "the last day by which it must have closed") { $0.day($0.value.obligation.by) },
      .text("state", "how it stands, with a mark where something is to be done") {
        $0.format.say(SurveyWords.state($0.value.obligation.state))
      },
      .text("cover", "the survey on record that will be it") {
        $0.value.cover?.name ?? $0.format.say($0.value.needsWave ? "none on record" : "none needed")
      },
    ]
  )

  private static let proposal = Fields<Shown<SurveyProposal>>(
    "survey proposal",
    [
      .markup("headings", "the headings of surveys.csv, as one line of CSV") { $0.value.csv.headings },
      .markup("row", "the row to add, as one line of CSV") { $0.value.csv.row },
      .day("opens", "the first day for answers") { $0.day($0.value.opened) },
      .day("closes", "the last day for answers") { $0.day($0.value.closed) },
    ]
  )

  private struct Sign: Sendable {
    let indicator: AdverseIndicator
    let review: AccountReview
  }

  private static let sign = Fields<Shown<Sign>>(
    "survey sign",
    [
      .text("code", "its number") { $0.value.indicator.code },
      .flag("grave", "whether it is red rather than amber") { $0.value.indicator.isGrave },
      .text("what", "what it is") { shown in
        let limits = shown.value.review.visible.thresholds.surveys
        return shown.format.capitalised(SurveyWords.sign(shown.value.indicator.trigger, limits, shown.format))
      },
      .text("answer", "the actions that answer it, or by when one is needed") { shown in
        let (indicator, format) = (shown.value.indicator, shown.format)
        if !indicator.needsAction { return format.say("no action needed") }
        if indicator.actions.isEmpty {
          return format.say("■ no action yet; needed by \(format.day(indicator.due))")
        }
        return format.joined(indicator.actions.map { told($0, shown.value.review, format) })
      },
    ]
  )

  private static func told(_ action: Action, _ review: AccountReview, _ format: Format) -> String {
    let owner = review.name(of: action.owner)
    if let done = action.done { return format.say("\(action.text) (\(owner), done on \(format.day(done)))") }
    guard let due = action.due else { return format.say("\(action.text) (\(owner))") }
    return format.say("\(action.text) (\(owner), by \(format.day(due)))")
  }

  /// One line of the table: an action and one question.
  private struct Effect: Sendable {
    let effect: SurveyEffect
    let row: SurveyEffect.Row?

    static func all(_ effect: SurveyEffect) -> [Effect] {
      effect.rows.isEmpty
        ? [Effect(effect: effect, row: nil)] : effect.rows.map { Effect(effect: effect, row: $0) }
    }
  }

  private static let effect = Fields<Shown<Effect>>(
    "effect of a survey",
    [
      .text("action", "what is or was done") { $0.value.effect.action.text },
      .text("owner", "who does it") { $0.value.effect.owner },
      .text("cause", "the survey and the sign it answers") { $0.value.effect.cause },
      .day("done", "the day it was done; may be absent") { $0.day($0.value.effect.action.done, else: "not done") },
      .text("question", "the question") { shown in
        shown.value.row.map { shown.format.question($0.question) } ?? shown.format.say("no score of its own")
      },
      .text("before", "the score before") { shown in
        guard let row = shown.value.row else { return "–" }
        if case .tooClose? = row.after?.trend { return shown.format.say("not shown beside the later one") }
        return FeedbackFields.points(row.before, shown.format)
      },
      .text("after", "the score after, and whether that is a change; or that there is none yet") { after($0) },
    ]
  )

  private static func after(_ shown: Shown<Effect>) -> String {
    let format = shown.format
    switch shown.value.effect.standing {
    case .notDone: return format.say("not done yet")
    case .noLaterWave: return format.say("no later survey yet")
    case .askedAgain(let survey):
      guard let row = shown.value.row else { return format.say("asked again in \(format.quoted(survey.name))") }
      guard let after = row.after else { return format.say("not asked again in \(format.quoted(survey.name))") }
      let score = FeedbackFields.points(after.result, format)
      guard case .compared(let change, _, _) = after.trend else { return format.say("\(score), not compared") }
      return "\(score), \(FeedbackFields.change(change, format))"
    }
  }
}

/// A survey that somebody has to plan, on the page of all clients.
struct SurveyToPlan: Sendable {
  let client: String
  let duty: SurveyPlan.Duty

  static let fields = Fields<Shown<SurveyToPlan>>(
    "survey to plan",
    [
      .text("client", "the client's name") { $0.value.client },
      .text("what", "which survey") { $0.format.say(SurveyWords.name($0.value.duty.obligation.kind)) },
      .day("by", "the last day by which it must have closed") { $0.day($0.value.duty.obligation.by) },
      .text("state", "due or overdue, with its mark") {
        $0.format.say(SurveyWords.state($0.value.duty.obligation.state))
      },
    ]
  )

  /// Every survey that is due or overdue and has no record, the earliest first.
  static func all(_ outcomes: [PackOutcome], _ format: Format) -> [Shown<SurveyToPlan>] {
    let all = outcomes.flatMap { outcome in
      (outcome.surveys?.duties ?? []).filter(\.needsWave).map { (outcome, $0) }
    }
    return all.sorted { left, right in
      (left.1.obligation.by, left.0.client) < (right.1.obligation.by, right.0.client)
    }.map { outcome, duty in Shown(SurveyToPlan(client: outcome.name, duty: duty), format) }
  }
}
