import ArgumentParser
import Diagnostics
import Packs
import Review
import Tables

/// `reviewpack release`: approved packs go out, and into the history.
struct Release: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put approved packs into the history, from which later packs tell what changed.",
    discussion: """
      Release what was built, read and approved. A pack that is held, that was changed by hand since the build, or \
      that a build of today's inputs would not give, is refused. Nothing in the history is ever written over: a \
      corrected pack of the same period goes beside the first one.

      Example: reviewpack release my-firm --client acme --by tom.aldous
      """
  )

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var output: OutputOptions

  @Option(
    help: ArgumentHelp("The folder the packs were built in; without it, packs in the workspace.", valueName: "dir"),
    completion: .directory
  )
  var out: String?

  @Option(
    help: ArgumentHelp(
      "Who approved the packs: the id, name or address of one of our people in contacts.",
      valueName: "contact"
    )
  )
  var by: String

  @Option(
    help: ArgumentHelp("The day the packs go out, such as 2026-11-06; without it, the issue date.", valueName: "date")
  )
  var on: CivilDate?

  func run() async throws {
    let session = try Session.open(workspace, output)
    let maker = try session.maker()
    let day = on ?? session.portfolio.dates.issueOn
    try check(day, session)
    let writer = ReleaseWriter(workspace: workspace.path, built: out ?? workspace.path + "/packs")
    let (by, portfolio) = (by, session.portfolio)
    let outcomes = await session.forEach(session.accounts) { account in
      let review = AccountReview(account, of: portfolio)
      return ReleaseOutcome.releasing(review) { () throws(Diagnostic) in
        try Approval(by: by, on: day, for: account)
      } making: { () throws(DiagnosticList) in
        try maker.pack(for: review)
      } writing: { (pack, approval) throws(Diagnostic) in
        try writer.release(pack, approvedBy: approval)
      }
    }
    let diagnostics = (session.diagnostics + outcomes.flatMap(\.diagnostics)).sorted()
    report(outcomes, diagnostics)
    throw ExitCode.of(diagnostics)
  }

  /// A pack cannot have gone out before the days it reports on, nor through a person nobody knows.
  private func check(_ day: CivilDate, _ session: Session) throws {
    let dates = session.portfolio.dates
    var problems: [Diagnostic] = []
    if day < dates.asOf {
      problems.append(
        Diagnostic(
          .error,
          "release-date-early",
          "a pack with figures up to \(dates.asOf.iso) cannot have gone out on \(day.iso)",
          hint: "give the day it goes out with --on, or leave --on out for \(dates.issueOn.iso)"
        )
      )
    }
    if let problem = Approval.unknownContact(by, among: session.accounts) { problems.append(problem) }
    guard !problems.isEmpty else { return }
    Console(output).failure(problems)
    throw ExitCode.of(problems)
  }

  private func report(_ outcomes: [ReleaseOutcome], _ diagnostics: [Diagnostic]) {
    let console = Console(output)
    switch output.format {
    case .json: console.result(BuildReport.text(of: BuildReport.Release(outcomes: outcomes, diagnostics: diagnostics)))
    case .text:
      console.list(diagnostics)
      console.result(Summary.releases(outcomes, workspace: workspace.path))
    }
  }
}

extension CivilDate: ExpressibleByArgument {
  /// Reads a day as it is written on the command line.
  public init?(argument: String) { self.init(iso: argument) }
}
