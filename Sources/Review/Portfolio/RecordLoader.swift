import Diagnostics
import Foundation
import Tables

/// Turns files into records, type by type, with every row accounted for.
struct RecordLoader {
  private(set) var records = LoadedRecords()
  private var zones: TimeZones
  private(set) var ledger = Ledger()
  private(set) var diagnostics: [Diagnostic] = []
  /// Rows that could not be used, with what is known of the client they belong to.
  private(set) var rejections: [Rejection] = []
  /// Rows that never became records, file by file.
  private(set) var losses: [FileLoss] = []
  /// Files of which nothing could be used.
  private(set) var lostFiles: [LostFile] = []
  /// Records inside those of the type being loaded.
  private var nested: [(Export, Assignment)] = []
  /// The pages of searches, source by source.
  private var searches: [SourceOfRecords: PageSearch] = [:]

  /// The firm's name, which a question of the standard set holds.
  private let provider: String
  private let limits: Limits

  /// How many parts of a file are read at once.
  private let workers: Int

  /// The files as they were read; nil where nobody wants to know.
  private(set) var readFiles: ReadFiles?

  init(_ settings: Settings, workers: Int = 1, keepsFiles: Bool = false) {
    self.workers = workers
    readFiles = keepsFiles ? ReadFiles() : nil
    zones = TimeZones(standard: settings.timeZone)
    provider = settings.firm.name
    limits = settings.limits
  }

  /// Knows records already that those to be loaded belong to.
  init(_ settings: Settings, knowing records: LoadedRecords) {
    self.init(settings)
    self.records = records
    zones.add(records)
  }

  /// Loads files; those of which rows of others may be parts come first, so that each row's client is known.
  mutating func load(_ assignments: [Assignment], from files: WorkspaceFiles) {
    let parents: [RecordType] = [.clients, .projects, .surveys, .surveyQuestions, .decisions, .criteria]
    for type in parents {
      for assignment in assignments where assignment.records == type { load(assignment, from: files) }
      zones.add(records)
      for (export, assignment) in nested { load(export, assignment) }
      nested = []
    }
    for assignment in assignments where !parents.contains(assignment.records) { load(assignment, from: files) }
    for search in searches.sorted(by: { $0.key < $1.key }) { diagnostics += search.value.warnings }
  }

  /// Gives the records away.
  mutating func takeRecords() -> LoadedRecords {
    defer { records = LoadedRecords() }
    return records
  }

  private mutating func load(_ assignment: Assignment, from files: WorkspaceFiles) {
    ledger.open(assignment.file, assignment.records)
    do throws(Diagnostic) {
      let bytes = try files.read(assignment.file)
      var reading = assignment.entry?.form.reading ?? .plainTable
      reading.limits = limits
      let export = try Export(file: assignment.file, bytes: bytes, options: reading, workers: workers)
      readFiles?.add(export)
      searches[SourceOfRecords(assignment), default: PageSearch()].add(export)
      load(export, assignment)
      nested += try NestedRecords.inside(export, assignment)
      if bytes.hasChanged { throw FileBytes.inUse(assignment.file) }
    } catch {
      diagnostics.append(error)
      lostFiles.append(LostFile(assignment, code: error.code))
    }
  }

  private mutating func load(_ export: Export, _ assignment: Assignment) {
    switch assignment.records {
    case .clients: records.clients += decode(export, assignment).joined()
    case .contacts: records.contacts += decode(export, assignment).joined()
    case .statements: records.statements += decode(export, assignment).joined()
    case .projects: records.projects += decode(export, assignment).joined()
    case .spend: records.spend += decode(export, assignment).joined()
    case .commentary: records.commentary += decode(export, assignment).joined()
    case .milestones: records.milestones += decode(export, assignment).joined()
    case .workItems: records.workItems += decode(export, assignment)
    case .estimates: records.estimates += decode(export, assignment).joined()
    case .changeRequests: records.changes += decode(export, assignment).joined()
    case .decisions: records.decisions += decode(export, assignment).joined()
    case .decisionOptions: records.options += decode(export, assignment).joined()
    case .criteria: records.criteria += decode(export, assignment).joined()
    case .measurements: records.measurements += decode(export, assignment).joined()
    case .surveys: records.surveys += decode(export, assignment).joined()
    case .surveyQuestions: records.questions += decode(export, assignment).joined()
    case .responses: records.responses += decodeAnswers(export, assignment).joined()
    case .actions: records.actions += decode(export, assignment).joined()
    case .interactions: records.interactions += decode(export, assignment).joined()
    case .risks: records.risks += decode(export, assignment).joined()
    case .issues: records.issues += decode(export, assignment).joined()
    case .forums: records.forums += decode(export, assignment).joined()
    case .invoices: records.invoices += decode(export, assignment).joined()
    case .opportunities: records.opportunities += decode(export, assignment).joined()
    case .gifts: records.gifts += decode(export, assignment).joined()
    case .glossary: records.glossary += decode(export, assignment).joined()
    }
  }

