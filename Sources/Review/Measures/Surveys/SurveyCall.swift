import Tables

/// A wave that asks for answers: what its form and every invitation to it say.
public struct SurveyCall: Sendable {
  /// The wave.
  public let survey: Survey
  /// What is asked, in the order of asking.
  public let questions: [SurveyQuestion]
  /// Who collects the answers; nil where none of our authorised staff has an address.
  public let collector: Contact?
  /// The wave that closed last before it; nil for the first one.
  public let before: Survey?
  /// What we improved since that wave closed, the latest first.
  public let changed: [ActionReview]
  /// The page of the firm's survey tool, which a confidential wave may be answered on; nil without one.
  public let toolPage: String?
  /// The least answers that are published.
  public let minimum: Int
  /// How long the form takes.
  public let effort: AnsweringEffort

  /// Whether only totals are ever seen; such a wave asks for no mail, since a mail shows its sender.
  public var isConfidential: Bool { survey.identity == .confidential }

  /// The waves to ask for answers to: those that are open on the issue date, or open before the next pack goes out.
  ///
  /// - Parameters:
  ///   - slice: What the client may see.
  ///   - actions: Every action that the client may see.
  ///   - collector: Who collects the answers.
  ///   - settings: The settings in force.
  ///   - dates: The dates of the report.
  /// - Returns: What is asked, the first to close first.
  static func all(
    in slice: ClientSlice,
    _ actions: [ActionReview],
    collector: Contact?,
    _ settings: Settings,
    _ dates: Portfolio.Dates
  ) -> [SurveyCall] {
    let nextIssue = dates.issueOn.adding(days: dates.period.end.days(since: dates.period.start) + 1)
    return slice.surveys.filter { $0.closed >= dates.issueOn && $0.opened < nextIssue }.map {
      SurveyCall($0, in: slice, actions, collector: collector, settings, dates)
    }
  }

  private init(
    _ survey: Survey,
    in slice: ClientSlice,
    _ actions: [ActionReview],
    collector: Contact?,
    _ settings: Settings,
    _ dates: Portfolio.Dates
  ) {
    let before = slice.surveys.last { $0.closed <= dates.asOf && $0.id != survey.id }
    let questions = slice.questions[survey.id] ?? SurveyQuestion.standardSet(provider: settings.firm.name)
    self.survey = survey
    self.questions = questions
    self.collector = collector
    self.before = before
    changed = before.map { Self.improvements(among: actions, since: $0.closed) } ?? []
    toolPage = survey.identity == .confidential ? settings.surveyTool?.page(of: survey.id) : nil
    minimum = max(settings.minimumGroup, Anonymity.minimum)
    effort = AnsweringEffort(of: questions, settings.thresholds)
  }

  private static func improvements(among actions: [ActionReview], since day: CivilDate) -> [ActionReview] {
    let done = actions.filter { review in
      review.action.kind == .improvement && !review.isClients && review.action.done.map { $0 > day } ?? false
    }
    return done.sorted { left, right in
      let (first, second) = (left.action, right.action)
      return first.done == second.done ? first.id < second.id : (first.done ?? day) > (second.done ?? day)
    }
  }
}

/// How long it takes to fill in a form.
///
/// - Source: methods §1.12, under two minutes; the seconds an answer takes are our own estimate.
public struct AnsweringEffort: Equatable, Sendable {
  /// So long it takes to choose an answer on a scale, in seconds.
  static let secondsToChoose = 5.0
  /// So long it takes to write a few words, in seconds.
  static let secondsToWrite = 20.0

  /// How many questions are asked.
  public let questions: Int
  /// How long reading and answering take, in seconds.
  public let seconds: Double
  /// Whether that is within both limits in force.
  public let isShort: Bool

  init(of questions: [SurveyQuestion], _ limits: Thresholds) {
    let words = questions.map { $0.text.split(whereSeparator: \.isWhitespace).count }.reduce(0, +)
    let scales = questions.count { $0.kind.scale != nil }
    let reading = 60 * Double(words) / Double(limits.language.wordsPerMinute)
    self.questions = questions.count
    seconds =
      reading + Self.secondsToChoose * Double(scales) + Self.secondsToWrite * Double(questions.count - scales)
    isShort = questions.count <= limits.surveys.mostQuestions && seconds <= Double(limits.surveys.mostSeconds)
  }
}
