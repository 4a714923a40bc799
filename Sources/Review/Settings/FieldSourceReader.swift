import Diagnostics
import Tables
import Yams

/// Reads where a field comes from.
///
/// A heading, a mapping with `column`, `path` or `value` and its conversions, or a list of these, of which the first
/// whose column a file has is used.
enum FieldSourceReader {
  /// The sources of a field, best first; empty where none is usable.
  static func sources(_ node: Node, path: String, _ reader: inout YAMLReader) -> [FieldSource] {
    guard let sequence = node.sequence else { return single(node, path: path, &reader) }
    if sequence.isEmpty {
      reader.report("setting-missing", "'\(path)' names no column", node, path, hint: "write '\(path): [HEADING]'")
    }
    return sequence.enumerated().flatMap { index, item in single(item, path: "\(path)[\(index + 1)]", &reader) }
  }

  private static let keys = [
    "column", "column_begins", "question", "path", "lookup", "value", "map", "else", "date", "zone", "unit", "split",
  ]

  /// The sources that one item names: several where its `column` is a list.
  private static func single(_ node: Node, path: String, _ reader: inout YAMLReader) -> [FieldSource] {
    if node.scalar != nil { return reader.text(node, path: path).map { [.column($0)] } ?? [] }
    guard let section = reader.section(node, path: path) else { return [] }
    var origins: [FieldSource.Origin]?
    var source = FieldSource.constant("")
    var lookup: Lookup?
    for (key, value) in section.entries {
      let path = section.path(of: key)
      switch key {
      case "value": origins = reader.text(value, path: path).map { [.constant($0)] } ?? []
      case "lookup": lookup = LookupReader.lookup(value, path: path, &reader)
      case "map": source.map = map(value, path: path, &reader)
      case "else": source.otherwise = reader.text(value, path: path)
      case "date": source.date = ColumnFormReader.datePattern(value, path: path, &reader)
      case "zone":
        let zone = reader.value(value, path: path, expected: "UTC") { $0.uppercased() == "UTC" ? true : nil }
        source.isUTC = zone ?? false
      case "split":
        source.separator = reader.value(value, path: path, expected: "a sign such as ','") { $0.isEmpty ? nil : $0 }
      case "unit":
        source.unit = reader.value(value, path: path, expected: "seconds, minutes, hours or days") {
          TimeUnit(rawValue: $0)
        }
      default:
        if let names = ColumnNameReader.names(key, value, path: path, &reader) {
          origins = names.map { .column($0) }
        } else {
          reader.reportUnknown(key, path: path, among: keys, value)
        }
      }
    }
    guard let origins else {
      reader.report(
        "setting-missing",
        "'\(path)' says no 'column', 'path' or 'value'",
        node,
        path,
        hint: "write '{ column: HEADING }'"
      )
      return []
    }
    return (lookup.map { LookupReader.origins(origins, through: $0) } ?? origins).map { origin in
      var copy = source
      copy.origin = origin
      return copy
    }
  }

  private static func map(_ node: Node, path: String, _ reader: inout YAMLReader) -> [String: String] {
    guard let section = reader.section(node, path: path) else { return [:] }
    var map: [String: String] = [:]
    for (key, value) in section.entries { map[key] = reader.text(value, path: section.path(of: key)) }
    return map
  }
}

/// Reads the keys that name columns.
enum ColumnNameReader {
  /// The columns that a key names, best first; nil where it is no such key.
  static func names(_ key: String, _ node: Node, path: String, _ reader: inout YAMLReader) -> [ColumnName]? {
    switch key {
    case "column": reader.texts(node, path: path).map(columnName)
    case "question": reader.texts(node, path: path).map { .heading($0) }
    case "column_begins": reader.texts(node, path: path).map { .beginning($0) }
    case "path": reader.texts(node, path: path).map { .path($0) }
    default: nil
    }
  }

  /// A heading, or a place where the text is a number from 1.
  private static func columnName(_ text: String) -> ColumnName {
    Int(text).flatMap { $0 > 0 ? .place($0) : nil } ?? .heading(text)
  }
}
