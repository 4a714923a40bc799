import Diagnostics
import Tables
import Yams

/// Reads the sections `rules:` and `waivers:` of the settings.
enum RuleSettingsReader {
  /// How much findings of a rule matter, by its id; what is not usable is left out.
  static func severities(_ node: Node, _ reader: inout YAMLReader) -> [String: Diagnostic.Severity] {
    guard let section = reader.section(node, path: "rules") else { return [:] }
    var severities: [String: Diagnostic.Severity] = [:]
    for (id, value) in section.entries {
      let path = section.path(of: id)
      guard isAdjustable(id, value, path, &reader) else { continue }
      severities[id] = reader.value(value, path: path, expected: "'block', 'warn' or 'note'") { text in
        Diagnostic.Severity(rawValue: text).flatMap { $0 == .error ? nil : $0 }
      }
    }
    return severities
  }

  private static let required = ["rule", "who", "why", "until"]
  private static let keys = required + ["client", "record"]

  /// The waivers that are usable; what is wrong with the others is left with `reader`.
  static func waivers(_ node: Node, _ reader: inout YAMLReader) -> [Waiver] {
    guard let sequence = node.sequence else {
      reader.report(
        "setting-invalid",
        "'waivers' must be a list of entries that start with '- rule:'",
        node,
        "waivers"
      )
      return []
    }
    return sequence.enumerated().compactMap { index, item in
      reader.section(item, path: "waivers[\(index + 1)]").flatMap { waiver($0, item, &reader) }
    }
  }

  private static func waiver(_ section: YAMLSection, _ node: Node, _ reader: inout YAMLReader) -> Waiver? {
    for (key, value) in section.entries where !keys.contains(key) {
      reader.reportUnknown(key, path: section.path(of: key), among: keys, value)
    }
    var texts: [String: String] = [:]
    for key in keys where key != "until" {
      let text = section.value(of: key).flatMap { reader.text($0, path: section.path(of: key)) }
      texts[key] = text.flatMap { $0.isEmpty ? nil : $0 }
    }
    let until = section.value(of: "until").flatMap { value in
      reader.value(
        value,
        path: section.path(of: "until"),
        expected: "a date like 2026-10-31",
        CivilDate.init(iso:)
      )
    }
    let missing = required.filter { key in
      key == "until" ? section.value(of: key) == nil : texts[key] == nil
    }
    for key in missing {
      reader.report(
        "setting-missing",
        "the waiver says nothing about '\(key)'",
        node,
        section.path(of: key),
        hint: "a waiver names the rule, the client or the record, who decided it, why, and until which day"
      )
    }
    if texts["client"] == nil, texts["record"] == nil {
      reader.report(
        "setting-missing",
        "the waiver names neither a client nor a record",
        node,
        section.path,
        hint: "add 'client: ID' or 'record: milestone:M3', so that it lets no more be than was decided"
      )
    }
    guard missing.isEmpty, texts["client"] ?? texts["record"] != nil, let rule = texts["rule"],
      let who = texts["who"], let why = texts["why"], let until,
      isAdjustable(rule, section.value(of: "rule") ?? node, section.path(of: "rule"), &reader)
    else { return nil }
    return Waiver(
      rule: rule,
      client: texts["client"],
      record: texts["record"],
      who: who,
      why: why,
      until: until,
      place: .init(file: reader.file, line: node.mark?.line, column: node.mark?.column, field: section.path)
    )
  }

  /// Whether a rule is known and may be set or waived; else says why not.
  private static func isAdjustable(_ id: String, _ node: Node, _ path: String, _ reader: inout YAMLReader) -> Bool {
    guard let rule = Rules.all.first(where: { $0.id == id }) else {
      reader.report(
        "setting-invalid",
        "there is no rule '\(id)'",
        node,
        path,
        hint: nearestName(to: id, among: Rules.all.map(\.id)).map { "did you mean '\($0)'?" }
          ?? "'reviewpack rules' lists them"
      )
      return false
    }
    if rule.protects {
      reader.report(
        "rule-fixed",
        "the rule '\(id)' protects others, and can be neither softened nor waived",
        node,
        path,
        hint: "answer its findings instead"
      )
    }
    return !rule.protects
  }
}
