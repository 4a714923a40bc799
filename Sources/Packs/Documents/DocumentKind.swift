/// The documents of a pack.
///
/// Their raw values name their files and templates.
public enum DocumentKind: String, CaseIterable, Sendable {
  /// The business-impact review.
  case review
  /// The published success criteria.
  case successCriteria = "success-criteria"
  /// The form to answer a survey with.
  case survey
  /// What people answered.
  case surveyResults = "survey-results"
  /// What the account manager needs to know; internal.
  case brief
  /// The evidence for what is to be taken to the sponsor or further; internal.
  case escalation
  /// What people allow to be quoted; internal.
  case testimonials
  /// The list of all packs; internal.
  case index

  /// The documents that go to the client.
  static let forClients: [DocumentKind] = [.review, .successCriteria, .survey, .surveyResults]
}
