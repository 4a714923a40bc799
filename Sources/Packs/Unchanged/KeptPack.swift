import Diagnostics
import Review

/// What is kept of a pack, so that the next build need not make it again to tell of it.
struct KeptPack: Codable {
  /// What the pack rests on.
  let key: String
  /// The SHA-256 of its list of check sums.
  let sums: String
  private let isHeld: Bool
  private let why: String
  private let findings: [KeptFinding]
  private let waived: [KeptWaiver]
  private let standing: PortfolioStanding?

  private struct KeptWaiver: Codable {
    let finding: KeptFinding
    /// The waiver's place among those in force.
    let waiver: Int
  }

  /// Keeps what became of a pack; nil where it failed.
  init?(_ outcome: PackOutcome, key: String, sums: String, _ waivers: [Waiver]) {
    guard outcome.state != .failed else { return nil }
    (self.key, self.sums) = (key, sums)
    (isHeld, why, standing) = (outcome.state == .held, outcome.why, outcome.standing)
    findings = outcome.diagnostics.map(KeptFinding.init)
    waived = outcome.waived.compactMap { waived in
      waivers.firstIndex(of: waived.waiver).map { KeptWaiver(finding: KeptFinding(waived.finding), waiver: $0) }
    }
  }

  /// What becomes of the pack now, which is nothing.
  ///
  /// - Parameters:
  ///   - account: The client's account.
  ///   - portfolio: What the workspace says.
  ///   - files: The files of the pack, relative to the output folder.
  /// - Returns: What is told of it; nil where what is kept makes no sense.
  func outcome(of account: Account, in portfolio: Portfolio, files: [String]) -> PackOutcome? {
    let findings = findings.compactMap(\.diagnostic)
    let waived = waived.compactMap { kept -> WaivedFinding? in
      guard portfolio.waivers.indices.contains(kept.waiver), let finding = kept.finding.diagnostic else { return nil }
      return WaivedFinding(finding: finding, waiver: portfolio.waivers[kept.waiver])
    }
    guard findings.count == self.findings.count, waived.count == self.waived.count else { return nil }
    return PackOutcome(
      client: account.visible.client.id,
      name: account.visible.client.name,
      period: portfolio.dates.period.description,
      state: isHeld ? .held : .unchanged,
      why: why,
      files: files,
      diagnostics: findings,
      waived: waived,
      standing: standing,
      surveys: SurveyPlan(of: account, in: portfolio)
    )
  }
}

/// A finding as it is kept, with everything that is said of it.
private struct KeptFinding: Codable {
  let severity: Diagnostic.Severity
  let code: String
  let message: String
  let hint: String?
  let file: String?
  let line: Int?
  let column: Int?
  let field: String?
  let client: String?
  let records: [String]?
  let excerpt: String?

  init(_ finding: Diagnostic) {
    (severity, code, message, hint) = (finding.severity, finding.code, finding.message, finding.hint)
    (file, line, column) = (finding.place.file, finding.place.line, finding.place.column)
    (field, client, excerpt) = (finding.place.field, finding.client, finding.excerpt)
    records = finding.records.isEmpty ? nil : finding.records
  }

  var diagnostic: Diagnostic? {
    var finding = Diagnostic(
      severity,
      code,
      message,
      at: .init(file: file, line: line, column: column, field: field),
      hint: hint,
      client: client,
      records: records ?? []
    )
    finding.excerpt = excerpt
    return finding
  }
}
