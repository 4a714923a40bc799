import Testing

@testable import Review

/// A figure of one client taken apart, as tests look at it.
struct Explained {
  let all: [Explanation]

  /// Takes a figure of a workspace's client apart.
  init(_ id: String, in workspace: Workspace, client: String = "acme") throws {
    let figure = try #require(ExplainableFigures.all.first { $0.id == id })
    let portfolio = try workspace.portfolio()
    all = figure.explanations(for: ExplainedAccount(try portfolio.account(client), of: portfolio))
  }

  /// The explanation of one subject.
  func of(_ subject: String?, isInternal: Bool = false) throws -> Explanation {
    try #require(all.first { $0.subject == subject && $0.isInternal == isInternal })
  }
}

extension Explanation {
  /// One part of the figure; nil where it has none of that name.
  subscript(_ part: String) -> Quantity? { reading.value?.first { $0.name == part }?.quantity }

  /// The references of the records behind it.
  var references: [String] { records.map(\.reference) }

  /// What was left out, as `reference: reason` or `file: count: reason`.
  var omitted: [String] {
    leftOut.map { left in
      left.record.map { "\($0.reference): \(left.reason)" } ?? "\(left.file ?? ""): \(left.count): \(left.reason)"
    }
  }
}
