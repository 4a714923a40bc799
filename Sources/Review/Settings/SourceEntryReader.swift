import Diagnostics
import Tables
import Yams

/// Reads the `sources:` list of the settings (design §5).
enum SourceEntryReader {
  /// The entries that are usable; what is wrong with the others is left with `reader`.
  static func entries(_ node: Node, _ reader: inout YAMLReader) -> [SourceEntry] {
    guard let sequence = node.sequence else {
      reader.report(
        "setting-invalid",
        "'sources' must be a list of entries that start with '- files:'",
        node,
        "sources"
      )
      return []
    }
    var entries: [SourceEntry] = []
    for (index, item) in sequence.enumerated() {
      if let entry = entry(item, path: "sources[\(index + 1)]", &reader) { entries.append(entry) }
    }
    return entries
  }

  private static let keys = [
    "files", "preset", "records", "client", "encoding", "delimiter", "quote", "heading_row", "heading_rows", "headings",
    "dates", "at", "project", "survey", "where", "fields",
  ]

  private static func entry(_ node: Node, path: String, _ reader: inout YAMLReader) -> SourceEntry? {
    guard let section = reader.section(node, path: path) else { return nil }
    var files: String?
    var records: RecordType?
    var entry = SourceEntry(files: "", line: node.mark?.line ?? 0, records: .workItems)
    var written: [WrittenField] = []
    for (key, value) in section.entries {
      let path = section.path(of: key)
      switch key {
      case "files": files = reader.text(value, path: path)
      case "records": records = recordType(value, path: path, &reader)
      case "client": entry.client = reader.text(value, path: path)
      case "delimiter": entry.reading.delimiter = delimiter(value, path: path, &reader)
      case "heading_row":
        entry.reading.headingRow = reader.value(value, path: path, expected: "a row number from 1") { text in
          Int(text).flatMap { $0 > 0 ? $0 : nil }
        }
      case "at": entry.reading.path = reader.text(value, path: path)
      case "project":
        written.append(WrittenField(name: key, node: value, path: path))
        entry.fields["project"] = fieldSource(value, path: path, &reader)
      case "survey":
        written.append(WrittenField(name: key, node: value, path: path))
        entry.fields["survey"] =
          value.scalar == nil
          ? fieldSource(value, path: path, &reader) : reader.text(value, path: path).map { FieldSource.constant($0) }
      case "where": entry.filters = filters(value, path: path, &reader)
      case "fields": written += readFields(value, path: path, into: &entry, &reader)
      case "encoding":
        if let name = reader.text(value, path: path), !["utf-8", "utf8"].contains(name.lowercased()) {
          reader.report(
            "encoding-unsupported",
            "'\(path)' is '\(name)', and only utf-8 is read",
            value,
            path,
            hint: "save the export as UTF-8"
          )
        }
      case _ where keys.contains(key):
        reader.report(
          "setting-unsupported",
          "'\(path)' is not supported yet",
          value,
          path,
          hint: "leave '\(key)' out"
        )
      default: reader.reportUnknown(key, path: path, among: keys, value)
      }
    }
    guard let files, let records else {
      let missing = files == nil ? "files" : "records"
      let isGiven = section.entries.contains { $0.key == missing }
      if !isGiven {
        reader.report(
          "setting-missing",
          "an entry of 'sources' lacks '\(missing)'",
          node,
          section.path(of: missing),
          hint: missing == "files" ? "add 'files: exports/jira-*.csv'" : "add 'records: work-items'"
        )
      }
      return nil
    }
    entry.files = files
    entry.records = records
    checkFieldNames(written, of: records, &reader)
    return entry
  }

  private static func recordType(_ node: Node, path: String, _ reader: inout YAMLReader) -> RecordType? {
    guard let name = reader.text(node, path: path) else { return nil }
    if let type = RecordType(rawValue: name) { return type }
    let names = RecordType.allCases.map(\.rawValue)
    let hint = nearestName(to: name, among: names).map { "did you mean '\($0)'?" }
    reader.report(
      "setting-invalid",
      "there are no records called '\(name)'",
      node,
      path,
      hint: hint ?? "known: \(names.joined(separator: ", "))"
    )
    return nil
  }

  private static func delimiter(_ node: Node, path: String, _ reader: inout YAMLReader) -> UInt8? {
    let names: [String: UInt8] = ["comma": 0x2C, "semicolon": 0x3B, "tab": 0x09, "pipe": 0x7C, "\\t": 0x09]
    return reader.value(node, path: path, expected: "one of , ; | tab") { text in
      names[text.lowercased()] ?? (text.utf8.count == 1 && ",;\t|".contains(text) ? text.utf8.first : nil)
    }
  }

