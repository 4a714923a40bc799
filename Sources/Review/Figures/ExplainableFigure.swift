/// One figure of a pack that can be taken apart: how it is worked out, from which records, and what was left out.
///
/// A figure is one file; its texts are the user's manual. To add one, write the file and list it in
/// ``ExplainableFigures``.
public protocol ExplainableFigure: Sendable {
  /// Its name on the command line.
  var id: String { get }
  /// What it is called.
  var title: String { get }
  /// How it is worked out, in words.
  var formula: String { get }
  /// The same with the limits in force.
  func formula(with thresholds: Thresholds) -> String
  /// The section of the methods that defines it, such as `3.1`.
  var method: String { get }
  /// The figure of one client: one explanation for each thing that has it, such as each criterion.
  func explanations(for account: ExplainedAccount) -> [Explanation]
}

extension ExplainableFigure {
  /// Most figures have no limits.
  public func formula(with thresholds: Thresholds) -> String { formula }
}

/// The figures there are.
public enum ExplainableFigures {
  /// All of them, in the order of a review.
  public static let all: [any ExplainableFigure] = [
    ProjectStatusFigure(), OnTimeFigure(), SlipFigure(), AcceptanceFigure(), WorkValueFigure(), EarnedValueFigure(),
    BurnFigure(), ChangeTotalsFigure(), UnsignedWorkFigure(), UnsignedExposureFigure(), VolatilityFigure(),
    MovedGoalpostsFigure(), RiskScoreFigure(), RiskAppetiteFigure(), ExpectedLossFigure(), CriterionProgressFigure(),
    CriterionStatusFigure(), BenefitFigure(), LostTimeFigure(),
    WorkFlowFigure(), CycleTimeFigure(), AgeingFigure(), ResponseRateFigure(),
    SurveyScoreFigure(.nps), SurveyScoreFigure(.csat), SurveyScoreFigure(.ces),
    AdverseIndicatorFigure(), EngagementFigure(), EscalationFigure(), DebtFigure(), MirrorFigure(), PatternFigure(),
    EstimateFigure(), ReadingEaseFigure(), DeskFigure(), PunctualityFigure(), AssumptionFigure(), ScopeFigure(),
    ReworkFigure(), EstimateToldFigure(), GrowingIssueFigure(), DetourFigure(),
  ]
}
