import Diagnostics
import Review
import Templating

/// What the rules found in one account, by what to do next.
struct StepGroup: Sendable {
  let step: NextStep
  let findings: [Diagnostic]
  let count: String

  /// The groups with findings: what blocks first, then in the order in which the work is best done.
  static func groups(of findings: [Diagnostic], _ format: Format) -> [StepGroup] {
    let bySteps = Dictionary(grouping: findings.sortedByWhatBlocksMost()) { Rules.rule($0.code)?.step ?? .correct }
    let groups = NextStep.allCases.compactMap { step in
      bySteps[step].map { StepGroup(step: step, findings: $0, count: format.count($0.count)) }
    }
    return Diagnostic.Severity.allCases.flatMap { severity in
      groups.filter { $0.findings.map(\.severity).min() == severity }
    }
  }

  static let fields = Fields<StepGroup>(
    "step",
    [
      .text("heading", "what to do") { heading($0.step) },
      .text("count", "how many findings it answers") { $0.count },
      .list("findings", "what was found", finding) { $0.findings },
    ]
  )

  private static let finding = Fields<Diagnostic>(
    "finding",
    [
      .text("severity", "Blocks, Error, Warning or Note") { word($0.severity) },
      .text("code", "the rule") { $0.code },
      .text("message", "what is wrong") { $0.message },
      .optionalText("place", "file, line and column") { $0.place.description },
      .optionalText("hint", "the likely fix") { $0.hint },
      .optionalText("practices", "the practices it serves; absent for what no rule found") { finding in
        Rules.rule(finding.code).map { $0.practices.joined(separator: ", ") }
      },
    ]
  )

  private static func heading(_ step: NextStep) -> String {
    switch step {
    case .correct: "Put right in the exports or the settings"
    case .complete: "Fill in"
    case .act: "Plan and do"
    case .tell: "Tell the client"
    case .ask: "Ask the client"
    case .sign: "Have it signed"
    }
  }

  private static func word(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .block: "Blocks"
    case .error: "Error"
    case .warn: "Warning"
    case .note: "Note"
    }
  }
}
