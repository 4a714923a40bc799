/// The documents of a pack.
///
/// Their raw values name their files and templates.
public enum DocumentKind: String, CaseIterable, Sendable {
  /// The business-impact review.
  case review
  /// The published success criteria.
  case successCriteria = "success-criteria"
  /// What both sides agreed on, and how that has moved.
  case agreements
  /// What was said between the client and us, and who talks to whom.
  case conversations
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

  /// Whether the document is left out of a pack when it has no section.
  var isLeftOutWhenEmpty: Bool { self == .agreements || self == .conversations }
}
