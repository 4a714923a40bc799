import Diagnostics
import Tables

/// The rows of one file, read by a plan.
struct RecordReading<R: Record> {
  let counts: RowCounts
  let parts: [RecordPart<R>]
  /// What is wrong with the file and its rows before they are looked at as records.
  let diagnostics: [Diagnostic]
  /// Whether a value can be read only when all others of its column are known: then there are no records yet.
  var isUndecided: Bool { parts.contains(where: \.isUndecided) }

  /// Reads the rows.
  ///
  /// - Parameters:
  ///   - plan: How they become records.
  ///   - assignment: What the file holds.
  ///   - workers: How many parts of the file are read at once.
  ///   - keepsPlaces: Whether to keep where each row begins.
  init(_ plan: RecordPlan<R.Field>, _ assignment: Assignment, workers: Int, keepsPlaces: Bool) {
    var told: [Diagnostic] = []
    (counts, parts) = plan.mapping.forEachRow(workers: workers) {
      told.append($0)
    } from: {
      RecordPart<R>(plan, assignment, row: $0, expectedRows: $1, keepsPlaces: keepsPlaces)
    } _: {
      $0.read()
    }
    diagnostics = told
  }
}

/// The records of one part of a file, and what kept its other rows from being such.
struct RecordPart<R: Record> {
  private(set) var decoded: [Loaded<R>] = []
  private(set) var rejected: [Rejection] = []
  /// The bytes of the rows that could not be used.
  private(set) var unusableBytes = 0
  private(set) var problems = LimitedProblems()
  private(set) var unknownWords = UnknownWords()
  private(set) var isUndecided = false
  /// Where the rows begin, if that is wanted.
  private(set) var places: [RowPlace] = []
  private let keepsPlaces: Bool
  private let plan: RecordPlan<R.Field>
  private var reader: RecordReader<R.Field>
  private let provenance: Provenance

  /// No more memory than this is asked for before there are rows to fill it.
  private static var mostExpected: Int { 1 << 16 }

  init(
    _ plan: RecordPlan<R.Field>,
    _ assignment: Assignment,
    row: MappedRow,
    expectedRows: Int,
    keepsPlaces: Bool
  ) {
    decoded.reserveCapacity(min(expectedRows + expectedRows / 8, Self.mostExpected))
    self.keepsPlaces = keepsPlaces
    self.plan = plan
    reader = RecordReader(row, of: RecordFile(plan.layout, expectedRows: min(expectedRows, Self.mostExpected)))
    provenance = Provenance(source: assignment.source, client: assignment.client)
  }

  /// Takes the row being read.
  mutating func read() {
    if isUndecided { return }
    if keepsPlaces { places.append(RowPlace(reader.row.row)) }
    reader.begin()
    let record = R(&reader)
    isUndecided = reader.isUndecided
    for (word, field) in reader.unknownWords { unknownWords.add(word, of: field.columnName) }
    if reader.problems.isEmpty {
      decoded.append(Loaded(consume record, from: provenance))
    } else {
      problems.add(reader.problems)
      unusableBytes += reader.row.row.byteCount
      let rejection = Rejection(
        type: R.type,
        origin: reader.origin,
        code: reader.problems[0].code,
        parent: plan.parent(of: reader),
        client: provenance.client
      )
      rejected.append(rejection)
    }
  }
}
