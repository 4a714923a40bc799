import Review
import Templating

/// The results of the latest survey that has closed.
enum SurveyResultsFields {
  static let fields = Fields<Shown<ClientReview>>(
    "the survey results",
    CommonFields.fields { $0 } + CommonFields.measuring { $0 } + [
      .text("minimum_answers", "the least answers that are published") {
        $0.format.count($0.value.thresholds.surveys.minimumGroup)
      },
      .list("surveys", "the latest wave that has closed", survey) { shown in
        shown.all(shown.value.survey.map { [$0] } ?? [])
      },
    ]
  )

  private static let survey: Fields<Shown<SurveyReview>> = Fields(
    "survey",
    [
      .text("name", "what the wave is called") { $0.value.survey.name },
      .day("opened", "the first day for answers") { $0.day($0.value.survey.opened) },
      .day("closed", "the last day for answers") { $0.day($0.value.survey.closed) },
      .figure("answered", "how many answered") { Figure($0.format.count($0.value.answered)) },
      .figure("invited", "how many were invited, less those whom no invitation reached") {
        Figure($0.format.count($0.value.survey.invited - $0.value.survey.undeliverable))
      },
      .figure("response_rate", "the share who answered", unit: "%") { shown in
        switch shown.value.responseRate.reading {
        case .measured(let rate): Figure(shown.format.percent(rate.percent))
        case .unavailable(let reason): .absent(Words.reason(reason, shown.format))
        }
      },
      .flag("confidential", "whether only totals are ever seen") { $0.value.survey.identity == .confidential },
      .optionalText("too_few", "said when nothing may be published") { tooFew($0) },
      .list("charts", "one for each question about recommending us that has a score", ChartFields.fields) { shown in
        shown.value.questions.compactMap { shown.charts[.recommendation($0.question.id)] }
      },
      .group("results", "one row a question", result) { shown in
        tooFew(shown) == nil ? shown.value.questions.map { ResultRow($0, department: nil, shown.format) } : []
      },
      .record("departments", "by department; absent when none may be shown", departments) { shown in
        shown.value.departments.isEmpty ? nil : shown
      },
    ]
  )

  private static let departments: Fields<Shown<SurveyReview>> = Fields(
    "the departments",
    [
      .list("rows", "one row a department and measure", result) { shown in
        shown.value.departments.map { ResultRow($0.result, department: $0.department, shown.format) }
      },
      .flag("hidden", "whether departments are hidden") { $0.value.hidesDepartments },
    ]
  )

  private static let result = Fields<ResultRow>(
    "result",
    [
      .text("question", "the question") { $0.question },
      .text("department", "the department, in results by department") { $0.department },
      .text("measure", "what is told of the answers") { $0.measure },
      .text("result", "the figure, or why it is withheld") { $0.result },
      .text("range", "the 95 % interval") { $0.range },
      .text("answers", "how many answered") { $0.answers },
      .text("level", "how sure it is") { $0.level },
    ]
  )

  private static func tooFew(_ shown: Shown<SurveyReview>) -> String? {
    let review = shown.value
    guard !review.questions.contains(where: { $0.level.showsScore }) else { return nil }
    let reasons = review.questions.compactMap { $0.score.reading.reason }
    for case .tooFew(let n, let needed) in reasons {
      return shown.format.say(
        "Too few answers to publish (\(shown.format.count(n)) of \(shown.format.count(needed)) needed)"
      )
    }
    return shown.format.say(
      "No answers yet (0 of \(shown.format.count(review.survey.invited - review.survey.undeliverable)))"
    )
  }
}

/// One line of a table of results, in words.
struct ResultRow: Sendable {
  let question: String
  let department: String
  let measure: String
  let result: String
  let range: String
  let answers: String
  let level: String

  /// The result of one question; its counts and its mean where they name nobody.
  init(_ result: QuestionResult, department: String?, _ format: Format) {
    question = result.question.text
    self.department = department ?? ""
    measure = format.say(Self.name(result.question.kind))
    answers = format.count(result.n)
    level = format.say(Words.level(result.level))
    switch result.score.reading {
    case .unavailable(let reason):
      (self.result, range) = (Words.reason(reason, format), format.say("not computed"))
    case .measured(.recommendation(let score)):
      let points = format.signed(score.points)
      self.result = result.level.showsCounts ? "\(points) (\(Self.counts(score, format)))" : points
      range = format.range(format.signed(score.interval.low), format.signed(score.interval.high))
    case .measured(.scale(let score)):
      let percent = format.percent(score.percent)
      self.result = result.level.showsCounts ? Self.counts(percent, score, format) : percent
      range = format.range(format.percent(score.interval.low), format.percent(score.interval.high))
    }
  }

  private static func counts(_ score: NetPromoterScore, _ format: Format) -> String {
    let parts = [(score.promoters, "9–10"), (score.passives, "7–8"), (score.detractors, "0–6")]
    return parts.map { format.say("\(format.count($0)) gave \($1)") }.joined(separator: ", ")
  }

  private static func counts(_ percent: String, _ score: ScaleScore, _ format: Format) -> String {
    let (share, mean) = (format.share(score.favourable, of: score.n), format.number(score.mean, decimals: 2))
    return format.say("\(percent) (\(share)), mean \(mean)")
  }

  private static func name(_ kind: SurveyQuestion.Kind) -> Phrase {
    switch kind {
    case .nps: "Recommendation (NPS)"
    case .csat: "Satisfied (CSAT)"
    case .ces: "Easy for you (CES)"
    case .open: "Answers"
    }
  }
}
