import Tables

/// A bad sign of a survey that needs an action (methods §1.10).
///
/// It never holds a score of a group too small to be published, nor a single answer of a confidential wave.
public struct AdverseIndicator: Equatable, Sendable {
  /// What the sign is.
  public enum Trigger: Equatable, Sendable {
    /// A1: single low answers of a named wave, and who gave them; internal.
    case lowAnswers(people: [String])
    /// A2: the score of a headline question is below a limit.
    case lowScore(question: SurveyQuestion, below: Double)
    /// A3: the score of a headline question fell since an earlier wave; a fall that may be chance is only watched.
    case fall(question: SurveyQuestion, since: Survey, isClear: Bool)
    /// A4: fewer answered than a share in percent; internal.
    case fewAnswers(below: Double)
    /// A5: too many are dissatisfied with one aspect.
    case unhappyAspect(question: SurveyQuestion)
    /// A6: a wave is overdue; internal.
    case overdueWave(SurveyObligation)
  }

  /// What the sign is.
  public let trigger: Trigger
  /// Whether it is red rather than amber.
  public let isGrave: Bool
  /// The wave it shows in; nil where there has been none yet.
  public let survey: Survey?
  /// How an action names it, such as `survey:S1/A2`.
  public let reference: String
  /// The day by which its action is due.
  public let due: CivilDate
  /// The actions that answer it, with an owner, done or due on or after the report date.
  public let actions: [Action]

  /// The sign's number in the methods, `A1` to `A6`.
  public var code: String { trigger.code }

  /// Whether a client document may tell of it: what names a person, and what is our own failing to ask, stays in the house.
  public var isForTheClient: Bool {
    switch trigger {
    case .lowScore, .fall, .unhappyAspect: true
    case .lowAnswers, .fewAnswers, .overdueWave: false
    }
  }

  /// Whether it needs an action; a fall that may be chance is only watched.
  public var needsAction: Bool {
    if case .fall(_, _, let isClear) = trigger { isClear } else { true }
  }
}

extension AdverseIndicator.Trigger {
  /// The sign's number in the methods.
  var code: String {
    switch self {
    case .lowAnswers: "A1"
    case .lowScore: "A2"
    case .fall: "A3"
    case .fewAnswers: "A4"
    case .unhappyAspect: "A5"
    case .overdueWave: "A6"
    }
  }

  /// How many working days its action may take.
  func days(isGrave: Bool, _ limits: SurveyThresholds) -> Int {
    switch self {
    case .lowAnswers: limits.lowAnswerDays
    case .lowScore: isGrave ? limits.graveSignDays : limits.lowScoreDays
    case .fall, .fewAnswers, .unhappyAspect: limits.signDays
    case .overdueWave: limits.overdueWaveDays
    }
  }
}
