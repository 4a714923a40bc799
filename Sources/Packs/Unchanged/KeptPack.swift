import Diagnostics
import Foundation
import Review

/// What is kept of a pack besides its files, so that the next build need not make it again to tell of it.
struct KeptPack: Codable {
  /// What the pack rests on.
  let key: String
  /// The SHA-256 of its list of check sums.
  let sums: String
  private let isHeld: Bool
  private let why: String
  private let standing: PortfolioStanding?

  /// Keeps what became of a pack; nil where it failed, or where its own machine form does not tell all that was found.
  init?(_ outcome: PackOutcome, key: String, sums: String) {
    let findings = outcome.diagnostics + outcome.waived.map(\.finding)
    guard outcome.state != .failed, findings.allSatisfy({ $0.excerpt == nil }) else { return nil }
    (self.key, self.sums) = (key, sums)
    (isHeld, why, standing) = (outcome.state == .held, outcome.why, outcome.standing)
  }

  /// What becomes of the pack now, which is nothing.
  ///
  /// - Parameters:
  ///   - account: The client's account.
  ///   - portfolio: What the workspace says.
  ///   - files: The files of the pack, relative to the output folder.
  ///   - report: The pack's machine form, as it lies there.
  /// - Returns: What is told of it; nil where what is kept makes no sense.
  func outcome(of account: Account, in portfolio: Portfolio, files: [String], report: [UInt8]) -> PackOutcome? {
    guard let build = try? JSONDecoder().decode(BuildReport.ClientBuild.self, from: Data(report)) else { return nil }
    let waived = build.waived.compactMap { kept -> WaivedFinding? in
      let waiver = portfolio.waivers.first { $0.who == kept.who && $0.why == kept.why && $0.until.iso == kept.until }
      return waiver.map { WaivedFinding(finding: kept.finding, waiver: $0) }
    }
    guard waived.count == build.waived.count else { return nil }
    return PackOutcome(
      client: account.visible.client.id,
      name: account.visible.client.name,
      period: portfolio.dates.period.description,
      state: isHeld ? .held : .unchanged,
      why: why,
      files: files,
      diagnostics: build.diagnostics,
      waived: waived,
      standing: standing,
      surveys: SurveyPlan(of: account, in: portfolio)
    )
  }
}
