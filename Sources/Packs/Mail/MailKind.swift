import Review
import Templating

/// The mails that are written about a pack.
///
/// Their raw values name their templates.
enum MailKind: String, CaseIterable, Sendable {
  /// The pack goes out.
  case pack = "mail-pack"
  /// The invitation to a survey, and its one reminder.
  case survey = "mail-survey"
  /// A decision waits for the client.
  case decision = "mail-decision"
  /// A meeting, summed up.
  case followUp = "mail-follow-up"
  /// A word in between.
  case update = "mail-update"
  /// The internal brief.
  case brief = "mail-brief"

  /// What the mail's template may use.
  var shape: Shape {
    switch self {
    case .pack: PackMailFields.fields.shape
    case .survey: SurveyMailFields.fields.shape
    case .decision: DecisionMailFields.fields.shape
    case .followUp: FollowUpFields.fields.shape
    case .update: UpdateMailFields.fields.shape
    case .brief: BriefMailFields.fields.shape
    }
  }
}

extension MailLetter.Occasion {
  /// The kind of mail it calls for.
  var kind: MailKind {
    switch self {
    case .pack: .pack
    case .survey: .survey
    case .decision: .decision
    case .followUp: .followUp
    case .update: .update
    case .brief: .brief
    }
  }
}
