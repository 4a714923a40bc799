import Review
import Tables
import Templating

/// What is different from the pack the client was given before.
enum ChangesFields {
  static let fields = Fields<Shown<ClientReview>>(
    "the changes",
    [
      .flag("first_pack", "whether no earlier pack is on record") { shown in
        if case .firstPack = shown.value.comparison { true } else { false }
      },
      .optionalText("not_comparable", "the period of the earlier pack, when our record of it cannot be read") { shown in
        guard case .impossible(let period) = shown.value.comparison else { return nil }
        return shown.format.period(period)
      },
      .optionalText("since", "the period of the earlier pack; absent when there is nothing to compare with") { shown in
        shown.value.changes.map { shown.format.period($0.since) }
      },
      .day("since_as_of", "the report date of the earlier pack") {
        $0.day($0.value.changes?.sinceAsOf, else: "not recorded")
      },
      .flag("nothing", "whether nothing is different") { $0.value.changes?.isEmpty ?? false },
      .group("worse", "projects, milestones, criteria and risks that are worse off", ChangeRow.fields) {
        rows(.worse, $0)
      },
      .group("better", "projects, milestones, criteria and risks that are better off", ChangeRow.fields) {
        rows(.better, $0)
      },
      .group("other", "other changes to them, decisions and change requests", ChangeRow.fields) { shown in
        rows(.neither, shown) + registers(shown)
      },
      .group("actions", "actions that are moved, open again or gone; who does what tells the others", ChangeRow.fields)
      {
        movedActions($0)
      },
      .flag("other_actions", "whether actions are new or done") { shown in
        (shown.value.changes?.actions ?? []).contains { !isMoved($0) }
      },
      .group("figures", "figures that are different", FigureRow.fields) { shown in
        (shown.value.changes?.figures ?? []).map { FigureRow($0, shown.format) }
      },
    ]
  )

  /// Every change in one list, the worst first.
  static func allRows(_ shown: Shown<ClientReview>) -> [ChangeRow] {
    rows(.worse, shown) + rows(.better, shown) + rows(.neither, shown) + movedActions(shown) + registers(shown)
  }

  private static func movedActions(_ shown: Shown<ClientReview>) -> [ChangeRow] {
    (shown.value.changes?.actions ?? []).filter(isMoved).map { ChangeRow($0, shown.format) }
  }

  private static func isMoved(_ change: ActionChange) -> Bool {
    switch change.kind {
    case .added, .done: false
    case .reopened, .due, .gone: true
    }
  }

  private static func rows(_ effect: Changes.Effect, _ shown: Shown<ClientReview>) -> [ChangeRow] {
    guard let changes = shown.value.changes else { return [] }
    return changes.projects.filter { $0.effect == effect }.map { ChangeRow($0, shown.format) }
      + changes.milestones.filter { $0.effect == effect }.map { ChangeRow($0, shown.format) }
      + changes.criteria.filter { $0.effect == effect }.map { ChangeRow($0, shown.format) }
      + changes.risks.filter { $0.effect == effect }.map { ChangeRow($0, shown.format) }
  }

  /// Decisions and change requests, which are neither good nor bad news.
  private static func registers(_ shown: Shown<ClientReview>) -> [ChangeRow] {
    guard let changes = shown.value.changes else { return [] }
    return changes.decisions.map { ChangeRow($0, shown.format) }
      + changes.changeRequests.map { ChangeRow($0, shown.format) }
  }
}

/// One change in words: what it is about, and either two statuses or a clause.
struct ChangeRow: Sendable {
  let title: String
  var status: String?
  var was: String?
  var what: String?

  static let fields = Fields<ChangeRow>(
    "change",
    [
      .text("title", "kind and name of the record, or the text of the action") { $0.title },
      .optionalText("status", "where a project or a criterion stands now, with its mark; only when that is the change")
      {
        $0.status
      },
      .optionalText("was", "where it stood, with its mark") { $0.was },
      .optionalText("what", "any other change, as a clause") { $0.what },
    ]
  )
}

