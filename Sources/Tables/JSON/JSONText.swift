import Diagnostics

/// The check of a JSON text that something else decodes.
public enum JSONText {
  /// Checks that a text is JSON, nested no deeper than we read, and that no object gives a key twice.
  ///
  /// - Parameters:
  ///   - bytes: The text as UTF-8.
  ///   - file: What messages call it.
  /// - Throws: The first fault with its line and column.
  public static func check(_ bytes: [UInt8], file: String) throws(Diagnostic) {
    let document = try JSONDocument(file: file, bytes: bytes)
    guard let repeated = document.diagnostics.first else { return }
    throw Diagnostic(.error, repeated.code, "an object gives the same key twice", at: repeated.place)
  }
}
