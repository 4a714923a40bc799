import ArgumentParser
import Diagnostics
import Packs
import Review

/// `reviewpack check`: everything `build` would find, without writing.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Load a workspace, check it and apply the rules; write nothing.",
    discussion: """
      Tells all that 'build' would find, each with its file, its line and the likely fix; what became of every row; \
      and which packs would be held.

      Example: reviewpack check my-firm
      """
  )

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let session = try Session.open(workspace, output)
    let outcomes = await session.checked()
    let waived = outcomes.flatMap(\.waived)
    let held = outcomes.filter(\.isHeld).map(\.client)
    let diagnostics = session.diagnostics + outcomes.flatMap(\.findings) + outcomes.flatMap(\.problems)
    let console = Console(output)
    switch output.format {
    case .json:
      console.result(
        BuildReport.text(
          of: BuildReport.Check(
            files: session.portfolio.files,
            diagnostics: diagnostics.sortedByWhatBlocksMost(),
            held: held,
            waived: waived
          )
        )
      )
    case .text:
      console.list(diagnostics.sortedByWhatBlocksMost())
      console.result(Summary.rows(session.portfolio.files) + Summary.check(outcomes))
    }
    throw ExitCode.of(diagnostics)
  }
}
