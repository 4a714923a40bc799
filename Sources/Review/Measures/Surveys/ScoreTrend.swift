import Tables

/// How a question's score stands to that of the wave before (methods §1.8).
public enum ScoreTrend: Sendable {
  /// No wave closed before.
  case first
  /// The wave before did not ask it, or on another scale.
  case notComparable
  /// The score of one of the two waves is withheld.
  case withheld
  /// The waves differ by so few answers that what those few said could be worked out.
  case tooClose
  /// Both may be told: whether they differ, the earlier result, and by how much the mean moved where means are told.
  case compared(WaveChange, since: QuestionResult, meanMoved: Double?)

  /// Compares the results of two waves.
  ///
  /// - Parameters:
  ///   - result: The later result.
  ///   - before: The results of the wave before; nil for the first wave.
  ///   - minimum: The least group that may be shown.
  init(_ result: QuestionResult, before: [QuestionResult]?, minimum: Int) {
    guard let before else {
      self = .first
      return
    }
    guard let earlier = before.first(where: { result.question.isComparable(to: $0.question) }) else {
      self = .notComparable
      return
    }
    if (1..<max(minimum, Anonymity.minimum)).contains(abs(result.n - earlier.n)) {
      self = .tooClose
      return
    }
    guard let change = WaveChange(from: earlier, to: result) else {
      self = .withheld
      return
    }
    self = .compared(change, since: earlier, meanMoved: Self.meanMoved(from: earlier, to: result))
  }

  /// Means are told where counts are.
  private static func meanMoved(from earlier: QuestionResult, to later: QuestionResult) -> Double? {
    guard earlier.level.showsCounts, later.level.showsCounts else { return nil }
    guard case .scale(let old)? = earlier.score.reading.value, case .scale(let new)? = later.score.reading.value else {
      return nil
    }
    return new.mean - old.mean
  }
}

extension WaveChange {
  /// The change between two results; nil where one of them may not be published, or both are of different kinds.
  init?(from earlier: QuestionResult, to later: QuestionResult) {
    switch (earlier.score.reading.value, later.score.reading.value) {
    case (.recommendation(let old), .recommendation(let new)): self = new.change(from: old)
    case (.scale(let old), .scale(let new)): self = new.change(from: old)
    default: return nil
    }
  }
}

extension ResponseRate {
  /// Whether the rate changed since an earlier wave (Newcombe's interval, methods §1.8).
  func change(from earlier: ResponseRate) -> WaveChange? {
    ProportionDifference(answered, of: reached, since: earlier.answered, of: earlier.reached)
      .map { WaveChange(difference: $0.interval) }
  }
}

/// The results of every wave of a client that has closed, as they may be published.
struct WaveResults {
  private let account: Account
  private let settings: Settings
  private let closed: [Survey]

  init(_ account: Account, asOf: CivilDate, _ settings: Settings) {
    (self.account, self.settings) = (account, settings)
    closed = account.visible.surveys.filter { $0.closed <= asOf }
  }

  /// The waves, the oldest first.
  var surveys: [Survey] { closed }

  /// The questions of a wave.
  func questions(of survey: Survey) -> [SurveyQuestion] {
    account.visible.questions[survey.id] ?? SurveyQuestion.standardSet(provider: settings.firm.name)
  }

  /// The results of a wave.
  func results(of survey: Survey) -> [QuestionResult] { review(of: survey).questions }

  private func review(of survey: Survey) -> SurveyReview {
    SurveyReview(
      survey,
      questions: questions(of: survey),
      responses: account.confidential.responses[survey.id] ?? [],
      people: account.visible.people,
      settings.thresholds.surveys
    )
  }

  private func before(_ survey: Survey) -> Survey? {
    closed.last { ($0.closed, $0.id) < (survey.closed, survey.id) }
  }

  /// How the response rate of the latest wave stands to that of the wave before; nil where it is not set beside it.
  func responseTrend(of review: SurveyReview) -> (change: WaveChange, earlier: ResponseRate)? {
    guard let earlier = before(review.survey).map(self.review), let old = earlier.responseRate.reading.value,
      let new = review.responseRate.reading.value,
      !(1..<max(settings.minimumGroup, Anonymity.minimum)).contains(abs(new.answered - old.answered))
    else { return nil }
    return new.change(from: old).map { ($0, old) }
  }

  /// How the results of the latest wave stand to those of the wave before, by question.
  func trends(of review: SurveyReview) -> [String: ScoreTrend] {
    let before = before(review.survey).map(results)
    let pairs = review.questions.map { result in
      (result.question.id, ScoreTrend(result, before: before, minimum: settings.minimumGroup))
    }
    return Dictionary(pairs) { first, _ in first }
  }
}
