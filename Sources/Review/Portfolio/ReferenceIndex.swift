/// What references may point at.
struct ReferenceIndex {
  /// What a record may name by its id alone.
  enum Kind: String {
    case client, project, survey, criterion, milestone, decision
    case change = "change-request"
    case interaction, action

    /// The column in which other records name one.
    var column: String {
      switch self {
      case .milestone: "blocks"
      case .change: "change"
      case .action: "agreed"
      default: rawValue
      }
    }

    /// The register that holds such records.
    var register: String { self == .criterion ? "criteria" : rawValue + "s" }
  }

  /// Clients by id.
  private(set) var clients: [String: Client] = [:]
  /// The clients that answer to a name of another tool.
  private var clientNames: [String: [Client]] = [:]
  /// Surveys by id.
  private(set) var surveys: [String: Survey] = [:]
  /// The clients that have a criterion of an id.
  private(set) var criteria: [String: Set<String>] = [:]
  /// The clients that have a decision of an id.
  private(set) var decisions: [String: Set<String>] = [:]
  /// The clients that have a record, by `type:id`.
  private(set) var references: [String: Set<String>] = [:]
  /// The ids of work items that records refer to.
  private var citedWorkItems: Set<String> = []

  /// The projects that answer to a name: their id, and the names other tools use.
  private var projects: [String: [Project]] = [:]
  /// The names that one project alone answers to; looked up for every row, so only what rows need is kept.
  private var owners: [String: ProjectOwner] = [:]

  /// A project's id, and whose it is.
  struct ProjectOwner {
    let id: String
    let client: String
  }

  /// The project that answers to a name; nil where there is none, or more than one.
  func project(_ name: String) -> ProjectOwner? { owners[name] }

  /// Whether more than one project answers to a name, so that nobody can tell whose a record is.
  func isContested(_ name: String) -> Bool { (projects[name]?.count ?? 0) > 1 }

  /// The names that more than one project answers to.
  var contestedNames: [(name: String, projects: [Project])] {
    projects.filter { $0.value.count > 1 }.map { ($0.key, $0.value) }
  }

  /// Every name a record of a kind answers to, sorted; of one client's records where one is given.
  func names(of kind: Kind, client: String?) -> [String] {
    switch kind {
    case .client: Set(clients.keys).union(clientNames.keys).sorted()
    case .project:
      projects.filter { $0.value.contains { client == nil || $0.client == client } }.map(\.key).sorted()
    case .survey: surveys.values.filter { client == nil || $0.client == client }.map(\.id).sorted()
    case .criterion: criteria.filter { client.map($0.value.contains) ?? true }.map(\.key).sorted()
    case .milestone, .decision, .change, .interaction, .action:
      references.filter { $0.key.hasPrefix(kind.rawValue + ":") && (client.map($0.value.contains) ?? true) }
        .map { String($0.key.dropFirst(kind.rawValue.count + 1)) }.sorted()
    }
  }

  /// The id of the one client that a tool calls so: its id, or one of its external ids; the name itself where there is
  /// none, or more than one.
  func clientID(_ name: String) -> String {
    if clients[name] != nil { return name }
    guard let found = clientNames[name], found.count == 1 else { return name }
    return found[0].id
  }

  /// Whether more than one client answers to a name, so that nobody can tell whose a record is.
  func isContestedClient(_ name: String) -> Bool { clients[name] == nil && (clientNames[name]?.count ?? 0) > 1 }

  mutating func add(_ client: Client) {
    clients[client.id] = client
    for name in Set(client.externalIDs) { clientNames[name, default: []].append(client) }
  }

  mutating func add(_ project: Project) {
    for name in Set([project.id] + project.externalIDs) {
      projects[name, default: []].append(project)
      owners[name] = isContested(name) ? nil : ProjectOwner(id: project.id, client: project.client)
    }
    references[project.reference, default: []].insert(project.client)
  }

  mutating func add(_ milestone: Milestone, client: String) {
    references[milestone.reference, default: []].insert(client)
  }

  /// Adds a work item if other records refer to it: there may be a million that none does.
  mutating func add(_ item: WorkItem, client: String) {
    if citedWorkItems.contains(item.id) { references[item.reference, default: []].insert(client) }
  }

  /// Notes which work items records refer to, before these are added.
  mutating func cite(_ references: [String]) {
    let prefix = WorkItem.type.singular + ":"
    for reference in references where reference.hasPrefix(prefix) {
      for name in [reference, Self.base(of: reference)] { citedWorkItems.insert(String(name.dropFirst(prefix.count))) }
    }
  }

  mutating func add(_ survey: Survey) {
    surveys[survey.id] = survey
    references[survey.reference, default: []].insert(survey.client)
  }

  mutating func add(_ criterion: Criterion, client: String) {
    criteria[criterion.id, default: []].insert(client)
    references[criterion.reference, default: []].insert(client)
  }

  mutating func add(_ decision: Decision) {
    decisions[decision.id, default: []].insert(decision.client)
    references[decision.reference, default: []].insert(decision.client)
  }

  /// Adds a record that others name as `type:id` alone.
  mutating func add<R: Record>(_ record: R, client: String) { references[record.reference, default: []].insert(client) }

  /// Whether a client has the record that is named as `type:id` or, a part of it, as `type:id/part`.
  func isKnown(_ reference: String, client: String) -> Bool {
    [reference, Self.base(of: reference)].contains { references[$0]?.contains(client) == true }
  }

  /// The record of a reference to a part of it: `survey:S1` of `survey:S1/A2`.
  static func base(of reference: String) -> String { String(reference.prefix { $0 != "/" }) }

  /// The client a record says it belongs to.
  func client<R: Record>(of record: R) -> String? {
    switch record {
    case let record as any OfClient: clientID(record.client)
    case let record as Contact: record.client.map(clientID)
    case let record as Milestone: project(record.project)?.client
    case let record as Criterion: project(record.project)?.client
    case let record as WorkItem: project(record.project)?.client
    case let record as SurveyQuestion: surveys[record.survey]?.client
    case let record as Response: surveys[record.survey]?.client
    case let record as Measurement: client(named: record.criterion, for: .measurements)
    case let record as Spend: project(record.project)?.client
    case let record as ChangeRequest: project(record.project)?.client
    case let record as Risk: project(record.project)?.client
    case let record as Estimate: project(record.project)?.client
    case let record as DecisionOption: client(named: record.decision, for: .decisionOptions)
    default: nil
    }
  }

  /// The client that a rejected row's parent belongs to.
  func client(named name: String, for type: RecordType) -> String? {
    switch type {
    case .clients, .contacts, .statements, .commentary, .surveys, .actions, .projects, .decisions, .interactions,
      .forums, .gifts, .issues, .invoices, .opportunities:
      clients[clientID(name)]?.id
    case .milestones, .workItems, .estimates, .criteria, .spend, .changeRequests, .risks: project(name)?.client
    case .decisionOptions: decisions[name].flatMap { $0.count == 1 ? $0.first : nil }
    case .glossary: nil
    case .measurements: criteria[name].flatMap { $0.count == 1 ? $0.first : nil }
    case .surveyQuestions, .responses: surveys[name]?.client
    }
  }
}
