import Diagnostics
import Tables

/// Joins loaded records into accounts: unique ids, references that exist and stay within one client, and what counts at
/// the report date.
///
/// Every record it drops is accounted for.
struct Joiner {
  private(set) var ledger: Ledger
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var accounts: [Account] = []

  private let records: LoadedRecords
  private let rejections: [Rejection]
  private let dates: Portfolio.Dates
  private let settings: Settings

  private var index = ReferenceIndex()
  private var builders: [String: AccountBuilder] = [:]
  private var unknown: [UnknownReference: Int] = [:]
  private var unknownPlaces: [UnknownReference: Origin] = [:]
  private var lateRejections: [(client: String, type: RecordType, origin: Origin, code: String)] = []

  init(_ loader: RecordLoader, dates: Portfolio.Dates, settings: Settings) {
    ledger = loader.ledger
    records = loader.records
    rejections = loader.rejections
    self.dates = dates
    self.settings = settings
  }

  mutating func join() {
    joinClients()
    joinProjects()
    joinContacts()
    joinClientRecords()
    joinProjectRecords()
    joinSurveys()
    joinMeasurements()
    joinResponses()
    joinActions()
    reportUnknownReferences()
    assignRejections()
    // More than 1 % of a file's rows: design §3.
    let damaged = ledger.sorted.filter { $0.rejectedCount * 100 > $0.read }
    accounts = builders.values.map { $0.account(dates: dates, settings: settings, damaged: damaged) }
      .sorted { $0.visible.client.id < $1.visible.client.id }
  }

  // MARK: Clients, projects, contacts

  private mutating func joinClients() {
    for loaded in unique(records.clients, by: { $0.id.lowercased() }) {
      let client = loaded.record
      index.clients[client.id] = client
      builders[client.id] = AccountBuilder(client: client)
      use(client)
    }
  }

  private mutating func joinProjects() {
    for loaded in unique(records.projects, by: { $0.id.lowercased() }) {
      let project = loaded.record
      guard index.clients[project.client] != nil else {
        reject(project, unknown: "client", project.client, among: index.clients.keys.sorted())
        continue
      }
      guard isInFolder(loaded, of: project.client) else { continue }
      index.add(project)
      builders[project.client]?.projects.append(project)
      use(project)
    }
  }

  private mutating func joinContacts() {
    for loaded in unique(records.contacts, by: { ($0.client ?? "") + "/" + $0.id }) {
      let contact = loaded.record
      guard let client = contact.client else {
        for id in builders.keys { builders[id]?.contacts.append(contact) }
        use(contact)
        continue
      }
      guard index.clients[client] != nil else {
        reject(contact, unknown: "client", client, among: index.clients.keys.sorted())
        continue
      }
      builders[client]?.contacts.append(contact)
      use(contact)
    }
  }

  // MARK: Records of a client

  private mutating func joinClientRecords() {
    for loaded in unique(records.statements, by: { $0.client + "/" + $0.id }) {
      let statement = loaded.record
      guard isOfKnownClient(statement, statement.client) else { continue }
      guard statement.saidOn <= dates.issueOn else { leaveOut(.afterReportDate, statement); continue }
      builders[statement.client]?.statements.append(statement)
      use(statement)
    }
    for loaded in unique(numbered(records.commentary), by: { $0.client + "/" + $0.id }) {
      let commentary = loaded.record
      guard isOfKnownClient(commentary, commentary.client) else { continue }
      guard commentary.period.days == dates.period.days else { leaveOut(.otherPeriod, commentary); continue }
      builders[commentary.client]?.commentary.append(commentary)
      use(commentary)
    }
  }

  private mutating func joinProjectRecords() {
    for (loaded, client) in ofKnownProject(records.milestones, \.project) {
      index.add(loaded.record, client: client)
      builders[client]?.milestones.append(loaded.record)
      use(loaded.record)
    }
    for (loaded, client) in ofKnownProject(records.criteria, \.project) {
      index.add(loaded.record, client: client)
      if let proposed = loaded.record.proposedOn, proposed > dates.issueOn {
        leaveOut(.afterReportDate, loaded.record)
        continue
      }
      builders[client]?.criteria.append(loaded.record)
      use(loaded.record)
    }
    for (loaded, client) in ofKnownProject(records.workItems, \.project, parent: \.project) {
      var item = loaded.record
      if let project = index.project(item.project) { item.project = project.id }
      index.add(item, client: client)
      if let begin = item.begin, begin > dates.asOf {
        leaveOut(.afterReportDate, item)
        continue
      }
      builders[client]?.workItems.append(item.asOf(dates.asOf))
      use(item)
    }
  }

