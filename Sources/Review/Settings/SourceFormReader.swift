import Diagnostics
import Tables
import Yams

/// Reads the keys of a source that say how its files are read and mapped: those an entry of `sources:` and a preset
/// have in common.
///
/// A form may come from a preset already; what is written here wins over it, field by field.
struct SourceFormReader {
  /// The keys, in the order of the documentation.
  static let keys = ["records"] + ReadingOptionsReader.keys + ["project", "survey", "where", "fields"]

  private(set) var form: SourceForm
  /// The preset that is read; nil where it is an entry of the settings.
  private let preset: String?
  private var written: [WrittenField] = []

  /// A field and where it is written.
  private struct WrittenField {
    let name: String
    let node: Node
    let path: String
  }

  init(_ form: SourceForm, preset: String? = nil) {
    self.form = form
    self.preset = preset
  }

  /// Takes what a key says into the form.
  ///
  /// - Returns: Whether it is a key of this kind.
  mutating func read(_ key: String, _ node: Node, path: String, _ reader: inout YAMLReader) -> Bool {
    switch key {
    case "records": break
    case "project": readField(key, node, path: path, &reader)
    case "survey":
      if node.scalar == nil {
        readField(key, node, path: path, &reader)
      } else {
        readConstant(key, node, path: path, &reader)
      }
    case "where":
      form.filters = RowFilterReader.filters(node, path: path, &reader).map { filter in
        var filter = filter
        filter.preset = preset
        return filter
      }
    case "fields":
      for (name, value) in reader.section(node, path: path)?.entries ?? [] {
        readField(name, value, path: "\(path).\(name)", &reader)
      }
    default: return ReadingOptionsReader.read(key, node, path: path, into: &form.reading, &reader)
    }
    return true
  }

  private mutating func readField(_ name: String, _ node: Node, path: String, _ reader: inout YAMLReader) {
    written.append(WrittenField(name: name, node: node, path: path))
    let sources = FieldSourceReader.sources(node, path: path, &reader)
    if preset == nil {
      form.override(name, by: sources)
    } else if !sources.isEmpty {
      form.fields[name] = FieldMapping(sources, preset: preset)
    }
  }

  private mutating func readConstant(_ name: String, _ node: Node, path: String, _ reader: inout YAMLReader) {
    written.append(WrittenField(name: name, node: node, path: path))
    if let text = reader.text(node, path: path) {
      form.fields[name] = FieldMapping([.constant(text)], preset: preset)
    }
  }

  /// Names the fields that the record type lacks: they would be lost in silence.
  ///
  /// Surveys name their own questions, so responses may hold any field.
  func checkFieldNames(_ reader: inout YAMLReader) {
    guard form.records != .responses else { return }
    let names = form.records.columnNames
    for field in written where !names.contains(field.name) {
      reader.reportUnknown(field.name, path: field.path, among: names, field.node)
    }
  }

  /// The kind of record that a `records` key names.
  static func recordType(_ node: Node, path: String, _ reader: inout YAMLReader) -> RecordType? {
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
}
