import Diagnostics

/// A text in another language than CSV, under the name of a CSV file.
enum ForeignText {
  private static let beginnings: [(text: String, what: String, hint: String)] = [
    ("<!doctype html", "a web page", webPage), ("<html", "a web page", webPage), ("<head", "a web page", webPage),
    ("<table", "a web page", webPage), ("<?xml", "XML", other), ("{\\rtf", "a document in Rich Text Format", other),
  ]
  private static let webPage = "was it saved while signed out? Sign in to the tool, and export once more as CSV"
  private static let other = "export it as CSV"

  /// Refuses a text that begins like one of another language.
  static func refusal(of bytes: UnsafeBufferPointer<UInt8>, file: String) -> Diagnostic? {
    let start = bytes.prefix(1_000).drop { $0 == .space || $0 == .tab || $0.isLineEnd }
    for (text, what, hint) in beginnings where start.lazy.map(\.lowercasedASCII).starts(with: text.utf8) {
      return Diagnostic(.error, "not-a-table", "the file is \(what) and no table", at: .init(file: file), hint: hint)
    }
    return nil
  }
}
