import Diagnostics

/// Everything that is wrong with a template, or with filling it.
public struct TemplateErrors: Error, Equatable, Sendable {
  /// The problems in the order of their places; at least one.
  public let diagnostics: [Diagnostic]
}
