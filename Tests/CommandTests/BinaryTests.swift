import Foundation
import Testing

/// The program itself: help, arguments, where it finds its templates, `read`.
@Suite struct BinaryTests {
  @Test func namesEveryPlaceWhereItLookedForTemplates() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: Binary.path, toPath: folder.path + "/reviewpack")
    try folder.overlay(Folder.tests + "/Base")
    let run = try Binary.run(["build", folder.path], in: folder.path, binary: folder.path + "/reviewpack")
    #expect(run.status == 1)
    #expect(run.errors.contains("error[template-missing]: there is no template 'review.md'; looked in templates, "))
    #expect(run.errors.contains("/share/reviewpack/templates"))
    #expect(Folder.files(in: folder.path + "/packs").isEmpty)
  }

  @Test func findsInstalledTemplatesBesideTheBinary() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.path + "/bin", withIntermediateDirectories: true)
    try FileManager.default.createDirectory(
      atPath: folder.path + "/share/reviewpack",
      withIntermediateDirectories: true
    )
    try FileManager.default.copyItem(atPath: Binary.path, toPath: folder.path + "/bin/reviewpack")
    try FileManager.default.copyItem(
      atPath: Folder.package + "/templates",
      toPath: folder.path + "/share/reviewpack/templates"
    )
    let workspace = try TemporaryFolder()
    try workspace.overlay(Folder.tests + "/Base")
    let run = try Binary.run(["build", workspace.path], in: workspace.path, binary: folder.path + "/bin/reviewpack")
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test func takesAClientsOwnTemplateForThatClientAlone() throws {
    let (workspace, out) = (try TemporaryFolder(), try TemporaryFolder())
    try workspace.overlay(Folder.sample)
    try workspace.write("# Words for {{client}}\n", to: "templates/clients/thistledown/review.md")
    _ = try Binary.run(["build", workspace.path, "--out", out.path], in: Folder.package)
    #expect(try Folder.text(out.path + "/client/thistledown/2026-10/review.md") == "# Words for Thistledown Care\n")
    #expect(try Folder.text(out.path + "/client/alder-voss/2026-10/review.md").contains("How we are doing"))
  }

  @Test func makesOnlyTheDocumentsThatAreAskedFor() throws {
    let workspace = try TemporaryFolder()
    try workspace.overlay(Folder.tests + "/Base")
    let settings = try Folder.text(workspace.path + "/reviewpack.yaml")
    try workspace.write(settings + "documents: [review]\n", to: "reviewpack.yaml")
    let run = try Binary.run(["build", workspace.path], in: Folder.package)
    #expect(run.status == 0, "\(run.errors)")
    let files = Folder.files(in: workspace.path + "/packs/client/acme/2026-10")
    #expect(files.filter { !$0.hasPrefix("charts/") } == ["pack.html", "pack.md", "review.html", "review.md"])
  }

  @Test func followsNoLinkOutOfTheWorkspace() throws {
    let (workspace, elsewhere) = (try TemporaryFolder(), try TemporaryFolder())
    try workspace.overlay(Folder.tests + "/Base")
    try elsewhere.write("id,client,kind,text,owner,raised\nX,acme,task,secret,ada,2026-10-01\n", to: "actions-x.csv")
    try FileManager.default.createSymbolicLink(
      atPath: workspace.path + "/exports/actions-x.csv",
      withDestinationPath: elsewhere.path + "/actions-x.csv"
    )
    let run = try Binary.run(["check", workspace.path], in: Folder.package)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("exports/actions-x.csv: warn[link-outside]: the file is a link out of the workspace"))
    #expect(!run.output.contains("actions-x"))
  }

  @Test(arguments: [["build", "--nonsense"], ["build", "--period", "2026-13"], ["fly"], ["build", "--jobs", "0"]])
  func endsWith64ForWrongArguments(arguments: [String]) throws {
    #expect(try Binary.run(arguments, in: Folder.package).status == 64)
  }

  @Test func readsAnExportForAPersonAndForAMachine() throws {
    let folder = try TemporaryFolder()
    try folder.write("\u{FEFF}Key;Sprint;Sprint;\r\nA-1;one;two;x\r\nA-2;\"three\r\nlines\"\r\n", to: "export.csv")
    let person = try Binary.run(["read", "export.csv"], in: folder.path)
    #expect(
      person.output.hasPrefix(
        """
        export.csv
          CSV in utf-8 with a byte order mark, a semicolon between cells
          headings in row 1, 4 columns, 2 rows

          1  Key
             id, each once · A-1 | A-2
          2-3  Sprint
               text · one | three lines
          4  (no heading)
             text · x

        An entry to paste into reviewpack.yaml:

        """
      ),
      "\(person.output)"
    )
    #expect(person.output.contains("\n  - files: exports/export.csv\n    records: work-items\n"))
    let machine = try Binary.run(["read", "export.csv", "--format", "json"], in: folder.path)
    let form = try JSONDecoder().decode(ReadForm.self, from: Data(machine.output.utf8))
    #expect(form.columns == ["Key", "Sprint", "Sprint", ""])
    #expect(form.rows == [["A-1", "one", "two", "x"], ["A-2", "three\r\nlines", "", ""]])
    #expect((form.encoding, form.bom, form.delimiter, form.heading_row) == ("utf-8", true, ";", 1))
    #expect(form.diagnostics.map(\.code) == ["row-short"])
    #expect(form.types.map(\.type) == ["id", "text", "text", "text"])
  }

  @Test func saysWhatColumnsHoldInEightyColumns() throws {
    let folder = try TemporaryFolder()
    let question = String(repeating: "How often do you use it? ", count: 9)
    try folder.write(
      """
      Opened,Closed,Paid,Fee,Spent,Share,"\(question)",Empty
      13/04/2026,03/04/2026,03.04.2026,1.234,1h 30m,26%,Daily,
      05/06/2026,05/06/2026,n/a,12,01:30:00,5 %,Never,
      """,
      to: "strange.csv"
    )
    let run = try Binary.run(["read", "strange.csv"], in: folder.path)
    #expect(
      run.output == """
        strange.csv
          CSV in utf-8, a comma between cells
          headings in row 1, 8 columns, 2 rows

          1  Opened
             date, day first (d/M/yyyy): '13/04/2026' in line 2 decides
             13/04/2026 | 05/06/2026
          2  Closed
             date whose day and month cannot be told apart: say 'dates: day-first' or
             'dates: month-first'
             03/04/2026 | 05/06/2026
          3  Paid
             date, day first (d.M.yyyy) · 03.04.2026
          4  Fee
             number whose mark is a decimal one or not ('1.234'): say 'decimal: point'
             or 'decimal: comma'
             1.234 | 12
          5  Spent
             time taken · 1h 30m | 01:30:00
          6  Share
             per cent · 26% | 5 %
          7  How often do you use it? How often do you use it? How often do you use it?…
             text · Daily | Never

          empty: 8 Empty

        No preset fits, and no heading says that these are tickets: see 'sources' in
        docs/workspace.md.

        """
    )
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let machine = try Binary.run(["read", "strange.csv", "--format", "json"], in: folder.path)
    let form = try JSONDecoder().decode(ReadForm.self, from: Data(machine.output.utf8))
    #expect(
      form.types.map(\.type) == ["date", "date", "date", "number", "time", "percent", "text", "empty"]
    )
    #expect(form.types.map(\.ambiguous) == [false, true, false, true, false, false, false, false])
    #expect(form.types.map(\.order) == ["day-first", nil, "day-first", nil, nil, nil, nil, nil])
  }

  @Test func namesThePresetThatFitsAndAnEntryToPaste() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "Summary,Issue key,Issue Type,Status,Status Category,Project key,Created,Resolved\n"
        + "Printer,SH-1,Bug,Done,Done,SH,23/Jan/21 10:38 AM,\n",
      to: "exports/jira.csv"
    )
    let run = try Binary.run(["read", "exports/jira.csv"], in: folder.path)
    #expect(run.output.contains("The preset jira-csv fits: "), "\(run.output)")
    #expect(run.output.contains("sources:\n  - files: exports/jira.csv\n    preset: jira-csv\n"))
  }

  @Test func readsAsTheOptionsSay() throws {
    let folder = try TemporaryFolder()
    try folder.write("a note; with, marks\nKey;Day\nA-1;1.2.2026\n", to: "odd.csv")
    let run = try Binary.run(["read", "odd.csv", "--delimiter", "semicolon", "--heading-row", "2"], in: folder.path)
    #expect(run.output.contains("headings in row 2, 2 columns, 2 rows, 1 left out\n"), "\(run.output)")
    #expect(
      try Binary.run(["read", "odd.csv", "--encoding", "windows-1251"], in: folder.path).output.contains("windows-1251")
    )
    let wrong = try Binary.run(["read", "odd.csv", "--encoding", "windws-1251"], in: folder.path)
    #expect(wrong.status == 64)
    #expect(
      wrong.errors.contains("there is no encoding 'windws-1251'; did you mean 'windows-1251'?"),
      "\(wrong.errors)"
    )
  }

  @Test func tellsAMachineWhyAnExportCannotBeRead() throws {
    let folder = try TemporaryFolder()
    try folder.write("[1, 2", to: "export.json")
    let run = try Binary.run(["read", "export.json", "--format", "json"], in: folder.path)
    #expect(run.status == 1)
    #expect(run.output.contains("\"code\" : \"json-syntax\""))
    #expect(run.output.contains("\"columns\" : ["))
    #expect(run.errors.isEmpty)
  }

  private struct ReadForm: Decodable {
    struct Finding: Decodable {
      let code: String
    }
    let encoding: String
    let bom: Bool
    let delimiter: String
    let heading_row: Int
    let columns: [String]
    let rows: [[String]]
    let types: [ColumnForm]
    let diagnostics: [Finding]
    struct ColumnForm: Decodable {
      let type: String
      let ambiguous: Bool
      let order: String?
    }
  }
}
