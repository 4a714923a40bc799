import Tables

/// What became of the rows of one file: read = used + left out + rejected, always.
public struct FileAccount: Equatable, Sendable {
  /// The file, relative to the workspace.
  public let file: String
  /// The kind of record its rows are.
  public let records: RecordType
  /// Data rows in the file.
  public internal(set) var read = 0
  /// Rows that became records of the portfolio.
  public internal(set) var used = 0
  /// Rows that a rule leaves out, by reason in plain words.
  public internal(set) var leftOut = RowTally()
  /// Rows that could not be used, by the code of the diagnostic.
  public internal(set) var rejected = RowTally()

  /// Whether every row is accounted for.
  public var isBalanced: Bool { read == used + leftOut.count + rejected.count }
}

/// A file of which no row could be used, so that nobody knows whose records are missing.
struct LostFile: Equatable, Sendable {
  /// The file, relative to the workspace.
  let file: String
  /// The kind of record its rows would have been.
  let records: RecordType
  /// The client whose file it is; nil where it may hold anybody's records.
  let client: String?
  /// The code of the diagnostic that says why.
  let code: String

  init(_ assignment: Assignment, code: String) {
    (file, records, client, self.code) = (assignment.file, assignment.records, assignment.client, code)
  }

  init(_ account: FileAccount) {
    (file, records, client) = (account.file, account.records, nil)
    code = account.rejected.reasons.map(\.name).joined(separator: ", ")
  }
}

/// Why a row is left out by a rule (methods §0, records.md).
enum LeftOut: String {
  case afterReportDate = "after the report date"
  case superseded = "superseded by a later file"
  case otherPeriod = "for another period"
  case afterClose = "after the survey closed"
  case furtherLine = "another line of an invoice that is counted"
  case answeredTwice = "the same person answered again later"
}

/// Keeps the accounts of all files while they are loaded and joined.
struct Ledger {
  private struct Key: Hashable {
    let file: String
    let type: RecordType
  }

  private var accounts: [Key: FileAccount] = [:]

  /// All accounts, by file and type.
  var sorted: [FileAccount] {
    accounts.values.sorted { ($0.file, $0.records.rawValue) < ($1.file, $1.records.rawValue) }
  }

  mutating func open(_ file: String, _ type: RecordType) { change(file, type) { _ in } }
  mutating func use(_ file: String, _ type: RecordType) { change(file, type) { $0.used += 1 } }

  /// Takes over what reading a file counted.
  mutating func add(_ counts: RowCounts, _ file: String, _ type: RecordType) {
    change(file, type) { account in
      account.read += counts.read
      account.leftOut.add(counts.leftOut)
      account.rejected.add(counts.rejected)
    }
  }

  /// Counts rows that were read, and only those, elsewhere.
  mutating func read(_ count: Int, _ origin: Origin, _ type: RecordType) {
    change(origin.file, type) { $0.read += count }
  }

  mutating func leaveOut(_ reason: LeftOut, _ origin: Origin, _ type: RecordType) {
    change(origin.file, type) { $0.leftOut.add(reason.rawValue, line: origin.line) }
  }

  mutating func reject(_ code: String, _ origin: Origin, _ type: RecordType) {
    change(origin.file, type) { $0.rejected.add(code, line: origin.line) }
  }

  private mutating func change(_ file: String, _ type: RecordType, _ body: (inout FileAccount) -> Void) {
    body(&accounts[Key(file: file, type: type), default: FileAccount(file: file, records: type)])
  }
}
