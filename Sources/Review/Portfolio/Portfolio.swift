import Diagnostics
import Tables

/// Everything a workspace says, joined and checked: the accounts of all clients.
public struct Portfolio: Sendable {
  /// The dates a report is made for.
  public struct Dates: Equatable, Sendable {
    /// The period.
    public let period: Period
    /// The report date: measures count up to here.
    public let asOf: CivilDate
    /// The day the packs go out: signatures and done actions count up to here.
    public let issueOn: CivilDate
  }

  /// The dates the report is made for.
  public let dates: Dates
  /// The settings in force.
  public let settings: Settings
  /// The clients' accounts, by id.
  public let accounts: [Account]
  /// The words of the firm; those of one client's folder are in its account alone.
  public let glossary: [GlossaryTerm]
  /// What became of every row.
  public let files: [FileAccount]
  /// Of these, the rows that were left out or rejected and belong to no client that is known.
  public let ownerlessRows: [FileAccount]
  /// Files of which no row could be used.
  let lostFiles: [LostFile]
  /// Whose addresses are whose.
  let addresses: AddressBook
  /// The waivers that hold on the day the packs go out.
  public let waivers: [Waiver]
  /// The pack each client was given before, by client; those without one are not here.
  let earlierPacks: [String: EarlierPack]
  /// When the earlier packs of each client went out; those without one are not here.
  let releaseDays: [String: [ReleaseDay]]
  /// The files as they were read, if it was wanted to know whose each row is.
  private var readFiles: ReadFiles?
  /// Whose each row of the files is, worked out anew each time; nil where that was not wanted, and once it is dropped.
  public var rows: SourceRows? { readFiles.map { SourceRows($0, of: accounts) } }
  /// What was found wrong while loading and joining, in the order of listing.
  public let diagnostics: [Diagnostic]

  /// Whether anybody records changes; where nobody does, no change is no news.
  let keepsChanges: Bool

  /// Loads a workspace.
  ///
  /// - Parameters:
  ///   - files: The workspace's files.
  ///   - settings: The settings.
  ///   - period: The months to report on.
  ///   - workers: How many parts of a file may be read at once.
  ///   - keepsRows: Whether to keep whose each row of the files is.
  public init(
    loading files: WorkspaceFiles,
    settings: Settings,
    period: Period,
    workers: Int = 1,
    keepsRows: Bool = false
  ) {
    let (assignments, assignmentDiagnostics) = FileAssigner.assign(
      files.exports,
      sources: settings.sources,
      sourcesFile: SettingsReader.fileName
    )
    var loader = RecordLoader(settings, workers: workers, keepsFiles: keepsRows)
    loader.load(assignments, from: files)
    let dates = Self.dates(period, settings)
    let joined = Joined(&loader, dates: dates, settings: settings, workers: workers)
    self.dates = dates
    self.settings = settings
    accounts = joined.accounts
    readFiles = loader.readFiles
    addresses = AddressBook(accounts, firm: settings.firm)
    keepsChanges = accounts.contains { !$0.visible.changes.isEmpty }
    glossary = joined.glossary
    self.files = joined.files
    ownerlessRows = joined.ownerlessRows
    lostFiles = loader.lostFiles + Self.ownerless(joined.files, besides: loader.lostFiles, accounts)
    let earlier = EarlierPacks.load(from: files, clients: accounts.map(\.visible.client.id), before: period)
    earlierPacks = earlier.packs
    releaseDays = ReleaseDays.load(from: files, before: period)
    let waived = WaiverCheck.check(settings.waivers, accounts, dates: dates)
    waivers = waived.inForce
    diagnostics =
      (files.diagnostics + assignmentDiagnostics + EmptyRegisters.folded(loader.diagnostics, of: assignments)
      + waived.problems + joined.diagnostics + Self.check(accounts, from: joined.files)
      + Self.check(settings, against: dates)
      + earlier.diagnostics)
      .sorted()
  }

  /// What is left of joining: the names by which records were found take as much room as the records.
  private struct Joined {
    let accounts: [Account]
    let glossary: [GlossaryTerm]
    let files: [FileAccount]
    let ownerlessRows: [FileAccount]
    let diagnostics: [Diagnostic]

    init(_ loader: inout RecordLoader, dates: Dates, settings: Settings, workers: Int) {
      var joiner = Joiner(&loader, dates: dates, settings: settings, workers: workers)
      joiner.join()
      accounts = joiner.accounts
      glossary = joiner.glossary.sorted { $0.term < $1.term }
      files = joiner.ledger.sorted
      ownerlessRows = joiner.ownerless.sorted
      diagnostics = joiner.diagnostics
    }
  }

  /// Forgets whose each row is: where there are a million, that takes room which nobody needs once packs have their keys.
  public mutating func dropRows() { readFiles = nil }

  /// Damaged files that hold rows of no known client: whose rows they are cannot be told.
  private static func ownerless(
    _ files: [FileAccount],
    besides lost: [LostFile],
    _ accounts: [Account]
  ) -> [LostFile] {
    let owned = Set(accounts.flatMap(\.confidential.files)).union(lost.map(\.file))
    return files.filter { $0.rejected.count * 100 > $0.read && !owned.contains($0.file) }.map { LostFile($0) }
  }

  /// A word on dates of the settings that do not fit the period, and are not used.
  private static func check(_ settings: Settings, against dates: Dates) -> [Diagnostic] {
    func unused(_ field: String, _ date: CivilDate, _ rule: String, instead: CivilDate) -> Diagnostic {
      Diagnostic(
        .warn,
        "date-outside-period",
        "\(field) (\(date.iso)) \(rule), so \(instead.iso) is used",
        at: .init(file: SettingsReader.fileName, field: field),
        hint: "correct it, or leave it out"
      )
    }
    var diagnostics: [Diagnostic] = []
    if let date = settings.reportDate, date != dates.asOf {
      diagnostics.append(
        unused("report_date", date, "is no day of the period \(dates.period)", instead: dates.asOf)
      )
    }
    if let date = settings.issueOn, date != dates.issueOn {
      diagnostics.append(
        unused("issue_on", date, "comes before the report date \(dates.asOf.iso)", instead: dates.issueOn)
      )
    }
    return diagnostics
  }

  private static func check(_ accounts: [Account], from files: [FileAccount]) -> [Diagnostic] {
    guard accounts.isEmpty else { return [] }
    if let register = files.first(where: { $0.records == .clients }), register.read == 0 {
      return [EmptyRegisters.noClient(in: register.file)]
    }
    return [
      Diagnostic(
        .error,
        "clients-missing",
        "there is no client to make a pack for",
        at: .init(file: "exports"),
        hint: "add exports/clients.csv with the columns id, name and currency"
      )
    ]
  }

  private static func dates(_ period: Period, _ settings: Settings) -> Dates {
    let asOf = settings.reportDate.flatMap { period.days.contains($0) ? $0 : nil } ?? period.end
    let calendar = WorkingCalendar(weekdays: settings.workingWeek, holidays: settings.holidays)
    let issueOn = settings.issueOn.flatMap { $0 >= asOf ? $0 : nil } ?? calendar.day(5, workingDaysAfter: asOf)
    return Dates(period: period, asOf: asOf, issueOn: issueOn)
  }
}
