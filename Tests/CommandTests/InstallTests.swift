import Foundation
import Testing

/// Where the program finds its templates: laid out as an installation, through a link, or nowhere.
@Suite struct InstallTests {
  private func workspace() throws -> TemporaryFolder {
    let workspace = try TemporaryFolder()
    try workspace.overlay(Folder.tests + "/Base")
    return workspace
  }

  /// The program and its templates as `make install` lays them out.
  private func installation() throws -> TemporaryFolder {
    let prefix = try TemporaryFolder()
    for folder in ["/bin", "/share/reviewpack"] {
      try FileManager.default.createDirectory(atPath: prefix.path + folder, withIntermediateDirectories: true)
    }
    try FileManager.default.copyItem(atPath: Binary.path, toPath: prefix.path + "/bin/reviewpack")
    try FileManager.default.copyItem(
      atPath: Folder.package + "/templates",
      toPath: prefix.path + "/share/reviewpack/templates"
    )
    return prefix
  }

  @Test func findsItsTemplatesThroughALink() throws {
    let (prefix, links, workspace) = (try installation(), try TemporaryFolder(), try workspace())
    let link = links.path + "/reviewpack"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: prefix.path + "/bin/reviewpack")
    let run = try Binary.run(["build", "."], in: workspace.path, binary: link)
    #expect(run.status == 0, "\(run.errors)")
    #expect(Folder.files(in: workspace.path + "/packs/client/acme/2026-10").contains("review.html"))
  }

  @Test func looksFileByFileInTheOrderOfTheDesign() throws {
    let (prefix, workspace, shared) = (try installation(), try workspace(), try TemporaryFolder())
    let binary = prefix.path + "/bin/reviewpack"
    func review(_ options: [String] = []) throws -> String {
      let run = try Binary.run(["build", "."] + options, in: workspace.path, binary: binary)
      #expect(run.status == 0, "\(run.errors)")
      return try Folder.text(workspace.path + "/packs/client/acme/2026-10/review.md")
    }
    try "# Installed\n".write(
      toFile: prefix.path + "/share/reviewpack/templates/review.md",
      atomically: true,
      encoding: .utf8
    )
    #expect(try review() == "# Installed\n")
    try shared.write("# Shared\n", to: "review.md")
    #expect(try review(["--templates", shared.path]) == "# Shared\n")
    try workspace.write("# Workspace\n", to: "templates/review.md")
    #expect(try review(["--templates", shared.path]) == "# Workspace\n")
    try workspace.write("# Client\n", to: "templates/clients/acme/review.md")
    #expect(try review(["--templates", shared.path]) == "# Client\n")
  }

  @Test func findsPresetsBesideItsTemplatesAndTheWorkspacesOwnFirst() throws {
    let (prefix, workspace) = (try installation(), try workspace())
    let export = "Issue key,Summary,Issue Type,Status,No\nW-1,Mail is down,Bug,Open,W-2\n"
    try workspace.write(export, to: "exports/desk.csv")
    let settings = try Folder.text(workspace.path + "/reviewpack.yaml")
    let entry = "sources:\n  - { files: exports/desk.csv, preset: jira-csv, project: { value: shop } }\n"
    try workspace.write(settings + entry, to: "reviewpack.yaml")
    func errors() throws -> String {
      try Binary.run(["check", "."], in: workspace.path, binary: prefix.path + "/bin/reviewpack").errors
    }
    #expect(!(try errors().contains("preset")))
    let preset = "title: Ours\nmade_from: export\nrecords: work-items\nfields: { id: Number, title: Summary }\n"
    try workspace.write(preset, to: "templates/sources/jira-csv.yaml")
    #expect(try errors().contains("the preset 'jira-csv' does not fit this file: 'id' is read from 'Number'"))
  }

  @Test func saysEveryPlaceItLookedAt() throws {
    let (folder, workspace) = (try TemporaryFolder(), try workspace())
    try FileManager.default.createDirectory(atPath: folder.path + "/bin", withIntermediateDirectories: true)
    let binary = folder.path + "/bin/reviewpack"
    try FileManager.default.copyItem(atPath: Binary.path, toPath: binary)
    let run = try Binary.run(["build", ".", "--templates", "mine"], in: workspace.path, binary: binary)
    #expect(run.status == 1)
    let real = URL(fileURLWithPath: folder.path).resolvingSymlinksInPath().path
    #expect(
      run.errors.contains(
        """
        error[template-missing]: there is no template 'review.md'; looked in templates, mine, \
        \(real)/share/reviewpack/templates
          hint: name the folder with --templates, or reinstall reviewpack with its share folder
        """
      ),
      "\(run.errors)"
    )
    #expect(Folder.files(in: workspace.path + "/packs").isEmpty)
  }

  /// What needs no workspace needs no templates either.
  @Test(arguments: [["rules"], ["fields"], ["explain", "--list"], ["--version"]])
  func runsAloneInAnEmptyFolder(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: Binary.path, toPath: folder.path + "/reviewpack")
    let run = try Binary.run(arguments, in: folder.path, binary: folder.path + "/reviewpack")
    #expect(run.status == 0)
    #expect(!run.output.isEmpty)
  }
}
