import Tables
import Yams

/// Reads `lookup:`, where a JSON file says what the ids of a field mean.
enum LookupReader {
  private static let keys = ["at", "key", "value"]

  /// The look-up, or nil, with a diagnostic, where a part of it is missing.
  static func lookup(_ node: Node, path: String, _ reader: inout YAMLReader) -> Lookup? {
    guard let section = reader.section(node, path: path) else { return nil }
    var texts: [String: String] = [:]
    for (key, value) in section.entries {
      if keys.contains(key) {
        texts[key] = reader.text(value, path: section.path(of: key))
      } else {
        reader.reportUnknown(key, path: section.path(of: key), among: keys, value)
      }
    }
    guard let at = texts["at"], let key = texts["key"], let value = texts["value"] else {
      reader.report(
        "setting-missing",
        "'\(path)' lacks '\(keys.first { texts[$0] == nil } ?? "")'",
        node,
        path,
        hint: "write '{ at: \"$.lists[]\", key: id, value: name }'"
      )
      return nil
    }
    return Lookup(at: at, key: key, value: value)
  }

  /// The origins of a field whose values are ids; a constant stays what it is.
  static func origins(_ origins: [FieldSource.Origin], through lookup: Lookup) -> [FieldSource.Origin] {
    origins.map { origin in
      switch origin {
      case .column(.path(let path)), .column(.heading(let path)): .column(.lookup(path, lookup))
      case .column, .constant: origin
      }
    }
  }
}
