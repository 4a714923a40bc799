import ArgumentParser
import Diagnostics
import Foundation
import Packs
import Review

/// How results are printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// The options of every command.
struct OutputOptions: ParsableArguments {
  @Option(help: "Print results as text, or as one JSON object.")
  var format: OutputFormat = .text

  @Flag(help: "Leave out warnings, notes and progress.")
  var quiet = false

  @Option(
    help: ArgumentHelp(
      "How many clients, and parts of a file, to work on at once; without it, one for each core.",
      valueName: "n"
    )
  )
  var jobs: Int?

  /// How many clients are worked on at once.
  var workers: Jobs { Jobs(jobs ?? ProcessInfo.processInfo.activeProcessorCount) }

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be 1 or more") }
  }
}

/// The options of commands that work on a workspace.
struct WorkspaceOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The folder that holds reviewpack.yaml.", valueName: "workspace"),
    completion: .directory
  )
  var path = "."

  @Option(
    help: ArgumentHelp(
      "The months to report on: 2026-10, 2026-Q4 or 2026-08..2026-10; without it, 'period' of reviewpack.yaml.",
      valueName: "period"
    )
  )
  var period: Period?

  @Option(help: ArgumentHelp("Only this client; may be given several times.", valueName: "id"))
  var client: [String] = []

  @Option(
    help: ArgumentHelp("A folder whose templates replace the shipped ones, file by file.", valueName: "dir"),
    completion: .directory
  )
  var templates: String?

  /// The templates of the workspace, and those that stand in for what it has not.
  var library: TemplateLibrary {
    TemplateLibrary(workspace: .init(path: path + "/templates", name: "templates"), shared: sharedTemplates)
  }

  /// The folders of templates that are not the workspace's own, in the order in which they are tried.
  var sharedTemplates: [TemplateLibrary.Folder] {
    (templates.map { [TemplateLibrary.Folder(path: $0, name: $0)] } ?? [])
      + TemplateLibrary.shippedFolders(executable: Executable.path)
  }
}

extension Period: ExpressibleByArgument {
  /// Reads a period as it is written on the command line.
  public init?(argument: String) { self.init(argument) }
}