  /// A field's source: a heading, a place, a path, or a mapping with `column`, `path` or `value` and its conversions.
  private static func fieldSource(_ node: Node, path: String, _ reader: inout YAMLReader) -> FieldSource? {
    if node.scalar != nil {
      return reader.text(node, path: path).map { FieldSource.column($0) }
    }
    guard let section = reader.section(node, path: path) else { return nil }
    var origin: FieldSource.Origin?
    var source = FieldSource.constant("")
    for (key, value) in section.entries {
      let path = section.path(of: key)
      switch key {
      case "column":
        origin = reader.text(value, path: path).map { .column(columnName($0)) }
      case "path": origin = reader.text(value, path: path).map { .column(.path($0)) }
      case "value": origin = reader.text(value, path: path).map { .constant($0) }
      case "map": source.map = map(value, path: path, &reader)
      case "else": source.otherwise = reader.text(value, path: path)
      case "date": source.date = datePattern(value, path: path, &reader)
      case "unit":
        source.unit = reader.value(value, path: path, expected: "seconds, minutes, hours or days") {
          TimeUnit(rawValue: $0)
        }
      default:
        reader.reportUnknown(
          key,
          path: path,
          among: ["column", "path", "value", "map", "else", "date", "unit"],
          value
        )
      }
    }
    guard let origin else {
      reader.report(
        "setting-missing",
        "'\(path)' says no 'column', 'path' or 'value'",
        node,
        path,
        hint: "write '{ column: HEADING }'"
      )
      return nil
    }
    source.origin = origin
    return source
  }

  private static func map(_ node: Node, path: String, _ reader: inout YAMLReader) -> [String: String] {
    guard let section = reader.section(node, path: path) else { return [:] }
    var map: [String: String] = [:]
    for (key, value) in section.entries { map[key] = reader.text(value, path: section.path(of: key)) }
    return map
  }

  private static func datePattern(_ node: Node, path: String, _ reader: inout YAMLReader) -> DatePattern? {
    guard let text = reader.text(node, path: path) else { return nil }
    do throws(Diagnostic) {
      return try DatePattern(text)
    } catch {
      reader.report(error, at: node, path)
      return nil
    }
  }

  private static func filters(_ node: Node, path: String, _ reader: inout YAMLReader) -> [RowFilter] {
    guard let section = reader.section(node, path: path) else { return [] }
    var column: ColumnName?
    var allowed: [String] = []
    var refused: [String] = []
    for (key, value) in section.entries {
      let path = section.path(of: key)
      switch key {
      case "column":
        column = reader.text(value, path: path).map(columnName)
      case "path": column = reader.text(value, path: path).map { .path($0) }
      case "is": allowed = reader.texts(value, path: path)
      case "not": refused = reader.texts(value, path: path)
      default: reader.reportUnknown(key, path: path, among: ["column", "path", "is", "not"], value)
      }
    }
    guard let column else {
      reader.report("setting-missing", "'\(path)' says no 'column'", node, path, hint: "add 'column: HEADING'")
      return []
    }
    return [
      allowed.isEmpty ? nil : .keep(column, is: allowed), refused.isEmpty ? nil : .keep(column, not: refused),
    ].compactMap(\.self)
  }

  /// A heading, or a place where the text is a number from 1.
  private static func columnName(_ text: String) -> ColumnName {
    Int(text).flatMap { $0 > 0 ? .place($0) : nil } ?? .heading(text)
  }

  /// A field of an entry and where it is written.
  private struct WrittenField {
    let name: String
    let node: Node
    let path: String
  }

  private static func readFields(
    _ node: Node,
    path: String,
    into entry: inout SourceEntry,
    _ reader: inout YAMLReader
  ) -> [WrittenField] {
    guard let section = reader.section(node, path: path) else { return [] }
    return section.entries.map { key, value in
      let path = section.path(of: key)
      entry.fields[key] = fieldSource(value, path: path, &reader)
      return WrittenField(name: key, node: value, path: path)
    }
  }

  /// A field that the record type lacks would be lost in silence.
  ///
  /// Surveys name their own questions, so responses may hold any field.
  private static func checkFieldNames(
    _ fields: [WrittenField],
    of records: RecordType,
    _ reader: inout YAMLReader
  ) {
    guard records != .responses else { return }
    let names = records.columnNames
    for field in fields where !names.contains(field.name) {
      reader.reportUnknown(field.name, path: field.path, among: names, field.node)
    }
  }
}
