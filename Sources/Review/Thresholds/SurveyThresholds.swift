/// The limits of surveys (methods §1).
///
/// Each is our proposal, to be agreed with the client; settings may change it.
public struct SurveyThresholds: Equatable, Sendable {
  /// Fewer answers than this are not published.
  public var minimumGroup = 5
  /// Fewer answers than this are published without their counts.
  public var countsFrom = 10
  /// Fewer answers than this are called indicative.
  public var publishedFrom = 30
  /// The first survey has closed so many days into the contract.
  public var startDays = 45
  /// From one survey to the next it takes no longer than this, in days.
  public var gapDays = 100
  /// The last survey closes no earlier than so many days before the end of the contract.
  public var daysBeforeEnd = 45
  /// The last survey closes no later than so many days after the end of the contract.
  public var daysAfterEnd = 30
  /// A survey is due so many days before it must have closed.
  public var dueDays = 45
  /// From the end of one survey to the start of the next the same people rest at least this long, in days.
  public var restDays = 30
  /// A survey that we propose is open for so many days.
  public var openDays = 14
  /// A survey that closes so soon after the start or before the end of the contract belongs to it, in days.
  public var stageDays = 60
  /// In a contract shorter than this, its first and its last third are its start and its end, in days.
  public var shortContractDays = 180
  /// A form with more questions than this is too long.
  public var mostQuestions = 10
  /// A form that takes longer than this to fill in is too long, in seconds.
  public var mostSeconds = 120
  /// A single recommendation up to this is a bad sign.
  public var lowRecommendation = 6
  /// A single answer on satisfaction up to this is a bad sign.
  public var lowSatisfaction = 2
  /// A single answer on ease up to this is a bad sign.
  public var lowEase = 3
  /// Below this recommendation (NPS) the sign is grave.
  public var redRecommendation = 0.0
  /// Below this recommendation (NPS) there is a bad sign.
  public var amberRecommendation = 30.0
  /// Below this share of the satisfied the sign is grave, in percent.
  public var redSatisfaction = 60.0
  /// Below this share of the satisfied there is a bad sign, in percent.
  public var amberSatisfaction = 80.0
  /// Below this mean ease the sign is grave.
  public var redEase = 4.0
  /// Below this mean ease there is a bad sign.
  public var amberEase = 5.0
  /// A clear fall of the recommendation (NPS) by this much is a bad sign.
  public var recommendationFall = 10.0
  /// A clear fall of the share of the satisfied by so many points is a bad sign.
  public var satisfactionFall = 10.0
  /// A clear fall of the mean ease by this much is a bad sign.
  public var easeFall = 0.5
  /// When fewer than this answer the sign is grave, in percent of those asked.
  public var redResponse = 15.0
  /// When fewer than this answer there is a bad sign, in percent of those asked.
  public var amberResponse = 30.0
  /// When this share or more is dissatisfied with one aspect there is a bad sign, in percent.
  public var unhappyPercent = 20.0
  /// One aspect is a bad sign when so many people or more are dissatisfied with it.
  public var unhappyPeople = 2
  /// A single low answer is answered within so many working days.
  public var lowAnswerDays = 2
  /// A grave low score is answered within so many working days.
  public var graveSignDays = 10
  /// Any other low score is answered within so many working days.
  public var lowScoreDays = 20
  /// A fall, few answers or an unhappy aspect is answered within so many working days.
  public var signDays = 10
  /// A survey that is overdue is answered within so many working days.
  public var overdueWaveDays = 5

  /// The limits we propose.
  public init() {}
}

