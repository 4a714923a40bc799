import Diagnostics
import Review
import Templating

/// The internal brief of one account.
enum BriefFields {
  static let fields = Fields<Shown<AccountReview>>(
    "the brief",
    CommonFields.fields { Shown($0.value.visible, $0.format) } + DeliveryNoteFields.fields + [
      .text("state", "Ready or Held, with its mark") { $0.format.say($0.value.isHeld ? "■ Held" : "✓ Ready") },
      .text("why", "in one clause") { PackState.why($0.value, $0.format) },
      .flag("held", "whether the pack is held") { $0.value.isHeld },
      .list("steps", "what was found, by what to do next; what blocks first", StepGroup.fields) {
        StepGroup.groups(of: $0.value.findings + $0.value.loadingProblems, $0.format)
      },
      .group("waived", "what somebody decided to let be", waived) { $0.all($0.value.waived) },
      .group("projects", "how projects stand by all records", project) { shown in
        shown.all(shown.value.projects)
      },
      .group("budgets", "what projects cost so far, by all records", BudgetFields.row) { shown in
        shown.all(BudgetFields.all(in: shown.value))
      },
      .figure("unsigned_money", "what we stand to lose by work that nobody has signed; absent without any") { shown in
        shown.value.unsignedExposure.reading.value.map { Figure(shown.money($0)) } ?? .absent(shown.format.say("none"))
      },
      .group("internal_risks", "open risks not for the client's eyes", RiskFields.row) {
        $0.all($0.value.internalRisks)
      },
      .group("internal_actions", "open actions not for the client's eyes", ActionFields.fields) {
        $0.all($0.value.internalActions)
      },
      .group("late_causes", "milestones that are late, with a recorded cause", lateCause) { shown in
        shown.value.lateCauses.map { Shown(LateCauseRow(milestone: $0.milestone, cause: $0.cause), shown.format) }
      },
      .record("engagement", "how engaged the client is, and what to do about it", EngagementFields.fields) {
        $0.with($0.value.relationship)
      },
      .record("escalations", "what is to be taken further up; absent without any", EscalationFields.fields) { shown in
        let escalation = shown.value.relationship.escalation
        return escalation.points.isEmpty ? nil : shown.with(escalation)
      },
      .group("acceptances", "work handed in that waits for the client, the longest first", AcceptanceFields.fields) {
        $0.all($0.value.visible.waitingAcceptances)
      },
      .group("debts", "what the client owes, by currency", DebtFields.row) { DebtFields.all(in: $0) },
      .record("estimates", "how estimates compare with what work took; absent without any", EstimateFields.fields) {
        shown in
        let estimates = shown.value.relationship.estimates
        let isEmpty = estimates.accuracy.isEmpty && estimates.unvetted.reading.value == nil
        return isEmpty ? nil : shown.with(estimates)
      },
      .record("mirror", "how we kept our own word in the period", RelationshipFields.mirror) {
        $0.with($0.value.relationship.mirror)
      },
      .figure("hit_rate", "assumptions that turned out right, of those of which we know; absent without any") { shown in
        let share = shown.value.relationship.assumptions.reading.value
        return share.map { share in
          Figure(shown.format.share(share.kept, of: share.due, share.percent))
        } ?? .absent(shown.format.say("not recorded"))
      },
      .optionalText("balance", "how much is open on each side, now and before the period; absent without any") {
        shown in
        let balance = shown.value.visible.dialogue.balance
        return balance.isEmpty ? nil : AwaitedFields.trend(balance, shown.format)
      },
      .group("log", "all conversations of the period, the latest first", HeardFields.conversation) {
        $0.all($0.value.relationship.conversations)
      },
      .group("patterns", "what happened in the last twelve months that keeps happening", RelationshipFields.pattern) {
        $0.all($0.value.relationship.patterns.filter { $0.total > 0 })
      },
      .group("opinions", "on what the client's people differ", RelationshipFields.opinion) {
        $0.all($0.value.relationship.opinions)
      },
      .record("language", "how plainly the texts for the client are written; absent without any", LanguageFields.fields)
      {
        $0.value.language.isEmpty ? nil : $0.with($0.value.language)
      },
      .record(
        "surveys",
        "what surveys were and are to be, and what came of them; absent without any",
        SurveyPlanFields.fields
      ) {
        $0.value.surveyPlan.isEmpty ? nil : $0
      },
      .record("answers", "who answered what in the latest wave; only of a named one", AnswerFields.fields) { shown in
        shown.value.answers.flatMap { $0.isEmpty ? nil : $0 }
      },
    ] + AccountFields.fields + [
      .text("files_read", "in how many files rows of this client were found") { shown in
        shown.format.count(shown.value.files.count, one: "file", many: "files")
      },
      .figure("rows_read", "the rows of these files") { shown in
        Figure(shown.format.count(shown.value.files.reduce(0) { $0 + $1.read }))
      },
      .figure("rows_used", "rows of these files that are used") { shown in
        Figure(shown.format.count(shown.value.files.reduce(0) { $0 + $1.used }))
      },
      .group("unused", "rows of these files that are not used, by reason", UnusedRows.fields) {
        UnusedRows.all(in: $0.value.files, $0.format)
      },
      .group("limits", "the limits that the settings change", LimitInForce.fields) {
        LimitInForce.changed($0.value.visible, $0.format)
      },
    ]
  )

