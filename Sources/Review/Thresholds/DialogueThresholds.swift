/// The limits of what a pack tells of conversations, where the practices leave the number to us.
///
/// Each is our proposal, to be agreed with the client; settings may change it.
public struct DialogueThresholds: Equatable, Sendable {
  /// For so long after our summary the client may correct it, in working days.
  public var correctionDays = 5
  /// A change that was refused is told for this long, in days.
  public var declinedDays = 90
  /// A question is not asked again within so many months.
  public var questionMonths = 6

  /// The limits we propose.
  public init() {}
}

extension DialogueThresholds {
  /// Their names in the settings.
  static let settings: [ThresholdSetting] = [
    .count(
      "correction_days",
      \.dialogue.correctionDays,
      0...1000,
      "for so long after our summary the client may correct it, in working days"
    ),
    .count(
      "declined_days",
      \.dialogue.declinedDays,
      1...3660,
      "a change that was refused is told for this long, in days"
    ),
    .count(
      "question_months",
      \.dialogue.questionMonths,
      1...120,
      "a question is not asked again within so many months"
    ),
  ]
}
