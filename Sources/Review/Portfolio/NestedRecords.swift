import Diagnostics
import Tables

/// Records that may stand inside those they belong to, in JSON files of our own form.
struct NestedRecords {
  /// The key of the array that holds them.
  let key: String
  /// What they are.
  let records: RecordType
  /// The column in which they name what they belong to, when they have a file of their own.
  let parent: String

  /// What may stand inside a record.
  static func of(_ records: RecordType) -> [NestedRecords] {
    switch records {
    case .decisions: [NestedRecords(key: "options", records: .decisionOptions, parent: "decision")]
    case .criteria: [NestedRecords(key: "measurements", records: .measurements, parent: "criterion")]
    case .surveys:
      [
        NestedRecords(key: "questions", records: .surveyQuestions, parent: "survey"),
        NestedRecords(key: "responses", records: .responses, parent: "survey"),
      ]
    default: []
    }
  }

  /// Whether a column of the outer records is a part of these.
  func has(_ column: String) -> Bool { column == key + "[]" || column.hasPrefix(key + "[].") }

  /// Those that the rows of an export hold.
  static func inside(_ export: Export, _ assignment: Assignment) throws(Diagnostic) -> [(Export, Assignment)] {
    guard assignment.entry == nil, export.reading.format == .json else { return [] }
    var found: [(Export, Assignment)] = []
    let id = export.columns.contains("id") ? "id" : "$key"
    for nested in of(assignment.records) where export.columns.contains(where: nested.has) {
      var inner = Assignment(file: assignment.file, records: nested.records, entry: nil, client: assignment.client)
      inner.parent = (nested.parent, try export.path(inRows: id))
      found.append((try export.rows(at: export.path(inRows: nested.key + "[]")), inner))
    }
    return found
  }
}
