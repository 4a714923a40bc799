import Review
import Tables

/// How an export was read, for a person at a terminal of eighty columns.
struct ReadText {
  private static let width = 80

  let file: String
  let reading: Tables.Reading
  let counts: RowCounts
  let columns: [ReadColumn]
  let proposal: EntryProposal?

  /// The whole text.
  var text: String {
    (head + "\n" + columnList + emptyColumns + entry).withControlCharactersShown
  }

  // MARK: The file

  private var head: String {
    var kind = "\(reading.format.rawValue.uppercased()) in \(reading.encoding)"
    if reading.bom { kind += " with a byte order mark" }
    if let delimiter = reading.delimiter { kind += ", \(Self.words(delimiter)) between cells" }
    if let quote = reading.quote, quote != "\"" { kind += ", cells in \(quote)" }
    var place = ""
    if let row = reading.headingRow {
      place =
        reading.headingRows > 1
        ? "headings in rows \(row) to \(row + reading.headingRows - 1), " : "headings in row \(row), "
    }
    if let path = reading.path { place = "rows at \(path), " }
    var text = "\(file)\n  \(kind)\n  \(place)\(Self.count(columns.count, "column")), \(Self.count(counts.read, "row"))"
    if counts.leftOut.count > 0 { text += ", \(counts.leftOut.count) left out" }
    if counts.rejected.count > 0 { text += ", \(counts.rejected.count) rejected" }
    text += "\n"
    for (word, tally) in [("left out", counts.leftOut), ("rejected", counts.rejected)] {
      for reason in tally.reasons {
        let lines = reason.rows.lines.map(String.init).joined(separator: ", ")
        let more = reason.rows.count > reason.rows.lines.count ? ", …" : ""
        text += "    \(word): \(reason.name), \(Self.count(reason.rows.count, "row")), line \(lines)\(more)\n"
      }
    }
    return text
  }

  private static func words(_ delimiter: String) -> String {
    switch delimiter {
    case ",": "a comma"
    case ";": "a semicolon"
    case "\t": "a tab"
    case "|": "a pipe"
    default: "'\(delimiter)'"
    }
  }

  private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

  // MARK: The columns

  /// Neighbours of one heading and type stand together, as surveys have them by the dozen.
  private var columnList: String {
    var text = ""
    var filled = columns.filter { $0.type != .empty }[...]
    while let first = filled.first {
      let alike = filled.prefix { $0.heading == first.heading && $0.words == first.words }
      let last = alike.last ?? first
      text += entry(first, to: last)
      filled = filled.dropFirst(alike.count)
    }
    return text
  }

  private func entry(_ first: ReadColumn, to last: ReadColumn) -> String {
    let number = first.place == last.place ? "\(first.place)" : "\(first.place)-\(last.place)"
    let indent = String(repeating: " ", count: max(indentation, number.count + 4))
    let padding = String(repeating: " ", count: indent.count - number.count - 2)
    let heading = first.heading.isEmpty ? "(no heading)" : Self.oneLine(first.heading)
    let examples = first.contents.examples.map { Self.cut(Self.oneLine($0), to: 32) }.joined(separator: " | ")
    let words = first.words
    let together = "\(words) · \(examples)"
    let room = Self.width - indent.count
    var text = Self.cut("  \(number)\(padding)\(heading)", to: Self.width) + "\n"
    if words.count + 20 <= room {
      text += indent + Self.cut(together, to: room) + "\n"
    } else {
      text += Self.wrapped(words, to: room).map { indent + $0 + "\n" }.joined()
      text += indent + Self.cut(examples, to: room) + "\n"
    }
    return text
  }

  private var indentation: Int { "\(columns.count)".count + 4 }

  private var emptyColumns: String {
    let empty = columns.filter { $0.type == .empty }
    if empty.isEmpty { return "" }
    let names = empty.map {
      "\($0.place) \($0.heading.isEmpty ? "(no heading)" : Self.cut(Self.oneLine($0.heading), to: 40))"
    }
    let lines = Self.wrapped("empty: " + names.joined(separator: ", "), to: Self.width - 2)
    let most = 6
    let shown = lines.prefix(most).map { "  \($0)\n" }.joined()
    return "\n" + shown + (lines.count > most ? "  … \(empty.count) columns in all\n" : "")
  }

  // MARK: The entry

  private var entry: String {
    guard let proposal else {
      return "\nNo preset fits, and no heading says that these are tickets: see 'sources' in\ndocs/workspace.md.\n"
    }
    var text = "\n"
    if let preset = proposal.preset {
      text += "The preset \(preset.name) fits: \(preset.title).\n"
    }
    text += "An entry to paste into reviewpack.yaml:\n\n" + proposal.text
    return text
  }

  // MARK: Lines

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func cut(_ text: String, to width: Int) -> String {
    guard text.count > width else { return text }
    let kept = text.prefix(max(0, width - 1))
    return (kept.last == "…" ? kept.dropLast() : kept) + "…"
  }

  private static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return lines + [line]
  }
}
