import ArgumentParser
import Diagnostics
import Review
import Tables

/// `reviewpack init`: a new workspace, empty or made from an export.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a new workspace: settings with every choice explained, and registers with their headings.",
    discussion: """
      With --from the workspace already builds a pack: which column means what is proposed from the export's headings \
      and values, and what the export cannot say stands in reviewpack.yaml as a comment that begins with 'question:'.

      Example: reviewpack init my-firm --from jira.csv
      """
  )

  @Argument(help: "The folder to make; nothing that exists is overwritten.", completion: .directory)
  var folder: String

  @Option(
    help: ArgumentHelp("An export of a tracker or service desk to begin with.", valueName: "export"),
    completion: .file(extensions: Export.endings)
  )
  var from: String?

  @Option(help: ArgumentHelp("Where the rows of a JSON export are, such as '$.issues[]'.", valueName: "path"))
  var at: String?

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if at != nil && from == nil { throw ValidationError("--at says where the rows of --from are") }
  }

  func run() throws {
    let console = Console(output)
    let report: InitReport
    do throws(Diagnostic) {
      let target = try NewFolder(folder)
      let (workspace, proposal) = try workspace()
      try target.write(workspace.files)
      report = InitReport(folder: folder, export: from, workspace: workspace, proposal: proposal)
    } catch {
      switch output.format {
      case .json: console.result(InitReport.json(of: folder, failure: error))
      case .text: console.list([error])
      }
      throw ExitCode.of([error])
    }
    console.result(output.format == .json ? report.json : report.text)
  }

  private func workspace() throws(Diagnostic) -> (NewWorkspace, MappingProposal?) {
    let fallback = Period(before: Clock.today)
    guard let from else { return (NewWorkspace(period: fallback), nil) }
    let bytes = try FileBytes.read(from, name: from)
    let proposal = try MappingProposal(
      for: Export(file: from, bytes: bytes, options: ReadingOptions(path: at))
    )
    return (NewWorkspace(proposal, copying: (from, bytes), fallback: fallback), proposal)
  }
}
