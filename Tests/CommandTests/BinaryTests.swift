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
    #expect(files.filter { !$0.hasPrefix("charts/") } == ["review.html", "review.md"])
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
      person.output == """
        export.csv: CSV, utf-8 with a byte order mark, cells between ';', headings in row 1
        2 rows, 0 rejected, 4 columns

        1  Key  A-1 | A-2
        2  Sprint  one | three lines
        3  Sprint  two
        4  (no heading)  x

        """
    )
    let machine = try Binary.run(["read", "export.csv", "--format", "json"], in: folder.path)
    let form = try JSONDecoder().decode(ReadForm.self, from: Data(machine.output.utf8))
    #expect(form.columns == ["Key", "Sprint", "Sprint", ""])
    #expect(form.rows == [["A-1", "one", "two", "x"], ["A-2", "three\r\nlines", "", ""]])
    #expect((form.encoding, form.bom, form.delimiter, form.heading_row) == ("utf-8", true, ";", 1))
    #expect(form.diagnostics.map(\.code) == ["row-short"])
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
    let diagnostics: [Finding]
  }
}
