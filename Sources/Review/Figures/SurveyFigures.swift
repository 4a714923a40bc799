import Tables

/// How many of those who could answer did.
struct ResponseRateFigure: ExplainableFigure {
  let id = "response-rate"
  let title = "How many answered the latest survey that has closed"
  let formula = "answers to the headline question / (invited - invitations that did not arrive)"
  let method = "1.6"

  func explanations(for account: ExplainedAccount) -> [Explanation] {
    guard let review = account.review.survey else { return [SurveyCitations.none(account)] }
    return [
      Explanation(
        subject: review.survey.name,
        review.responseRate.reading.told { rate in
          [
            .init("rate", .percent(rate.percent)), .init("answered", .count(rate.answered)),
            .init("reached", .count(rate.reached)),
            .init("95 % interval from", rate.interval.map { .percent($0.low) }),
            .init("95 % interval to", rate.interval.map { .percent($0.high) }),
          ]
        },
        n: review.responseRate.n,
        window: review.responseRate.window,
        records: SurveyCitations.records(review, account),
        leftOut: account.rowsLeftOut(of: .surveys, .responses)
      )
    ]
  }
}

/// What the answers to one kind of question add up to, by question and by department.
struct SurveyScoreFigure: ExplainableFigure {
  let id: String
  let title: String
  let method: String
  private let kind: SurveyQuestion.Kind
  private let score: String

  var formula: String { formula(with: Thresholds()) }

  init(_ kind: SurveyQuestion.Kind) {
    self.kind = kind
    id = kind.rawValue
    switch kind {
    case .nps:
      (title, method) = ("Recommendation (NPS)", "1.2")
      score = "100 x (answers of 9 and 10 - answers of 0 to 6) / all answers"
    case .ces:
      (title, method) = ("Effort (CES)", "1.4")
      score = "answers of 5 to 7 of all answers, on a scale from 1 to 7"
    case .csat, .open:
      (title, method) = ("Satisfaction (CSAT)", "1.3")
      score = "answers of 4 and 5 of all answers, on a scale from 1 to 5"
    }
  }

  func formula(with thresholds: Thresholds) -> String {
    let limits = thresholds.surveys
    return "\(score); told from \(limits.minimumGroup) answers on, with its counts from \(limits.countsFrom) on"
  }

  func explanations(for account: ExplainedAccount) -> [Explanation] {
    guard let review = account.review.survey else { return [SurveyCitations.none(account)] }
    let results =
      review.questions.map { ($0.question.text, $0) }
      + review.departments.map { ("\($0.department): \($0.result.question.text)", $0.result) }
    return results.filter { $0.1.question.kind == kind }.map { subject, result in
      Explanation(
        subject: subject,
        result.score.reading.told { Self.parts($0, showsCounts: result.level.showsCounts) },
        n: result.n,
        window: result.score.window,
        records: SurveyCitations.records(review, account),
        leftOut: account.rowsLeftOut(of: .surveys, .surveyQuestions, .responses)
      )
    }
  }

  /// Counts and means of a small group would name people.
  private static func parts(_ score: QuestionResult.Score, showsCounts: Bool) -> [NamedQuantity?] {
    func counted(_ name: String, _ quantity: Quantity) -> NamedQuantity? {
      showsCounts ? NamedQuantity(name, quantity) : nil
    }
    switch score {
    case .recommendation(let nps):
      return [
        .init("score", .points(nps.points)), .init("95 % interval from", .points(nps.interval.low)),
        .init("95 % interval to", .points(nps.interval.high)), counted("answers of 9 and 10", .count(nps.promoters)),
        counted("answers of 7 and 8", .count(nps.passives)), counted("answers of 0 to 6", .count(nps.detractors)),
      ]
    case .scale(let scale):
      return [
        .init("share", .percent(scale.percent)), .init("95 % interval from", .percent(scale.interval.low)),
        .init("95 % interval to", .percent(scale.interval.high)), counted("favourable", .count(scale.favourable)),
        counted("mean", .number(scale.mean)),
      ]
    }
  }
}

/// The records behind the results of a survey.
enum SurveyCitations {
  /// The wave and, only where it is named, the rows with the answers; never what anybody answered.
  static func records(_ review: SurveyReview, _ account: ExplainedAccount) -> [CitedRecord] {
    let survey = review.survey
    let wave = CitedRecord(
      survey,
      survey.name,
      [
        .init("invited", .count(survey.invited)), .init("did not arrive", .count(survey.undeliverable)),
        .init("answers", .text(survey.identity == .named ? "named" : "confidential: no single answer is told")),
      ]
    )
    guard survey.identity == .named else { return [wave] }
    return [wave] + (account.responses[survey.id] ?? []).map { CitedRecord($0, nil, [.init("on", .day($0.on))]) }
  }

  /// What is told where no wave has closed.
  static func none(_ account: ExplainedAccount) -> Explanation {
    Explanation(.unavailable(.noData), n: 0, records: [], leftOut: account.rowsLeftOut(of: .surveys, .responses))
  }
}
