import Tables

/// How an export writes dates and numbers where its values leave it open: as its other columns do, else as most do, with
/// a question.
struct AssumedForms {
  /// The order of day and month; nil where nothing is open, or the columns contradict each other.
  private(set) var order: (value: DayOrder, questions: [Question])?
  /// The mark before a fraction; nil likewise.
  private(set) var mark: (value: DecimalMark, questions: [Question])?

  /// Looks at the columns of dates and numbers that some forms read.
  init(_ forms: [SourceForm], in export: Export) {
    var dates: [DateVerdict] = []
    var numbers: [NumberVerdict] = []
    for form in forms {
      let columns = form.typedColumns(in: export)
      for values in ColumnDecisions.values(of: columns.map(\.column), columns.map(\.source), in: export) {
        switch values {
        case .dates(let found): dates += [found.verdict()].compactMap(\.self)
        case .numbers(let found): numbers.append(found.verdict())
        }
      }
    }
    order = Self.order(dates)
    mark = Self.mark(numbers, isContinental: export.reading.delimiter == ";")
  }

  /// Without a column that shows it, the month comes first where there is a clock with AM and PM, and the day elsewhere.
  private static func order(_ verdicts: [DateVerdict]) -> (DayOrder, [Question])? {
    let open = verdicts.lazy.compactMap { verdict in
      if case .nothing(let value) = verdict.ground { (verdict, value) } else { nil }
    }
    guard let (verdict, value) = open.first else { return nil }
    let shown = Set(verdicts.filter(\.isCertain).compactMap(\.reading.order))
    if let only = shown.first { return shown.count == 1 ? (only, []) : nil }
    let isAmerican = verdict.patterns.contains { $0.hasSuffix("a") }
    let assumed: DayOrder = isAmerican ? .monthFirst : .dayFirst
    return (assumed, [.dayOrder(YAMLText.scalar(value.text), assumed)])
  }

  /// Without a column that shows it, a comma where semicolons stand between cells, and a point elsewhere.
  private static func mark(_ verdicts: [NumberVerdict], isContinental: Bool) -> (DecimalMark, [Question])? {
    let open = verdicts.lazy.compactMap { verdict in
      if case .nothing(let value) = verdict.ground { value } else { nil }
    }
    guard let value = open.first else { return nil }
    let shown = Set(verdicts.filter { !$0.isAmbiguous }.compactMap(\.mark))
    if let only = shown.first { return shown.count == 1 ? (only, []) : nil }
    let assumed: DecimalMark = isContinental ? .comma : .point
    return (assumed, [.decimalMark(YAMLText.scalar(value.text), assumed)])
  }
}

extension SourceForm {
  /// The columns of the export that fields of dates and numbers are read from.
  fileprivate func typedColumns(in export: Export) -> [(column: ColumnDecisions.Column, source: FieldSource)] {
    let kinds = records.kinds
    let typed = fields.sorted { $0.key < $1.key }.compactMap { name, mapping in
      kinds[name].flatMap { kind in mapping.source(in: export).map { (name, kind, $0) } }
    }
    return typed.enumerated().map { (.init(place: $0, field: $1.0, kind: $1.1), $1.2) }
  }
}
