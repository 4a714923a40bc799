/// Writes rows of named cells as CSV; the columns are those that any row names, sorted.
func csv(_ rows: [[String: String]]) -> String {
  let columns = Set(rows.flatMap(\.keys)).sorted()
  let lines = [columns] + rows.map { row in columns.map { row[$0] ?? "" } }
  return lines.map { $0.map(quoted).joined(separator: ",") + "\n" }.joined()
}

private func quoted(_ cell: String) -> String { "\"\(cell.replacing("\"", with: "\"\""))\"" }
