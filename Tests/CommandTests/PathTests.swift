import Foundation
import Testing

/// What lies in a workspace is read only where it is a file of the workspace.
@Suite struct PathTests {
  private static func workspace() throws -> TemporaryFolder {
    let workspace = try TemporaryFolder()
    try workspace.overlay(Folder.tests + "/Base")
    return workspace
  }

  private static func link(_ target: String, at name: String, in workspace: TemporaryFolder) throws {
    let path = URL(fileURLWithPath: workspace.path + "/" + name)
    try FileManager.default.createDirectory(at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: path.path, withDestinationPath: target)
  }

  @Test(arguments: [
    ("exports/risks.csv", "file-unreadable", "this is no regular file"),
    ("templates/review.md", "file-unreadable", "this is no regular file"),
  ])
  func nobodyWaitsForAPipe(_ name: String, _ code: String, _ message: String) throws {
    let workspace = try Self.workspace()
    try workspace.write("", to: name)
    try FileManager.default.removeItem(atPath: workspace.path + "/" + name)
    #expect(mkfifo(workspace.path + "/" + name, 0o600) == 0)
    let run = try Binary.run(["check", "--quiet"], in: workspace.path)
    #expect(run.status == 1)
    #expect(run.errors.contains("\(name): error[\(code)]: \(message)"), "\(run.errors)")
  }

  @Test func aLinkThatLeadsInACircleIsFollowedNowhere() throws {
    let workspace = try Self.workspace()
    try Self.link(".", at: "exports/again", in: workspace)
    try Self.link("../../other", at: "exports/sub/one", in: workspace)
    try Self.link("../exports/sub", at: "other/two", in: workspace)
    let run = try Binary.run(["check"], in: workspace.path)
    #expect(run.status == 0, "\(run.errors)")
    for link in ["exports/again", "exports/sub/one/two/one"] {
      #expect(
        run.errors.contains(
          "\(link): warn[link-repeated]: the link leads to a folder that is read already\n  hint: remove the link\n"
        ),
        "\(run.errors)"
      )
    }
    #expect(run.errors.components(separatedBy: "link-repeated").count == 4)
  }

  @Test func aLinkToNothingIsNamed() throws {
    let workspace = try Self.workspace()
    try Self.link("../gone.csv", at: "exports/risks.csv", in: workspace)
    let run = try Binary.run(["check"], in: workspace.path)
    #expect(run.status == 0)
    #expect(
      run.errors.contains("exports/risks.csv: warn[link-broken]: the link leads to nothing; it is not read\n"),
      "\(run.errors)"
    )
  }

  @Test(arguments: [
    ("templates/strings/de-DE.yaml", "locale: de-DE\n", "template"),
    ("templates/partials/action.md", "", "template"), ("templates/questions.yaml", "", "template"),
    (
      "templates/sources/ours.yaml", "sources:\n  - files: exports/work-items.csv\n    preset: ours\n", "preset"
    ),
  ])
  func noTemplateLiesOutsideTheWorkspace(_ name: String, _ settings: String, _ what: String) throws {
    let (workspace, outside) = (try Self.workspace(), try TemporaryFolder())
    try outside.write("secret: 1\n", to: "secret")
    try Self.link(outside.path + "/secret", at: name, in: workspace)
    try workspace.write(try Folder.text(workspace.path + "/reviewpack.yaml") + settings, to: "reviewpack.yaml")
    let run = try Binary.run(["check", "--quiet"], in: workspace.path)
    #expect(run.status == 1)
    #expect(
      run.errors.contains(
        "\(name): error[link-outside]: the \(what) is a link out of the workspace; it is not read\n"
      ),
      "\(run.errors)"
    )
    #expect(!run.errors.contains("secret"))
  }

  @Test func aTemplateThatIsALinkToNothingIsNotPassedOver() throws {
    let workspace = try Self.workspace()
    try Self.link("../gone.md", at: "templates/review.md", in: workspace)
    let run = try Binary.run(["check", "--quiet"], in: workspace.path)
    #expect(run.status == 1)
    #expect(
      run.errors.contains("templates/review.md: error[file-unreadable]: the file cannot be read"),
      "\(run.errors)"
    )
  }
}