  /// The records whose project exists, with their client; ids are unique within the client, or within `parent`.
  private mutating func ofKnownProject<R: Record>(
    _ records: [Loaded<R>],
    _ project: (R) -> String,
    parent: ((R) -> String)? = nil
  ) -> [(Loaded<R>, client: String)] {
    var known: [Loaded<R>] = []
    for loaded in records {
      let name = project(loaded.record)
      guard let found = index.project(name) else {
        reject(loaded.record, unknown: "project", name, among: index.projectNames)
        continue
      }
      if isInFolder(loaded, of: found.client) { known.append(loaded) }
    }
    let index = self.index
    let kept = unique(known) { record in
      let found = index.project(project(record))
      return (parent == nil ? found?.client : found?.id).map { $0 + "/" + record.id } ?? record.id
    }
    return kept.map { loaded in (loaded, client: index.project(project(loaded.record))?.client ?? "") }
  }

  // MARK: Surveys

  private mutating func joinSurveys() {
    for loaded in unique(records.surveys, by: { $0.id.lowercased() }) {
      let survey = loaded.record
      guard isOfKnownClient(survey, survey.client) else { continue }
      index.surveys[survey.id] = survey
      builders[survey.client]?.surveys.append(survey)
      use(survey)
    }
    for loaded in unique(records.questions, by: { $0.survey + "/" + $0.id }) {
      let question = loaded.record
      guard let survey = index.surveys[question.survey] else {
        reject(question, unknown: "survey", question.survey, among: index.surveys.keys.sorted())
        continue
      }
      builders[survey.client]?.questions[survey.id, default: []].append(question)
      use(question)
    }
  }

  private mutating func joinResponses() {
    let people = builders.mapValues { People($0.contacts) }
    var latest: [String: Response] = [:]
    var kept: [Response] = []
    for loaded in unique(numbered(records.responses), by: { $0.survey + "/" + $0.id }) {
      let response = loaded.record
      guard let survey = index.surveys[response.survey] else {
        reject(response, unknown: "survey", response.survey, among: index.surveys.keys.sorted())
        continue
      }
      guard isInFolder(loaded, of: survey.client) else { continue }
      if response.on > dates.asOf { leaveOut(.afterReportDate, response); continue }
      if response.on > survey.closed { leaveOut(.afterClose, response); continue }
      guard let contact = response.contact else { kept.append(response); continue }
      let person = people[survey.client]?.resolve(contact).key ?? contact
      let key = survey.id + "/" + person
      if let earlier = latest[key] {
        leaveOut(.answeredTwice, earlier.on <= response.on ? earlier : response)
        if earlier.on > response.on { continue }
      }
      latest[key] = response
    }
    for response in kept
      + latest.values.sorted(by: { ($0.origin.file, $0.origin.line) < ($1.origin.file, $1.origin.line) })
    {
      if let survey = index.surveys[response.survey] {
        builders[survey.client]?.responses[survey.id, default: []].append(response)
      }
      use(response)
    }
  }

  // MARK: Measurements and actions

  private mutating func joinMeasurements() {
    var latest: [String: (measurement: Measurement, client: String)] = [:]
    for loaded in records.measurements {
      let measurement = loaded.record
      guard let client = client(of: loaded, criterion: measurement.criterion) else { continue }
      if measurement.on > dates.asOf { leaveOut(.afterReportDate, measurement); continue }
      let key = client + "/" + measurement.id
      if let earlier = latest[key]?.measurement {
        leaveOut(.superseded, earlier)
        if earlier.value != measurement.value { reportRepeated(earlier, measurement, client) }
      }
      latest[key] = (measurement, client)
    }
    for (measurement, client) in latest.values {
      builders[client]?.measurements[measurement.criterion, default: []].append(measurement)
      use(measurement)
    }
  }

