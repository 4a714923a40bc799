import Review

extension Words {
  /// The records that figures rest on: `1,204 work items, 38 milestones and 41 answers`.
  static func basis(_ basis: Basis, _ format: Format) -> String? {
    let counts = basis.records.map { count in
      let nouns = nouns(of: count.type)
      return format.count(count.count, one: nouns.one, many: nouns.several)
    }
    return counts.isEmpty ? nil : format.listed(counts)
  }

  /// What became of the rows that no figure rests on: `3 rows could not be used and 12 were left out by a rule`.
  static func unused(rejected: Int, leftOut: Int, _ format: Format) -> String {
    let rows = format.count(rejected, one: "row", many: "rows")
    let others = format.count(leftOut)
    return switch (rejected, leftOut) {
    case (0, 0): format.say("every row was used")
    case (_, 0): format.say("\(rows) could not be used")
    case (0, _):
      format.say(
        for: leftOut,
        one: "\(others) row was left out by a rule",
        many: "\(others) rows were left out by a rule"
      )
    default:
      format.say(
        for: leftOut,
        one: "\(rows) could not be used and \(others) was left out by a rule",
        many: "\(rows) could not be used and \(others) were left out by a rule"
      )
    }
  }

  /// How fresh records are: `the newest record is of 30 October 2026; older: spend, last of 31 July 2026`.
  static func freshness(_ state: DataState, _ format: Format) -> String? {
    guard let newest = state.newestDay else { return nil }
    let old = state.old.map { format.say("\(format.say(nouns(of: $0.type).several)), last of \(format.day($0.on))") }
    let text = format.say("the newest record is of \(format.day(newest))")
    return old.isEmpty ? text : format.say("\(text); older: \(format.joined(old))")
  }

  private static func nouns(of type: RecordType) -> (one: Phrase, several: Phrase) {
    switch type {
    case .workItems: ("work item", "work items")
    case .criteria: ("success criterion", "success criteria")
    case .changeRequests: ("change", "changes")
    case .spend: ("month of spend", "months of spend")
    case .responses: ("answer", "answers")
    case .commentary: ("commentary", "commentaries")
    case .glossary: ("term", "terms")
    case .opportunities: ("opportunity", "opportunities")
    default: (Phrase(read: type.singular), Phrase(read: type.singular + "s"))
    }
  }
}
