import Diagnostics
import Tables

/// The words of one file that stand where a list of known words is expected, and are "not recorded" for that reason.
struct UnknownWords {
  /// Words beyond these are counted together: a column of texts would otherwise be kept whole.
  private static let mostKept = 1_000
  /// How many words a message lists.
  private static let mostListed = 10

  private struct Tally {
    var counts: [String: Int] = [:]
    var others = 0
  }

  private var tallies: [String: Tally] = [:]

  /// Counts a word of a field.
  mutating func add(_ word: String, of field: String, count: Int = 1) {
    if tallies[field, default: Tally()].counts[word] != nil
      || tallies[field, default: Tally()].counts.count < Self.mostKept
    {
      tallies[field, default: Tally()].counts[word, default: 0] += count
    } else {
      tallies[field, default: Tally()].others += count
    }
  }

  /// Adds what was counted in another part of the file.
  mutating func add(_ other: UnknownWords) {
    for (field, tally) in other.tallies {
      for (word, count) in tally.counts.sorted(by: { $0.key < $1.key }) { add(word, of: field, count: count) }
      tallies[field, default: Tally()].others += tally.others
    }
  }

  /// One word on each field.
  func diagnostics(file: String) -> [Diagnostic] {
    tallies.sorted { $0.key < $1.key }.map { field, tally in
      let words = tally.counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      let listed = words.prefix(Self.mostListed).map { "'\($0.key.shortened)' (\($0.value))" }.joined(separator: ", ")
      let rest = words.count - Self.mostListed + (tally.others > 0 ? 1 : 0)
      let more = rest > 0 ? " and more" : ""
      let rows = words.reduce(tally.others) { $0 + $1.value }
      let example = words.first.map { YAMLText.scalar($0.key.shortened) } ?? ""
      return field == WorkItem.Field.status.columnName
        ? Self.status(rows, listed + more, example, file: file)
        : Self.value(field, rows, listed + more, example, file: file)
    }
  }

  private static func status(_ rows: Int, _ words: String, _ example: String, file: String) -> Diagnostic {
    Diagnostic(
      .warn,
      "status-unknown",
      "\(counted(rows)) a status that is not known as not started, started or finished: \(words); "
        + "their dates alone say how far they are",
      at: .init(file: file, field: "status"),
      hint: "map each of them in an entry of 'sources': "
        + "'status: { column: HEADING, map: { \(example): started } }'"
    )
  }

  private static func value(_ field: String, _ rows: Int, _ words: String, _ example: String, file: String)
    -> Diagnostic
  {
    Diagnostic(
      .warn,
      "value-unmapped",
      "\(counted(rows)) a \(field) that the preset does not know: \(words); it counts as not recorded",
      at: .init(file: file, field: field),
      hint: "map each of them in the entry: '\(field): { column: HEADING, map: { \(example): … } }'"
    )
  }

  private static func counted(_ rows: Int) -> String { rows == 1 ? "1 row has" : "\(rows) rows have" }
}