  /// The client whose criterion is measured; criterion ids are unique within a client only.
  private mutating func client(of loaded: Loaded<Measurement>, criterion: String) -> String? {
    let clients = index.criteria[criterion] ?? []
    if let folder = loaded.client, clients.contains(folder) { return folder }
    switch clients.count {
    case 1 where loaded.client == nil: return clients.first
    case 0, 1:
      reject(loaded.record, unknown: "criterion", criterion, among: index.criteria.keys.sorted())
    default:
      diagnostics.append(
        Diagnostic(
          .error,
          "reference-ambiguous",
          "the criterion '\(criterion)' exists for \(clients.sorted().joined(separator: " and "))",
          at: loaded.record.origin.place(field: "criterion"),
          hint: "put the measurements of each client into a folder of its own, exports/CLIENT/measurements.csv"
        )
      )
      ledger.reject("reference-ambiguous", loaded.record.origin.file, .measurements)
    }
    return nil
  }

  private mutating func reportRepeated(_ earlier: Measurement, _ later: Measurement, _ client: String) {
    diagnostics.append(
      Diagnostic(
        .warn,
        "measurement-repeated",
        "'\(later.criterion)' was measured twice on \(later.on.iso); the later row counts",
        at: later.origin.place(),
        hint: "remove the row at line \(earlier.origin.line) of \(earlier.origin.file)",
        client: client,
        records: ["criterion:\(later.criterion)"]
      )
    )
  }

  private mutating func joinActions() {
    for loaded in unique(records.actions, by: { $0.client + "/" + $0.id }) {
      let action = loaded.record
      guard isOfKnownClient(action, action.client) else { continue }
      if let name = action.project, index.project(name)?.client != action.client {
        reject(action, unknown: "project", name, among: index.projectNames, client: action.client)
        continue
      }
      if let milestone = action.blocks, index.references["milestone:\(milestone)"]?.contains(action.client) != true {
        reject(action, unknown: "milestone", milestone, among: [], client: action.client)
        continue
      }
      guard action.raised <= dates.issueOn else { leaveOut(.afterReportDate, action); continue }
      checkSources(of: action)
      builders[action.client]?.actions.append(action.asOf(dates.issueOn))
      use(action)
    }
  }

  /// A source that does not exist would leave bad news without its action in silence.
  private mutating func checkSources(of action: Action) {
    for reference in action.sourceReferences {
      let base = String(reference.prefix { $0 != "/" })
      guard ReferenceIndex.isChecked(base), index.references[base]?.contains(action.client) != true else { continue }
      let names = index.references.filter { $0.value.contains(action.client) }.map(\.key).sorted()
      diagnostics.append(
        Diagnostic(
          .error,
          "reference-unknown",
          "the action '\(action.id)' answers '\(reference)', which does not exist",
          at: action.origin.place(field: "source_refs"),
          hint: nearestName(to: base, among: names).map { "did you mean '\($0)'?" }
            ?? "write it as type:id, such as milestone:M3",
          client: action.client,
          records: [action.reference]
        )
      )
    }
  }

  // MARK: Shared checks

  private mutating func isOfKnownClient<R: Record>(_ record: R, _ client: String) -> Bool {
    if index.clients[client] != nil { return true }
    reject(record, unknown: "client", client, among: index.clients.keys.sorted())
    return false
  }

  /// A file in a client's folder may hold only that client's records.
  private mutating func isInFolder<R: Record>(_ loaded: Loaded<R>, of client: String) -> Bool {
    guard let folder = loaded.client, folder != client else { return true }
    let record = loaded.record
    diagnostics.append(
      Diagnostic(
        .error,
        "client-mismatch",
        "\(record.reference) belongs to '\(client)' and stands in a file of '\(folder)'; it is not used",
        at: record.origin.place(),
        hint: "move the row to a file of '\(client)'",
        client: client,
        records: [record.reference]
      )
    )
    ledger.reject("client-mismatch", record.origin.file, R.type)
    lateRejections.append((client, R.type, record.origin, "client-mismatch"))
    return false
  }

  /// The records with each id once.
  ///
  /// In files of one source the last file wins, and the others are superseded; anything else that shares an id is
  /// rejected.
  private mutating func unique<R: Record>(_ records: [Loaded<R>], by key: (R) -> String) -> [Loaded<R>] {
    var places: [String: Int] = [:]
    places.reserveCapacity(records.count)
    var kept: [Loaded<R>?] = []
    kept.reserveCapacity(records.count)
    for loaded in records {
      let key = key(loaded.record)
      guard let place = places[key], let earlier = kept[place] else {
        places[key] = kept.count
        kept.append(loaded)
        continue
      }
      if earlier.source == loaded.source, earlier.record.origin.file != loaded.record.origin.file {
        leaveOut(.superseded, earlier.record)
        kept[place] = nil
        places[key] = kept.count
        kept.append(loaded)
      } else {
        reportDuplicate(loaded, earlier)
      }
    }
    return kept.compactMap(\.self)
  }

