import Testing

@testable import Review

/// What is told on a limit and one step past it.
///
/// Both sides stand here as literals, so that a limit that moves by one step changes one of them.
struct LimitEdge: CustomTestStringConvertible, Sendable {
  let name: String
  /// What is told on the limit and past it; a limit that is told itself has only one.
  let told: [String]
  /// How far the neighbours of the limit are.
  let step: Double
  let tell: @Sendable (Thresholds) throws -> [String]

  init(
    _ name: String,
    _ told: String...,
    step: Double = 1,
    by tell: @escaping @Sendable (Thresholds) throws -> [String]
  ) {
    (self.name, self.told, self.step, self.tell) = (name, told, step, tell)
  }

  var testDescription: String { name }

  /// The limits with this one moved, as far as settings allow it.
  func neighbours() throws -> [Thresholds] {
    let setting = try #require(Thresholds.settings.first { $0.name == name }, "there is no limit '\(name)'")
    return [step, -step].compactMap { step in
      var moved = Thresholds()
      let text =
        switch setting.number(in: moved) {
        case .count(let number): "\(number + Int(step))"
        case .number(let number): "\(number + step)"
        }
      return setting.read(text, into: &moved) ? moved : nil
    }
  }
}

/// The edges of the limits from which on rules speak: how often each rule does on both sides.
func ruleEdge(
  _ name: String,
  _ rule: String,
  _ silent: @escaping @Sendable () -> Workspace,
  _ told: @escaping @Sendable () -> Workspace
) -> LimitEdge {
  LimitEdge(name, "0", "1") { limits in
    try [silent(), told()].map { workspace in
      var workspace = workspace
      workspace.settings.thresholds = limits
      return "\(try workspace.review().findings.count { $0.code == rule })"
    }
  }
}

/// Every limit stands where the methods say, step by step.
///
/// This is the mutation test of the limits: each is moved by one step to both sides, and what is told changes.
@Suite struct LimitEdgeTests {
  private static let edges =
    surveyEdges + criterionEdges + deliveryEdges + statusEdges + riskEdges + attentionEdges + relationshipEdges
    + engagementEdges + escalationEdges + languageEdges + dialogueEdges + sectionEdges

  @Test func everyLimitHasAnEdge() {
    #expect(Self.edges.map(\.name).sorted() == Thresholds.settings.map(\.name).sorted())
  }

  @Test(arguments: edges)
  func lieWhereTheMethodsSay(_ edge: LimitEdge) throws {
    #expect(try edge.tell(Thresholds()) == edge.told)
    #expect(Set(edge.told).count == edge.told.count, "both sides are told alike")
  }

  @Test(arguments: edges)
  func changeWhatIsToldWhenTheyMoveByOneStep(_ edge: LimitEdge) throws {
    let neighbours = try edge.neighbours()
    #expect(!neighbours.isEmpty)
    for moved in neighbours { #expect(try edge.tell(moved) != edge.told) }
  }
}
