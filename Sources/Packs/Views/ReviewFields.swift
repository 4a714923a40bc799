import Review
import Templating

/// The business-impact review.
enum ReviewFields {
  static let fields = Fields<Shown<ClientReview>>(
    "the review",
    CommonFields.fields { $0 } + CommonFields.measuring { $0 } + DeliverySections.fields + [
      .record("first_screen", "what a sponsor reads who reads nothing else", FirstScreenFields.fields) { $0 },
      .optionalText("sponsor", "the client's sponsor") { $0.value.sponsor?.name },
      .record("status", "how the projects stand; absent when nothing about them is measured", ProjectFields.status) {
        ProjectFields.isPresent(in: $0.value) ? $0 : nil
      },
      .record("bad_news", "what is not going to plan; absent when nothing is", badNews) {
        $0.value.badNews.isEmpty ? nil : $0
      },
      .flag("has_plan", "whether a milestone or an agreed criterion says what was planned") { shown in
        !shown.value.milestones.isEmpty || shown.value.criteria.contains(where: \.agreement.isAgreed)
      },
      .list("choices", "decisions that wait for the client, soonest due first", DecisionFields.open) { shown in
        shown.all(DecisionFields.open(in: shown.value))
      },
      .flag("waits", "whether something that the first screen does not tell in full waits for the client") { shown in
        !shown.value.dialogue.awaited.isEmpty || FirstScreenFields.hasMoreNeeds(shown)
          || DecisionFields.waiting(in: shown.value).contains { !$0.decision.options.isEmpty }
      },
      .record("changes", "what is different from the pack before", ChangesFields.fields) { $0 },
      .group("figures", "at most three figures that matter", figure) { HeadlineFigure.figures(of: $0) },
      .list("commentary", "the account manager's words, by author", author) { CommentaryView.authors(of: $0) },
      .record("impact", "business impact; absent when nothing is recorded", ImpactFields.fields) {
        ImpactFields.isPresent(in: $0.value) ? $0 : nil
      },
      .record("criteria", "success criteria; absent when none is agreed", criteria) { shown in
        agreed(shown.value).isEmpty ? nil : shown
      },
      .record(
        "on_time",
        "how many milestones due were reached on time; absent when none was due",
        MilestoneFields.onTime
      ) { shown in shown.value.onTime.reading.value.map { Shown($0, shown.format) } },
      .record("milestones", "milestones; absent when there are none", MilestoneFields.fields) { shown in
        shown.value.milestones.isEmpty ? nil : shown.with(shown.value.milestones)
      },
      .group("decided", "decisions taken since the period began", DecisionFields.decided) { shown in
        shown.all(DecisionFields.taken(in: shown.value))
      },
      .record("change_control", "changes to what was agreed; absent without any", ChangeFields.fields) { shown in
        ChangeFields.isPresent(in: shown.value.changeControl) ? shown.with(shown.value.changeControl) : nil
      },
      .group("budgets", "what projects cost so far, of those whose cost the client may see", BudgetFields.row) {
        shown in
        shown.all(BudgetFields.visible(in: shown.value))
      },
      .record("risks", "open risks; absent without any", RiskFields.fields) { $0.value.risks.isEmpty ? nil : $0 },
      .record("flow", "requests and incidents; absent without work items", FlowFields.fields) { shown in
        shown.value.flow.map { shown.with($0) }
      },
      .record("reading", "how long this takes to read", ReadingFields.fields) { shown in
        shown.filled.readingTime.map { shown.with(.init(time: $0, review: shown.value)) }
      },
      .record("glossary", "the terms that this document uses; absent without any", GlossaryFields.fields) { shown in
        shown.filled.terms.isEmpty ? nil : shown.with(shown.filled.terms)
      },
      .record("actions", "who does what next; absent when neither side has an action", actions) {
        $0.value.actions.isEmpty ? nil : $0
      },
    ] + DialogueFields.fields
  )

  /// The value of a review with what is known only once it has been filled.
  static func value(
    _ value: Value,
    filled: FilledText,
    _ shown: Shown<ClientReview>,
    for use: FieldUse = .everything
  ) -> Value {
    var shown = shown
    shown.filled = filled
    return fields.reading(["reading", "glossary"], of: value, from: shown, for: use)
  }

