import ArgumentParser
import Diagnostics
import Foundation
import Packs
import Review

/// `reviewpack build`: writes the packs.
struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the packs of a workspace.",
    discussion: """
      What may leave the house goes into client/, everything else into internal/. A pack that is held goes into \
      internal/ as a draft, and its brief says why. With --pdf each pack that is not held has a pack.pdf beside its \
      pages, made by the program 'weasyprint'. A pack that lies there whole, and of which nothing has changed that it \
      rests on, is not made again; with --pdf every pack is.

      Example: reviewpack build my-firm --period 2026-10
      """
  )

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var output: OutputOptions

  @Option(
    help: ArgumentHelp("The folder to write to; without it, packs in the workspace.", valueName: "dir"),
    completion: .directory
  )
  var out: String?

  @Flag(help: "Make a pack.pdf of each pack too; this needs the program 'weasyprint'.")
  var pdf = false

  func run() async throws {
    let clock = ContinuousClock()
    let start = clock.now
    let seconds = {
      let elapsed = (clock.now - start).components
      return Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18
    }
    let library = workspace.library
    // Of what a printer makes nobody knows what it rests on.
    let surroundings =
      pdf ? nil : Surroundings(program: Executable.identity, workspace: workspace.path, library)
    let last =
      workspace.client.isEmpty
      ? surroundings.map { LastBuild(folder, of: workspace.path, period: workspace.period, $0) } : nil
    if let last, last.restsOnTheSame {
      let lock = try Console(output).lock(folder)
      defer { lock.release() }
      if let told = await last.told(output.workers) { try report(told, seconds: seconds()) }
    }
    let made = try await make(last, library, surroundings)
    defer { made.lock.release() }
    ProcessMemory.giveBack()
    let told = (made.problems + made.outcomes.flatMap(\.diagnostics)).sorted()
    var diagnostics = told
    let arePagesKept = made.isWhole && (try? made.kept?.keepsPages(telling: diagnostics)) == true
    if !arePagesKept || made.isAnyNew {
      if made.isWhole { diagnostics += writeIndex(made, told) }
      let isWritten = made.isWhole && diagnostics.count == told.count
      diagnostics += keep(made.outcomes, pagesTelling: isWritten ? told : nil, made.kept)
    }
    if diagnostics.count == told.count, made.kept != nil { diagnostics += keep(last, made, told) }
    diagnostics = (diagnostics + made.outcomes.compactMap(\.repair)).sorted()
    report(made, diagnostics, seconds: seconds())
    throw ExitCode.of(diagnostics)
  }

  /// What is left when all packs are made: of records, reviews and packs nothing.
  private struct Made {
    let lock: OutputLock
    let outcomes: [PackOutcome]
    /// Whether a pack was made anew.
    let isAnyNew: Bool
    /// What is told besides what the packs are told of.
    let problems: [Diagnostic]
    /// Whether all clients were worked on.
    let isWhole: Bool
    let files: [FileAccount]
    let index: Result<IndexMaker, DiagnosticList>
    let kept: KeptPacks?
    let branding: Branding
  }

  /// Makes the packs, client by client to the end: of a review and its pack only the outcome is kept.
  private func make(
    _ last: LastBuild?,
    _ library: TemplateLibrary,
    _ surroundings: Surroundings?
  ) async throws -> Made {
    let session = try Session.open(workspace, output, library, surroundings)
    let maker = try session.maker()
    let lock = try session.lock(folder)
    last?.forget()
    let writer = PackWriter(root: folder)
    let portfolio = session.portfolio
    let (printer, missing) = printer()
    let kept = session.keys.map { KeptPacks(folder, $0, portfolio) }
    let made = await session.forEach(session.accounts) { account in
      if let outcome = try? kept?.outcome(of: account, in: portfolio) { return (outcome: outcome, isNew: false) }
      let review = AccountReview(account, of: portfolio)
      let outcome = PackOutcome.making(review) { () throws(DiagnosticList) in
        let pack = try maker.pack(for: review)
        return printer.map(pack.printed) ?? pack
      } writing: { (pack) throws(Diagnostic) in
        try writer.write(pack)
      }
      return (outcome: outcome, isNew: true)
    }
    let outcomes = made.map(\.outcome)
    return Made(
      lock: lock,
      outcomes: outcomes,
      isAnyNew: made.contains(where: \.isNew),
      problems: session.diagnostics + missing,
      isWhole: session.isWhole,
      files: portfolio.files,
      index: Result { () throws(DiagnosticList) in try maker.index() },
      kept: kept,
      branding: session.branding
    )
  }

  private var folder: String { out ?? workspace.path + "/packs" }

  /// Keeps what the next build may tell without reading a record.
  ///
  /// The machine form from which it is told has no excerpts.
  private func keep(_ last: LastBuild?, _ made: Made, _ told: [Diagnostic]) -> [Diagnostic] {
    if told.contains(where: { $0.excerpt != nil }) { return [] }
    do throws(Diagnostic) {
      try last?.write(made.outcomes, made.branding)
      return []
    } catch {
      return [error]
    }
  }

  /// What makes PDFs; nil where none is asked for, or, with what to install, where it cannot be.
  private func printer() -> (PDFPrinter?, [Diagnostic]) {
    guard pdf else { return (nil, []) }
    do throws(Diagnostic) {
      return (try PDFPrinter(environment: ProcessInfo.processInfo.environment), [])
    } catch {
      return (nil, [error])
    }
  }

  /// Keeps what the next build need not make again.
  private func keep(
    _ outcomes: [PackOutcome],
    pagesTelling diagnostics: [Diagnostic]?,
    _ kept: KeptPacks?
  ) -> [Diagnostic] {
    do throws(Diagnostic) {
      try kept?.write(outcomes, pagesTelling: diagnostics)
      return []
    } catch {
      return [error]
    }
  }

  /// The internal pages about all clients; `--client` leaves them alone, since it knows only some.
  private func writeIndex(_ made: Made, _ told: [Diagnostic]) -> [Diagnostic] {
    do {
      let pages = try made.index.get().pages(of: made.outcomes)
      let report = BuildReport.Build(files: made.files, diagnostics: told, outcomes: made.outcomes)
      try PackWriter(root: folder).write(pages + [BuildReport.file(for: report)], in: "internal")
      return []
    } catch let error as DiagnosticList {
      return error.diagnostics
    } catch let error as Diagnostic {
      return [error]
    } catch {
      return []
    }
  }

  private func report(_ made: Made, _ diagnostics: [Diagnostic], seconds: Double) {
    let console = Console(output)
    switch output.format {
    case .json:
      console.result(
        BuildReport.text(
          of: BuildReport.Build(
            files: made.files,
            diagnostics: diagnostics,
            outcomes: made.outcomes,
            seconds: seconds,
            peakBytes: ProcessMemory.peakBytes
          )
        )
      )
    case .text:
      console.list(diagnostics)
      console.result(Summary.packs(made.outcomes, folder: folder))
    }
  }

  /// Tells the last build again, of which nothing has changed.
  private func report(_ last: BuildReport.Build, seconds: Double) throws {
    let console = Console(output)
    switch output.format {
    case .json:
      console.result(BuildReport.text(of: last.again(seconds: seconds, peakBytes: ProcessMemory.peakBytes)))
    case .text:
      console.list(last.diagnostics)
      console.result(Summary.packs(of: last, folder: folder))
    }
    throw ExitCode.of(last.diagnostics)
  }
}
