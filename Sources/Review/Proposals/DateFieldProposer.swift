import Tables

/// Chooses the columns of dates, and decides from all their values how they are written.
struct DateFieldProposer {
  private let evidence: ExportEvidence
  private let columns: ColumnReferences
  /// How the dates of this export are written where every value of some column agrees.
  private let certain: [Int]

  init(evidence: ExportEvidence, columns: ColumnReferences) {
    self.evidence = evidence
    self.columns = columns
    certain = evidence.profiles.compactMap(\.dates.verdict).filter { $0.twin == nil }.map(\.form)
  }

  /// The day an item came in.
  var created: MappingProposal.Field {
    field(.created) ?? missing(.created, "when an item came in", "packs count items from the day they were finished")
  }

  /// The day an item was done.
  var finished: MappingProposal.Field {
    field(.finished) ?? missing(.finished, "when an item was done", "packs count no item as finished")
  }

  /// A field that may be absent: a date that cannot be read costs the row, so all of them must be readable.
  func optional(_ target: FieldHeadings.Target) -> MappingProposal.Field? {
    for column in evidence.candidates(for: target) {
      if let verdict = column.dates.verdict, verdict.misfits == 0 { return field(target, column, verdict) }
    }
    return nil
  }

  private func missing(_ target: FieldHeadings.Target, _ meaning: String, _ consequence: String)
    -> MappingProposal.Field
  {
    .init(name: target.rawValue, source: nil, questions: [.missing(meaning, consequence: consequence)])
  }

  /// The best column that holds dates, else an empty one, else a question about one that cannot be read.
  private func field(_ target: FieldHeadings.Target) -> MappingProposal.Field? {
    let candidates = evidence.candidates(for: target)
    for column in candidates {
      if let verdict = column.dates.verdict { return field(target, column, verdict) }
    }
    if let empty = candidates.first(where: { $0.filled == 0 }), let form = certain.first {
      return .init(
        name: target.rawValue,
        source: columns.source(empty.place, date: DateForms.all[form].pattern),
        questions: [.borrowed(columns.words(for: empty.place))]
      )
    }
    guard let column = candidates.first, let example = column.dates.example else { return nil }
    let question = Question.unreadable(columns.words(for: column.place), example: YAMLText.scalar(example.shortened))
    return .init(name: target.rawValue, source: nil, questions: [question])
  }

  private func field(
    _ target: FieldHeadings.Target,
    _ column: ColumnProfile,
    _ verdict: DateEvidence.Verdict
  ) -> MappingProposal.Field {
    var questions: [Question] = []
    var form = verdict.form
    if let twin = verdict.twin {
      // Other columns of the same export are written alike: they may settle what this one leaves open.
      if certain.contains(twin) { form = twin }
      if !certain.contains(form), let example = column.dates.example,
        let pattern = DateForms.all[form].pattern, let other = DateForms.all[twin].pattern
      {
        questions.append(.order(YAMLText.scalar(example.shortened), pattern.text, other.text))
      }
    }
    if verdict.misfits > 0 {
      let example = column.dates.strangeExample ?? column.dates.example ?? ""
      questions.append(.misfits(verdict.misfits, example: YAMLText.scalar(example.shortened)))
    }
    return .init(
      name: target.rawValue,
      source: columns.source(column.place, date: DateForms.all[form].pattern),
      questions: questions
    )
  }
}
