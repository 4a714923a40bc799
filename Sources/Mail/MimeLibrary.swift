import CGMime

/// GMime, started once for the whole program.
enum MimeLibrary {
  private static let started: Void = cgmime_start()

  /// Starts the library unless it has been.
  static func start() { started }
}
