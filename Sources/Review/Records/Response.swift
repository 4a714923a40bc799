import Tables

/// One person's answers.
///
/// Internal: only totals leave the house.
public struct Response: Record, Equatable {
  static let type = RecordType.responses

  /// The columns of `responses`; the questions' columns come after them.
  enum Field: Int, RecordField {
    case id, survey, contact, on, comment, theme, consentQuote
    static let required: Set<Field> = [.survey, .on]
  }

  /// The record's id.
  public let id: String
  let origin: Origin
  /// The survey that was answered.
  public let survey: String
  /// Who answered, as written; nil where that is not recorded.
  public let contact: String?
  /// The day of the answer.
  public let on: CivilDate
  /// The answers as written, by question id; questions left blank are absent.
  public let answers: [String: String]

  init(_ row: inout RecordReader<Field>) {
    id = row.optionalIdentifier(.id) ?? row.identifierFromRow()
    origin = row.origin
    survey = row.requiredText(.survey)
    contact = row.text(.contact)
    on = row.requiredDate(.on)
    answers = row.extraTexts
    _ = row.flag(.consentQuote)
  }
}

extension Response: Numbered {
  func numbered(_ count: Int) -> Response {
    Response(id: "\(id)-\(count)", survey: survey, contact: contact, on: on, answers: answers, origin: origin)
  }

  /// Makes a response.
  init(id: String, survey: String, contact: String?, on: CivilDate, answers: [String: String], origin: Origin) {
    (self.id, self.survey, self.contact, self.on, self.answers) = (id, survey, contact, on, answers)
    self.origin = origin
  }
}
