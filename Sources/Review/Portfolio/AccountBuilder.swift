import Tables

/// Collects one client's records while they are joined.
struct AccountBuilder {
  let client: Client
  var contacts: [Contact] = []
  var projects: [Project] = []
  var milestones: [Milestone] = []
  var workItems: [WorkItem] = []
  var criteria: [Criterion] = []
  var measurements: [String: [Measurement]] = [:]
  var surveys: [Survey] = []
  var questions: [String: [SurveyQuestion]] = [:]
  var responses: [String: [Response]] = [:]
  var actions: [Action] = []
  var commentary: [Commentary] = []
  var statements: [Statement] = []
  var contestedNames: [String: ContestedName] = [:]
  var leftOut = 0
  var rejected: [InternalSlice.RejectedRow] = []

  init(client: Client) { self.client = client }

  /// The account as it stands at the report date, in an order that does not depend on the order of rows.
  func account(staff: Directory, dates: Portfolio.Dates, settings: Settings, damaged: [FileAccount]) -> Account {
    let origins = origins
    let files = Set(origins.map(\.file)).union(rejected.map(\.origin.file))
    let isForClient = { (action: Action) in
      !action.comesFromSurvey && (action.audience ?? settings.audienceDefaults.actions) == .client
    }
    let isTold = { (words: Commentary) in (words.audience ?? settings.audienceDefaults.commentary) == .client }
    let sortedActions = actions.sorted {
      ($0.due ?? .distant, $0.raised, $0.id) < ($1.due ?? .distant, $1.raised, $1.id)
    }
    let visible = ClientSlice(
      client: client,
      people: People(contacts, staff: staff),
      projects: projects.sorted { $0.id < $1.id },
      milestones: milestones.map { $0.asOf(dates.asOf).forTheClient }.sorted {
        ($0.baseline, $0.id) < ($1.baseline, $1.id)
      },
      workItems: workItems.sorted {
        ($0.begin ?? .epoch, $0.project, $0.id) < ($1.begin ?? .epoch, $1.project, $1.id)
      },
      criteria: criteria.sorted { $0.id < $1.id },
      measurements: measurements.mapValues { $0.sorted { $0.on < $1.on } },
      surveys: surveys.sorted { ($0.closed, $0.id) < ($1.closed, $1.id) },
      questions: questions.mapValues { $0.sorted { NaturalOrder.precedes($0.id, $1.id) } },
      actions: sortedActions.filter(isForClient),
      commentary: commentary.filter(isTold).sorted {
        ($0.sectionRank, $0.section, $0.text, $0.id) < ($1.sectionRank, $1.section, $1.text, $1.id)
      },
      statements: statements.sorted { ($0.saidOn, $0.id) < ($1.saidOn, $1.id) }
    )
    let confidential = InternalSlice(
      responses: responses.mapValues { $0.sorted { ($0.on, $0.id) < ($1.on, $1.id) } },
      actions: sortedActions.filter { !isForClient($0) },
      commentary: commentary.filter { !isTold($0) }.sorted { $0.id < $1.id },
      lateCauses: Dictionary(milestones.compactMap { milestone in milestone.lateCause.map { (milestone.id, $0) } }) {
        $1
      },
      contestedNames: contestedNames.values.sorted { $0.name < $1.name },
      rejectedRows: rejected.sorted { ($0.origin.file, $0.origin.line) < ($1.origin.file, $1.origin.line) },
      damagedFiles: damaged.filter { files.contains($0.file) },
      files: files.sorted(),
      usedRows: origins.count,
      leftOutRows: leftOut
    )
    return Account(visible: visible, confidential: confidential)
  }

  private var origins: [Origin] {
    var origins = [client.origin]
    origins += contacts.map(\.origin)
    origins += projects.map(\.origin) + milestones.map(\.origin) + workItems.map(\.origin) + criteria.map(\.origin)
    origins += measurements.values.joined().map(\.origin) + surveys.map(\.origin)
    origins += questions.values.joined().map(\.origin) + responses.values.joined().map(\.origin)
    origins += actions.map(\.origin) + commentary.map(\.origin) + statements.map(\.origin)
    return origins
  }
}