  private mutating func reportDuplicate<R: Record>(_ loaded: Loaded<R>, _ earlier: Loaded<R>) {
    let (record, first) = (loaded.record, earlier.record)
    diagnostics.append(
      Diagnostic(
        .error,
        "id-duplicate",
        "\(R.type.singular) '\(record.id)' stands twice; the second row is not used",
        at: record.origin.place(field: "id"),
        hint: "the first one is at \(first.origin.file):\(first.origin.line); give one of them another id",
        records: [record.reference]
      )
    )
    ledger.reject("id-duplicate", record.origin.file, R.type)
    if let client = index.client(of: record) ?? loaded.client {
      lateRejections.append((client, R.type, record.origin, "id-duplicate"))
    }
  }

  /// Rows without an id of their own may be alike: in one file each counts, and the same place in a later file
  /// replaces it.
  private func numbered<R: Record>(_ records: [Loaded<R>]) -> [Loaded<R>] where R: Numbered {
    var seen: [String: Int] = [:]
    return records.map { loaded in
      guard loaded.record.id.hasPrefix("row-") else { return loaded }
      let count = seen["\(loaded.record.origin.file)/\(loaded.record.id)", default: 0] + 1
      seen["\(loaded.record.origin.file)/\(loaded.record.id)"] = count
      return count == 1
        ? loaded : Loaded(loaded.record.numbered(count), source: loaded.source, client: loaded.client)
    }
  }

  // MARK: Accounting

  private mutating func use<R: Record>(_ record: R) { ledger.use(record.origin.file, R.type) }

  private mutating func leaveOut<R: Record>(_ reason: LeftOut, _ record: R) {
    ledger.leaveOut(reason, record.origin.file, R.type)
    if let client = index.client(of: record) { builders[client]?.leftOut += 1 }
  }

  private struct UnknownReference: Hashable {
    let file: String
    let type: RecordType
    let kind: String
    let name: String
    let hint: String?
    let client: String?
  }

  private mutating func reject<R: Record>(
    _ record: R,
    unknown kind: String,
    _ name: String,
    among names: [String],
    client: String? = nil
  ) {
    let reference = UnknownReference(
      file: record.origin.file,
      type: R.type,
      kind: kind,
      name: name,
      hint: nearestName(to: name, among: names).map { "did you mean '\($0)'?" },
      client: client
    )
    unknown[reference, default: 0] += 1
    if unknownPlaces[reference] == nil { unknownPlaces[reference] = record.origin }
    ledger.reject("reference-unknown", record.origin.file, R.type)
    if let client { lateRejections.append((client, R.type, record.origin, "reference-unknown")) }
  }

  private mutating func reportUnknownReferences() {
    for (reference, count) in unknown {
      let whose = reference.client.map { " of the client '\($0)'" } ?? ""
      let rows = count == 1 ? "the row is not used" : "\(count) rows are not used"
      diagnostics.append(
        Diagnostic(
          .error,
          "reference-unknown",
          "there is no \(reference.kind) '\(reference.name)'\(whose); \(rows)",
          at: unknownPlaces[reference]?.place(field: reference.kind) ?? .init(file: reference.file),
          hint: reference.hint
            ?? "add it to \(reference.kind == "criterion" ? "criteria" : reference.kind + "s"), or correct the reference",
          client: reference.client
        )
      )
    }
  }

  /// Tells each account which of its rows could not be used.
  private mutating func assignRejections() {
    for rejection in rejections {
      let owner = rejection.client ?? rejection.parent.flatMap { index.client(named: $0, for: rejection.type) }
      if let owner {
        builders[owner]?.rejected.append(.init(type: rejection.type, origin: rejection.origin, code: rejection.code))
      }
    }
    for late in lateRejections {
      builders[late.client]?.rejected.append(.init(type: late.type, origin: late.origin, code: late.code))
    }
  }
}

/// A record that can do without an id of its own.
protocol Numbered {
  func numbered(_ count: Int) -> Self
}
