import Diagnostics
import Review

/// The one way in which the text of a template is read.
enum TemplateText {
  /// The text of a template, partial or stylesheet.
  ///
  /// - Throws: What keeps the file from being read, or `encoding-invalid`.
  static func read(_ path: String, name: String) throws(Diagnostic) -> String {
    guard let text = String(validating: try FileBytes.read(path, name: name), as: UTF8.self) else {
      throw Diagnostic(
        .error,
        "encoding-invalid",
        "the template is not valid UTF-8",
        at: .init(file: name),
        hint: "save the file as UTF-8"
      )
    }
    return text
  }
}
