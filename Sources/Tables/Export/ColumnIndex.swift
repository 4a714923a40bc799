import Diagnostics

/// Finds columns by the names that users give them.
struct ColumnIndex: Sendable {
  let file: String
  let format: Reading.Format
  let columns: [String]
  private let places: [FoldedName: [Int]]

  init(file: String, format: Reading.Format, columns: [String]) {
    self.file = file
    self.format = format
    self.columns = columns
    var places: [FoldedName: [Int]] = [:]
    for (place, column) in columns.enumerated() { places[FoldedName(column), default: []].append(place) }
    self.places = places
  }

  func selector(_ name: ColumnName) throws(Diagnostic) -> Selector {
    switch (name, format) {
    case (.place(let place), _):
      guard columns.indices.contains(place - 1) else { throw missingPlace(place) }
      return try selector(at: [place - 1], name: columns[place - 1])
    case (.heading(let heading), .csv):
      guard let found = places[FoldedName(heading)] else { throw missing(heading) }
      return try selector(at: found, name: columns[found[0]])
    case (.beginning(let start), _):
      return try selector(beginning: start)
    case (.heading(let path), .json), (.path(let path), .json), (.lookup(let path, _), .json):
      return try jsonSelector(path)
    case (.path(let path), .csv), (.lookup(let path, _), .csv):
      throw Diagnostic(
        .error,
        "column-missing",
        "the path '\(path.shortened)' selects from JSON, and this file is CSV",
        at: .init(file: file),
        hint: "name a column by its heading"
      )
    }
  }

  /// The column, or the columns of one heading, that begins so: of two headings nobody could tell which is meant.
  private func selector(beginning start: String) throws(Diagnostic) -> Selector {
    let wanted = FoldedName(start).text
    let found = columns.indices.filter { FoldedName(columns[$0]).text.hasPrefix(wanted) }
    guard let first = found.first, !wanted.isEmpty else { throw missing(start, which: "that begins with ") }
    guard let other = found.first(where: { FoldedName(columns[$0]) != FoldedName(columns[first]) }) else {
      return try selector(at: found, name: columns[first])
    }
    throw Diagnostic(
      .error,
      "column-ambiguous",
      "two columns begin with '\(start.shortened)': '\(columns[first].shortened)' and '\(columns[other].shortened)'",
      at: .init(file: file),
      hint: "name one of them with 'column:'"
    )
  }

  private func selector(at places: [Int], name: String) throws(Diagnostic) -> Selector {
    format == .csv
      ? Selector(name: name, target: .columns(places)) : Selector(name: name, target: .path(try JSONPath(name)))
  }

  /// A path as written, or written differently, or without the `[]` at its end; where there are no rows, any path.
  private func jsonSelector(_ path: String) throws(Diagnostic) -> Selector {
    if path.hasPrefix("$.") || path.hasPrefix("$[") {
      return Selector(name: path, target: .pathFromTop(try JSONPath(path)))
    }
    for candidate in [path, path + "[]"] {
      let found = places[FoldedName(candidate)] ?? []
      if let place = found.first(where: { columns[$0] == candidate }) ?? found.first {
        return try selector(at: [place], name: columns[place])
      }
    }
    guard columns.isEmpty else { throw missing(path) }
    return Selector(name: path, target: .path(try JSONPath(path)))
  }

  /// Nothing stands at a path from the top of the file.
  func nothing(at path: String) -> Diagnostic {
    let inRow = String(path.dropFirst(2))
    let isInRow = columns.contains { FoldedName($0) == FoldedName(inRow) }
    return Diagnostic(
      .error,
      "column-missing",
      "there is nothing at '\(path.shortened)', counted from the top of the file",
      at: .init(file: file),
      hint: isInRow ? "write '\(inRow.shortened)' for the value in each row" : nil
    )
  }

  private func missing(_ name: String, which words: String = "") -> Diagnostic {
    let what = format == .csv ? "column" : "path"
    return Diagnostic(
      .error,
      "column-missing",
      "there is no \(what) \(words)'\(name.shortened)'",
      at: .init(file: file),
      hint: hint(for: name)
    )
  }

  private func missingPlace(_ place: Int) -> Diagnostic {
    Diagnostic(
      .error,
      "column-missing",
      "there is no column \(place): the file has \(columns.count)",
      at: .init(file: file),
      hint: "columns are counted from 1"
    )
  }

  private func hint(for name: String) -> String? {
    if let near = nearestName(to: name, among: columns) { return "did you mean '\(near.shortened)'?" }
    let inside = columns.filter { $0.hasPrefix(name + ".") || $0.hasPrefix(name + "[].") }
    if format == .json, let first = inside.first { return "name a value inside it, such as '\(first.shortened)'" }
    let named = columns.filter { !$0.isEmpty }
    guard !named.isEmpty else { return nil }
    let first = named.prefix(8).map { "'\($0.shortened)'" }.joined(separator: ", ")
    return "there are \(first)\(named.count > 8 ? ", …" : "")"
  }
}
