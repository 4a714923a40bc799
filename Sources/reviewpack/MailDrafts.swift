import ArgumentParser
import Diagnostics
import Foundation
import Packs
import Review

/// `reviewpack mail`: drafts of the mails with which released packs go out.
struct WriteMails: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mail",
    abstract: "Write mail drafts of released packs; nothing is sent.",
    discussion: """
      Open a draft (.eml) in your mail program, read it and send it; its text and page lie beside it. Drafts are \
      written of packs that were released and are still what a build gives, to people whom contacts.csv allows to have \
      them; every mail that is not written is listed, with the record to change. The drafts lie in internal/, below \
      the folder the packs were built in.

      Example: reviewpack mail my-firm --client acme
      """
  )

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var output: OutputOptions

  @Option(
    help: ArgumentHelp("The folder the packs were built in; without it, packs in the workspace.", valueName: "dir"),
    completion: .directory
  )
  var out: String?

  @Flag(help: "Put a picture of the milestones into the mail with the pack; this needs the program 'rsvg-convert'.")
  var pictures = false

  func run() async throws {
    let session = try Session.open(workspace, output)
    let maker = try session.maker()
    let folder = out ?? workspace.path + "/packs"
    let lock = try session.lock(folder)
    defer { lock.release() }
    let (key, keyProblems) = InvitationKey.read(in: session.folder)
    let (printer, pictureProblems) = printer()
    let writer = MailWriter(workspace: workspace.path, built: folder, key: key, pictures: printer)
    let portfolio = session.portfolio
    let outcomes = await session.forEach(session.accounts) { account in
      let review = AccountReview(account, of: portfolio)
      return MailOutcome.making(review) { () throws(DiagnosticList) in
        try maker.pack(for: review)
      } writing: { (pack) throws(DiagnosticList) in
        try writer.write(pack, by: maker)
      }
    }
    let diagnostics = (session.diagnostics + keyProblems + pictureProblems + outcomes.flatMap(\.diagnostics)).sorted()
    let console = Console(output)
    switch output.format {
    case .json: console.result(BuildReport.text(of: BuildReport.Mails(outcomes: outcomes, diagnostics: diagnostics)))
    case .text:
      console.list(diagnostics)
      console.result(Summary.mails(outcomes, folder: folder))
    }
    throw ExitCode.of(diagnostics)
  }

  /// What makes pictures; nil where none are asked for, or, with what to install, where it cannot be.
  private func printer() -> (PicturePrinter?, [Diagnostic]) {
    guard pictures else { return (nil, []) }
    do throws(Diagnostic) {
      return (try PicturePrinter(environment: ProcessInfo.processInfo.environment), [])
    } catch {
      return (nil, [error])
    }
  }
}
