import Tables

/// Collects one client's records while they are joined.
struct AccountBuilder {
  let client: Client
  var contacts: [Contact] = []
  var projects: [Project] = []
  var milestones: [Milestone] = []
  var workItems: [WorkItem] = []
  /// What stays in the house of the work items.
  var itemTexts: Set<InternalText> = []
  var criteria: [Criterion] = []
  var estimates: [Estimate] = []
  var changes: [ChangeRequest] = []
  var decisions: [Decision] = []
  var spend: [Spend] = []
  var measurements: [String: [Measurement]] = [:]
  var surveys: [Survey] = []
  var questions: [String: [SurveyQuestion]] = [:]
  var responses: [String: [Response]] = [:]
  var answeredSince: [String: [String]] = [:]
  var actions: [Action] = []
  var interactions: [Interaction] = []
  var risks: [Risk] = []
  var issues: [Issue] = []
  var forums: [Forum] = []
  var invoices: [Invoice] = []
  var opportunities: [Opportunity] = []
  var gifts: [Gift] = []
  var commentary: [Commentary] = []
  var statements: [Statement] = []
  var glossary: [GlossaryTerm] = []
  var contestedNames: [ContestedName] = []
  var leftOut = 0
  /// Rows of the client's own files that never became records, since their file could not be read so far.
  var unreadable = 0
  var rejected: [InternalSlice.RejectedRow] = []

  init(client: Client) { self.client = client }

  /// The account as it stands at the report date, in an order that does not depend on the order of rows.
  func account(
    staff: Directory,
    glossary: [GlossaryTerm],
    dates: Portfolio.Dates,
    settings: Settings,
    damaged: [FileAccount]
  ) -> Account {
    let sorted = sorted
    return Account(
      visible: sorted.visible(
        People(contacts.map(\.forTheClient), staff: staff),
        glossary,
        dates,
        settings.audienceDefaults
      ),
      confidential: sorted.confidential(damaged: damaged, settings.audienceDefaults)
    )
  }

  private func visible(
    _ people: People,
    _ shared: [GlossaryTerm],
    _ dates: Portfolio.Dates,
    _ audiences: Settings.AudienceDefaults
  ) -> ClientSlice {
    ClientSlice(
      client: client,
      people: people,
      projects: projects.map { $0.asOf(dates) },
      milestones: milestones.map { $0.asOf(dates).forTheClient },
      workItems: workItems,
      estimates: estimatesForTheClient,
      criteria: criteria,
      changes: changes.map(\.forTheClient),
      decisions: decisions,
      spend: spend.filter { [visible = projectsOfVisibleCost] in visible.contains($0.project) },
      measurements: measurements,
      surveys: surveys,
      questions: questions,
      actions: actions.filter(audiences.isForClient),
      interactions: interactions.filter(audiences.isForClient).map(\.forTheClient),
      risks: risks.filter(audiences.isForClient),
      issues: issues.filter(audiences.isForClient).map(\.forTheClient),
      forums: forums,
      commentary: commentary.filter(audiences.isForClient),
      statements: statements,
      glossary: terms(besides: shared)
    )
  }

  private func confidential(damaged: [FileAccount], _ audiences: Settings.AudienceDefaults) -> InternalSlice {
    let rows = rows
    let files = Set(rows.keys).union(rejected.map(\.origin.file))
    return InternalSlice(
      responses: responses,
      answeredSince: answeredSince,
      actions: actions.filter { !audiences.isForClient($0) },
      interactions: interactions.filter { !audiences.isForClient($0) },
      interactionTags: Self.byID(interactions) { $0.tags.isEmpty ? nil : $0.tags },
      risks: risks.filter { !audiences.isForClient($0) },
      issues: issues.filter { !audiences.isForClient($0) },
      estimates: estimates,
      issueNotes: Self.byID(issues, \.notes),
      invoices: invoices,
      opportunities: opportunities,
      gifts: gifts,
      itKnowledge: Self.byID(contacts, \.itKnowledge),
      changeRates: Self.byID(changes, \.rate),
      spend: spend.filter { [visible = projectsOfVisibleCost] in !visible.contains($0.project) },
      commentary: commentary.filter { !audiences.isForClient($0) },
      lateCauses: Self.byID(milestones, \.lateCause),
      inHouse: contacts.flatMap { InternalText.lines(.personalNote, $0.itKnowledge) } + issues.flatMap(\.inHouse)
        + itemTexts.sorted { ($0.kind.rawValue, $0.text) < ($1.kind.rawValue, $1.text) },
      contestedNames: contestedNames.sorted { ($0.type.rawValue, $0.name) < ($1.type.rawValue, $1.name) },
      rejectedRows: rejected.sorted { ($0.origin.file, $0.origin.line) < ($1.origin.file, $1.origin.line) },
      damagedFiles: damaged.filter { files.contains($0.file) },
      files: files.sorted(),
      rows: rows,
      leftOutRows: leftOut,
      unreadableRows: unreadable
    )
  }

  /// What some records have, by their ids.
  private static func byID<R: Record, Value>(_ records: [R], _ value: (R) -> Value?) -> [String: Value] {
    Dictionary(records.compactMap { record in value(record).map { (record.id, $0) } }) { $1 }
  }

  private var projectsOfVisibleCost: Set<String> { Set(projects.filter(\.isCostVisible).map(\.id)) }

  /// The client's own words win over those of the firm.
  private func terms(besides shared: [GlossaryTerm]) -> [GlossaryTerm] {
    let own = Set(glossary.map(\.term))
    return (glossary + shared.filter { !own.contains($0.term) }).sorted { $0.term < $1.term }
  }

  /// The lines on which the records begin, by file.
  private var rows: [String: [UInt32]] {
    var rows: [String: [UInt32]] = [:]
    func add(_ records: some Sequence<some Record>) {
      for record in records { rows[record.origin.file, default: []].append(UInt32(clamping: record.origin.line)) }
    }
    add([client])
    add(contacts)
    add(projects)
    add(milestones)
    add(workItems)
    add(criteria)
    add(measurements.values.joined())
    add(surveys)
    add(questions.values.joined())
    add(responses.values.joined())
    add(changes)
    add(decisions)
    add(decisions.lazy.flatMap(\.options))
    add(spend)
    add(interactions)
    add(risks)
    add(glossary)
    add(issues)
    add(invoices)
    add(estimates)
    add(forums)
    add(opportunities)
    add(gifts)
    add(actions)
    add(commentary)
    add(statements)
    return rows
  }
}
