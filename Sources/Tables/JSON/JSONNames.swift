import Diagnostics

/// What ids mean, as another place of the same file says.
final class JSONNames: Sendable, Equatable {
  let lookup: Lookup
  let names: [String: String]

  init(_ lookup: Lookup, names: [String: String]) {
    self.lookup = lookup
    self.names = names
  }

  static func == (left: JSONNames, right: JSONNames) -> Bool {
    left.lookup == right.lookup && left.names == right.names
  }
}

extension JSONTable {
  /// Reads what ids mean; of things with the same id the first one counts.
  func names(_ lookup: Lookup) throws(Diagnostic) -> JSONNames {
    let things = try table(at: lookup.at)
    let selectors = [
      try things.selector(lookup.key, of: lookup), try things.selector(lookup.value, of: lookup),
    ]
    var names: [String: String] = [:]
    _ = things.forEachRow(selecting: selectors, report: { _ in }) { row in
      let key = row.cell(0).text
      if !key.isEmpty, names[key] == nil { names[key] = row.cell(1).text }
    }
    return JSONNames(lookup, names: names)
  }

  private func selector(_ path: String, of lookup: Lookup) throws(Diagnostic) -> Selector {
    do throws(Diagnostic) {
      return try ColumnIndex(file: file, format: .json, columns: columns).selector(.path(path))
    } catch {
      throw Diagnostic(
        error.severity,
        error.code,
        "the look-up at '\(lookup.at.shortened)': \(error.message)",
        at: error.place,
        hint: error.hint
      )
    }
  }

  /// A warning of ids that are not among the names.
  func unknownIDs(_ selector: Selector, _ names: JSONNames) -> Diagnostic? {
    var counts: [String: Int] = [:]
    var first: Diagnostic.Place?
    _ = forEachRow(selecting: [selector], report: { _ in }) { row in
      guard case .json(let content) = row.content else { return }
      for id in content.texts(of: 0) where names.names[id] == nil {
        counts[id, default: 0] += 1
        let position = content.position(of: 0)
        first = first ?? .init(file: file, line: position.line, column: position.column)
      }
    }
    guard let first else { return nil }
    let told = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(5)
      .map { "'\($0.key.shortened)' (\($0.value))" }
    let more = counts.count > told.count ? ", …" : ""
    let ids = counts.count == 1 ? "1 id is" : "\(counts.count) ids are"
    return Diagnostic(
      .warn,
      "lookup-unknown",
      "\(ids) not found at '\(names.lookup.at.shortened)', and not recorded where rows have \(counts.count == 1 ? "it" : "them"): "
        + told.joined(separator: ", ") + more,
      at: first,
      hint: "was that part of the file left out of the export? The first one is at this place"
    )
  }
}
