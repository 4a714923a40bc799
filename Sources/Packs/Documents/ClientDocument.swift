import Review
import Templating

/// A document of a pack for the client, and what it is filled with.
struct ClientDocument {
  /// Which document it is.
  let kind: DocumentKind
  /// The name of its files.
  let name: String
  /// What its template is filled with.
  let value: Value
  /// The form of the survey that it is; nil for all else.
  let form: SurveyForm?

  private init(_ kind: DocumentKind, _ value: Value) {
    (self.kind, name, self.value, form) = (kind, kind.rawValue, value, nil)
  }

  private init(_ name: String, _ form: SurveyForm, _ value: Value) {
    (kind, self.name, self.form, self.value) = (.survey, name, form, value)
  }

  /// The documents of a pack in the order in which they are read, without those that have nothing to tell.
  ///
  /// - Parameters:
  ///   - shown: The client's review.
  ///   - wanted: The documents that the settings ask for, by name.
  ///   - documents: The templates, which say what they read.
  /// - Returns: Each document once, and the form of every survey that asks for answers.
  static func all(of shown: Shown<ClientReview>, wanted: Set<String>, _ documents: Documents) -> [ClientDocument] {
    let kinds: [DocumentKind] = [.review, .successCriteria, .agreements, .conversations, .surveyResults, .survey]
    return kinds.filter { wanted.contains($0.rawValue) }.flatMap { kind -> [ClientDocument] in
      let use = documents.use(of: kind)
      switch kind {
      case .successCriteria: return [ClientDocument(kind, SuccessCriteriaFields.fields.value(of: shown, for: use))]
      case .surveyResults:
        return shown.value.survey == nil
          ? [] : [ClientDocument(kind, SurveyResultsFields.fields.value(of: shown, for: use))]
      case .survey:
        return SurveyForm.named(in: shown.value).map { name, form in
          ClientDocument(name, form, SurveyFormFields.fields.value(of: Shown(form, shown.format), for: use))
        }
      default: return [ClientDocument(kind, ReviewFields.fields.value(of: shown, for: use))]
      }
    }
  }
}
