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
    return sequence.enumerated().compactMap { index, item in entry(item, path: "sources[\(index + 1)]", &reader) }
  }

  private static let keys = ["files", "preset", "client"] + SourceFormReader.keys

  private static func entry(_ node: Node, path: String, _ reader: inout YAMLReader) -> SourceEntry? {
    guard let section = reader.section(node, path: path) else { return nil }
    var files: String?
    var client: String?
    let records = section.value(of: "records").flatMap {
      SourceFormReader.recordType($0, path: section.path(of: "records"), &reader)
    }
    var form = SourceFormReader(SourceForm(records: records ?? .workItems))
    for (key, value) in section.entries {
      let path = section.path(of: key)
      switch key {
      case "files": files = reader.text(value, path: path)
      case "client": client = reader.text(value, path: path)
      case "preset":
        reader.report(
          "setting-unsupported",
          "'\(path)' is not supported yet",
          value,
          path,
          hint: "leave '\(key)' out"
        )
      default:
        if !form.read(key, value, path: path, &reader) { reader.reportUnknown(key, path: path, among: keys, value) }
      }
    }
    guard let files, records != nil else {
      reportMissing(files == nil ? "files" : "records", of: section, node, &reader)
      return nil
    }
    form.checkFieldNames(&reader)
    return SourceEntry(files: files, line: node.mark?.line ?? 0, client: client, form: form.form)
  }

  private static func reportMissing(
    _ key: String,
    of section: YAMLSection,
    _ node: Node,
    _ reader: inout YAMLReader
  ) {
    if section.value(of: key) != nil { return }
    reader.report(
      "setting-missing",
      "an entry of 'sources' lacks '\(key)'",
      node,
      section.path(of: key),
      hint: key == "files" ? "add 'files: exports/jira-*.csv'" : "add 'records: work-items'"
    )
  }
}
