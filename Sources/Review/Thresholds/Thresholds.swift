/// Every limit that measures use and that no standard sets: our proposals, which settings may change one by one.
public struct Thresholds: Equatable, Sendable {
  /// The limits of surveys.
  public var surveys = SurveyThresholds()
  /// The limits of success criteria.
  public var criteria = CriterionThresholds()
  /// The limits of milestones, acceptance, changes, spend and work items.
  public var delivery = DeliveryThresholds()
  /// The limits of a project's status.
  public var status = StatusThresholds()
  /// The limits of risks.
  public var risks = RiskThresholds()
  /// The limits from which on rules ask for attention.
  public var attention = AttentionThresholds()
  /// The limits of how we keep our word, of what keeps happening, of debt and of estimates.
  public var relationship = RelationshipThresholds()
  /// The weights, limits and windows of the engagement index.
  public var engagement = EngagementThresholds()
  /// The limits of the ladder.
  public var escalation = EscalationThresholds()
  /// The limits of plain language.
  public var language = LanguageThresholds()
  /// The limits of what a pack tells of conversations.
  public var dialogue = DialogueThresholds()
  /// The limits from which on sections of a pack tell something.
  public var sections = SectionThresholds()

  /// The limits we propose.
  public init() {}

  /// All of them by the names that settings and templates use, in the order in which they are listed.
  public static let settings: [ThresholdSetting] =
    shown + RelationshipThresholds.settings + EngagementThresholds.settings + EscalationThresholds.settings
    + LanguageThresholds.settings

  /// Those that a document for the client may name; what the others measure stays in the house.
  public static let shown: [ThresholdSetting] =
    SurveyThresholds.settings + CriterionThresholds.settings + DeliveryThresholds.settings + StatusThresholds.settings
    + RiskThresholds.settings + AttentionThresholds.settings + DialogueThresholds.settings
    + SectionThresholds.settings

  /// Pairs of names of which the first may not be above the second: where it is worse before it is at all.
  static let ordered: [(low: String, high: String)] =
    shownOrder + EngagementThresholds.ordered + EscalationThresholds.ordered

  private static let shownOrder: [(low: String, high: String)] = [
    ("slip_at_risk", "slip_off_track"), ("spi_off_track", "spi_at_risk"), ("overrun_at_risk", "overrun_off_track"),
    ("lead_at_risk", "lead_off_track"), ("change_at_risk", "change_off_track"), ("late_days", "off_track_days"),
    ("at_risk_points", "off_track_points"), ("final_points", "at_risk_points"), ("risk_medium", "risk_high"),
    ("risk_high", "risk_very_high"), ("appetite_averse", "appetite_minimal"),
    ("appetite_minimal", "appetite_cautious"), ("appetite_cautious", "appetite_open"),
    ("appetite_open", "appetite_eager"), ("minimum_group", "published_answers"),
    ("counted_answers", "published_answers"), ("nps_red", "nps_amber"), ("csat_red", "csat_amber"),
    ("ces_red", "ces_amber"), ("response_red", "response_amber"), ("risk_level_1", "risk_level_2"),
    ("risk_level_2", "risk_level_3"), ("risk_level_3", "risk_level_4"), ("risk_level_4", "risk_level_5"),
  ]
}
