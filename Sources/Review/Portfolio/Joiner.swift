import Diagnostics
import Tables

/// Joins loaded records into accounts: unique ids, references that exist and stay within one client, and what counts at
/// the report date.
///
/// Every record it drops is accounted for. Each kind of record is joined in an extension of its own; what they share is
/// here.
struct Joiner {
  private(set) var ledger: Ledger
  /// The rows that were left out or rejected and belong to no client that is known.
  private(set) var ownerless = Ledger()
  private(set) var accounts: [Account] = []

  /// What was loaded; nothing stays behind when it has been joined.
  private(set) var records: LoadedRecords
  let dates: Portfolio.Dates
  let settings: Settings
  var index = ReferenceIndex()
  var builders: [String: AccountBuilder] = [:]
  var staff = Directory([])
  var glossary: [GlossaryTerm] = []
  /// The last day on which something may have happened.
  let lastDay: CivilDate
  /// The kinds of record that references are checked against.
  let checkedKinds: Set<String>

  private let workers: Int
  private let rejections: [Rejection]
  private let losses: [FileLoss]
  private(set) var problems = LimitedProblems()
  private var unknownReferences = UnknownReferences()
  private var lateRejections: [(client: String?, row: InternalSlice.RejectedRow)] = []

  /// Takes the records of a loader, which keeps none.
  init(_ loader: inout RecordLoader, dates: Portfolio.Dates, settings: Settings, workers: Int) {
    self.workers = workers
    ledger = loader.ledger
    records = loader.takeRecords()
    lastDay = Self.lastDay(of: records, dates)
    rejections = loader.rejections
    losses = loader.losses
    checkedKinds = Self.checkedKinds(in: ledger)
    self.dates = dates
    self.settings = settings
  }

  mutating func join() {
    joinClients()
    joinProjects()
    joinContacts()
    joinClientRecords()
    joinProjectRecords()
    joinChanges()
    joinEstimates()
    joinRisks()
    joinIssues()
    joinForums()
    joinInvoices()
    joinOpportunities()
    joinGifts()
    joinSpend()
    joinDecisions()
    joinSurveys()
    joinMeasurements()
    joinResponses()
    joinInteractions()
    joinActions()
    checkLinks()
    checkPeople()
    joinGlossary()
    problems.add(unknownReferences.diagnostics + silentAudiences())
    assignRejections()
    // More than 1 % of a file's rows: design §3.
    let damaged = ledger.sorted.filter { $0.rejected.count * 100 > $0.read }
    let clients = builders.keys.sorted()
    for start in stride(from: 0, to: clients.count, by: Self.accountsAtOnce) {
      // What was gathered goes as soon as the accounts have their own.
      let some = clients[start..<min(start + Self.accountsAtOnce, clients.count)]
        .compactMap { builders.removeValue(forKey: $0) }
      accounts += concurrently(some.count, workers: workers) { [staff, glossary, dates, settings] place in
        some[place].account(staff: staff, glossary: glossary, dates: dates, settings: settings, damaged: damaged)
      }
    }
  }

  private static let accountsAtOnce = 32

  /// What was found wrong.
  var diagnostics: [Diagnostic] { problems.listed }

  /// Says what is wrong.
  mutating func report(_ problem: Diagnostic) { problems.add(problem) }

  // MARK: What was loaded

  /// Takes the records of a kind, to join them.
  mutating func take<Records>(_ kind: WritableKeyPath<LoadedRecords, [Records]>) -> [Records] {
    defer { records[keyPath: kind] = [] }
    return records[keyPath: kind]
  }

  /// Takes the records of a kind that say when something happened, and notes the days that cannot have come yet.
  mutating func takeDated<R: Dated>(_ kind: WritableKeyPath<LoadedRecords, [Loaded<R>]>) -> [Loaded<R>] {
    noteLaterDays(of: records[keyPath: kind])
    return take(kind)
  }

  // MARK: What becomes of a record

  /// Counts a record that became part of an account.
  mutating func use<R: Record>(_ record: R) { ledger.use(record.origin.file, R.type) }

  /// Counts a record that a rule leaves out.
  mutating func leaveOut<R: Record>(_ reason: LeftOut, _ record: R) {
    ledger.leaveOut(reason, record.origin, R.type)
    if let client = index.client(of: record), builders[client] != nil {
      builders[client]?.leftOut += 1
    } else {
      ownerless.read(1, record.origin, R.type)
      ownerless.leaveOut(reason, record.origin, R.type)
    }
  }

  /// Counts a record that cannot be used, and tells `client` of it.
  mutating func reject<R: Record>(_ record: R, _ code: String, client: String?) {
    ledger.reject(code, record.origin, R.type)
    lateRejections.append((client, .init(type: R.type, origin: record.origin, code: code)))
  }

  /// Rejects a record that names another one which does not exist.
  mutating func reject<R: Record>(
    _ record: R,
    unknown kind: ReferenceIndex.Kind,
    _ name: String,
    client: String? = nil
  ) {
    unknownReferences.add(record, names: kind, name, in: index, client: client)
    reject(record, "reference-unknown", client: client)
  }

  /// Notes that a record names another one which does not exist, and is used without it.
  mutating func note<R: Record>(_ record: R, unknown kind: ReferenceIndex.Kind, _ name: String, client: String) {
    unknownReferences.add(record, names: kind, name, in: index, client: client, isRowUsed: true)
  }

  /// Tells each account which of its rows could not be used.
  private mutating func assignRejections() {
    for rejection in rejections {
      let owner = rejection.client ?? rejection.parent.flatMap { index.client(named: $0, for: rejection.type) }
      assign(.init(type: rejection.type, origin: rejection.origin, code: rejection.code), to: owner)
    }
    for late in lateRejections { assign(late.row, to: late.client) }
    for loss in losses {
      if let client = loss.client, builders[client] != nil {
        builders[client]?.leftOut += loss.rows.leftOut.count
        builders[client]?.unreadable += loss.rows.rejected.count
      } else if loss.rows.read > 0 {
        ownerless.add(loss.rows, loss.file, loss.type)
      }
    }
  }

  private mutating func assign(_ row: InternalSlice.RejectedRow, to client: String?) {
    if let client, builders[client] != nil {
      builders[client]?.rejected.append(row)
    } else {
      ownerless.read(1, row.origin, row.type)
      ownerless.reject(row.code, row.origin, row.type)
    }
  }
}
