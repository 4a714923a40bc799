import Diagnostics

/// A file of the workspace that a setting or a record names.
public struct NamedFile: Equatable, Sendable {
  /// Its path, relative to the workspace, as written.
  public let path: String
  /// Where it is named.
  public let place: Diagnostic.Place
}