  private mutating func decode<R: Record>(_ export: Export, _ assignment: Assignment) -> [[Loaded<R>]] {
    let plan: RecordPlan<R.Field>
    let reading: RecordReading<R>
    do throws(ProblemList) {
      (plan, reading) = try read(export, assignment)
    } catch {
      diagnostics += export.notes + error.all
      lostFiles.append(LostFile(assignment, code: error.all.first?.code ?? "column-missing"))
      return rejectAll(export, assignment, code: error.all.first?.code ?? "column-missing")
    }
    diagnostics += plan.diagnostics
    keepPlaces(of: reading, plan, assignment)
    var problems = LimitedProblems()
    var unknownWords = UnknownWords()
    var unusable = 0
    for part in reading.parts {
      problems.add(part.problems)
      unknownWords.add(part.unknownWords)
      unusable += part.unusableBytes
    }
    let rejectedBytes = reading.counts.rejectedBytes + unusable
    if rejectedBytes > limits.rejected {
      // Reading tells it where the file alone is to blame.
      let isTold = reading.counts.rejectedBytes > limits.rejected
      let told = isTold ? [] : [limits.rejectedTooMuch(rejectedBytes, export.file)]
      diagnostics += reading.diagnostics + problems.listed + told
      lostFiles.append(LostFile(assignment, code: "rejected-too-much"))
      return rejectAll(export, assignment, code: "rejected-too-much")
    }
    diagnostics += reading.diagnostics + problems.listed + unknownWords.diagnostics(file: assignment.file)
    ledger.add(reading.counts, assignment.file, R.type)
    losses.append(FileLoss(reading.counts, assignment))
    for rejection in reading.parts.map(\.rejected).joined() {
      ledger.reject(rejection.code, rejection.origin, R.type)
      rejections.append(rejection)
    }
    return reading.parts.map(\.decoded)
  }

  /// Reads a file, and once more where a value says what it is only beside all others of its column.
  private func read<R: Record>(
    _ export: Export,
    _ assignment: Assignment
  ) throws(ProblemList) -> (RecordPlan<R.Field>, RecordReading<R>) {
    let plan = try RecordPlan<R.Field>(for: export, assignment, zones, hasSeenAllValues: false)
    let keepsPlaces = readFiles != nil
    let reading = RecordReading<R>(plan, assignment, workers: workers, keepsPlaces: keepsPlaces)
    guard reading.isUndecided else { return (plan, reading) }
    let decided = try RecordPlan<R.Field>(for: export, assignment, zones, hasSeenAllValues: true)
    return (decided, RecordReading(decided, assignment, workers: workers, keepsPlaces: keepsPlaces))
  }

  private mutating func keepPlaces<R: Record>(
    of reading: RecordReading<R>,
    _ plan: RecordPlan<R.Field>,
    _ assignment: Assignment
  ) {
    if plan.hasSeenAllValues {
      readFiles?.addWhole(assignment.file)
    } else if assignment.parent == nil {
      // Records inside others are bytes of the row around them.
      readFiles?.add(Array(reading.parts.map(\.places).joined()), of: assignment.file)
    }
  }

  /// Loads answers, with the columns of a mapped file that the survey's questions head.
  private mutating func decodeAnswers(_ export: Export, _ assignment: Assignment) -> [[Loaded<Response>]] {
    guard let entry = assignment.entry, let wanted = AskedQuestions(entry.form, records, provider: provider) else {
      return decode(export, assignment)
    }
    do throws(Diagnostic) {
      let found = try QuestionColumns(of: wanted, entry.form, in: export)
      diagnostics += found.diagnostics
      return decode(export, assignment.mapped(by: found.form))
    } catch {
      diagnostics.append(error)
      lostFiles.append(LostFile(assignment, code: error.code))
      return rejectAll(export, assignment, code: error.code)
    }
  }

