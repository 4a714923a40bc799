import Review

extension Words {
  /// The records that figures rest on: `1,204 work items, 38 milestones and 41 answers`.
  static func basis(_ basis: Basis, _ format: Format) -> String? {
    let counts = basis.records.map { count in
      let (one, several) = nouns(of: count.type)
      return "\(format.count(count.count)) \(count.count == 1 ? one : several)"
    }
    return counts.isEmpty ? nil : listed(counts)
  }

  /// What became of the rows that no figure rests on: `3 rows could not be used and 12 were left out by a rule`.
  static func unused(rejected: Int, leftOut: Int, _ format: Format) -> String {
    switch (rejected, leftOut) {
    case (0, 0): "every row was used"
    case (_, 0): "\(counted(rejected, "row", format)) could not be used"
    case (0, _): "\(counted(leftOut, "row", format)) \(leftOut == 1 ? "was" : "were") left out by a rule"
    default:
      "\(counted(rejected, "row", format)) could not be used and \(format.count(leftOut)) "
        + "\(leftOut == 1 ? "was" : "were") left out by a rule"
    }
  }

  /// How fresh records are: `the newest record is of 30 October 2026; older: spend, last of 31 July 2026`.
  static func freshness(_ state: DataState, _ format: Format) -> String? {
    guard let newest = state.newestDay else { return nil }
    let old = state.old.map { "\(nouns(of: $0.type).several), last of \(format.day($0.on))" }
    let text = "the newest record is of \(format.day(newest))"
    return old.isEmpty ? text : "\(text); older: \(old.joined(separator: "; "))"
  }

  private static func nouns(of type: RecordType) -> (one: String, several: String) {
    switch type {
    case .workItems: ("work item", "work items")
    case .criteria: ("success criterion", "success criteria")
    case .changeRequests: ("change", "changes")
    case .spend: ("month of spend", "months of spend")
    case .responses: ("answer", "answers")
    case .commentary: ("commentary", "commentaries")
    case .glossary: ("term", "terms")
    case .opportunities: ("opportunity", "opportunities")
    default: (type.singular, type.singular + "s")
    }
  }
}
