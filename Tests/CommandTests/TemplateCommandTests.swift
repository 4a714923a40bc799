import Foundation
import Testing

/// `init --templates`, and what becomes of templates in a workspace.
@Suite struct TemplateCommandTests {
  private func workspace() throws -> TemporaryFolder {
    let workspace = try TemporaryFolder()
    try workspace.overlay(Folder.tests + "/Base")
    return workspace
  }

  private func run(_ arguments: [String], _ workspace: TemporaryFolder) throws -> Binary.Run {
    try Binary.run(arguments, in: workspace.path)
  }

  @Test func copiesTheShippedTemplatesAndLeavesChangedOnes() throws {
    let workspace = try workspace()
    try workspace.write("# Words for {{client}}\n", to: "templates/survey.md")
    let shipped = Folder.files(in: Folder.package + "/templates").filter { !$0.hasPrefix("sources/") }
    let first = try run(["init", "--templates"], workspace)
    #expect(first.status == 0, "\(first.errors)")
    #expect(
      first.output == """
        ./templates: \(shipped.count - 1) files written, 1 of yours left as it is
          yours: survey.md

        Delete those that you do not change: what is not there is taken from the program, and grows better with it.

        Next: change one, then run
          reviewpack check .

        """
    )
    for name in shipped where name != "survey.md" {
      let copy = try Folder.text(workspace.path + "/templates/" + name)
      #expect(copy == (try Folder.text(Folder.package + "/templates/" + name)), "\(name)")
    }
    #expect(try Folder.text(workspace.path + "/templates/survey.md") == "# Words for {{client}}\n")
    let second = try run(["init", ".", "--templates", "--format", "json"], workspace)
    let form = try JSONDecoder().decode(Form.self, from: Data(second.output.utf8))
    #expect((form.written, form.kept, form.same.count) == ([], ["survey.md"], shipped.count - 1))
    let check = try run(["check"], workspace)
    #expect(!check.errors.contains("template-"), "\(check.errors)")
  }

  private struct Form: Decodable { let written, same, kept: [String] }

  @Test func copiesThroughNoLink() throws {
    let (workspace, outside) = (try workspace(), try TemporaryFolder())
    try FileManager.default.createSymbolicLink(
      atPath: workspace.path + "/templates",
      withDestinationPath: outside.path
    )
    let copied = try run(["init", "--templates"], workspace)
    #expect(copied.status == 1)
    #expect(copied.errors.hasPrefix("templates: error[link-outside]: this is a link; "), "\(copied.errors)")
    #expect(Folder.files(in: outside.path).isEmpty)
    try outside.write("# {{client}}\n", to: "review.md")
    let check = try run(["check"], workspace)
    #expect(
      check.errors.contains("templates/review.md: error[link-outside]: the template is a link out of the workspace"),
      "\(check.errors)"
    )
  }

  @Test func needsAWorkspaceToCopyInto() throws {
    let folder = try TemporaryFolder()
    let run = try Binary.run(["init", "none", "--templates"], in: folder.path)
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("error[workspace-missing]: there is no folder 'none'"))
    #expect(try Binary.run(["init"], in: folder.path).status == 64)
  }

  @Test func showsTheLineOfAMistakeAndAMarkBelowIt() throws {
    let workspace = try workspace()
    try workspace.write("# {{client}}\n\nFor the\t{{firn}} of {{client}}.\n", to: "templates/clients/acme/review.md")
    let run = try run(["check", "--quiet"], workspace)
    #expect(run.status == 1)
    #expect(
      run.errors.hasPrefix(
        """
        templates/clients/acme/review.md:3:9: error[name-unknown]: acme: the review has no 'firn'
            For the {{firn}} of {{client}}.
                    ^
          hint: did you mean 'firm'?
        """
      ),
      "\(run.errors)"
    )
  }

  @Test func namesTemplatesThatNothingReads() throws {
    let workspace = try workspace()
    try workspace.write("x", to: "templates/reveiw.md")
    try workspace.write("x", to: "templates/notes.txt")
    try workspace.write("x", to: "templates/clients/acne/review.md")
    try workspace.write("x", to: "templates/clients/acme/stile.css")
    let run = try run(["check"], workspace)
    let warnings = run.errors.components(separatedBy: "\n").filter { $0.contains("template-unused") }
    #expect(
      warnings == [
        "templates/clients/acme/stile.css: warn[template-unused]: no template is called 'stile.css', so that this file is not used",
        "templates/clients/acne: warn[template-unused]: there is no client 'acne', so that its templates are not used",
        "templates/reveiw.md: warn[template-unused]: no template is called 'reveiw.md', so that this file is not used",
      ]
    )
    #expect(run.errors.contains("hint: did you mean 'review.md'?"))
    #expect(run.errors.contains("hint: did you mean 'acme'?"))
  }
}
