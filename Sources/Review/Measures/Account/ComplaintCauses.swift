import Tables

/// Complaints of one cause within a year.
///
/// Internal.
public struct ComplaintCause: Sendable {
  /// What lay behind them, as first written; nil where nobody wrote it down.
  public let cause: String?
  /// The complaints, the oldest first.
  public let complaints: [Issue]
  /// What is done otherwise since: lessons, and the improvements that name a complaint.
  public let improvements: [String]

  /// Whether it came back.
  public var isRepeated: Bool { cause != nil && complaints.count > 1 }

  /// The days looked at.
  public static let days = 365
}

extension AccountReview {
  /// Complaints of the last year by cause, the most frequent first.
  public var complaintCauses: [ComplaintCause] {
    let window = window(days: ComplaintCause.days)
    let complaints = allIssues.filter { $0.kind == .complaint && window.contains($0.raised) }
    let groups = Dictionary(grouping: complaints) { ($0.rootCause ?? $0.cause)?.lowercased() }
    let causes = groups.values.map { complaints in
      let references = Set(complaints.map(\.reference))
      let improvements = allActions.filter { action in
        action.kind == .improvement
          && action.sourceReferences.contains { references.contains(ReferenceIndex.base(of: $0)) }
      }
      return ComplaintCause(
        cause: complaints.first.flatMap { $0.rootCause ?? $0.cause },
        complaints: complaints,
        improvements: complaints.compactMap(\.lesson) + improvements.map(\.text)
      )
    }
    return causes.sorted { left, right in
      if left.complaints.count != right.complaints.count { return left.complaints.count > right.complaints.count }
      return (left.complaints.first?.id ?? "") < (right.complaints.first?.id ?? "")
    }
  }
}
