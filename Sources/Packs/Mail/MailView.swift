import Review
import Templating

/// One mail as its template shows it.
struct MailView: Sendable {
  /// Who gets it, from whom, and why.
  let letter: MailLetter
  /// The client's review; a mail tells of it only what its readers may have.
  let review: ClientReview
  /// What is attached.
  let attached: [AttachedFile]
  /// The personal code of whom the mail invites to a survey; nil for none.
  let code: String?
}

/// A file that is sent along, and what it is.
struct AttachedFile: Sendable {
  let name: String
  let what: String

  static let fields = Fields<AttachedFile>(
    "attached file",
    [
      .text("file", "its name") { $0.name },
      .text("what", "what it is, in one clause") { $0.what },
    ]
  )
}

extension Shown where Value == MailView {
  /// The client's review in the same format.
  var review: Shown<ClientReview> { with(value.review) }

  /// What a mail is filled with.
  var fields: Templating.Value {
    switch value.letter.occasion {
    case .pack: PackMailFields.fields.value(of: self)
    case .survey: SurveyMailFields.fields.value(of: self)
    case .decision: DecisionMailFields.fields.value(of: self)
    case .followUp: FollowUpFields.fields.value(of: self)
    case .update: UpdateMailFields.fields.value(of: self)
    case .brief: BriefMailFields.fields.value(of: self)
    }
  }
}

/// The names that every mail offers.
enum MailFields {
  static let common: [Field<Shown<MailView>>] =
    CommonFields.fields { $0.review } + [
      .text("to", "whom the mail addresses") { shown in shown.format.listed(shown.value.letter.to.map(\.name)) },
      .text("from", "who sends it") { $0.value.letter.from.name },
      .text("role", "what the sender does") { Words.role($0.value.letter.from.role, $0.format) },
      .optionalText("phone", "the sender's telephone number; may be absent") { $0.value.letter.from.phone },
      .list("attached", "the files that are attached", AttachedFile.fields) { $0.value.attached },
    ]
}
