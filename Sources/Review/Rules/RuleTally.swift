import Diagnostics

/// What one rule found in some packs, and what answers it.
public struct RuleTally: Equatable, Sendable {
  /// The rule, or the code of what was found while loading or in finished files.
  public let rule: String
  /// The gravest of its findings.
  public let severity: Diagnostic.Severity
  /// What kind of work answers it.
  public let step: NextStep
  /// The practices it serves.
  public let practices: [String]
  /// How many findings there are.
  public let findings: Int
  /// How many clients they concern.
  public let clients: Int

  /// The tallies of some findings: what holds most packs first.
  public static func all(of findings: [Diagnostic]) -> [RuleTally] {
    Dictionary(grouping: findings, by: \.code).map(RuleTally.init).sorted { left, right in
      if left.severity != right.severity { return left.severity < right.severity }
      if left.clients != right.clients { return left.clients > right.clients }
      if left.findings != right.findings { return left.findings > right.findings }
      return left.rule < right.rule
    }
  }

  private init(_ code: String, _ found: [Diagnostic]) {
    let rule = Rules.rule(code)
    self.rule = code
    severity = found.map(\.severity).min() ?? .note
    // What was found while loading, or in finished files, is put right where it stands.
    step = rule?.step ?? .correct
    practices = rule?.practices ?? []
    findings = found.count
    clients = Set(found.compactMap(\.client)).count
  }
}

extension Rules {
  private static let byID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }

  /// The rule of a name; nil where there is none.
  public static func rule(_ id: String) -> (any Rule)? { byID[id] }
}

extension [Diagnostic] {
  /// The diagnostics in the order in which `check` lists them: what holds most packs first, and everything of one rule
  /// together.
  public func sortedByWhatBlocksMost() -> [Diagnostic] {
    let blocks = filter { $0.severity == .block }
    let ranks = Dictionary(uniqueKeysWithValues: RuleTally.all(of: blocks).enumerated().map { ($1.rule, $0) })
    return blocks.sorted { left, right in
      let (first, second) = (ranks[left.code] ?? 0, ranks[right.code] ?? 0)
      return first == second ? left < right : first < second
    } + filter { $0.severity != .block }.sorted()
  }
}
