import ArgumentParser
import Diagnostics
import Packs
import Review

/// `reviewpack explain`: a figure taken apart.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the formula, the window and the records behind a figure of one client.",
    discussion: """
      Name the client with --client. Every record is named with its file and line, and so is what was left out, with \
      the reason. Of a confidential survey only totals are told.

      Example: reviewpack explain on-time --client acme my-firm
      """
  )

  @Argument(help: "The figure; --list names them all.", completion: .list(ExplainableFigures.all.map(\.id)))
  var figure: String?

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var output: OutputOptions

  @Flag(help: "List the figures.")
  var list = false

  func validate() throws {
    if list { return }
    if figure == nil { throw ValidationError("name a figure, or give --list") }
    if workspace.client.count != 1 { throw ValidationError("name one client with --client") }
  }

  func run() throws {
    let console = Console(output)
    let all = ExplainableFigures.all
    guard let name = figure, !list else {
      let rows = all.map { [$0.id, $0.title] }
      console.result(
        output.format == .json
          ? BuildReport.text(of: Form(figures: all.map(FigureForm.init), diagnostics: [])) : TextTable.text(rows)
      )
      return
    }
    guard let figure = all.first(where: { $0.id == name }) else {
      throw console.unknown("figure", name, among: all.map(\.id), as: Form(figures: [], diagnostics: []))
    }
    let portfolio = try Session.open(workspace, output).portfolio
    for account in portfolio.accounts where workspace.client == [account.visible.client.id] {
      let report = ExplanationReport(figure, for: ExplainedAccount(account, of: portfolio))
      let text = report.text.map { TextTable.text($0) }.joined(separator: "\n")
      console.result(output.format == .json ? report.json : text.withControlCharactersShown)
    }
  }

  private struct Form: ListForm {
    let figures: [FigureForm]
    var diagnostics: [Diagnostic]
  }
}
