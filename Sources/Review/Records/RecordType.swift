/// A kind of record.
///
/// One file holds one kind; a file named after the kind is found by itself.
public enum RecordType: String, CaseIterable, Sendable {
  case clients
  case contacts
  case statements
  case projects
  case commentary
  case milestones
  case workItems = "work-items"
  case criteria
  case measurements
  case surveys
  case surveyQuestions = "survey-questions"
  case responses
  case actions

  /// The word for one record, as references spell it (`milestone:M3`).
  public var singular: String {
    switch self {
    case .clients: "client"
    case .contacts: "contact"
    case .statements: "statement"
    case .projects: "project"
    case .commentary: "commentary"
    case .milestones: "milestone"
    case .workItems: "work-item"
    case .criteria: "criterion"
    case .measurements: "measurement"
    case .surveys: "survey"
    case .surveyQuestions: "survey-question"
    case .responses: "response"
    case .actions: "action"
    }
  }

  /// Whether an error in a record of this kind holds the client's pack: signed and rated records (design §3).
  public var isRated: Bool { self == .milestones || self == .criteria || self == .responses }
}
