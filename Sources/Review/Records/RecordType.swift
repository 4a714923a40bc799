/// A kind of record.
///
/// One file holds one kind; a file named after the kind is found by itself.
public enum RecordType: String, CaseIterable, Sendable {
  case clients
  case contacts
  case statements
  case projects
  case spend
  case commentary
  case milestones
  case workItems = "work-items"
  case estimates
  case changeRequests = "change-requests"
  case decisions
  case decisionOptions = "decision-options"
  case criteria
  case measurements
  case surveys
  case surveyQuestions = "survey-questions"
  case responses
  case actions
  case interactions
  case risks
  case issues
  case forums
  case invoices
  case opportunities
  case gifts
  case glossary

  /// The word for one record, as references spell it (`milestone:M3`).
  public var singular: String {
    switch self {
    case .clients: "client"
    case .contacts: "contact"
    case .statements: "statement"
    case .projects: "project"
    case .spend: "spend"
    case .commentary: "commentary"
    case .milestones: "milestone"
    case .workItems: "work-item"
    case .estimates: "estimate"
    case .changeRequests: "change-request"
    case .decisions: "decision"
    case .decisionOptions: "decision-option"
    case .criteria: "criterion"
    case .measurements: "measurement"
    case .surveys: "survey"
    case .surveyQuestions: "survey-question"
    case .responses: "response"
    case .actions: "action"
    case .interactions: "interaction"
    case .risks: "risk"
    case .issues: "issue"
    case .forums: "forum"
    case .invoices: "invoice"
    case .opportunities: "opportunity"
    case .gifts: "gift"
    case .glossary: "term"
    }
  }

  /// The column that tells records of this kind apart.
  var idColumn: String {
    switch self {
    case .decisionOptions: "label"
    case .glossary: "term"
    default: "id"
    }
  }

  /// Whether an error in a record of this kind holds the client's pack: signed and rated records (design §3).
  public var isRated: Bool {
    switch self {
    case .milestones, .criteria, .changeRequests, .risks, .responses: true
    default: false
    }
  }
}
