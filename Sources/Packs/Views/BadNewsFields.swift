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
}

enum BadNewsFields {
  static let fields = Fields<Shown<BadNewsView>>(
    "bad news",
    [
      .text("title", "kind and name") { title($0.value.news, $0.format) },
      .text("status", "how it stands, with its mark: At risk, Off track, or Done late") {
        $0.format.say(status($0.value.news))
      },
      .text("what", "what is wrong, with its figures") { what($0.value, $0.format) },
      .day("since", "since when; may be absent") { $0.day($0.value.news.since, else: "this report") },
      .optionalText("new_date", "the day a late milestone is now expected; absent for all else") {
        newDate($0.value.news, $0.format)
      },
      .optionalText("reason", "why, as told to the client") { reason($0.value.news) },
      .optionalText("told", "who was told of it when and how, or is to be") { told($0.value.telling, $0.format) },
      .optionalText("as_above", "kind and name of what is answered by the same actions and stands above") {
        shown in shown.value.likewise.map { title($0, shown.format) }
      },
      .list("actions", "corrective actions linked by source_refs", ActionFields.fields) { $0.all($0.value.actions) },
    ]
  )

  private static func status(_ news: BadNews) -> Phrase {
    if case .milestone(let review) = news.subject, review.state.isDone {
      return news.isGrave ? "■ Done late" : "▲ Done late"
    }
    return news.isGrave ? "■ Off track" : "▲ At risk"
  }

  private static func told(_ telling: Telling?, _ format: Format) -> String? {
    guard let telling else { return nil }
    let (people, how) = (format.listed(telling.people), format.say(Words.channel(telling.channel)))
    let day = format.day(telling.on)
    return format.say(
      telling.isPlanned ? "\(people), to be told \(how) on \(day)" : "\(people), told \(how) on \(day)"
    )
  }

  private static func title(_ news: BadNews, _ format: Format) -> String {
    switch news.subject {
    case .project(let project): format.say("Project “\(project.project.name)”")
    case .risk(let risk): format.say("Risk “\(risk.risk.text)”")
    case .milestone(let milestone): format.say("Milestone “\(milestone.milestone.name)”")
    case .criterion(let criterion): format.say("Criterion “\(criterion.criterion.statement)”")
    }
  }

  private static func what(_ view: BadNewsView, _ format: Format) -> String {
    switch view.news.subject {
    case .project(let review): project(review, names: view.names, format)
    case .risk(let review): risk(review, format)
    case .milestone(let review):
      // A slip that is small by itself is told because the last pack gave an earlier day.
      review.isBadNews
        ? milestone(review, format) : format.say("\(milestone(review, format)); the last pack gave an earlier day")
    case .criterion(let review): criterion(review, format)
    }
  }

  private static func project(_ review: ProjectReview, names: [String: String], _ format: Format) -> String {
    StatusWords.sentence(review.status, names: names, format)
  }

  private static func risk(_ review: RiskReview, _ format: Format) -> String {
    let weight = format.count(review.score.value)
    guard case .above(let appetite, let excess) = review.appetite else {
      return format.say("it weighs \(weight) of 25")
    }
    let word = format.say(Words.appetite(appetite))
    return format.say("it weighs \(weight) of 25, \(format.count(excess)) more than you accept (“\(word)”)")
  }

  private static func milestone(_ review: MilestoneReview, _ format: Format) -> String {
    let (slip, planned) = (Words.slip(review.slip, format), format.day(review.milestone.baseline))
    if let actual = review.milestone.actual {
      return format.say("\(slip), planned for \(planned), done on \(format.day(actual))")
    }
    guard let forecast = review.milestone.forecast.map(format.day) else {
      return format.say("\(slip), planned for \(planned)")
    }
    return format.say(
      review.slip?.basis == .forecastInThePast
        ? "\(slip), planned for \(planned), then for \(forecast)"
        : "\(slip), planned for \(planned), now expected on \(forecast)"
    )
  }

  private static func criterion(_ review: CriterionReview, _ format: Format) -> String {
    let shown = Shown(review, format)
    let now = CriterionFields.value(review.latest?.value, shown)
    guard let expected = review.progress?.expected else {
      return format.say("now \(now); we agreed on \(CriterionFields.target(shown))")
    }
    return format.say("now \(now); expected by today: \(CriterionFields.expected(expected, shown))")
  }

  /// The new date of a milestone that is not done, or that there is none yet.
  private static func newDate(_ news: BadNews, _ format: Format) -> String? {
    guard case .milestone(let review) = news.subject, review.milestone.actual == nil else { return nil }
    guard let forecast = review.milestone.forecast else { return format.say("not known yet") }
    let day = format.day(forecast)
    return review.slip?.basis == .forecastInThePast ? format.say("not known yet; \(day) has passed") : day
  }

  private static func reason(_ news: BadNews) -> String? {
    switch news.subject {
    case .milestone(let milestone): milestone.milestone.lateReason
    case .criterion, .risk: nil
    case .project(let project): project.status.verdict == .stands ? project.status.override?.reason : nil
    }
  }
}
