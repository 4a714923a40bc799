import Diagnostics
import Review
import Templating

/// What the rules found in one account, by what to do next.
struct StepGroup: Sendable {
  let step: NextStep
  let findings: [Shown<Diagnostic>]
  let format: Format

  private var severity: Diagnostic.Severity? { findings.map(\.value.severity).min() }

  /// The groups with findings: what blocks first, then in the order in which the work is best done.
  static func groups(of findings: [Diagnostic], _ format: Format) -> [StepGroup] {
    let bySteps = Dictionary(grouping: findings.sortedByWhatBlocksMost()) { Rules.rule($0.code)?.step ?? .correct }
    let groups = NextStep.allCases.compactMap { step in
      bySteps[step].map { findings in
        StepGroup(step: step, findings: findings.map { Shown($0, format) }, format: format)
      }
    }
    return Diagnostic.Severity.allCases.flatMap { severity in
      groups.filter { $0.severity == severity }
    }
  }

  static let fields = Fields<StepGroup>(
    "step",
    [
      .text("heading", "what to do") { $0.format.say(heading($0.step)) },
      .text("count", "how many findings it answers") { $0.format.count($0.findings.count) },
      .list("findings", "what was found", finding) { $0.findings },
    ]
  )

  private static let finding = Fields<Shown<Diagnostic>>(
    "finding",
    [
      .text("severity", "Blocks, Error, Warning or Note") { $0.format.say(word($0.value.severity)) },
      .text("code", "the rule") { $0.value.code },
      .text("message", "what is wrong") { $0.format.readable($0.value.message) },
      .optionalText("place", "file, line and column") { $0.value.place.description },
      .optionalText("hint", "the likely fix") { $0.value.hint },
      .optionalText("practices", "the practices it serves; absent for what no rule found") { finding in
        Rules.rule(finding.value.code).map { Practice.named($0.practices) }
      },
    ]
  )

  private static func heading(_ step: NextStep) -> Phrase {
    switch step {
    case .correct: "Put right in the exports or the settings"
    case .complete: "Fill in"
    case .act: "Plan and do"
    case .tell: "Tell the client"
    case .ask: "Ask the client"
    case .sign: "Have it signed"
    }
  }

  private static func word(_ severity: Diagnostic.Severity) -> Phrase {
    switch severity {
    case .block: "Blocks"
    case .error: "Error"
    case .warn: "Warning"
    case .note: "Note"
    }
  }
}
