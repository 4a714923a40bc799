import Diagnostics
import Tables
import Yams

/// Reads the settings that say how columns write their values.
enum ColumnFormReader {
  /// The date pattern, or the list of patterns, of a field.
  static func datePattern(_ node: Node, path: String, _ reader: inout YAMLReader) -> DatePattern? {
    let texts = node.sequence == nil ? reader.text(node, path: path).map { [$0] } : reader.texts(node, path: path)
    guard let texts else { return nil }
    do throws(Diagnostic) {
      return try DatePattern(anyOf: texts)
    } catch {
      reader.report(error, at: node, path)
      return nil
    }
  }

  /// Which of two numbers is the day.
  static func dayOrder(_ node: Node, path: String, _ reader: inout YAMLReader) -> DayOrder? {
    reader.value(node, path: path, expected: "day-first or month-first") { DayOrder(rawValue: $0) }
  }

  /// What stands before the fraction of a number.
  static func decimalMark(_ node: Node, path: String, _ reader: inout YAMLReader) -> DecimalMark? {
    reader.value(node, path: path, expected: "point or comma") { DecimalMark(rawValue: $0) }
  }
}
