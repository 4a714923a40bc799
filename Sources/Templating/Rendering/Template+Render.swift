extension Template {
  /// What becomes of a name that the data lacks; a template compiled against a shape has none.
  public enum MissingNames: Sendable {
    /// It shows nothing, and is false in a section, as Mustache has it.
    case empty
    /// It is reported.
    case error
  }

  /// Fills the template.
  ///
  /// - Parameters:
  ///   - value: What to fill it with: for a checked template a value of the very fields it was compiled against.
  ///   - escaping: How `{{name}}` is written; literal text and markup are written as they are.
  ///   - missing: What becomes of names that the data lacks, in an unchecked template.
  ///   - output: Where the result is appended; left as it was when an error is thrown.
  /// - Throws: The names and partials that are missing, or the one limit that was reached: `output-too-large`,
  ///   `rendering-too-long` or `nesting-too-deep`.
  public func render(
    _ value: Value,
    escaping: Escaping,
    missing: MissingNames = .empty,
    into output: inout [UInt8]
  ) throws(TemplateErrors) {
    try render(value, escaping: escaping, missing: missing, limits: .standard, into: &output)
  }

  func render(
    _ value: Value,
    escaping: Escaping,
    missing: MissingNames,
    limits: Limits,
    into output: inout [UInt8]
  ) throws(TemplateErrors) {
    if let shape {
      // A mistake of the program, not of its input: compiled references into another record would mean nothing.
      guard case .record(let record) = value, record.shape == shape else {
        preconditionFailure("a template for \(shape.nounWithArticle) can be filled with nothing else")
      }
    }
    let start = output.count
    var renderer = Renderer(program, value, escaping: escaping, missing: missing, limits: limits)
    do throws(TemplateErrors) {
      try renderer.run(into: &output)
    } catch {
      output.removeLast(output.count - start)
      throw error
    }
  }
}
