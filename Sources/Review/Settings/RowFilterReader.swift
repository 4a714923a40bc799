import Tables
import Yams

/// Reads `where`: one condition, or a list of them that must all hold.
enum RowFilterReader {
  static func filters(_ node: Node, path: String, _ reader: inout YAMLReader) -> [FilterMapping] {
    guard let sequence = node.sequence else { return condition(node, path: path, &reader) }
    return sequence.enumerated().flatMap { index, item in condition(item, path: "\(path)[\(index + 1)]", &reader) }
  }

  private static func condition(_ node: Node, path: String, _ reader: inout YAMLReader) -> [FilterMapping] {
    guard let section = reader.section(node, path: path) else { return [] }
    var columns: [ColumnName] = []
    var allowed: [String] = []
    var refused: [String] = []
    for (key, value) in section.entries {
      let path = section.path(of: key)
      switch key {
      case "is": allowed = reader.texts(value, path: path)
      case "not": refused = reader.texts(value, path: path)
      default:
        if let names = ColumnNameReader.names(key, value, path: path, &reader) {
          columns = names
        } else {
          reader.reportUnknown(key, path: path, among: ["column", "column_begins", "path", "is", "not"], value)
        }
      }
    }
    if columns.isEmpty {
      reader.report("setting-missing", "'\(path)' says no 'column'", node, path, hint: "add 'column: HEADING'")
      return []
    }
    if section.entries.count == 1 {
      reader.report(
        "setting-missing",
        "'\(path)' says neither 'is' nor 'not', so it leaves out nothing",
        node,
        path,
        hint: "add 'is: [VALUE]' for the rows to keep, or 'not: [VALUE]' for those to leave out"
      )
    }
    var filters: [FilterMapping] = []
    if !allowed.isEmpty { filters.append(FilterMapping(columns: columns, values: allowed, keepsMatches: true)) }
    if !refused.isEmpty { filters.append(FilterMapping(columns: columns, values: refused, keepsMatches: false)) }
    return filters
  }
}
