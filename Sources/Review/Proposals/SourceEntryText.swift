import Tables

/// Writes a proposal as an entry of `sources:`.
enum SourceEntryText {
  /// Writes the short form of the entry for the file at `path`: the name of the preset, and what it cannot know.
  static func write(_ proposal: PresetProposal, file path: String, to text: inout SettingsText) {
    text.comment("Exports of other tools: which files, and which preset says what each field is read from.")
    text.comment(
      "What an entry says itself wins, field by field; a 'where' takes the place of all that the preset has."
    )
    text.line("sources:")
    text.questions([.nextExport], indent: 2)
    text.line("  - files: \(path)")
    let title = proposal.preset.title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    text.comment("\(title); see templates/sources/\(proposal.preset.name).yaml of reviewpack", indent: 4)
    text.line("    preset: \(YAMLText.scalar(proposal.preset.name))")
    for line in proposal.lines {
      text.questions(line.questions, indent: 4)
      if let line = line.text { text.line("    " + line) }
    }
    writeUnused(proposal.unusedColumns, indent: 4, to: &text)
  }

  /// Writes the entry for the file at `path`.
  static func write(_ proposal: MappingProposal, file path: String, to text: inout SettingsText) {
    text.comment("Exports of other tools: which files, and which of their columns fill which field of which record.")
    text.line("sources:")
    text.questions([.nextExport], indent: 2)
    text.line("  - files: \(path)")
    text.line("    records: work-items")
    writeReading(proposal.reading, to: &text)
    text.comment("looked up in projects.csv: its id, then its external_ids", indent: 4)
    text.questions(proposal.project.questions, indent: 4)
    text.line("    project: \(value(of: proposal.project.source ?? .constant("")))")
    if let (column, types) = proposal.containers {
      text.questions([.epics], indent: 4)
      let entries = [reference(column), ("not", YAMLText.list(types))]
      text.line("    #where: \(YAMLText.mapping(entries))")
    }
    text.line("    fields:")
    for field in proposal.fields {
      text.questions(field.questions, indent: 6)
      if let source = field.source { text.line("      \(field.name): \(value(of: source))") }
    }
    writeUnused(proposal.unusedColumns, indent: 6, to: &text)
  }

  private static func writeReading(_ reading: Tables.Reading, to text: inout SettingsText) {
    if let path = reading.path { text.line("    at: \(YAMLText.scalar(path))") }
    if let delimiter = reading.delimiter, delimiter != "," {
      text.line("    delimiter: \(delimiter == "\t" ? "tab" : YAMLText.scalar(delimiter))")
    }
    if let quote = reading.quote, quote != "\"" { text.line("    quote: \(YAMLText.scalar(quote))") }
    if let row = reading.headingRow, row > 1 { text.line("    heading_row: \(row)") }
    if reading.headingRows > 1 { text.line("    heading_rows: \(reading.headingRows)") }
    if !reading.bom, reading.encoding != "utf-8" { text.line("    encoding: \(YAMLText.scalar(reading.encoding))") }
  }

  private static let mostUnused = 60

  private static func writeUnused(_ columns: [String], indent: Int, to text: inout SettingsText) {
    var seen: Set<String> = []
    let names = columns.filter { !$0.isEmpty && seen.insert($0).inserted }
    guard !names.isEmpty else { return }
    let listed = names.prefix(mostUnused).map { YAMLText.scalar($0.shortened) }.joined(separator: ", ")
    let more = names.count > mostUnused ? ", and \(names.count - mostUnused) more" : ""
    text.comment("not used: \(listed)\(more)", indent: indent)
  }

  /// A source as the settings write it: a heading alone, or a mapping.
  static func value(of source: FieldSource) -> String {
    guard case .column(let name) = source.origin else {
      if case .constant(let text) = source.origin { return YAMLText.mapping([("value", YAMLText.scalar(text))]) }
      return ""
    }
    var entries = [reference(name)]
    if case .lookup(_, let lookup) = name { entries.append(("lookup", text(lookup))) }
    if !source.map.isEmpty {
      let pairs = source.map.sorted { $0.key < $1.key }.map { (YAMLText.scalar($0.key), YAMLText.scalar($0.value)) }
      entries.append(("map", YAMLText.mapping(pairs)))
    }
    if let otherwise = source.otherwise { entries.append(("else", YAMLText.scalar(otherwise))) }
    if let date = source.date {
      entries.append(("date", date.texts.count == 1 ? YAMLText.scalar(date.text) : YAMLText.list(date.texts)))
    }
    if let unit = source.unit { entries.append(("unit", unit.rawValue)) }
    if case .heading(let heading) = name, entries.count == 1 { return YAMLText.scalar(heading) }
    return YAMLText.mapping(entries)
  }

  /// A condition of `where` as the settings write it.
  static func condition(_ filter: RowFilter) -> String {
    YAMLText.mapping([reference(filter.column), (filter.keepsMatches ? "is" : "not", YAMLText.list(filter.values))])
  }

  private static func reference(_ name: ColumnName) -> (key: String, value: String) {
    switch name {
    case .heading(let heading): ("column", YAMLText.scalar(heading))
    case .beginning(let start): ("column_begins", YAMLText.scalar(start))
    case .place(let place): ("column", String(place))
    case .path(let path), .lookup(let path, _): ("path", YAMLText.scalar(path))
    }
  }

  private static func text(_ lookup: Lookup) -> String {
    YAMLText.mapping([
      ("at", YAMLText.scalar(lookup.at)), ("key", YAMLText.scalar(lookup.key)),
      ("value", YAMLText.scalar(lookup.value)),
    ])
  }
}
