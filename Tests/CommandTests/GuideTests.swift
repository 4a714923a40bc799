import Foundation
import Testing

/// "Change the pack", followed step by step.
@Suite struct GuideTests {
  private let guide: String
  private let workspace: TemporaryFolder

  init() throws {
    guide = try Folder.text(Folder.package + "/docs/change-the-pack.md")
    workspace = try TemporaryFolder()
    try workspace.overlay(Folder.sample)
  }

  /// The indented lines of the guide that begin with a text, without their indentation.
  private func block(_ first: String) throws -> String {
    let lines = guide.components(separatedBy: "\n")
    let start = try #require(lines.firstIndex { $0 == "    " + first }, "the guide has no line '\(first)'")
    let end = lines[start...].firstIndex { !$0.hasPrefix("    ") && !$0.isEmpty } ?? lines.endIndex
    return lines[start..<end].map { String($0.dropFirst(4)) }.joined(separator: "\n")
  }

  private func change(_ file: String, _ old: String, to new: String) throws {
    let text = try Folder.text(workspace.path + "/templates/" + file)
    #expect(text.contains(old), "\(file) has no '\(old)'")
    try workspace.write(text.replacingOccurrences(of: old, with: new), to: "templates/" + file)
  }

  private func review(_ client: String = "marram", document: String = "review") throws -> String {
    let run = try Binary.run(["build", workspace.path, "--client", client], in: Folder.package)
    #expect(run.status == 0, "\(run.errors)")
    return try Folder.text("\(workspace.path)/packs/client/\(client)/2026-10/\(document).md")
  }

  @Test func holdsStepByStep() throws {
    _ = try block("reviewpack init my-firm --templates")
    #expect(try Binary.run(["init", workspace.path, "--templates"], in: Folder.package).status == 0)

    let (old, new) = (
      try block("## What is in, what is not, and what may cost extra"), try block("## Where the contract ends")
    )
    try change("partials/scope.md", old.trimmed, to: new.trimmed)
    #expect(try review(document: "agreements").contains("\n## Where the contract ends\n"))

    let line = try block("Contract {{contract}}, figures of {{period}}.").components(separatedBy: "\n")[0]
    let heading = try #require(
      try Folder.text(workspace.path + "/templates/review.md").components(separatedBy: "\n").first
    )
    try change("review.md", heading + "\n", to: heading + "\n\n" + line + "\n")
    let check = try Binary.run(["check", workspace.path], in: Folder.package)
    #expect(check.status == 1)
    #expect(
      check.errors.contains("templates/review.md:3:10: error[name-unknown]: the review has no 'contract'")
    )
    #expect(check.errors.contains("\n    \(line)\n             ^\n"), "\(check.errors)")
    try change("review.md", "{{contract}}", to: "{{client}}")
    #expect(try review().contains("\nContract Marram Island Ferries, figures of October 2026.\n"))

    let sponsor = try block("{{#sponsor}}")
    let partial = try block("## When nobody is here")
    try workspace.write(partial, to: "templates/partials/holidays.md")
    try change(
      "review.md",
      "{{> reading-time}}\n",
      to: "{{> reading-time}}\n\n\(sponsor)\n\(try block("{{> holidays}}"))\n"
    )
    let made = try review()
    #expect(made.contains("\n## Who sponsors this work\n\nIsla Munro, on behalf of Marram Island Ferries.\n"))
    #expect(made.contains("\n## When nobody is here\n\nHarbour & Finch IT is closed from 24 December"))

    #expect(guide.contains("`clients/marram/partials/holidays.md`"))
    try workspace.write("## Always here\n\n", to: "templates/clients/marram/partials/holidays.md")
    #expect(try review().contains("\n## Always here\n"))
    #expect(try review("pellworth").contains("\n## When nobody is here\n"))
  }

  @Test func setsTheLookAsTheGuideSays() throws {
    let settings = try Folder.text(workspace.path + "/reviewpack.yaml")
    let colours = try #require(try block("firm:").components(separatedBy: "\n").first { $0.contains("colours:") })
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><rect width=\"9\" height=\"9\"/></svg>"
    try workspace.write(drawing, to: "logo.svg")
    try workspace.write(
      settings.replacingOccurrences(of: "firm:\n", with: "firm:\n  logo: logo.svg\n\(colours)\n"),
      to: "reviewpack.yaml"
    )
    _ = try review()
    let page = try Folder.text(workspace.path + "/packs/client/marram/2026-10/review.html")
    #expect(page.contains(":root { --accent: #7a1f5c; --headings: #3d0f2e; }"))
    #expect(page.contains("alt=\"Harbour &amp; Finch IT\""))
  }

  /// Every file of the guide's table is a shipped template.
  @Test func namesFilesThatAreThere() {
    let shipped = Folder.files(in: Folder.package + "/templates")
    let rows = guide.components(separatedBy: "\n").filter { $0.hasPrefix("| `") }.map {
      $0.components(separatedBy: " | ")[0]
    }
    let named = rows.flatMap { $0.split(separator: "`").map(String.init).filter { $0.contains(".") } }
    #expect(named.count > 8)
    for name in named where !name.contains("*") { #expect(shipped.contains(name), "\(name)") }
    let top = shipped.filter { !$0.contains("/") && !$0.hasPrefix(".") }
    #expect(Set(top).subtracting(named) == [], "the guide tells of every template")
  }
}

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
