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
    static let kinds: [Field: FieldKind] = [.on: .date]
  }

  /// The record's id.
  public let id: String
  let hasOwnID: Bool
  let origin: Origin
  /// The survey that was answered.
  public let survey: String
  /// Who answered, as written; nil where that is not recorded.
  public let contact: String?
  /// The day of the answer.
  public let on: CivilDate
  /// The answers as written, by question id; questions left blank are absent.
  public let answers: [String: String]
  /// What the person wrote besides.
  let comment: String?
  /// What the comment is about.
  let theme: String?
  /// Whether the person allows their words to be quoted.
  let mayBeQuoted: Bool

  init(_ row: inout RecordReader<Field>) {
    let ownID = row.optionalIdentifier(.id)
    id = ownID ?? row.identifierFromRow()
    hasOwnID = ownID != nil
    origin = row.origin
    survey = row.requiredText(.survey)
    contact = row.text(.contact)
    on = row.requiredDate(.on)
    answers = row.extraTexts
    comment = row.text(.comment)
    theme = row.text(.theme)
    mayBeQuoted = row.flag(.consentQuote) ?? false
  }
}

extension Response: Numbered {
  func numbered(_ count: Int) -> Response {
    Response(self, id: "\(id)-\(count)")
  }

  private init(_ other: Response, id: String) {
    self.id = id
    (hasOwnID, origin, survey, contact) = (other.hasOwnID, other.origin, other.survey, other.contact)
    (on, answers, comment, theme) = (other.on, other.answers, other.comment, other.theme)
    mayBeQuoted = other.mayBeQuoted
  }
}
