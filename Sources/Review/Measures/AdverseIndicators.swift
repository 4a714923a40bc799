import Tables

/// One wave's valid answers, question by question.
struct WaveAnswers {
  let survey: Survey
  let questions: [SurveyQuestion]
  let answers: SurveyAnswers

  init(_ survey: Survey, questions: [SurveyQuestion], responses: [Response]) {
    self.survey = survey
    self.questions = questions
    answers = SurveyAnswers(questions: questions, responses: responses)
  }

  /// The answers to a question as numbers; higher is better.
  func values(_ question: SurveyQuestion) -> [Int] { answers.valid(for: question).map(\.value) }

  /// The first question of each kind.
  var headlines: [SurveyQuestion] {
    [SurveyQuestion.Kind.nps, .csat, .ces].compactMap { kind in questions.first { $0.kind == kind } }
  }

  /// The questions about single aspects: those of satisfaction after the first.
  var aspects: [SurveyQuestion] { Array(questions.filter { $0.kind == .csat }.dropFirst()) }
}

/// Finds the bad signs of a wave (methods §1.10).
struct AdverseIndicators {
  let wave: WaveAnswers
  let previous: WaveAnswers?
  let people: People
  /// The least group of answers that anything may be said about.
  let minimum: Int
  /// The limits in force.
  let limits: SurveyThresholds

  /// What the wave shows, with whether it is grave.
  var triggers: [(trigger: AdverseIndicator.Trigger, isGrave: Bool)] {
    lowAnswers + wave.headlines.compactMap(lowScore)
      + wave.headlines.compactMap(fall).map { ($0, false) } + fewAnswers + unhappyAspects
  }

  /// A1: an answer of one person calls for that person to be heard; a confidential wave tells nobody's.
  private var lowAnswers: [(AdverseIndicator.Trigger, Bool)] {
    guard wave.survey.identity == .named else { return [] }
    let low = wave.questions.flatMap { question in
      limits.lowest(question.kind).map { limit in wave.answers.valid(for: question).filter { $0.value <= limit } } ?? []
    }
    let names = Set(low.map { $0.contact.map { people.resolve($0).name } ?? "a person without a name" })
    return names.isEmpty ? [] : [(.lowAnswers(people: names.sorted()), true)]
  }

  /// A2: what the wave says as a whole.
  private func lowScore(_ question: SurveyQuestion) -> (AdverseIndicator.Trigger, Bool)? {
    guard let score = score(question, in: wave), let limits = limits.limits(question.kind) else { return nil }
    if Threshold.exceeds(limits.red, score) { return (.lowScore(question: question, below: limits.red), true) }
    return Threshold.exceeds(limits.amber, score)
      ? (.lowScore(question: question, below: limits.amber), false) : nil
  }

  /// A3: waves that differ by a few answers are not compared, since what those few said could be worked out (§1.7).
  private func fall(_ question: SurveyQuestion) -> AdverseIndicator.Trigger? {
    guard let previous, let earlier = previous.questions.first(where: { $0.id == question.id }),
      question.isComparable(to: earlier), let limit = limits.leastFall(question.kind),
      let now = score(question, in: wave), let before = score(earlier, in: previous)
    else { return nil }
    let (new, old) = (wave.values(question), previous.values(earlier))
    let difference = abs(new.count - old.count)
    guard difference == 0 || difference >= minimum, Threshold.reaches(before - now, limit) else { return nil }
    let isClear = Self.change(question.kind, new, old) == .down
    return .fall(question: question, since: previous.survey, isClear: isClear)
  }

  private static func change(_ kind: SurveyQuestion.Kind, _ new: [Int], _ old: [Int]) -> WaveChange? {
    if let threshold = kind.favourableFrom {
      return ScaleScore(answers: old, favourableFrom: threshold).flatMap { earlier in
        ScaleScore(answers: new, favourableFrom: threshold)?.change(from: earlier)
      }
    }
    return NetPromoterScore(answers: old).flatMap { NetPromoterScore(answers: new)?.change(from: $0) }
  }

  /// A4: who does not answer says something too.
  private var fewAnswers: [(AdverseIndicator.Trigger, Bool)] {
    let headline = wave.questions.first { !wave.values($0).isEmpty }
    let rate = ResponseRate.reading(
      answered: headline.map { wave.values($0).count } ?? 0,
      invited: wave.survey.invited,
      undeliverable: wave.survey.undeliverable
    )
    guard let percent = rate.value?.percent else { return [] }
    let (red, amber) = (limits.redResponse, limits.amberResponse)
    if Threshold.exceeds(red, percent) { return [(.fewAnswers(below: red), true)] }
    return Threshold.exceeds(amber, percent) ? [(.fewAnswers(below: amber), false)] : []
  }

  /// A5: one aspect that some people, and a share of all, are dissatisfied with.
  private var unhappyAspects: [(AdverseIndicator.Trigger, Bool)] {
    wave.aspects.compactMap { question in
      let values = wave.values(question)
      let low = values.count { $0 <= limits.lowSatisfaction }
      guard values.count >= minimum, low >= limits.unhappyPeople,
        Threshold.reaches(100 * Double(low) / Double(values.count), limits.unhappyPercent)
      else { return nil }
      return (.unhappyAspect(question: question), false)
    }
  }

  /// The figure of a headline question: points, percent, or a mean for effort; nil for too few answers.
  private func score(_ question: SurveyQuestion, in wave: WaveAnswers) -> Double? {
    let values = wave.values(question)
    guard values.count >= minimum else { return nil }
    guard let threshold = question.kind.favourableFrom else { return NetPromoterScore(answers: values)?.points }
    let score = ScaleScore(answers: values, favourableFrom: threshold)
    return question.kind == .ces ? score?.mean : score?.percent
  }
}

extension SurveyThresholds {
  /// The best answer of a single person that is still a bad sign.
  func lowest(_ kind: SurveyQuestion.Kind) -> Int? {
    switch kind {
    case .nps: lowRecommendation
    case .csat: lowSatisfaction
    case .ces: lowEase
    case .open: nil
    }
  }

  /// The figures below which a wave's score is red or amber.
  fileprivate func limits(_ kind: SurveyQuestion.Kind) -> (red: Double, amber: Double)? {
    switch kind {
    case .nps: (redRecommendation, amberRecommendation)
    case .csat: (redSatisfaction, amberSatisfaction)
    case .ces: (redEase, amberEase)
    case .open: nil
    }
  }

  /// The least fall that counts.
  fileprivate func leastFall(_ kind: SurveyQuestion.Kind) -> Double? {
    switch kind {
    case .nps: recommendationFall
    case .csat: satisfactionFall
    case .ces: easeFall
    case .open: nil
    }
  }
}
