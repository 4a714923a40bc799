import ArgumentParser
import Diagnostics
import Foundation
import Mail
import Packs
import Review

/// `reviewpack collect`: survey answers and sign-offs read back from mails, and answers from survey tools.
struct Collect: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read survey answers and sign-offs back from mails and survey tools.",
    discussion: """
      Takes mails as .eml files and mailboxes (mbox), and the CSV and JSON exports of survey tools. Answers to surveys are added to exports/responses-<survey>.csv; \
      choices of options, criteria agreed to and changes approved are added to replies.csv, for a person to confirm. \
      No line is ever changed, and nothing is taken on twice. A reply counts only if it comes from the address of a \
      contact of that client; where somebody gives two different answers, both are told and neither is written.

      Example: reviewpack collect my-firm replies/*.eml forms.csv --survey S-AV-2026-11
      """
  )

  @Argument(
    help: ArgumentHelp(
      "The folder that holds reviewpack.yaml, if it is not the current one; then the mails and tables.",
      valueName: "files"
    ),
    completion: .file()
  )
  var paths: [String]

  @Option(help: ArgumentHelp("The survey that tables answer whose rows do not say it.", valueName: "id"))
  var survey: String?

  @OptionGroup var output: OutputOptions

  @Option(
    help: ArgumentHelp("A folder whose templates replace the shipped ones, file by file.", valueName: "dir"),
    completion: .directory
  )
  var templates: String?

  /// The workspace, and the mails.
  private var arguments: (workspace: String, files: [String]) {
    var isFolder: ObjCBool = false
    guard let first = paths.first, FileManager.default.fileExists(atPath: first, isDirectory: &isFolder),
      isFolder.boolValue
    else { return (".", paths) }
    return (first, Array(paths.dropFirst()))
  }

  func validate() throws {
    if arguments.files.isEmpty { throw ValidationError("name the mails or tables to read, such as replies/*.eml") }
  }

  func run() throws {
    let console = Console(output)
    let diagnostics: [Diagnostic]
    do throws(DiagnosticList) {
      let collecting = try Collecting(arguments.workspace, templates: templates)
      let mails = MailFiles(arguments.files)
      let (tables, tableProblems) = collecting.tables(mails.tables, survey: survey)
      let replies = collecting.read(mails.mails, tables)
      let (written, problems) = collecting.write(replies)
      diagnostics = (collecting.problems + mails.problems + tableProblems + replies.diagnostics + problems).sorted()
      report(replies, written, diagnostics, console)
    } catch {
      diagnostics = error.diagnostics.sorted()
      report(nil, [], diagnostics, console)
    }
    throw ExitCode.of(diagnostics)
  }

  private func report(
    _ replies: CollectedReplies?,
    _ written: [CollectReport.Written],
    _ diagnostics: [Diagnostic],
    _ console: Console
  ) {
    guard output.format == .text else {
      let report = CollectReport(mails: replies?.mails ?? [], written: written, diagnostics: diagnostics)
      return console.result(BuildReport.text(of: report))
    }
    console.list(diagnostics)
    if let replies { console.result(CollectText.text(of: replies.mails, written)) }
  }
}
