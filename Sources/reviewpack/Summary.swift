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
    return TextTable.text([["file", "records", "read", "used", "left out", "rejected"]] + lines, numbersFrom: 2)
  }

  /// Which packs could go out.
  static func check(_ reviews: [AccountReview]) -> String {
    let held = reviews.filter(\.isHeld)
    let lines = held.map { "held: \($0.visible.client.id) (\(blocks($0)))\n" }
    return "\n\(reviews.count - held.count) of \(reviews.count) packs can go out\n" + lines.joined()
  }

  /// What became of every pack.
  static func packs(_ outcomes: [PackOutcome], folder: String) -> String {
    let lines = outcomes.map { outcome -> [String] in
      let isOut = outcome.state == .written || outcome.state == .unchanged
      let page =
        isOut
        ? "client/\(outcome.client)/\(outcome.period)/review.html"
        : "internal/\(outcome.client)/\(outcome.period)/brief.html"
      return [outcome.state.rawValue, outcome.client, outcome.state == .failed ? outcome.why : "\(folder)/\(page)"]
    }
    return TextTable.text(lines)
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

  private static func blocks(_ review: AccountReview) -> String {
    let count = review.findings.count { $0.severity == .block }
    return "\(count) blocking finding\(count == 1 ? "" : "s")"
  }
}
