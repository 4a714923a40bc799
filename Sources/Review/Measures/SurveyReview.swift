import Diagnostics
import Tables

/// The results of one survey wave as they may be published, and nothing about single people.
public struct SurveyReview: Sendable {
  /// The wave.
  public let survey: Survey
  /// How many of those reached answered its headline question.
  public let responseRate: Measure<ResponseRate>
  /// How many answered, by the headline question.
  public let answered: Int
  /// The results by question, in the order of the questions; open questions are left out.
  public let questions: [QuestionResult]
  /// The results by department, after the remainder rule.
  public let departments: [DepartmentResult]
  /// Whether departments are hidden, so that nobody can be picked out.
  public let hidesDepartments: Bool

  /// One department's result for one question.
  public struct DepartmentResult: Sendable {
    /// The department.
    public let department: String
    /// Its result.
    public let result: QuestionResult
  }

  init(_ survey: Survey, questions: [SurveyQuestion], responses: [Response], people: People, _ limits: SurveyThresholds)
  {
    let answers = SurveyAnswers(questions: questions, responses: responses)
    let headline =
      questions.first { !answers.valid(for: $0).isEmpty } ?? questions.first { $0.kind.scale != nil }
    answered = headline.map { answers.valid(for: $0).count } ?? responses.count
    responseRate = Measure(
      method: "1.6",
      reading: ResponseRate.reading(
        answered: answered,
        invited: survey.invited,
        undeliverable: survey.undeliverable
      ),
      n: survey.invited,
      window: survey.opened...survey.closed,
      records: [survey.reference]
    )
    self.survey = survey
    self.questions = questions.compactMap { question in
      QuestionResult(question, answers.valid(for: question).map(\.value), survey: survey, limits)
    }
    let split = Self.departments(survey, questions, answers, people, limits)
    departments = split.shown
    hidesDepartments = split.hidesSome
  }

  /// What is wrong with the wave's counts.
  func diagnostics(client: String) -> [Diagnostic] {
    guard responseRate.reading.reason == .invalid else { return [] }
    return [
      Diagnostic(
        .error,
        "answers-exceed-invited",
        "survey '\(survey.id)' has \(answered) answers, and only \(survey.invited - survey.undeliverable) people could answer; "
          + "its response rate is not told",
        at: survey.origin.place(field: "invited"),
        hint: "correct 'invited' or 'undeliverable', or remove answers that are not of this wave",
        client: client,
        records: [survey.reference]
      )
    ]
  }

  /// The first question of each kind, split by department; a group shows only where the remainder rule lets it.
  private static func departments(
    _ survey: Survey,
    _ questions: [SurveyQuestion],
    _ answers: SurveyAnswers,
    _ people: People,
    _ limits: SurveyThresholds
  ) -> (shown: [DepartmentResult], hidesSome: Bool) {
    var shown: [DepartmentResult] = []
    var hidesSome = false
    for kind in [SurveyQuestion.Kind.nps, .csat, .ces] {
      guard let question = questions.first(where: { $0.kind == kind }) else { continue }
      var groups: [String: [Int]] = [:]
      for answer in answers.valid(for: question) {
        let department = answer.contact.flatMap { people.resolve($0).contact?.department } ?? ""
        groups[department, default: []].append(answer.value)
      }
      guard groups.keys.contains(where: { !$0.isEmpty }) else { continue }
      let names = Anonymity.shownGroups(groups.mapValues(\.count), minimum: limits.minimumGroup).filter { !$0.isEmpty }
      let results = names.compactMap { name in
        QuestionResult(question, groups[name] ?? [], survey: survey, limits)
          .map { DepartmentResult(department: name, result: $0) }
      }
      // A withheld score could be worked out from the total and the departments beside it.
      let isWithheld = results.contains { $0.result.score.reading.reason == .allAlike }
      hidesSome = hidesSome || isWithheld || names.count < groups.count
      if !isWithheld { shown += results }
    }
    return (shown, hidesSome && !shown.isEmpty)
  }
}

/// The result of one question as it may be published.
public struct QuestionResult: Sendable {
  /// What the answers add up to.
  public enum Score: Equatable, Sendable {
    /// Likelihood to recommend.
    case recommendation(NetPromoterScore)
    /// A share of favourable answers with a mean.
    case scale(ScaleScore)
  }

  /// The question.
  public let question: SurveyQuestion
  /// How many answered it.
  public let n: Int
  /// What may be published.
  public let level: PublicationLevel
  /// The score, or why it is withheld.
  public let score: Measure<Score>

  /// The result of a scale question; nil for an open one.
  init?(_ question: SurveyQuestion, _ answers: [Int], survey: Survey, _ limits: SurveyThresholds) {
    guard question.kind.scale != nil else { return nil }
    self.question = question
    n = answers.count
    level = PublicationLevel(n: answers.count, minimum: limits.minimumGroup, limits)
    score = Measure(
      method: question.kind == .nps ? "1.2" : question.kind == .csat ? "1.3" : "1.4",
      reading: Self.reading(question.kind, answers, level, limits.minimumGroup),
      n: answers.count,
      window: survey.opened...survey.closed,
      records: [survey.reference]
    )
  }

  private static func reading(
    _ kind: SurveyQuestion.Kind,
    _ answers: [Int],
    _ level: PublicationLevel,
    _ minimum: Int
  ) -> Reading<Score> {
    guard level.showsScore else {
      return .unavailable(answers.isEmpty ? .noData : .tooFew(n: answers.count, needed: minimum))
    }
    if let threshold = kind.favourableFrom, let score = ScaleScore(answers: answers, favourableFrom: threshold) {
      let isAlike = score.favourable == 0 || score.favourable == score.n
      return isAlike && !level.showsCounts ? .unavailable(.allAlike) : .measured(.scale(score))
    }
    guard let score = NetPromoterScore(answers: answers) else { return .unavailable(.noData) }
    let isAlike = [score.promoters, score.passives, score.detractors].contains(score.n)
    return isAlike && !level.showsCounts ? .unavailable(.allAlike) : .measured(.recommendation(score))
  }
}