extension SurveyThresholds {
  /// Their names in the settings.
  static let settings: [ThresholdSetting] = [
    .count("minimum_group", \.surveys.minimumGroup, 1...100, "fewer answers than this are not published"),
    .count(
      "counted_answers",
      \.surveys.countsFrom,
      10...1000,
      "fewer answers than this are published without their counts"
    ),
    .count("published_answers", \.surveys.publishedFrom, 5...10000, "fewer answers than this are called indicative"),
    .count(
      "survey_start_days",
      \.surveys.startDays,
      1...3660,
      "the first survey has closed so many days into the contract"
    ),
    .count(
      "survey_gap_days",
      \.surveys.gapDays,
      1...3660,
      "from one survey to the next it takes no longer than this, in days"
    ),
    .count(
      "survey_before_end_days",
      \.surveys.daysBeforeEnd,
      0...3660,
      "the last survey closes no earlier than so many days before the end of the contract"
    ),
    .count(
      "survey_after_end_days",
      \.surveys.daysAfterEnd,
      0...3660,
      "the last survey closes no later than so many days after the end of the contract"
    ),
    .count("survey_due_days", \.surveys.dueDays, 0...3660, "a survey is due so many days before it must have closed"),
    .count(
      "survey_rest_days",
      \.surveys.restDays,
      0...3660,
      "from the end of one survey to the start of the next the same people rest at least this long, in days"
    ),
    .count("survey_open_days", \.surveys.openDays, 1...366, "a survey that we propose is open for so many days"),
    .count(
      "survey_stage_days",
      \.surveys.stageDays,
      0...3660,
      "a survey that closes so soon after the start or before the end of the contract belongs to it, in days"
    ),
    .count(
      "short_contract_days",
      \.surveys.shortContractDays,
      1...3660,
      "in a contract shorter than this, its first and its last third are its start and its end, in days"
    ),
    .count("survey_questions", \.surveys.mostQuestions, 1...1000, "a form with more questions than this is too long"),
    .count(
      "survey_seconds",
      \.surveys.mostSeconds,
      1...36000,
      "a form that takes longer than this to fill in is too long, in seconds"
    ),
    .count("nps_low_answer", \.surveys.lowRecommendation, 0...10, "a single recommendation up to this is a bad sign"),
    .count(
      "csat_low_answer",
      \.surveys.lowSatisfaction,
      1...5,
      "a single answer on satisfaction up to this is a bad sign"
    ),
    .count("ces_low_answer", \.surveys.lowEase, 1...7, "a single answer on ease up to this is a bad sign"),
    .number("nps_red", \.surveys.redRecommendation, -100...100, "below this recommendation (NPS) the sign is grave"),
    .number(
      "nps_amber",
      \.surveys.amberRecommendation,
      -100...100,
      "below this recommendation (NPS) there is a bad sign"
    ),
    .number(
      "csat_red",
      \.surveys.redSatisfaction,
      0...100,
      "below this share of the satisfied the sign is grave, in percent"
    ),
    .number(
      "csat_amber",
      \.surveys.amberSatisfaction,
      0...100,
      "below this share of the satisfied there is a bad sign, in percent"
    ),
    .number("ces_red", \.surveys.redEase, 1...7, "below this mean ease the sign is grave"),
    .number("ces_amber", \.surveys.amberEase, 1...7, "below this mean ease there is a bad sign"),
    .number(
      "nps_fall",
      \.surveys.recommendationFall,
      0...200,
      "a clear fall of the recommendation (NPS) by this much is a bad sign"
    ),
    .number(
      "csat_fall",
      \.surveys.satisfactionFall,
      0...100,
      "a clear fall of the share of the satisfied by so many points is a bad sign"
    ),
    .number("ces_fall", \.surveys.easeFall, 0...6, "a clear fall of the mean ease by this much is a bad sign"),
    .number(
      "response_red",
      \.surveys.redResponse,
      0...100,
      "when fewer than this answer the sign is grave, in percent of those asked"
    ),
    .number(
      "response_amber",
      \.surveys.amberResponse,
      0...100,
      "when fewer than this answer there is a bad sign, in percent of those asked"
    ),
    .number(
      "unhappy_percent",
      \.surveys.unhappyPercent,
      0...100,
      "when this share or more is dissatisfied with one aspect there is a bad sign, in percent"
    ),
    .count(
      "unhappy_people",
      \.surveys.unhappyPeople,
      1...1000,
      "one aspect is a bad sign when so many people or more are dissatisfied with it"
    ),
    .count(
      "low_answer_action_days",
      \.surveys.lowAnswerDays,
      0...1000,
      "a single low answer is answered within so many working days"
    ),
    .count(
      "grave_sign_action_days",
      \.surveys.graveSignDays,
      0...1000,
      "a grave low score is answered within so many working days"
    ),
    .count(
      "low_score_action_days",
      \.surveys.lowScoreDays,
      0...1000,
      "any other low score is answered within so many working days"
    ),
    .count(
      "sign_action_days",
      \.surveys.signDays,
      0...1000,
      "a fall, few answers or an unhappy aspect is answered within so many working days"
    ),
    .count(
      "overdue_wave_action_days",
      \.surveys.overdueWaveDays,
      0...1000,
      "a survey that is overdue is answered within so many working days"
    ),
  ]
}
