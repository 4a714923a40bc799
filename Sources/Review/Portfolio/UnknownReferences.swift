import Diagnostics
import Tables

/// References to records that do not exist, gathered so that one mistake in many rows is told once.
struct UnknownReferences {
  private struct Reference: Hashable {
    let file: String
    let type: RecordType
    let kind: ReferenceIndex.Kind
    let name: String
    let client: String?
    let isRowUsed: Bool
  }

  private var rows: [Reference: (first: Origin, hint: String?, count: Int)] = [:]
  private var countsByFile: [String: Int] = [:]

  /// Notes a row that names a record which does not exist.
  ///
  /// - Parameters:
  ///   - record: The record of the row.
  ///   - kind: What is missing, such as `project`.
  ///   - name: The name the row gives it.
  ///   - index: What it could have been.
  ///   - client: The client whose record it should be; nil where any would do.
  ///   - isRowUsed: Whether the row is used all the same, without the reference.
  mutating func add<R: Record>(
    _ record: R,
    names kind: ReferenceIndex.Kind,
    _ name: String,
    in index: ReferenceIndex,
    client: String?,
    isRowUsed: Bool = false
  ) {
    let reference = Reference(
      file: record.origin.file,
      type: R.type,
      kind: kind,
      name: name,
      client: client,
      isRowUsed: isRowUsed
    )
    if rows[reference] == nil {
      countsByFile[reference.file, default: 0] += 1
      rows[reference] = (record.origin, hint(for: reference, in: index), 0)
    }
    rows[reference]?.count += 1
  }

  /// The name that was probably meant; not looked for where so many are unknown that no more are listed.
  private func hint(for reference: Reference, in index: ReferenceIndex) -> String? {
    guard countsByFile[reference.file, default: 0] <= LimitedProblems.limit else { return nil }
    let names = index.names(of: reference.kind, client: reference.client)
    return nearestName(to: reference.name, among: names).map { "did you mean '\($0)'?" }
  }

  /// A word on each of them, at the first row that has it.
  var diagnostics: [Diagnostic] {
    let inOrder = rows.sorted {
      ($0.value.first.file, $0.value.first.line) < ($1.value.first.file, $1.value.first.line)
    }
    return inOrder.map { reference, rows in
      let whose = reference.client.map { " of the client '\($0)'" } ?? ""
      let loss = Self.loss(rows.count, isRowUsed: reference.isRowUsed)
      return Diagnostic(
        .error,
        "reference-unknown",
        "there is no \(reference.kind.rawValue) '\(reference.name.shortened)'\(whose); \(loss)",
        at: rows.first.place(field: reference.kind.column),
        hint: rows.hint
          ?? Self.advice(reference.kind, reference.type),
        client: reference.client
      )
    }
  }

  private static func loss(_ count: Int, isRowUsed: Bool) -> String {
    let rows = count == 1 ? "the row is" : "\(count) rows are"
    return isRowUsed ? "\(rows) used without it" : "\(rows) not used"
  }

  private static func advice(_ kind: ReferenceIndex.Kind, _ type: RecordType) -> String {
    if kind == .client, [.issues, .invoices, .opportunities].contains(type) {
      return "list it in external_ids of the client, or leave out the rows of others with 'where:' of a source"
    }
    let advice = "add it to \(kind.register), or correct the reference"
    return kind == .project ? advice + "; 'where:' of a source leaves out rows of other projects" : advice
  }
}
