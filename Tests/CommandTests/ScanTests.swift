import Foundation
import Testing

/// A changed template that leaks, runs or loads holds the pack: the real program on the sample workspace.
@Suite struct ScanTests {
  private static let client = "thistledown"

  /// The sample workspace with one more template, and what building it said.
  private func build(_ text: String, as template: String) throws -> (out: TemporaryFolder, run: Binary.Run) {
    let (workspace, out) = (try TemporaryFolder(), try TemporaryFolder())
    try workspace.overlay(Folder.sample)
    try workspace.write(text, to: "templates/" + template)
    let run = try Binary.run(
      ["build", workspace.path, "--out", out.path, "--client", Self.client],
      in: Folder.package
    )
    return (out, run)
  }

  private func expectHeld(_ out: TemporaryFolder, _ run: Binary.Run, _ errors: String) throws {
    #expect(run.status == 1)
    #expect(run.errorsBesideNotes == errors)
    #expect(Folder.files(in: out.path + "/client").isEmpty)
    let held = Folder.files(in: out.path + "/internal/\(Self.client)/2026-10/held")
    #expect(held.contains("review.md") && held.contains("review.html"))
    let draft = try Folder.text(out.path + "/internal/\(Self.client)/2026-10/held/review.md")
    #expect(draft.hasPrefix("> **Draft – held, not for the client.**\n"))
    let brief = try Folder.text(out.path + "/internal/\(Self.client)/2026-10/brief.md")
    #expect(brief.contains("Held"))
  }

  @Test func holdsAPackThatNamesAnotherClient() throws {
    let (out, run) = try build(
      "# {{client}}\n\nAs we do it for **Alder** &amp; *Voss Logistics*;\nask lee.barrow\\@aldervoss.example\n",
      as: "clients/thistledown/review.md"
    )
    try expectHeld(
      out,
      run,
      """
      review.md:5: block[foreign-value]: thistledown: 'Alder** & *Voss Logistics' is the name of another client, \
      'alder-voss'
        hint: look for it in the document's template and take it out; if this client may read it, one of the client's own \
      records has to say it
      review.md:6: block[foreign-value]: thistledown: 'lee.barrow@aldervoss.example' is an address of another client, \
      'alder-voss'
        hint: look for it in the document's template and take it out; if this client may read it, one of the client's own \
      records has to say it

      """
    )
    let brief = try Folder.text(out.path + "/internal/\(Self.client)/2026-10/brief.md")
    #expect(brief.contains("foreign-value"))
  }

  @Test func holdsAPackThatTellsWhatIsInternal() throws {
    let (out, run) = try build(
      "# {{client}}\n\nTwo engineers for the night test\nare booked; a third would make the date safe.\n",
      as: "clients/thistledown/survey-results.md"
    )
    try expectHeld(
      out,
      run,
      """
      survey-results.md:5: block[internal-text]: thistledown: 'Two engineers for the night test are booked; a third would \
      m…' is internal commentary, and stays in the house
        hint: look for it in the document's template and take it out

      """
    )
  }

  @Test(arguments: [
    (
      "<link rel=\"stylesheet\" href=\"https://fonts.example/a.css\">",
      "outside-address", "the page loads 'https://fonts.example/a.css' with the attribute 'href' of <link>"
    ),
    ("<script>alert(1)</script>", "active-content", "the page holds the element <script>"),
    ("<meta http-equiv=\"refresh\" content=\"0\">", "active-content", "the page sends its reader elsewhere"),
  ])
  func holdsAPackWhosePageRunsOrLoads(markup: String, code: String, message: String) throws {
    let page = try Folder.text(Folder.package + "/templates/page.html")
    let (out, run) = try build(
      page.replacingOccurrences(of: "</head>", with: markup + "\n</head>"),
      as: "page.html"
    )
    #expect(run.errors.contains("block[\(code)]: thistledown: \(message)"), "\(run.errors)")
    try expectHeld(out, run, run.errorsBesideNotes)
    let line = try #require(run.errors.split(separator: ":").dropFirst().first.flatMap { Int($0) })
    let draft = try Folder.text(out.path + "/internal/\(Self.client)/2026-10/held/review.html")
    #expect(draft.split(separator: "\n", omittingEmptySubsequences: false)[line - 1] == markup)
  }

  @Test(arguments: [
    ("@import \"a.css\";", "the style sheet loads another style sheet with @import"),
    ("body { background: url(https://x.example/a.png) }", "the style sheet loads 'https://x.example/a.png'"),
  ])
  func holdsAPackWhoseStyleSheetLoads(style: String, message: String) throws {
    let (out, run) = try build(style + "\n", as: "style.css")
    try expectHeld(
      out,
      run,
      """
      review.html:11: block[outside-address]: thistledown: \(message); a page that goes out loads nothing
        hint: put images into the page as data: addresses, use the fonts of the reader's system, or write a link instead

      """
    )
  }

  @Test func checkFindsTheSame() throws {
    let workspace = try TemporaryFolder()
    try workspace.overlay(Folder.sample)
    try workspace.write("# Better than Alder & Voss Logistics\n", to: "templates/clients/thistledown/review.md")
    let out = try TemporaryFolder()
    let built = try Binary.run(["build", workspace.path, "--out", out.path, "--quiet"], in: Folder.package)
    let checked = try Binary.run(["check", workspace.path, "--quiet"], in: Folder.package)
    #expect(checked.errors == built.errors)
    #expect(checked.output.contains("held: thistledown (1 blocking finding)"))
    #expect(Folder.files(in: out.path + "/client").contains { $0.hasPrefix("alder-voss/") })
  }
}
