import Tables

/// Chooses the columns of dates, and decides from all their values how they are written.
struct DateFieldProposer {
  private let evidence: ExportEvidence
  private let columns: ColumnReferences
  /// What columns say whose values leave nothing open.
  private let certain: [DateVerdict]

  init(evidence: ExportEvidence, columns: ColumnReferences) {
    self.evidence = evidence
    self.columns = columns
    certain = evidence.profiles.compactMap(Self.verdict).filter(\.isCertain)
  }

  /// The day an item came in.
  var created: MappingProposal.Field {
    field(.created) ?? missing(.created, .createdMissing)
  }

  /// The day an item was done.
  var finished: MappingProposal.Field {
    field(.finished) ?? missing(.finished, .finishedMissing)
  }

  /// A field that may be absent: a date that cannot be read costs the row, so all of them must be readable.
  func optional(_ target: FieldHeadings.Target) -> MappingProposal.Field? {
    for column in evidence.candidates(for: target) {
      if let verdict = Self.verdict(column), verdict.misfits == 0 { return field(target, column, verdict) }
    }
    return nil
  }

  private func missing(_ target: FieldHeadings.Target, _ question: Question) -> MappingProposal.Field {
    .init(name: target.rawValue, source: nil, questions: [question])
  }

  /// The best column that holds dates, else an empty one, else a question about one that cannot be read.
  private func field(_ target: FieldHeadings.Target) -> MappingProposal.Field? {
    let candidates = evidence.candidates(for: target)
    for column in candidates {
      if let verdict = Self.verdict(column) { return field(target, column, verdict) }
    }
    if let empty = candidates.first(where: { $0.filled == 0 }), let verdict = certain.first {
      return .init(
        name: target.rawValue,
        source: columns.source(empty.place, date: Self.pattern(verdict)),
        questions: [.borrowed(columns.words(for: empty.place))]
      )
    }
    guard let column = candidates.first, let example = column.dates.misfit?.text else { return nil }
    let question = Question.unreadable(columns.words(for: column.place), example: YAMLText.scalar(example))
    return .init(name: target.rawValue, source: nil, questions: [question])
  }

  private func field(
    _ target: FieldHeadings.Target,
    _ column: ColumnProfile,
    _ found: DateVerdict
  ) -> MappingProposal.Field {
    var questions: [Question] = []
    var verdict = found
    if !verdict.isCertain {
      let order = assumedOrder(found)
      verdict = column.dates.verdict(said: order) ?? found
      let other = column.dates.verdict(said: order.other) ?? found
      if otherOrder == nil, case .nothing(let value) = found.ground,
        let pattern = verdict.patterns.first, let twin = other.patterns.first
      {
        questions.append(.order(YAMLText.scalar(value.text), pattern, twin))
      }
    }
    if verdict.misfits > 0, let misfit = verdict.misfit {
      questions.append(.misfits(verdict.misfits, example: YAMLText.scalar(misfit.text)))
    }
    return .init(
      name: target.rawValue,
      source: columns.source(column.place, date: Self.pattern(verdict)),
      questions: questions
    )
  }

  /// The order of a column that leaves it open: that of the export's other columns, which are written alike; else the
  /// month first where there is a clock with AM and PM, and the day first everywhere else.
  private func assumedOrder(_ verdict: DateVerdict) -> DayOrder {
    let isAmerican = verdict.patterns.contains { $0.hasSuffix("a") }
    return otherOrder ?? (isAmerican ? .monthFirst : .dayFirst)
  }

  private var otherOrder: DayOrder? { certain.lazy.compactMap(\.reading.order).first }

  /// What a column says; nil where fewer than half of its values are dates.
  private static func verdict(_ column: ColumnProfile) -> DateVerdict? {
    guard let verdict = column.dates.verdict(), 2 * verdict.dates >= column.dates.count else { return nil }
    return verdict
  }

  /// The patterns to write down, so that the next export is read alike; none for ISO 8601.
  private static func pattern(_ verdict: DateVerdict) -> DatePattern? { try? DatePattern(anyOf: verdict.patterns) }
}
