import Tables
import Yams

/// Reads how a preset is recognised: the headings or paths of one shape of export, or a list of such shapes.
enum PresetVariantReader {
  static func variants(_ node: Node, madeFrom: Preset.Evidence, _ reader: inout YAMLReader) -> [Preset.Variant] {
    guard let sequence = node.sequence else {
      return [variant(node, path: "recognise", madeFrom: madeFrom, &reader)].compactMap(\.self)
    }
    return sequence.enumerated().compactMap { index, item in
      variant(item, path: "recognise[\(index + 1)]", madeFrom: madeFrom, &reader)
    }
  }

  /// What a preset was made from.
  static func evidence(_ node: Node, path: String, _ reader: inout YAMLReader) -> Preset.Evidence? {
    reader.value(node, path: path, expected: "'export' or 'description'", Preset.Evidence.init)
  }

  private static func variant(
    _ node: Node,
    path: String,
    madeFrom: Preset.Evidence,
    _ reader: inout YAMLReader
  ) -> Preset.Variant? {
    guard let section = reader.section(node, path: path) else { return nil }
    var name: String?
    var evidence = madeFrom
    var headings: [String] = []
    var paths: [String] = []
    for (key, value) in section.entries {
      let path = section.path(of: key)
      switch key {
      case "name": name = reader.text(value, path: path)
      case "made_from": evidence = Self.evidence(value, path: path, &reader) ?? madeFrom
      case "headings": headings = reader.texts(value, path: path)
      case "paths": paths = reader.texts(value, path: path)
      default: reader.reportUnknown(key, path: path, among: ["name", "made_from", "headings", "paths"], value)
      }
    }
    guard headings.isEmpty != paths.isEmpty else {
      reader.report(
        "setting-missing",
        "'\(path)' must name either the headings of a CSV file or the paths of a JSON file",
        node,
        path,
        hint: "write '{ headings: [HEADING, HEADING] }'"
      )
      return nil
    }
    return Preset.Variant(
      name: name,
      madeFrom: evidence,
      columns: headings.map { .heading($0) } + paths.map { .path($0) },
      format: paths.isEmpty ? .csv : .json
    )
  }
}
