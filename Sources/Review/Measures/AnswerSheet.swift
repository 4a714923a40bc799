/// What one person answered in a named wave; for the house only.
public struct AnswerSheet: Sendable {
  /// Who answered.
  public let contact: String
  /// Every question of the wave with the answer as it was given; nil where there is none.
  public let answers: [(question: SurveyQuestion, answer: String?)]
  /// What the person added; nil where that is nothing.
  public let comment: String?
}
