import Diagnostics
import Review

/// A figure of one client taken apart, for a person and for a machine.
public struct ExplanationReport: Sendable {
  /// A person is shown this many records of a kind; a machine gets all.
  private static let listed = 100

  private let figure: any ExplainableFigure
  private let review: ClientReview
  private let explanations: [Explanation]
  private let words: QuantityWords
  private let format: Format

  /// Takes a figure of one client apart.
  public init(_ figure: any ExplainableFigure, for account: ExplainedAccount) {
    self.figure = figure
    review = account.review
    explanations = figure.explanations(for: account)
    format = Format(locale: review.locale, currency: review.client.currency)
    words = QuantityWords(format: format)
  }

  // MARK: Text

  /// The explanation for a person: lines of rows, each a list of cells.
  public var text: [[[String]]] {
    [head] + explanations.flatMap(section)
  }

  private var head: [[String]] {
    [
      ["figure", "\(figure.id): \(figure.title)"], ["client", "\(review.client.id): \(review.client.name)"],
      ["formula", figure.formula(with: review.thresholds)], ["methods", figure.method],
    ] + (explanations.isEmpty ? [["value", "there is nothing that has this figure"]] : [])
  }

  private func section(_ explanation: Explanation) -> [[[String]]] {
    let value =
      switch explanation.reading {
      case .measured(let parts): parts.map(text).joined(separator: ", ")
      case .unavailable(let reason): "none: \(words.reason(reason))"
      }
    let rows =
      (explanation.subject.map { [["of", $0]] } ?? [])
      + (explanation.isInternal ? [["audience", "internal: no document of the client shows it"]] : []) + [
        ["value", value], ["n", format.count(explanation.n)], ["window", window(explanation)],
      ]
    let records = explanation.records.map(row)
    let leftOut = explanation.leftOut.map(row)
    return [
      rows, list("records", explanation.records.count, records),
      list("left out", explanation.leftOut.reduce(0) { $0 + $1.count }, leftOut),
    ].filter { !$0.isEmpty }
  }

  private func window(_ explanation: Explanation) -> String {
    guard let window = explanation.window else { return "everything up to \(review.dates.asOf.iso)" }
    return "\(window.lowerBound.iso) to \(window.upperBound.iso)"
  }

  private func list(_ title: String, _ count: Int, _ rows: [[String]]) -> [[String]] {
    let more = rows.count - Self.listed
    return [["\(title): \(format.count(count))"]] + rows.prefix(Self.listed)
      + (more > 0 ? [["  … and \(format.count(more)) more, which --format json lists"]] : [])
  }

  private func row(_ record: CitedRecord) -> [String] {
    ["  " + record.place.description, record.reference, name(record) + record.parts.map(text).joined(separator: ", ")]
  }

  private func row(_ leftOut: LeftOutRecords) -> [String] {
    guard let record = leftOut.record else {
      let rows = leftOut.count == 1 ? "1 row" : "\(format.count(leftOut.count)) rows"
      return ["  " + (leftOut.file ?? ""), rows, leftOut.reason]
    }
    return ["  " + record.place.description, record.reference, name(record) + leftOut.reason]
  }

  private func name(_ record: CitedRecord) -> String { record.name.map { "'\($0)' " } ?? "" }

  private func text(_ part: NamedQuantity) -> String {
    let makes = part.light.map { " (\(StatusWords.plain($0)))" } ?? ""
    return "\(part.name): \(words.text(part.quantity))\(makes)"
  }

  // MARK: Machine form

  /// The explanation as one JSON object.
  public var json: String {
    BuildReport.text(
      of: Form(
        figure: FigureForm(figure),
        client: review.client.id,
        as_of: review.dates.asOf.iso,
        explanations: explanations.map(form),
        diagnostics: []
      )
    )
  }

  private struct Form: Encodable {
    let figure: FigureForm
    let client: String
    let as_of: String
    let explanations: [ExplanationForm]
    let diagnostics: [Diagnostic]
  }

  private struct ExplanationForm: Encodable {
    let subject: String?
    let audience: String
    let parts: [QuantityForm]
    let reason: String?
    let n: Int
    let window: [String]?
    let records: [RecordForm]
    let left_out: [LeftOutForm]
  }

  private struct RecordForm: Encodable {
    let record: String
    let name: String?
    let file: String?
    let line: Int?
    let parts: [QuantityForm]
  }

  private struct LeftOutForm: Encodable {
    let count: Int
    let reason: String
    let file: String?
    let line: Int?
    let record: String?
  }

  private func form(_ explanation: Explanation) -> ExplanationForm {
    ExplanationForm(
      subject: explanation.subject,
      audience: (explanation.isInternal ? Audience.internal : .client).rawValue,
      parts: (explanation.reading.value ?? []).map(form),
      reason: explanation.reading.reason.map(words.reason),
      n: explanation.n,
      window: explanation.window.map { [$0.lowerBound.iso, $0.upperBound.iso] },
      records: explanation.records.map { record in
        RecordForm(
          record: record.reference,
          name: record.name,
          file: record.place.file,
          line: record.place.line,
          parts: record.parts.map(form)
        )
      },
      left_out: explanation.leftOut.map { leftOut in
        LeftOutForm(
          count: leftOut.count,
          reason: leftOut.reason,
          file: leftOut.file,
          line: leftOut.record?.place.line,
          record: leftOut.record?.reference
        )
      }
    )
  }

  private func form(_ part: NamedQuantity) -> QuantityForm {
    QuantityForm(part: part, words: words)
  }
}

/// What there is to say about a figure before it is worked out.
public struct FigureForm: Encodable, Sendable {
  let id, title, formula, method: String

  /// Describes a figure.
  public init(_ figure: any ExplainableFigure) {
    (id, title, formula, method) = (figure.id, figure.title, figure.formula, figure.method)
  }
}
