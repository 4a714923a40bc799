/// Rows of a result in columns, for a person.
enum TextTable {
  /// The rows as lines: columns as wide as they need, the last one as long as it is.
  static func text(_ rows: [[String]], numbersFrom firstNumber: Int = .max) -> String {
    // A line break in a cell must not look like a row.
    let rows = rows.map { $0.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") } }
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.compactMap { $0.count > column && $0.count > 1 ? $0[column].count : nil }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, text -> String in
        let padding = String(repeating: " ", count: max(0, widths[column] - text.count))
        if column >= firstNumber { return padding + text }
        return column == row.count - 1 ? text : text + padding
      }
      return cells.joined(separator: "  ") + "\n"
    }.joined()
  }

  /// The same, with the last column wrapped into lines of about a hundred characters.
  static func wrapped(_ rows: [[String]]) -> String {
    text(
      rows.flatMap { row in
        lines(of: row.last ?? "").enumerated().map { index, line in
          row.dropLast().map { index == 0 ? $0 : "" } + [line]
        }
      }
    )
  }

  private static func lines(of text: String) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + word.count < 88 {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
