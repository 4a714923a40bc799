import Review
import Templating

/// Rows of one file that are not used for the same reason.
struct UnusedRows: Sendable {
  let file: String
  let records: String
  let state: String
  let reason: String
  let count: String
  let lines: String

  /// Those of several files, by file and reason.
  static func all(in files: [FileAccount], _ format: Format) -> [UnusedRows] {
    files.flatMap { file in
      let rows = { (state: String, reason: String, count: Int, lines: [Int]) in
        UnusedRows(
          file: file.file,
          records: file.records.rawValue,
          state: state,
          reason: reason,
          count: format.count(count),
          lines: lines.map(String.init).joined(separator: ", ") + (count > lines.count ? " …" : "")
        )
      }
      return file.leftOut.reasons.map { rows(format.say("left out"), $0.name, $0.rows.count, $0.rows.lines) }
        + file.rejected.reasons.map { rows(format.say("rejected"), $0.name, $0.rows.count, $0.rows.lines) }
    }
  }

  static let fields = Fields<UnusedRows>(
    "unused rows",
    [
      .text("file", "the file") { $0.file },
      .text("records", "what its rows are") { $0.records },
      .text("state", "left out by a rule, or rejected") { $0.state },
      .text("reason", "the rule that leaves them out, or the code of what is wrong with them") { $0.reason },
      .text("count", "how many") { $0.count },
      .text("lines", "the lines of the first three") { $0.lines },
    ]
  )
}
