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
      .flag("published", "whether a score is published") { $0.value.survey.map(isPublished) ?? false },
      .flag("withheld", "whether there are too few answers to publish") {
        $0.value.survey.flatMap(fewest(of:)) != nil
      },
      .list("surveys", "the latest wave that has closed", survey) { shown in
        shown.all(shown.value.survey.map { [Results(survey: $0, review: shown.value)] } ?? [])
      },
    ]
  )

  /// The latest wave with what it is compared with.
  private struct Results: Sendable {
    let survey: SurveyReview
    let review: ClientReview

    /// The first question of each kind.
    var headlines: [QuestionResult] {
      [SurveyQuestion.Kind.nps, .csat, .ces].compactMap { kind in survey.questions.first { $0.question.kind == kind } }
    }

    /// The other questions, those with the fewest content people first.
    var drivers: [QuestionResult] {
      let ids = Set(headlines.map(\.question.id))
      return survey.questions.filter { !ids.contains($0.question.id) }.enumerated()
        .sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element)
    }
  }

  private static let survey: Fields<Shown<Results>> = Fields(
    "survey",
    [
      .text("name", "what the wave is called") { $0.value.survey.survey.name },
      .day("opened", "the first day for answers") { $0.day($0.value.survey.survey.opened) },
      .day("closed", "the last day for answers") { $0.day($0.value.survey.survey.closed) },
      .figure("answered", "how many answered") { Figure($0.format.count($0.value.survey.answered)) },
      .figure("invited", "how many were invited, less those whom no invitation reached") {
        Figure($0.format.count($0.value.survey.survey.invited - $0.value.survey.survey.undeliverable))
      },
      .figure("response_rate", "the share who answered", unit: "%") { shown in
        switch shown.value.survey.responseRate.reading {
        case .measured(let rate): Figure(shown.format.percent(rate.percent))
        case .unavailable(let reason): .absent(Words.reason(reason, shown.format))
        }
      },
      .flag("nobody", "whether nobody answered") { $0.value.survey.answered == 0 },
      .flag("everybody", "whether everybody who was invited answered") {
        $0.value.survey.responseRate.reading.value.map { $0.answered == $0.reached } ?? false
      },
      .optionalText("response_trend", "how the share stands to that of the survey before; absent without one") {
        shown in
        shown.value.review.responseTrend.map { trend in
          let (then, format) = (shown.format.percent(trend.earlier.percent), shown.format)
          switch trend.change {
          case .up: return format.say("clearly more than in the survey before: \(then)")
          case .down: return format.say("clearly fewer than in the survey before: \(then)")
          case .noClearChange: return format.say("no clear change since the survey before: \(then)")
          }
        }
      },
      .flag("confidential", "whether only totals are ever seen") {
        $0.value.survey.survey.identity == .confidential
      },
      .flag("named", "whether answers have come and our people see who gave them") {
        $0.value.survey.survey.identity == .named && $0.value.survey.answered > 0
      },
      .optionalText("too_few", "said when there are too few answers to publish") { shown in
        fewest(of: shown.value.survey).map { few in
          let (n, needed) = (shown.format.count(few.n), shown.format.count(few.needed))
          return shown.format.say("Too few answers to publish (\(n) of \(needed) needed)")
        }
      },
      .list("charts", "one for each question about recommending us that has a score", ChartFields.fields) { shown in
        shown.value.survey.questions.compactMap { shown.charts[.recommendation($0.question.id)] }
      },
      .group("results", "one row for the first question of each kind", result) { shown in
        rows(shown, shown.value.headlines)
      },
      .group("drivers", "one row for each other question, those with the fewest content people first", result) {
        shown in
        rows(shown, shown.value.drivers)
      },
      .flag("ranked", "whether those other questions differ in how content people are") {
        Set($0.value.drivers.map(\.rank)).count > 1
      },
      .flag("first", "whether scores are published and no survey closed before to compare them with") {
        $0.value.review.surveyBefore == nil && isPublished($0.value.survey)
      },
      .optionalText("before", "the survey before; absent for the first one") { $0.value.review.surveyBefore?.name },
      .group("trends", "how each score stands to that of the survey before; none for the first survey", trend) {
        shown in
        guard shown.value.review.surveyBefore != nil, isPublished(shown.value.survey) else { return [] }
        let all = shown.value.headlines + shown.value.drivers
        return all.compactMap { result in
          shown.value.review.surveyTrends[result.question.id].map {
            shown.with(Trend(question: shown.format.question(result.question), trend: $0))
          }
        }
      },
      .group("signs", "what is not as it should be, and by when we act on it", sign) { shown in
        shown.all(shown.value.review.surveySigns.map { Sign(sign: $0, limits: shown.value.review.thresholds.surveys) })
      },
      .group("quotes", "what people wrote and allow to be quoted, with nobody named", quote) {
        $0.value.review.quotes.words
      },
      .optionalText("quoted", "how many of the comments these are") { shown in
        let quotes = shown.value.review.quotes
        if quotes.words.isEmpty { return nil }
        let comments = shown.format.count(quotes.comments, one: "comment", many: "comments")
        return shown.format.say("\(shown.format.count(quotes.words.count)) of \(comments)")
      },
      .record("departments", "by department; absent when none may be shown", departments) { shown in
        shown.value.survey.departments.isEmpty ? nil : shown.with(shown.value.survey)
      },
    ]
  )

  private static func rows(_ shown: Shown<Results>, _ results: [QuestionResult]) -> [ResultRow] {
    isPublished(shown.value.survey) ? results.map { ResultRow($0, department: nil, shown.format) } : []
  }

  private struct Trend: Sendable {
    let question: String
    let trend: ScoreTrend
  }

  private static let trend = Fields<Shown<Trend>>(
    "trend of a score",
    [
      .text("question", "the question") { $0.value.question },
      .text("then", "the score before, where it may stand beside the later one") {
        SurveyWords.then($0.value.trend, $0.format)
      },
      .text("trend", "whether the score has changed") { SurveyWords.trend($0.value.trend, $0.format) },
    ]
  )

  private struct Sign: Sendable {
    let sign: SurveySign
    let limits: SurveyThresholds
  }

  private static let sign = Fields<Shown<Sign>>(
    "sign told",
    [
      .text("what", "what is not as it should be") { shown in
        shown.format.capitalised(SurveyWords.sign(shown.value.sign.trigger, shown.value.limits, shown.format))
      },
      .text("answer", "by when we act on it, or since when we have") { shown in
        let (sign, format) = (shown.value.sign, shown.format)
        if let done = sign.done { return format.say("we acted on it by \(format.day(done))") }
        return sign.by.map { format.say("we act on it by \(format.day($0))") } ?? format.say("we are working on it")
      },
    ]
  )

  private static let quote = Fields<String>("quote", [.text("words", "the words, with nobody named") { $0 }])

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

  /// Whether there are answers, and enough of them.
  private static func isPublished(_ survey: SurveyReview) -> Bool {
    survey.answered > 0 && fewest(of: survey) == nil
  }

  /// How many answers there are and how many are needed, where too few came to publish any score.
  private static func fewest(of survey: SurveyReview) -> (n: Int, needed: Int)? {
    guard survey.answered > 0, !survey.questions.contains(where: { $0.level.showsScore }) else { return nil }
    for case .tooFew(let n, let needed) in survey.questions.compactMap({ $0.score.reading.reason }) {
      return (n, needed)
    }
    return nil
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
    question = format.question(result.question)
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

extension QuestionResult {
  /// How content people are, for an order: withheld scores come last.
  fileprivate var rank: Double {
    switch score.reading.value {
    case .recommendation(let score): score.points
    case .scale(let score): score.percent
    case nil: .infinity
    }
  }
}