  private static let badNews = Fields<Shown<ClientReview>>(
    "the bad news",
    [
      .list(
        "items",
        "what is not going to plan, gravest first; not a project whose milestones tell it",
        BadNewsFields.fields
      ) {
        shown in
        let told = shown.value.badNews.compactMap(\.milestone)
        return withoutRepeats(news(in: shown).filter { !$0.value.news.causes.contains(where: told.contains) })
      }
    ]
  )

  /// Bad news that is answered by the same actions as some above it says so instead of repeating them.
  private static func withoutRepeats(_ news: [Shown<BadNewsView>]) -> [Shown<BadNewsView>] {
    var first: [[String]: BadNews] = [:]
    return news.map { shown in
      var view = shown.value
      let actions = view.actions.map(\.action.id)
      guard !actions.isEmpty else { return shown }
      view.likewise = first[actions]
      if view.likewise == nil { first[actions] = view.news }
      return shown.with(view)
    }
  }

  private static func news(in shown: Shown<ClientReview>) -> [Shown<BadNewsView>] {
    let reviews = Dictionary(shown.value.actionReviews.map { ($0.action.id, $0) }) { first, _ in first }
    let names = shown.value.namesOfCauses
    return shown.value.badNews.map { news in
      shown.with(
        BadNewsView(
          news: news,
          actions: news.actions.compactMap { reviews[$0.id] },
          telling: shown.value.tellings.first(of: news.references),
          names: names
        )
      )
    }
  }

  static let figure = Fields<HeadlineFigure>(
    "figure",
    [
      .text("value", "the figure") { $0.value },
      .text("label", "what it says, read on after it") { $0.label },
    ]
  )

  private static let author = Fields<CommentaryView.Author>(
    "author",
    [
      .text("by", "who wrote it") { $0.by },
      .list("sections", "what they wrote, in the order of the file", section) { $0.sections },
    ]
  )

  private static let section = Fields<CommentaryView.Section>(
    "section of commentary",
    [
      .text("heading", "what it is about") { $0.heading },
      .markup("text", "their words, in Markdown") { $0.text },
    ]
  )

  private static let criteria = Fields<Shown<ClientReview>>(
    "the criteria",
    [
      .text("agreed", "how many are agreed") { $0.format.count(agreed($0.value).count) },
      .text("good", "of these, met or on track") { shown in
        shown.format.count(agreed(shown.value).count { isGood($0.status) })
      },
      .figure("not_measurable", "of these, not measurable; absent when none") { shown in
        let count = agreed(shown.value).count { isNotMeasurable($0.status) }
        return count == 0 ? .absent(shown.format.say("none")) : Figure(shown.format.count(count))
      },
      .list("rows", "the agreed ones, worst status first", CriterionFields.fields) { shown in
        shown.all(CriterionFields.worstFirst(agreed(shown.value)))
      },
    ]
  )

  private static let actions = Fields<Shown<ClientReview>>(
    "the actions",
    [
      .list("we_will", "our open actions", ActionFields.fields) { shown in
        shown.all(shown.value.actions.filter { $0.action.done == nil && !$0.isClients })
      },
      .list("you_will", "the client's open actions", ActionFields.fields) { shown in
        shown.all(shown.value.actions.filter { $0.action.done == nil && $0.isClients })
      },
      .group("done", "actions of both sides that were done since the period began", ActionFields.fields) { shown in
        shown.all(shown.value.actions.filter { $0.action.done != nil })
      },
    ]
  )

  static func agreed(_ review: ClientReview) -> [CriterionReview] {
    review.criteria.filter(\.agreement.isAgreed)
  }

  static func isGood(_ status: CriterionStatus) -> Bool {
    [.met, .metToDate, .accepted, .onTrack, .notStarted].contains(status)
  }

  private static func isNotMeasurable(_ status: CriterionStatus) -> Bool {
    if case .notMeasurable = status { true } else { false }
  }
}