extension ChangeRow {
  init(_ change: ProjectChange, _ format: Format) {
    title = format.say("Project “\(change.now?.project.name ?? change.before?.name ?? "")”")
    let word = change.now.map { format.say(StatusWords.word($0.status.reported)) } ?? ""
    let told = change.before.map { format.say(StatusWords.word($0.status.reported)) } ?? ""
    switch change.kind {
    case .added: what = format.say("\(word); the last pack gave no status for it")
    case .status: (status, was) = (word, told)
    case .unmeasured: what = format.say("its status cannot be measured any more; it was \(told)")
    case .gone: what = format.say("no longer listed; it was \(told)")
    }
  }

  init(_ change: CriterionChange, _ format: Format) {
    title = format.say("Criterion “\(change.now?.criterion.statement ?? change.before?.statement ?? "")”")
    switch change.kind {
    case .added:
      what = format.say(
        change.now?.agreement.isAgreed == true ? "new, and agreed" : "new, and waiting for your agreement"
      )
    case .gone: what = format.say("no longer listed")
    case .agreed: what = format.say("now agreed by both sides")
    case .reopened: what = format.say("no longer agreed by both sides")
    case .status:
      status = change.now.map { format.say(Words.status($0.status)) }
      was = change.before.map { format.say(Words.status($0.status)) }
    case .goal(let request): what = ChangeWords.goal(change, request, format)
    case .reworded: what = format.say("reworded; it read “\(change.before?.statement ?? "")”")
    }
  }

  init(_ change: MilestoneChange, _ format: Format) {
    title = format.say("Milestone “\(change.now?.milestone.name ?? change.before?.name ?? "")”")
    what = ChangeWords.milestone(change, format)
  }

  init(_ change: RiskChange, _ format: Format) {
    title = format.say("Risk “\(change.now?.risk.text ?? change.before?.text ?? "")”")
    what = ChangeWords.risk(change, format)
  }

  init(_ change: DecisionChange, _ format: Format) {
    title = format.say("Decision “\(change.now?.decision.question ?? change.before?.question ?? "")”")
    what = ChangeWords.decision(change, format)
  }

  init(_ change: ChangeRequestChange, _ format: Format) {
    title = format.say("Change request “\(change.now?.change.title ?? change.before?.title ?? "")”")
    what = ChangeWords.changeRequest(change, format)
  }

  init(_ change: ActionChange, _ format: Format) {
    title = change.now?.action.text ?? change.before?.text ?? ""
    let due = { (day: CivilDate?) in day.map { format.say("by \(format.day($0))") } ?? format.say("no date recorded") }
    let action = change.now?.action
    switch change.kind {
    case .added: what = format.say("new: \(change.now?.owner ?? ""), \(due(action?.due))")
    case .done: what = action?.done.map { format.say("done on \(format.day($0))") }
    case .reopened: what = format.say("open again: \(due(action?.due))")
    case .due: what = format.say("now \(due(action?.due)), was \(due(change.before?.due))")
    case .gone: what = format.say("no longer listed")
    }
  }
}

/// One figure that is different.
struct FigureRow: Sendable {
  let label: String
  let before: String
  let now: String

  static let fields = Fields<FigureRow>(
    "figure",
    [
      .text("label", "what the figure says") { $0.label },
      .text("before", "what it was") { $0.before },
      .text("now", "what it is") { $0.now },
    ]
  )

  init(_ change: FigureChange, _ format: Format) {
    let value = { (value: FigureChange.Value?) -> String in
      switch value {
      case .count(let number):
        change.kind == .usualDays ? format.count(number, one: "day", many: "days") : format.count(number)
      case .part(let part, let whole): format.share(part, of: whole)
      case nil: format.say("not known")
      }
    }
    (before, now) = (value(change.before), value(change.now))
    label =
      switch change.kind {
      case .onTime: format.say("Milestones reached on time, of those due so far")
      case .created: format.say("Requests and incidents, new in the period")
      case .finished: format.say("Requests and incidents, finished in the period")
      case .open: format.say("Requests and incidents, open at the end of the period")
      case .usualDays: format.say("\(format.percent(85, decimals: 0)) of requests took at most")
      }
  }
}
