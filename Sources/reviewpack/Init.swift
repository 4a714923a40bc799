import ArgumentParser
import Diagnostics
import Packs
import Review
import Tables

/// `reviewpack init`: a new workspace, empty or made from an export.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a new workspace: settings with every choice explained, and registers with their headings.",
    discussion: """
      With --from the workspace already builds a pack: which column means what is said by the preset that fits the \
      export, or else proposed from its headings and values. What nothing says stands in reviewpack.yaml as a comment \
      that begins with 'question:'. With --templates the shipped templates are copied into a workspace that exists, for \
      you to change; with --invitation-key it gets the key of the personal codes in survey invitations, which a new \
      workspace has from the start.

      Example: reviewpack init my-firm --from jira.csv
      """
  )

  @Argument(
    help: "The folder to make, or with --templates and --invitation-key the workspace; nothing is overwritten.",
    completion: .directory
  )
  var folder: String?

  @Option(
    help: ArgumentHelp("An export to begin with, of a tracker or service desk at best.", valueName: "export"),
    completion: .file(extensions: Export.endings)
  )
  var from: String?

  @Option(help: ArgumentHelp("Where the rows of a JSON export are, such as '$.issues[]'.", valueName: "path"))
  var at: String?

  @Flag(help: "Copy the shipped templates into the workspace, by default the folder you are in.")
  var templates = false

  @Flag(help: "Put a key for survey invitations into the workspace; one that is there is never replaced.")
  var invitationKey = false

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if invitationKey && (templates || from != nil) {
      throw ValidationError("--invitation-key makes a key, and nothing else")
    }
    if templates && from != nil { throw ValidationError("--templates copies templates, and --from begins a workspace") }
    if !templates && !invitationKey && folder == nil { throw ValidationError("name the folder to make") }
    if at != nil && from == nil { throw ValidationError("--at says where the rows of --from are") }
  }

  func run() throws {
    let console = Console(output)
    if templates { return try copyTemplates(console) }
    if invitationKey { return try makeKey(console) }
    let folder = folder ?? "."
    let workspace: NewWorkspace
    let proposal: ExportProposal?
    do throws(Diagnostic) {
      let target = try NewFolder(folder)
      let (new, export) = try made()
      var random = SystemRandomNumberGenerator()
      (workspace, proposal) = (new.with(InvitationKey(using: &random)), export)
      try target.write(workspace.files)
    } catch {
      switch output.format {
      case .json: console.result(InitReport.json(of: folder, failure: error))
      case .text: console.list([error])
      }
      throw ExitCode.of([error])
    }
    switch output.format {
    case .json: console.result(InitReport(folder: folder, workspace: workspace, proposal: proposal).json)
    case .text:
      console.result(InitText(folder: folder, export: from, workspace: workspace, proposal: proposal).text)
    }
  }

  private func copyTemplates(_ console: Console) throws {
    let folder = folder ?? "."
    do throws(Diagnostic) {
      let workspace = try WorkspaceFolder(folder)
      let shipped = TemplateLibrary.shippedFolders(executable: Executable.path)
      let copies = try TemplateCopies(of: shipped, in: workspace)
      console.result(TemplateCopiesText(folder: folder, copies: copies).text(output.format))
    } catch {
      switch output.format {
      case .json: console.result(TemplateCopiesText.json(of: folder, failure: error))
      case .text: console.list([error])
      }
      throw ExitCode.of([error])
    }
  }

  private func makeKey(_ console: Console) throws {
    let folder = folder ?? "."
    do throws(Diagnostic) {
      var random = SystemRandomNumberGenerator()
      try InvitationKey.make(in: try WorkspaceFolder(folder), using: &random)
      console.result(KeyText.text(folder, output.format))
    } catch {
      switch output.format {
      case .json: console.result(KeyText.json(of: folder, [], [error]))
      case .text: console.list([error])
      }
      throw ExitCode.of([error])
    }
  }

  private func made() throws(Diagnostic) -> (NewWorkspace, ExportProposal?) {
    let fallback = Period(before: Clock.today)
    guard let from else { return (NewWorkspace(period: fallback), nil) }
    let bytes = try FileBytes.read(from, name: from)
    let presets = PresetLibrary.shipped
    let export = try presets.open(from, bytes, options: ReadingOptions(path: at))
    let proposal = try ExportProposal(export, bytes: bytes, presets: presets)
    return (NewWorkspace(proposal, copying: (from, bytes), fallback: fallback), proposal)
  }
}
