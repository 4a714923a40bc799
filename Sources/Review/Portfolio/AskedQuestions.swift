/// The questions whose answers an export may hold.
struct AskedQuestions {
  /// The questions by id, in the order of the survey; surveys may word one differently.
  let byID: [(id: String, questions: [SurveyQuestion])]
  /// Whether all rows answer one survey.
  let isOfOneSurvey: Bool
  /// Whose questions they are, for messages.
  let owner: String

  /// The questions of the survey that an entry names, or of all surveys where each row names its own.
  ///
  /// - Parameters:
  ///   - form: How the file is mapped.
  ///   - records: The surveys and their questions.
  ///   - provider: The firm's name, which a question of the standard set holds.
  init?(_ form: SourceForm, _ records: LoadedRecords, provider: String) {
    guard let source = form.fields["survey"]?.sources.first else { return nil }
    let standard = SurveyQuestion.standardSet(provider: provider)
    let own = Dictionary(grouping: records.questions.map(\.record), by: \.survey)
    if case .constant(let survey) = source.origin {
      guard own[survey] != nil || records.surveys.contains(where: { $0.record.id == survey }) else { return nil }
      self.init(own[survey] ?? standard, isOfOneSurvey: true, owner: "the survey '\(survey)'")
    } else {
      let questions = records.surveys.flatMap { own[$0.record.id] ?? standard }
      self.init(Self.unequivocal(questions), isOfOneSurvey: false, owner: "any survey")
    }
  }

  private init(_ questions: [SurveyQuestion], isOfOneSurvey: Bool, owner: String) {
    let grouped = Dictionary(grouping: questions, by: \.id)
    byID = grouped.sorted { NaturalOrder.precedes($0.key, $1.key) }.map { (id: $0.key, questions: $0.value) }
    self.isOfOneSurvey = isOfOneSurvey
    self.owner = owner
  }

  /// A text that two surveys ask under two ids cannot tell which is meant.
  private static func unequivocal(_ questions: [SurveyQuestion]) -> [SurveyQuestion] {
    let byText = Dictionary(grouping: questions) { QuestionText($0.text) }
    let ids = byText.mapValues { Set($0.map(\.id)) }
    return questions.filter { ids[QuestionText($0.text)]?.count == 1 }
  }
}
