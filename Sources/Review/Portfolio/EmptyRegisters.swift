import Diagnostics

/// Registers with headings and no rows, as a new workspace has many.
enum EmptyRegisters {
  /// The diagnostics with one note on all empty registers instead of one each.
  ///
  /// That of clients has an error of its own.
  static func folded(_ diagnostics: [Diagnostic], of assignments: [Assignment]) -> [Diagnostic] {
    let types = Dictionary(
      assignments.filter { $0.entry == nil }.map { ($0.file, $0.records) },
      uniquingKeysWith: { first, _ in first }
    )
    var kept: [Diagnostic] = []
    var empty: [Diagnostic] = []
    for diagnostic in diagnostics {
      if diagnostic.code == "rows-none", let type = diagnostic.place.file.flatMap({ types[$0] }) {
        if type != .clients { empty.append(diagnostic) }
      } else {
        kept.append(diagnostic)
      }
    }
    return kept + (empty.count > 1 ? [note(on: empty.compactMap(\.place.file).sorted())] : empty)
  }

  private static func note(on files: [String]) -> Diagnostic {
    Diagnostic(
      .note,
      "rows-none",
      "\(files.count) registers have no rows below their headings",
      at: .init(file: "exports"),
      hint: "\(files.joined(separator: ", ")): what they would hold is \"not recorded\" in packs"
    )
  }

  /// Says that a register of clients is still to be filled.
  static func noClient(in file: String) -> Diagnostic {
    Diagnostic(
      .error,
      "clients-missing",
      "the register of clients is empty, so there is nobody to make a pack for",
      at: .init(file: file),
      hint: "add a line for each client, with at least its id, name and currency, such as acme, Acme Bakery and GBP"
    )
  }
}
