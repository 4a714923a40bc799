import Diagnostics
import Markdown

/// One Markdown file as an HTML fragment, to try Markdown without a workspace.
public enum MarkdownTrial {
  /// The fragment.
  ///
  /// - Parameters:
  ///   - bytes: The file's bytes.
  ///   - file: What messages call it.
  ///   - asPack: Whether to add what packs add: heading ids, figures, status marks.
  /// - Returns: HTML without raw HTML of the file and without addresses that run scripts.
  /// - Throws: `encoding-invalid`, or what keeps the file from being rendered.
  public static func html(of bytes: [UInt8], file: String, asPack: Bool) throws(Diagnostic) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Diagnostic(
        .error,
        "encoding-invalid",
        "the file is not valid UTF-8",
        at: .init(file: file),
        hint: "save the file as UTF-8"
      )
    }
    return try MarkdownDocument(parsing: text, file: file, style: asPack ? .pack : .plain).html
  }
}
