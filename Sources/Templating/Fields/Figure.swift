/// A number, date or amount, already written out in every form a template may ask for.
public struct Figure: Equatable, Sendable {
  /// The usual form, as `{{due}}` shows it.
  public let text: String
  /// The other forms by name: `iso` for `{{due.iso}}`.
  public let forms: [String: String]
  /// Whether there is anything to show; a section over an absent figure is false.
  public let isPresent: Bool

  /// A figure that is known.
  ///
  /// - Parameters:
  ///   - text: The usual form.
  ///   - forms: The other forms by name.
  public init(_ text: String, forms: [String: String] = [:]) {
    self.init(text: text, forms: forms, isPresent: true)
  }

  /// A figure that is not known.
  ///
  /// - Parameter words: What is shown in its place, such as "not recorded".
  /// - Returns: A figure that is false in a section and shows `words` in every form.
  public static func absent(_ words: String) -> Figure {
    Figure(text: words, forms: [:], isPresent: false)
  }

  private init(text: String, forms: [String: String], isPresent: Bool) {
    self.text = text
    self.forms = forms
    self.isPresent = isPresent
  }

  /// One form; the usual one where this figure has no other, since a blank would mislead.
  func form(_ name: String) -> String { forms[name] ?? text }
}
