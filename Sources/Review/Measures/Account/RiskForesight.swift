import Tables

extension AccountReview {
  /// Of what struck within a year, how much the client had been told of as a risk before.
  ///
  /// A risk that became an issue struck; so did an issue. An issue was foreseen where its evidence names a risk that the
  /// client may see and that was raised before it.
  public var riskForesight: Measure<KeptShare> {
    let window = window(days: 365)
    let risks = Dictionary(account.visible.risks.map { ($0.reference, $0) }) { first, _ in first }
    let issues = allIssues.filter { $0.kind == .issue && window.contains($0.raised) }
    let cited = Set(issues.flatMap(\.evidence).map(ReferenceIndex.base))
    let struck = (account.visible.risks + account.confidential.risks).filter { risk in
      risk.state == .becameIssue && !cited.contains(risk.reference)
    }
    let foreseen = issues.filter { issue in
      issue.evidence.contains { name in
        risks[ReferenceIndex.base(of: name)].map { $0.raised < issue.raised } ?? false
      }
    }
    let told = struck.filter { risks[$0.reference] != nil }
    let due = issues.count + struck.count
    return Measure(
      method: "6.3",
      reading: due == 0
        ? .unavailable(.noData) : .measured(KeptShare(kept: foreseen.count + told.count, due: due)),
      n: due,
      window: window,
      records: issues.map(\.reference) + struck.map(\.reference)
    )
  }
}
