import Diagnostics
import Review

/// What a rule's texts look like to a reader: the same for `reviewpack rules` and for `docs/rules.md`.
public enum RuleManual {
  /// What becomes of a rule's findings in both profiles, such as `block or warn`.
  public static func severities(of rule: any Rule) -> String {
    let (strict, starter) = (rule.severity.rawValue, rule.starterSeverity.rawValue)
    return strict == starter ? strict : "\(strict) or \(starter)"
  }

  /// What a rule's severity does, in both profiles.
  public static func effect(of rule: any Rule) -> String {
    let strict = "\(rule.severity.rawValue): \(effect(of: rule.severity))"
    if rule.starterSeverity == rule.severity { return strict }
    return strict + "; in the profile 'starter' \(effect(of: rule.starterSeverity))"
  }

  private static func effect(of severity: Diagnostic.Severity) -> String {
    switch severity {
    case .block: "holds the client's pack"
    case .error: "an error, which holds the pack where it hits a signed or rated record"
    case .warn: "a warning, which holds nothing"
    case .note: "a note, which holds nothing"
    }
  }

  /// The page `docs/rules.md`, as Markdown.
  public static func page(of rules: [any Rule]) -> String {
    let rows = rules.map { rule in
      "| [\(rule.id)](#\(rule.id)) | \(rule.severity.rawValue) | \(rule.starterSeverity.rawValue) | \(rule.demand) |\n"
    }
    return introduction + rows.joined() + rules.map { "\n" + chapter(on: $0) }.joined()
  }

  private static let introduction = """
    # The rules

    A rule finds one kind of fault that makes a report mislead. A finding that blocks holds that client's pack; warnings and
    notes hold nothing. `reviewpack check` lists findings, the internal brief groups them by what to do next, and
    `build.json` has them for machines. `reviewpack rules ID` says the same as this page, which is made of the rules' own
    texts. To see each of them find something: `reviewpack check sample-data/faulty`.

    | rule | strict | starter | what it demands |
    |---|---|---|---|

    """

  private static func chapter(on rule: any Rule) -> String {
    """
    ## \(rule.id)

    \(rule.demand) \(rule.details)

    **Why.** \(rule.reason)

    **Example.** \(rule.example)

    **To do.** \(sentence(rule.remedy))

    \(sentence(effect(of: rule))) Serves: \(Practice.named(rule.practices)).

    """
  }

  private static func sentence(_ clause: String) -> String { clause.prefix(1).uppercased() + clause.dropFirst() + "." }
}
