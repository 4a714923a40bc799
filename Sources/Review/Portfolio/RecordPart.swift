import Diagnostics
import Tables

/// The rows of one file, read by a plan.
struct RecordReading<R: Record> {
  let counts: RowCounts
  let parts: [RecordPart<R>]
  /// What is wrong with the file and its rows before they are looked at as records.
  let diagnostics: [Diagnostic]

  init(_ plan: RecordPlan<R.Field>, _ assignment: Assignment, workers: Int) {
    var told: [Diagnostic] = []
    (counts, parts) = plan.mapping.forEachRow(workers: workers) {
      told.append($0)
    } from: {
      RecordPart<R>(plan, assignment)
    } _: { part, row in
      part.read(row)
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
  private let plan: RecordPlan<R.Field>
  private let file: RecordFile<R.Field>
  private let provenance: Provenance

  init(_ plan: RecordPlan<R.Field>, _ assignment: Assignment) {
    self.plan = plan
    file = RecordFile(plan.layout)
    provenance = Provenance(source: assignment.source, client: assignment.client)
  }

  /// Takes a row.
  mutating func read(_ row: MappedRow) {
    var reader = RecordReader<R.Field>(row, of: file)
    let record = R(&reader)
    for (word, field) in reader.unknownWords { unknownWords.add(word, of: field.columnName) }
    if reader.problems.isEmpty {
      decoded.append(Loaded(record, from: provenance))
    } else {
      problems.add(reader.problems)
      unusableBytes += row.row.byteCount
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
