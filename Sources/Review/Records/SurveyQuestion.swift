import Tables

/// A question of a survey.
public struct SurveyQuestion: Record, Equatable {
  static let type = RecordType.surveyQuestions

  /// The columns of `survey-questions`.
  enum Field: Int, RecordField {
    case survey, id, type, text, scaleDirection
    static let required: Set<Field> = [.survey, .id, .type, .text]
  }

  /// How a question is answered (methods §1.1).
  public enum Kind: String, CaseIterable, Sendable {
    case nps, csat, ces, open

    /// The answers a scale allows; nil for an open question.
    public var scale: ClosedRange<Int>? {
      switch self {
      case .nps: 0...10
      case .csat: 1...5
      case .ces: 1...7
      case .open: nil
      }
    }

    /// The least favourable answer of a scale told as a share; nil for the others.
    public var favourableFrom: Int? {
      switch self {
      case .csat: 4
      case .ces: 5
      case .nps, .open: nil
      }
    }
  }

  /// Which end of the scale is good.
  public enum ScaleDirection: String, CaseIterable, Sendable {
    case higherIsBetter = "higher_is_better"
    case lowerIsBetter = "lower_is_better"
  }

  /// The record's id.
  public let id: String
  let origin: Origin
  /// The survey it belongs to.
  public let survey: String
  /// How it is answered.
  public let kind: Kind
  /// The question.
  public let text: String
  /// Which end of the scale is good.
  public let direction: ScaleDirection

  /// Whether it is of the standard set, and not on record.
  public var isStandard: Bool { survey.isEmpty }

  init(_ row: inout RecordReader<Field>) {
    survey = row.requiredText(.survey)
    id = row.identifier(.id)
    origin = row.origin
    kind = row.requiredChoice(.type) ?? .open
    text = row.requiredText(.text)
    direction = row.choice(.scaleDirection) ?? .higherIsBetter
  }

  private init(_ id: String, _ kind: Kind, _ text: String) {
    (survey, self.id, self.kind, self.text, direction) = ("", id, kind, text, .higherIsBetter)
    origin = Origin(file: "", line: 0)
  }

  /// The questions of a survey that brings none of its own (methods §1.12): the same every wave, under two minutes.
  public static func standardSet(provider: String) -> [SurveyQuestion] {
    [
      SurveyQuestion("q1", .nps, "How likely are you to recommend us to a colleague or another organisation?"),
      SurveyQuestion("q2", .csat, "How satisfied are you with our work over the last period?"),
      SurveyQuestion("q3", .ces, "\(provider) made it easy for me to handle my request."),
      SurveyQuestion("q4", .csat, "We keep you informed."),
      SurveyQuestion("q5", .csat, "We meet the dates we give."),
      SurveyQuestion("q6", .csat, "We understand your business."),
      SurveyQuestion("q7", .csat, "We explain things in plain words."),
      SurveyQuestion("q8", .csat, "You are asked before decisions that affect you."),
      SurveyQuestion("q9", .open, "What does success look like for you over the next three months?"),
      SurveyQuestion("q10", .open, "What should we change first?"),
    ]
  }
}
