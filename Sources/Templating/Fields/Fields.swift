/// The typed declaration of what a document offers its template.
///
/// ```swift
/// static let fields = Fields<CriterionView>("criterion", [
///   .text("statement", "what will be measured, in the client's words", \.statement),
///   .figure("progress", "share of the way from baseline to target", unit: "%", \.progress),
/// ])
/// ```
public struct Fields<Root>: Sendable {
  /// What one `Root` is called in a message, such as "criterion".
  public var noun: String { shape.noun }
  /// The names with their kinds and meanings, against which a template is compiled.
  public let shape: Shape
  private let fields: [Field<Root>]

  /// Declares the names.
  ///
  /// - Parameters:
  ///   - noun: What one `Root` is called in a message: "criterion", or "the survey" where the article matters.
  ///   - fields: The fields; no name twice, and none with a blank or a dot in it.
  public init(_ noun: String, _ fields: [Field<Root>]) {
    shape = Shape(noun: noun, entries: fields.map(\.entry))
    self.fields = fields
  }

  /// Reads every field that is used once, in the order of declaration.
  ///
  /// - Parameters:
  ///   - root: What to read from.
  ///   - use: What the template reads that will be filled; everything else is missing.
  /// - Returns: The record to fill the template with.
  public func value(of root: Root, for use: FieldUse = .everything) -> Value {
    .record(Record(shape: shape, values: fields.indices.map { read($0, root, use) ?? .missing }))
  }

  /// The value of one field; nil where it is not used.
  private func read(_ slot: Int, _ root: Root, _ use: FieldUse) -> Value? {
    switch use {
    case .everything: fields[slot].read(root, .everything)
    case .slots(let slots): slots[slot].map { fields[slot].read(root, $0) }
    }
  }

  /// Reads some fields again, for what is known only once the others have been shown.
  ///
  /// - Parameters:
  ///   - names: The fields to read; all others stay as they are.
  ///   - value: A record of these fields.
  ///   - root: What to read from.
  ///   - use: What the template reads that will be filled.
  /// - Returns: The record with these fields read anew.
  public func reading(
    _ names: Set<String>,
    of value: Value,
    from root: Root,
    for use: FieldUse = .everything
  ) -> Value {
    guard case .record(let record) = value, record.values.count == fields.count else { return value }
    let values = fields.indices.map { slot in
      names.contains(fields[slot].entry.name) ? read(slot, root, use) ?? .missing : record.values[slot]
    }
    return .record(Record(shape: shape, values: values))
  }
}
