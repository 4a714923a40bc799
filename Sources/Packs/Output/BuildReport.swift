import Diagnostics
import Foundation
import Review

/// The machine forms of design §3, as written to `build.json` and to stdout.
public enum BuildReport {
  /// What became of the rows of one file.
  struct File: Codable, MachineForm, Sendable {
    struct Reason: Codable, MachineForm, Sendable {
      let kind: String
      let reason: String
      let rows: Int
      let first: [String]
    }

    let file: String
    let records: String
    let read: Int
    let used: Int
    let left_out: Int
    let rejected: Int
    let left_out_reasons: [String: Int]
    let rejected_codes: [String: Int]
    let reasons: [Reason]

    init(_ account: FileAccount) {
      (file, records, read, used) = (account.file, account.records.rawValue, account.read, account.used)
      (left_out, rejected) = (account.leftOut.count, account.rejected.count)
      (left_out_reasons, rejected_codes) = (account.leftOut.counts, account.rejected.counts)
      let reason = { (kind: String, reason: String, rows: Int, lines: [Int]) in
        Reason(kind: kind, reason: reason, rows: rows, first: lines.map { "\(account.file):\($0)" })
      }
      reasons =
        account.leftOut.reasons.map { reason("left_out", $0.name, $0.rows.count, $0.rows.lines) }
        + account.rejected.reasons.map { reason("rejected", $0.name, $0.rows.count, $0.rows.lines) }
    }
  }

  /// What one rule found, and what answers it.
  struct Rule: Codable, MachineForm, Sendable {
    let rule: String
    let severity: Diagnostic.Severity
    let next_step: String
    let practices: [String]
    let findings: Int
    let clients: Int

    init(_ tally: RuleTally) {
      (rule, severity, next_step) = (tally.rule, tally.severity, tally.step.rawValue)
      (practices, findings, clients) = (tally.practices, tally.findings, tally.clients)
    }

    static func all(of diagnostics: [Diagnostic]) -> [Rule] { RuleTally.all(of: diagnostics).map(Rule.init) }
  }

  /// A finding that somebody decided to let be.
  struct Waived: Codable, MachineForm, Sendable {
    let finding: Diagnostic
    let who: String
    let why: String
    let until: String

    init(_ waived: WaivedFinding) {
      finding = waived.finding
      (who, why, until) = (waived.waiver.who, waived.waiver.why, waived.waiver.until.iso)
    }
  }

  /// What `check` says.
  public struct Check: Encodable {
    let files: [File]
    let diagnostics: [Diagnostic]
    let held: [String]
    let rules: [Rule]
    let waived: [Waived]

    /// Gathers what `check` says.
    public init(files: [FileAccount], diagnostics: [Diagnostic], held: [String], waived: [WaivedFinding]) {
      self.files = files.map(File.init)
      self.diagnostics = diagnostics
      self.held = held
      rules = Rule.all(of: diagnostics)
      self.waived = waived.map(Waived.init)
    }
  }

  /// What `build` says on stdout, and what it leaves in `internal/build.json` without times and states.
  public struct Build: Codable, Sendable {
    struct Entry: Codable, MachineForm, Sendable {
      let client: String
      let period: String
      var state: String?
      let files: [String]
    }

    let files: [File]
    /// What was found.
    public let diagnostics: [Diagnostic]
    let held: [String]
    let rules: [Rule]
    let waived: [Waived]
    private(set) var packs: [Entry]
    private var seconds: Double?
    private var peak_bytes: Int?

    /// Gathers what `build` says; without `seconds` and `peakBytes`, the form that is the same for every run.
    public init(
      files: [FileAccount],
      diagnostics: [Diagnostic],
      outcomes: [PackOutcome],
      seconds: Double? = nil,
      peakBytes: Int? = nil
    ) {
      self.files = files.map(File.init)
      self.diagnostics = diagnostics
      held = outcomes.filter { $0.state == .held }.map(\.client)
      rules = Rule.all(of: diagnostics)
      waived = outcomes.flatMap(\.waived).map(Waived.init)
      packs = outcomes.map { outcome in
        Entry(
          client: outcome.client,
          period: outcome.period,
          state: seconds == nil ? nil : outcome.state.rawValue,
          files: outcome.files
        )
      }
      self.seconds = seconds
      peak_bytes = peakBytes
    }

    /// The same of a build that found nothing to do.
    ///
    /// - Parameters:
    ///   - seconds: How long it took.
    ///   - peakBytes: Its largest resident size.
    /// - Returns: What it says on stdout.
    public func again(seconds: Double, peakBytes: Int) -> Build {
      var build = self
      for place in packs.indices { build.packs[place].state = state(of: packs[place]).rawValue }
      (build.seconds, build.peak_bytes) = (seconds, peakBytes)
      return build
    }

    /// Where each client's pack is, and what became of it in a build that found nothing to do.
    public var places: [(client: String, period: String, state: PackOutcome.State)] {
      packs.map { ($0.client, $0.period, state(of: $0)) }
    }

    private func state(of pack: Entry) -> PackOutcome.State { held.contains(pack.client) ? .held : .unchanged }
  }

  /// What `release` says on stdout.
  public struct Release: Encodable {
    struct Entry: Encodable {
      let client: String
      let period: String
      let state: String
      let folder: String
      let files: [String]
    }

    let releases: [Entry]
    let diagnostics: [Diagnostic]

    /// Gathers what `release` says.
    public init(outcomes: [ReleaseOutcome], diagnostics: [Diagnostic]) {
      releases = outcomes.map { outcome in
        Entry(
          client: outcome.client,
          period: outcome.period,
          state: outcome.state.rawValue,
          folder: outcome.folder,
          files: outcome.files
        )
      }
      self.diagnostics = diagnostics
    }
  }

  /// What `internal/<client>/<period>/build.json` says.
  struct ClientBuild: Codable, MachineForm {
    let client: String
    let period: String
    let as_of: String
    let issue_on: String
    let held: Bool
    let documents: [String]
    let files: [File]
    let diagnostics: [Diagnostic]
    let rules: [Rule]
    let waived: [Waived]

    /// Gathers what a pack's file says.
    init(_ pack: Pack) {
      let review = pack.review
      let dates = review.visible.dates
      client = review.visible.client.id
      period = dates.period.description
      as_of = dates.asOf.iso
      issue_on = dates.issueOn.iso
      held = pack.isHeld
      documents = pack.documents.map(\.name)
      files = review.files.map(File.init)
      diagnostics = review.findings
      rules = Rule.all(of: review.findings)
      waived = review.waived.map(Waived.init)
    }
  }

  /// The file's name, of one pack and of all.
  static let fileName = "build.json"

  /// The file `build.json` of one pack.
  static func file(for pack: Pack) -> PackFile { PackFile(fileName, bytes: MachineText(ClientBuild(pack)).bytes) }

  /// The file `build.json` of all packs.
  public static func file(for build: Build) -> PackFile { PackFile(fileName, bytes: MachineText(build).bytes) }

  /// A machine form as JSON, keys sorted, so that the same values give the same bytes.
  public static func text(of form: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Strings, whole numbers and finite doubles always encode.
    guard let data = try? encoder.encode(form) else { return "{}\n" }
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}
