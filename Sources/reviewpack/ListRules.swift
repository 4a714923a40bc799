import ArgumentParser
import Diagnostics
import Packs
import Review

/// `reviewpack rules`: what a pack must hold to.
struct ListRules: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List the rules, or say all about one: what it demands, why, and how to satisfy it.",
    discussion: """
      A finding of a rule that blocks holds that client's pack. Warnings and notes hold nothing; 'check' and the \
      internal brief tell them. 'block or warn' is a warning in the profile 'starter'.

      Example: reviewpack rules bad-news-without-action
      """
  )

  @Argument(help: "One rule, as findings name it; without it: all.", completion: .list(Rules.all.map(\.id)))
  var rule: String?

  @OptionGroup var output: OutputOptions

  func run() throws {
    let console = Console(output)
    let chosen = Rules.all.filter { rule == nil || $0.id == rule }
    if let rule, chosen.isEmpty {
      throw console.unknown("rule", rule, among: Rules.all.map(\.id), as: Form(rules: [], diagnostics: []))
    }
    if output.format == .json {
      console.result(BuildReport.text(of: Form(rules: chosen.map(Form.Entry.init), diagnostics: [])))
    } else if rule == nil {
      console.result(TextTable.text(chosen.map { [RuleManual.severities(of: $0), $0.id, $0.demand] }))
    } else {
      console.result(chosen.map(text).joined())
    }
  }

  private struct Form: ListForm {
    struct Entry: Encodable {
      let id, severity, starter_severity, demand, details, reason, example, remedy, next_step: String
      let practices: [String]

      init(_ rule: any Rule) {
        (id, demand) = (rule.id, rule.demand)
        (severity, starter_severity) = (rule.severity.rawValue, rule.starterSeverity.rawValue)
        (details, reason, example, remedy) = (rule.details, rule.reason, rule.example, rule.remedy)
        (practices, next_step) = (rule.practices, rule.step.rawValue)
      }
    }

    let rules: [Entry]
    var diagnostics: [Diagnostic]
  }

  private func text(of rule: any Rule) -> String {
    TextTable.wrapped([
      ["rule", rule.id], ["severity", RuleManual.effect(of: rule)], ["demands", rule.demand], ["", rule.details],
      ["why", rule.reason], ["example", rule.example], ["to do", rule.remedy],
      ["practices", Practice.named(rule.practices)],
    ])
  }
}
