import TestSupport
import Tables
import Testing

@testable import Review

/// Whatever an export's headings, projects and types are called, the settings made from it are read back to the mapping
/// that was proposed, and every row is used.
@Suite struct HostileExportTests {
  private static let hostile = [
    "a: b", "a #b", "- a", "? a", "&anchor", "R &D", "x (&y)", "*alias", "!tag", "'", "\"", "\\", "{a}", "[a]", "a, b",
    "|",
    ">", "%", "@a", "`", "no", "true", "null", "~", "1", "007", "1.5", "+2", "=1+1", "-1", "@cmd", "'=x", "''", "#",
    "# x",
    "line\nbreak", "carriage\r\nreturn", "tab\tinside", "bell\u{07}", "\u{7F}", "nel\u{85}x", "ls\u{2028}x",
    "bom\u{FEFF}x", "nbsp\u{A0}x", "rtl\u{202E}x", "joiner\u{200D}x", "emoji 👩‍👩‍👧", "é", "e\u{301}", "ß", "İ", "日本語",
    "\u{1F4A9}",
    "a;b", ";", "a;", "CON", "nul.txt", ".", "..", "../x", "a/b", "---", "...", "<script>", "{{x}}", "<<", "key: [",
    "\u{FFFD}", "\u{E000}", "x\u{FFFE}", "unknown thing", "question: x", "A", "a", "Á",
  ]

  private func name(_ random: inout SplitMix64) -> String {
    let first = Self.hostile.randomElement(using: &random) ?? ""
    return random.int(0...2) == 0 ? first + (Self.hostile.randomElement(using: &random) ?? "") : first
  }

  private struct RandomExport {
    var text: [UInt8]
    var rows: Int
  }

  /// Four columns that are known whatever stands around them, and some whose headings may be anything.
  private func export(_ random: inout SplitMix64) -> RandomExport {
    var writer = CSVWriter()
    let known = ["Issue key", "Summary", "Issue Type", "Project"]
    let strange = (0..<random.int(0...6)).map { _ in
      random.int(0...3) == 0 ? random.pick("Status", "labels", "Assignee", "priority", "Due", "Tags") : name(&random)
    }
    var order = Array((known + strange).indices)
    order.shuffle(using: &random)
    let headings = known + strange
    writer.write(order.map { headings[$0] })
    let rows = random.int(1...30)
    for row in 0..<rows {
      let cells = ["K-\(row)", "t", name(&random), name(&random)] + strange.map { _ in name(&random) }
      writer.write(order.map { cells[$0] })
    }
    return RandomExport(text: writer.bytes, rows: rows)
  }

  @Test(arguments: 0..<100)
  func readsBackWhatWasProposed(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let made = export(&random)
    let export = try Export(file: "export.csv", bytes: made.text)
    let proposal = try MappingProposal(for: export)
    let workspace = NewWorkspace(
      .headings(proposal),
      copying: ("export.csv", made.text),
      fallback: try #require(Period("2026-10"))
    )
    let entry = try #require(try workspace.settings().sources.first)
    let proposed = ([proposal.project] + proposal.fields).compactMap { field in field.source.map { (field.name, $0) } }
    #expect(entry.form.fields == Dictionary(uniqueKeysWithValues: proposed).mapValues { FieldMapping([$0]) })
    #expect(entry.files == "exports/export.csv")

    let portfolio = try workspace.portfolio()
    #expect(portfolio.diagnostics.filter { $0.severity <= .error } == [])
    let file = try portfolio.file("export.csv")
    #expect((file.read, file.used) == (made.rows, made.rows))
  }

  /// The same where a preset says what the columns mean, whatever those are called who the rows belong to.
  @Test(arguments: 0..<50)
  func readsBackWhatAPresetIsProposedWith(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var writer = CSVWriter()
    writer.write(["Ticket ID", "Subject", "Created time", "Resolved time", "Company Name", "Client", name(&random)])
    for row in 0..<random.int(1...30) {
      writer.write(["\(row)", "t", "2026-10-01", "", name(&random), name(&random), name(&random)])
    }
    let export = try Export(file: "export.csv", bytes: writer.bytes)
    let proposal = try ExportProposal(export, bytes: writer.bytes, presets: ShippedPresets.library)
    guard case .preset(let preset) = proposal else {
      Issue.record("no preset was proposed")
      return
    }
    let workspace = NewWorkspace(
      proposal,
      copying: ("export.csv", writer.bytes),
      fallback: try #require(Period("2026-10"))
    )
    let portfolio = try workspace.portfolio()
    // Names such as '~' are not recorded, and their rows are nobody's.
    let rows = preset.parts[0].rows
    let nameless = rows.rejected.count
    #expect(
      portfolio.diagnostics.filter { $0.severity == .error }.map(\.code)
        == [String](repeating: "field-missing", count: nameless)
    )
    let file = try portfolio.file("export.csv")
    #expect((file.used, file.rejected) == (rows.usable, rows.rejected))
  }

  @Test(arguments: hostile)
  func writesYAMLThatIsReadAsTheSameText(_ text: String) {
    let yaml =
      "firm: { name: \(YAMLText.scalar(text)), domains: \(YAMLText.list([text, "x"])) }\n# \(YAMLText.scalar(text))\n"
    let (settings, problems) = SettingsReader.read(Array(yaml.utf8))
    #expect(problems == [])
    #expect(settings.firm.name == text)
    #expect(settings.firm.domains == [text, "x"])
  }

  @Test func makesIdsThatAreValidAndUnlikeEachOther() {
    var random = SplitMix64(seed: 7)
    let names = Set((0..<500).map { _ in name(&random) })
    var maker = IdentifierMaker(reserved: names)
    var ids: Set<String> = []
    for name in names {
      let id = maker.identifier(for: [name])
      #expect(Identifier.pathProblem(id) == nil, "\(id)")
      #expect(ids.insert(id.lowercased()).inserted, "\(id)")
      #expect(id == name || !names.contains(id), "\(id) is the name of another one")
    }
  }
}
