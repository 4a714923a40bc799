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
      console.result(TextTable.text(chosen.map { [severity(of: $0), $0.id, $0.demand] }))
    } else {
      console.result(chosen.map(text).joined())
    }
  }

  private struct Form: ListForm {
    struct Entry: Encodable {
      let id, severity, starter_severity, demand, reason, remedy: String
      let practices: [String]

      init(_ rule: any Rule) {
        (id, demand) = (rule.id, rule.demand)
        (severity, starter_severity) = (rule.severity.rawValue, rule.starterSeverity.rawValue)
        (reason, remedy, practices) = (rule.reason, rule.remedy, rule.practices)
      }
    }

    let rules: [Entry]
    var diagnostics: [Diagnostic]
  }

  private func severity(of rule: any Rule) -> String {
    let (strict, starter) = (rule.severity.rawValue, rule.starterSeverity.rawValue)
    return strict == starter ? strict : "\(strict) or \(starter)"
  }

  private func text(of rule: any Rule) -> String {
    var severity = "\(rule.severity.rawValue): \(effect(of: rule.severity))"
    if rule.starterSeverity != rule.severity {
      severity += "; in the profile 'starter' \(effect(of: rule.starterSeverity))"
    }
    return TextTable.text([
      ["rule", rule.id], ["severity", severity], ["demands", rule.demand],
      ["why", rule.reason], ["to do", rule.remedy], ["practices", rule.practices.joined(separator: ", ")],
    ])
  }

  private func effect(of severity: Diagnostic.Severity) -> String {
    switch severity {
    case .block: "holds the client's pack"
    case .error: "an error, which holds the pack where it hits a signed or rated record"
    case .warn: "a warning, which holds nothing"
    case .note: "a note, which holds nothing"
    }
  }
}