  /// A file that lacks a column every record needs gives no records, and its rows are still accounted for.
  private mutating func rejectAll<R: Record>(_ export: Export, _ assignment: Assignment, code: String) -> [[Loaded<R>]]
  {
    var unused = RowTally()
    var counts = export.forEachRow(selecting: [], report: { _ in }) { unused.add(code, line: $0.line) }
    counts.rejected.add(unused)
    ledger.add(counts, assignment.file, R.type)
    losses.append(FileLoss(counts, assignment))
    return []
  }
}

/// Files whose records replace each other, and whose pages are of one search.
private struct SourceOfRecords: Hashable, Comparable {
  let source: Int
  let records: String

  init(_ assignment: Assignment) { (source, records) = (assignment.source, assignment.records.rawValue) }

  static func < (left: Self, right: Self) -> Bool { (left.source, left.records) < (right.source, right.records) }
}

/// A record with what its loading knows beyond its cells.
struct Loaded<R: Record>: Sendable {
  let record: R
  private let provenance: Provenance

  init(_ record: consuming R, from provenance: Provenance) {
    self.record = record
    self.provenance = provenance
  }

  init(_ record: R, source: Int, client: String?) {
    self.init(record, from: Provenance(source: source, client: client))
  }

  /// Which source it comes from: files of one source replace each other's records.
  var source: Int { provenance.source }
  /// The client whose folder the file lies in, or whom the settings name.
  var client: String? { provenance.client }

  /// The record after a change, from the same source.
  func changed(_ change: (inout R) -> Void) -> Loaded {
    var record = record
    change(&record)
    return Loaded(record, from: provenance)
  }
}

/// Where the records of a file come from; a class, so that each of them holds a reference only.
final class Provenance: Sendable {
  let source: Int
  let client: String?

  init(source: Int, client: String?) {
    self.source = source
    self.client = client
  }
}

/// What reading a file left over.
struct FileLoss: Sendable {
  let file: String
  let type: RecordType
  /// The client whose file it is; nil where it may hold anybody's records.
  let client: String?
  /// Rows that were left out or rejected, and no others.
  let rows: RowCounts

  init(_ counts: RowCounts, _ assignment: Assignment) {
    (file, type, client) = (assignment.file, assignment.records, assignment.client)
    rows = RowCounts(
      read: counts.leftOut.count + counts.rejected.count,
      leftOut: counts.leftOut,
      rejected: counts.rejected
    )
  }
}

/// A row that could not be used.
struct Rejection: Sendable {
  let type: RecordType
  let origin: Origin
  let code: String
  /// The client, project, criterion or survey the row names, as written; used to find out whose pack is concerned.
  let parent: String?
  /// The client whose folder the file lies in.
  let client: String?
}

/// All records of a workspace, as loaded.
struct LoadedRecords: Sendable {
  var clients: [Loaded<Client>] = []
  var contacts: [Loaded<Contact>] = []
  var statements: [Loaded<Statement>] = []
  var projects: [Loaded<Project>] = []
  var spend: [Loaded<Spend>] = []
  var commentary: [Loaded<Commentary>] = []
  var milestones: [Loaded<Milestone>] = []
  /// There may be a million, so the parts in which they were read are never put into one array.
  var workItems: [[Loaded<WorkItem>]] = []
  var estimates: [Loaded<Estimate>] = []
  var changes: [Loaded<ChangeRequest>] = []
  var decisions: [Loaded<Decision>] = []
  var options: [Loaded<DecisionOption>] = []
  var criteria: [Loaded<Criterion>] = []
  var measurements: [Loaded<Measurement>] = []
  var surveys: [Loaded<Survey>] = []
  var questions: [Loaded<SurveyQuestion>] = []
  var responses: [Loaded<Response>] = []
  var actions: [Loaded<Action>] = []
  var interactions: [Loaded<Interaction>] = []
  var risks: [Loaded<Risk>] = []
  var issues: [Loaded<Issue>] = []
  var forums: [Loaded<Forum>] = []
  var invoices: [Loaded<Invoice>] = []
  var opportunities: [Loaded<Opportunity>] = []
  var gifts: [Loaded<Gift>] = []
  var glossary: [Loaded<GlossaryTerm>] = []
}

/// Several diagnostics thrown as one error.
struct ProblemList: Error {
  let all: [Diagnostic]
}
