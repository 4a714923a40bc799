import Packs
import Review

/// What a command did, for a person.
enum Summary {
  /// What became of every file's rows.
  static func rows(_ files: [FileAccount]) -> String {
    let lines = files.map { file in
      [
        file.file, file.records.rawValue, "\(file.read)", "\(file.used)", "\(file.leftOut.count)",
        "\(file.rejected.count)",
      ]
    }
    let table = TextTable.text([["file", "records", "read", "used", "left out", "rejected"]] + lines, numbersFrom: 2)
    return table + reasons(files)
  }

  /// Why rows are not used, with the places of the first three.
  private static func reasons(_ files: [FileAccount]) -> String {
    let lines = files.flatMap { file in
      let line = { (kind: String, reason: String, rows: Int, lines: [Int]) in
        [kind, "\(rows)", reason, lines.map { "\(file.file):\($0)" }.joined(separator: ", ")]
      }
      return file.leftOut.reasons.map { line("left out", $0.name, $0.rows.count, $0.rows.lines) }
        + file.rejected.reasons.map { line("rejected", $0.name, $0.rows.count, $0.rows.lines) }
    }
    return lines.isEmpty ? "" : "\n" + TextTable.text([["not used", "rows", "why", "the first of them"]] + lines)
  }

  /// Which packs could go out.
  static func check(_ outcomes: [CheckOutcome]) -> String {
    let held = outcomes.filter(\.isHeld)
    let lines = held.map { "held: \($0.client) (\(blocks($0)))\n" }
    let waived = outcomes.flatMap(\.waived).map { waived in
      let (finding, waiver) = (waived.finding, waived.waiver)
      return "waived: \(finding.client ?? ""): \(finding.message) [\(finding.code)], until \(waiver.until.iso), by "
        + "\(waiver.who): \(waiver.why)\n"
    }
    return "\n\(outcomes.count - held.count) of \(outcomes.count) packs can go out\n"
      + (lines + waived).joined().withControlCharactersShown
  }

  /// What became of every pack.
  static func packs(_ outcomes: [PackOutcome], folder: String) -> String {
    TextTable.text(
      outcomes.map { outcome in
        let place = page(of: outcome.client, outcome.period, outcome.state)
        return [outcome.state.rawValue, outcome.client, outcome.state == .failed ? outcome.why : "\(folder)/\(place)"]
      }
    )
  }

  /// What became of every pack in a build that found nothing to do.
  static func packs(of build: BuildReport.Build, folder: String) -> String {
    TextTable.text(
      build.places.map { client, period, state in
        [state.rawValue, client, "\(folder)/\(page(of: client, period, state))"]
      }
    )
  }

  private static func page(of client: String, _ period: String, _ state: PackOutcome.State) -> String {
    state == .written || state == .unchanged
      ? "client/\(client)/\(period)/pack.html" : "internal/\(client)/\(period)/brief.html"
  }

  /// What became of every release.
  static func releases(_ outcomes: [ReleaseOutcome], workspace: String) -> String {
    let lines = outcomes.map { outcome -> [String] in
      let state =
        switch outcome.state {
        case .released: "released"
        case .alreadyReleased: "already released"
        case .refused: "refused"
        }
      let why = outcome.diagnostics.first?.message ?? ""
      return [state, outcome.client, outcome.state == .refused ? why : "\(workspace)/\(outcome.folder)"]
    }
    return TextTable.text(lines)
  }

  /// What became of the mails of every pack, and a line for each draft.
  static func mails(_ outcomes: [MailOutcome], folder: String) -> String {
    let lines = outcomes.flatMap { outcome -> [[String]] in
      let why = outcome.diagnostics.first { $0.severity <= .error }?.message ?? "nobody is to be written to"
      guard outcome.state != .refused else { return [[outcome.state.rawValue, outcome.client, why]] }
      return outcome.mails.map { mail in
        [outcome.state.rawValue, outcome.client, "\(folder)/\(outcome.folder)/\(mail.name).eml"]
      }
    }
    return TextTable.text(lines)
  }

  private static func blocks(_ outcome: CheckOutcome) -> String {
    let count = outcome.findings.count { $0.severity == .block }
    return "\(count) blocking finding\(count == 1 ? "" : "s")"
  }
}
