import ArgumentParser
import Diagnostics
import Foundation
import Packs
import Review

/// A workspace, loaded: what `check` and `build` share.
struct Session {
  /// The joined records.
  let portfolio: Portfolio
  /// What was found wrong with settings, files and templates.
  let diagnostics: [Diagnostic]
  /// Whether all clients are worked on.
  let isWhole: Bool
  /// The accounts that are worked on.
  let accounts: [Account]
  /// What each pack rests on; nil where that does not matter or cannot be known.
  let keys: PackKeys?
  /// The look of the pages.
  let branding: Branding
  /// How many clients are worked on at once.
  let jobs: Jobs
  /// The workspace's folder.
  let folder: WorkspaceFolder
  private let compiled: Result<PackMaker, DiagnosticList>
  private let console: Console

  /// Loads a workspace; what keeps everything from going on is printed, and ends the program.
  ///
  /// - Parameters:
  ///   - options: What is worked on.
  ///   - output: How results are told.
  ///   - library: The templates.
  ///   - surroundings: What packs rest on besides the data files; nil where it does not matter what each rests on.
  /// - Returns: The workspace.
  /// - Throws: `ExitCode` where nothing can go on.
  static func open(
    _ options: WorkspaceOptions,
    _ output: OutputOptions,
    _ library: TemplateLibrary? = nil,
    _ surroundings: Surroundings? = nil
  ) throws -> Session {
    let console = Console(output)
    do throws(DiagnosticList) {
      return try Session(options, output, console, library ?? options.library, surroundings)
    } catch {
      console.failure(error.diagnostics)
      throw ExitCode.of(error.diagnostics)
    }
  }

  private init(
    _ options: WorkspaceOptions,
    _ output: OutputOptions,
    _ console: Console,
    _ library: TemplateLibrary,
    _ surroundings: Surroundings?
  ) throws(DiagnosticList) {
    var surroundings = surroundings
    var (folder, settings, problems) = try Self.settings(options.path, library.presets)
    let questions = library.questions
    settings.questions = questions.bank
    problems += questions.problems
    guard let period = options.period ?? settings.period else {
      let isExplained = problems.contains { $0.severity == .error }
      throw DiagnosticList(
        isExplained
          ? problems
          : [
            Diagnostic(
              .error,
              "period-missing",
              "nothing says which period to report on",
              at: .init(file: SettingsReader.fileName, field: "period"),
              hint: "add 'period: 2026-10' to the settings, or give --period 2026-10"
            )
          ]
      )
    }
    console.progress("reading \(options.path)")
    self.folder = folder
    let files = folder.files(limits: settings.limits)
    jobs = output.workers
    surroundings?.add(releasesOf: files)
    var portfolio = Portfolio(
      loading: files,
      settings: settings,
      period: period,
      workers: jobs.count,
      keepsRows: surroundings != nil
    )
    // What was read stays in the accounts alone.
    ProcessMemory.giveBack()
    // Of half a file no pack is made, nor is one taken back.
    let failures = portfolio.diagnostics.filter(ExitCode.isOfTheMachine)
    guard failures.isEmpty else { throw DiagnosticList(failures) }
    accounts = try Self.selected(options.client, of: portfolio)
    isWhole = options.client.isEmpty
    let branding = Branding(portfolio, in: folder)
    self.branding = branding
    keys = surroundings.flatMap { [portfolio] in PackKeys(portfolio, branding, $0) }
    portfolio.dropRows()
    self.portfolio = portfolio
    compiled = Result { () throws(DiagnosticList) in try PackMaker(portfolio, library, branding: branding) }
    var all = problems + portfolio.diagnostics + branding.problems
    all += library.unusedFiles(clients: portfolio.accounts.map(\.visible.client.id))
    switch compiled {
    case .success(let maker): all += maker.notes
    case .failure(let list): all += list.diagnostics
    }
    diagnostics = all
    self.console = console
    ProcessMemory.giveBack()
  }

  /// What fills the templates.
  func maker() throws -> PackMaker {
    switch compiled {
    case .success(let maker): return maker
    case .failure:
      console.failure(diagnostics)
      throw ExitCode.of(diagnostics)
    }
  }

  /// Takes the right to write below a folder; where another program has it, that is printed, and ends this one.
  func lock(_ folder: String) throws -> OutputLock { try console.lock(folder) }

  /// What is to be said of every client, in the order of the accounts, with what the finished documents show too.
  ///
  /// Client by client to the end: no review is kept.
  func checked() async -> [CheckOutcome] {
    let maker = try? compiled.get()
    return await forEach(accounts) { [portfolio] account in
      let review = AccountReview(account, of: portfolio)
      guard let maker else { return CheckOutcome(review) }
      do throws(DiagnosticList) {
        return CheckOutcome(try maker.pack(for: review).review)
      } catch {
        return CheckOutcome(review, problems: error.diagnostics(of: review.visible.client.id))
      }
    }
  }

  /// Does the same for every item, several at a time; the results are in the order of the items.
  func forEach<Item: Sendable, Result: Sendable>(
    _ items: [Item],
    _ body: @escaping @Sendable (Item) -> Result
  ) async -> [Result] {
    await jobs.forEach(items, body)
  }

  /// The settings of a workspace, and what is wrong with them.
  static func settings(
    _ path: String,
    _ presets: PresetLibrary
  ) throws(DiagnosticList) -> (WorkspaceFolder, Settings, [Diagnostic]) {
    let folder: WorkspaceFolder
    let (settings, problems): (Settings, [Diagnostic])
    do throws(Diagnostic) {
      folder = try WorkspaceFolder(path)
      (settings, problems) = try folder.settings(presets: presets)
    } catch {
      throw DiagnosticList([error])
    }
    // Nothing is known of a file that cannot be read, and defaults in its place would mislead.
    if problems.contains(where: { $0.code == "yaml-syntax" || $0.code == "encoding-invalid" }) {
      throw DiagnosticList(problems)
    }
    return (folder, settings, problems)
  }

  private static func selected(_ ids: [String], of portfolio: Portfolio) throws(DiagnosticList) -> [Account] {
    if ids.isEmpty { return portfolio.accounts }
    let known = portfolio.accounts.map(\.visible.client.id)
    let unknown = ids.filter { !known.contains($0) }
    guard unknown.isEmpty else {
      throw DiagnosticList(
        unknown.map { id in
          Diagnostic(
            .error,
            "client-unknown",
            "there is no client '\(id)'",
            hint: nearestName(to: id, among: known).map { "did you mean '\($0)'?" }
              ?? "known: \(known.joined(separator: ", "))"
          )
        }
      )
    }
    return portfolio.accounts.filter { ids.contains($0.visible.client.id) }
  }
}
