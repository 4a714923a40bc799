import ArgumentParser
import Diagnostics
import Foundation
import Review
import Tables

/// `reviewpack read`: how one export is read.
struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show how a CSV or JSON export is read: delimiter, headings, first rows.",
    discussion: """
      Tells also which rows cannot be read, and why. With --format json every row is printed.

      Example: reviewpack read my-firm/exports/jira.csv
      """
  )

  @Argument(
    help: "The export: CSV, tabs between cells, or JSON.",
    completion: .file(extensions: ["csv", "json", "tsv", "txt"])
  )
  var file: String

  @Option(help: ArgumentHelp("Where the rows of a JSON file are, such as '$.issues[]'.", valueName: "path"))
  var at: String?

  @OptionGroup var output: OutputOptions

  func run() throws {
    let console = Console(output)
    let report: ReadReport
    do throws(Diagnostic) {
      let bytes = try FileBytes.read(file, name: file)
      report = ReadReport(try Export(file: file, bytes: bytes, options: ReadingOptions(path: at)))
    } catch {
      let error = error.withoutSettings
      switch output.format {
      case .json: console.result(ReadReport.json(of: file, unreadable: error))
      case .text: console.list([error])
      }
      throw ExitCode.of([error])
    }
    switch output.format {
    case .json: console.result(report.json)
    case .text:
      console.list(report.diagnostics)
      console.result(report.text)
    }
    throw ExitCode.of(report.diagnostics)
  }
}

extension Diagnostic {
  /// The same for who reads a file outside of a workspace, where no setting moves a limit.
  var withoutSettings: Diagnostic {
    guard Limits.codes.contains(code) else { return self }
    var told = self
    told.hint = (hint.map { $0 + ". " } ?? "") + "'reviewpack read' knows no settings and keeps to the standard limits"
    return told
  }
}
