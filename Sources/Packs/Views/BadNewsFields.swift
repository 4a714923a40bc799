import Review
import Templating

/// One piece of bad news: what, since when, why, and what is done about it.
struct BadNewsView: Sendable {
  let news: BadNews
  let actions: [ActionReview]
  /// How the client hears of it before it reads it here; nil where nobody has told it.
  let telling: Telling?
  /// The names of records by their references.
  let names: [String: String]
  /// What has the same corrective actions and stands above; nil where nothing does.
  var likewise: BadNews?
}

extension BadNews {
  /// The milestone it is about, as references spell it.
  var milestone: String? {
    if case .milestone = subject { reference } else { nil }
  }

  /// Whether the status of a project does not tell it already.
  var isBesideProjects: Bool {
    switch subject {
    case .project: false
    // A milestone that is only a little late makes no project worse.
    case .milestone(let review): !review.isBadNews
    case .criterion, .risk: true
    }
  }
}

enum BadNewsFields {
  static let fields = Fields<Shown<BadNewsView>>(
    "bad news",
    [
      .text("title", "kind and name") { title($0.value.news) },
      .text("status", "how it stands, with its mark: At risk, Off track, or Done late") { status($0.value.news) },
      .text("what", "what is wrong, with its figures") { what($0.value, $0.format) },
      .day("since", "since when; may be absent") { $0.day($0.value.news.since, else: "this report") },
      .optionalText("new_date", "the day a late milestone is now expected; absent for all else") {
        newDate($0.value.news, $0.format)
      },
      .optionalText("reason", "why, as told to the client") { reason($0.value.news) },
      .optionalText("told", "who was told of it when and how, or is to be") { told($0.value.telling, $0.format) },
      .optionalText("as_above", "kind and name of what is answered by the same actions and stands above") {
        $0.value.likewise.map(title)
      },
      .list("actions", "corrective actions linked by source_refs", ActionFields.fields) { $0.all($0.value.actions) },
    ]
  )

  private static func status(_ news: BadNews) -> String {
    if case .milestone(let review) = news.subject, review.state.isDone {
      return news.isGrave ? "■ Done late" : "▲ Done late"
    }
    return news.isGrave ? "■ Off track" : "▲ At risk"
  }

  private static func told(_ telling: Telling?, _ format: Format) -> String? {
    guard let telling else { return nil }
    let people = Words.listed(telling.people)
    let was = telling.isPlanned ? "to be told" : "told"
    return "\(people), \(was) \(Words.channel(telling.channel)) on \(format.day(telling.on))"
  }

  private static func title(_ news: BadNews) -> String {
    switch news.subject {
    case .project(let project): "Project “\(project.project.name)”"
    case .risk(let risk): "Risk “\(risk.risk.text)”"
    case .milestone(let milestone): "Milestone “\(milestone.milestone.name)”"
    case .criterion(let criterion): "Criterion “\(criterion.criterion.statement)”"
    }
  }

  private static func what(_ view: BadNewsView, _ format: Format) -> String {
    switch view.news.subject {
    case .project(let review): project(review, names: view.names, format)
    case .risk(let review): risk(review)
    case .milestone(let review): milestone(review, format)
    case .criterion(let review): criterion(review, format)
    }
  }

  private static func project(_ review: ProjectReview, names: [String: String], _ format: Format) -> String {
    StatusWords.sentence(review.status, names: names, format)
  }

  private static func risk(_ review: RiskReview) -> String {
    guard case .above(let appetite, let excess) = review.appetite else {
      return "it weighs \(review.score.value) of 25"
    }
    return "it weighs \(review.score.value) of 25, \(excess) more than you accept (“\(appetite.rawValue)”)"
  }

  private static func milestone(_ review: MilestoneReview, _ format: Format) -> String {
    let slip = Words.slip(review.slip, format)
    let planned = "planned for \(format.day(review.milestone.baseline))"
    if let actual = review.milestone.actual { return "\(slip), \(planned), done on \(format.day(actual))" }
    if let forecast = review.milestone.forecast {
      if review.slip?.basis == .forecastInThePast { return "\(slip), \(planned), then for \(format.day(forecast))" }
      return "\(slip), \(planned), now expected on \(format.day(forecast))"
    }
    return "\(slip), \(planned)"
  }

  private static func criterion(_ review: CriterionReview, _ format: Format) -> String {
    let shown = Shown(review, format)
    let now = CriterionFields.value(review.latest?.value, shown)
    guard let expected = review.progress?.expected else {
      return "now \(now); we agreed on \(CriterionFields.target(shown))"
    }
    return "now \(now); expected by today: \(CriterionFields.value(expected, shown, decimals: 1))"
  }

  /// The new date of a milestone that is not done, or that there is none yet.
  private static func newDate(_ news: BadNews, _ format: Format) -> String? {
    guard case .milestone(let review) = news.subject, review.milestone.actual == nil else { return nil }
    guard let forecast = review.milestone.forecast else { return "not known yet" }
    return review.slip?.basis == .forecastInThePast
      ? "not known yet; \(format.day(forecast)) has passed" : format.day(forecast)
  }

  private static func reason(_ news: BadNews) -> String? {
    switch news.subject {
    case .milestone(let milestone): milestone.milestone.lateReason
    case .criterion, .risk: nil
    case .project(let project): project.status.verdict == .stands ? project.status.override?.reason : nil
    }
  }
}