  private static let project = Fields<Shown<InternalProjectReview>>(
    "project",
    [
      .text("name", "its name") { $0.value.visible.project.name },
      .text("status", "how it stands by all records, with its mark") {
        $0.format.say(StatusWords.word($0.value.status.computed))
      },
      .text("shown", "how the client sees it, with its mark") {
        $0.format.say(StatusWords.word($0.value.visible.status.reported))
      },
      .text("why", "the rule and the records behind it") { shown in
        StatusWords.sentence(shown.value.status, names: shown.value.visible.namesOfCauses, shown.format)
      },
      .optionalText("declared", "who reports another status than the rules give, and why") { shown in
        StatusWords.declared(shown.value.visible.status, shown.format)
      },
    ]
  )

  private struct LateCauseRow: Sendable {
    let milestone: MilestoneReview
    let cause: Milestone.LateCause
  }

  private static let waived = Fields<Shown<WaivedFinding>>(
    "waived finding",
    [
      .text("code", "the rule") { $0.value.finding.code },
      .text("message", "what is wrong") { $0.format.readable($0.value.finding.message) },
      .text("who", "who decided it") { $0.value.waiver.who },
      .text("why", "why") { $0.value.waiver.why },
      .day("until", "the last day on which it holds") { $0.day($0.value.waiver.until) },
    ]
  )

  private static let lateCause = Fields<Shown<LateCauseRow>>(
    "late milestone",
    [
      .text("name", "its name") { $0.value.milestone.milestone.name },
      .text("slip", "how late it is") { Words.slip($0.value.milestone.slip, $0.format) },
      .text("cause", "who caused it") { $0.format.say(Words.cause($0.value.cause)) },
      .text("reason", "why, as told to the client") {
        $0.value.milestone.milestone.lateReason ?? $0.format.say("not recorded")
      },
    ]
  )
}

/// What became of a pack, in words.
enum PackState {
  /// Why a pack is held, in one clause.
  static func why(_ review: AccountReview, _ format: Format) -> String {
    why(blocking: review.findings.count { $0.severity == .block }, format)
  }

  /// Why a pack with so many blocking findings is held, or that nothing stands in the way.
  static func why(blocking count: Int, _ format: Format) -> String {
    count == 0
      ? format.say("nothing stands in the way")
      : format.count(count, one: "blocking finding", many: "blocking findings")
  }
}
