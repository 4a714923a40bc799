import Diagnostics
import Markdown

/// Makes HTML, plain text and aligned tables of Markdown; what is aligned shows the same and is aligned already.
enum FuzzedMarkdown {
  static func read(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let source = String(decoding: UnsafeBufferPointer(start: data, count: count), as: UTF8.self)
    for style in [MarkdownDocument.Style.plain, .pack] {
      do throws(Diagnostic) {
        let document = try MarkdownDocument(parsing: source, file: "a.md", style: style)
        precondition(!document.html.contains("<script") && !document.html.contains("href=\"javascript:"))
        let again = try MarkdownDocument(parsing: document.markdown, file: "a.md", style: style)
        precondition(again.html == document.html, "an aligned table shows something else")
        precondition(again.markdown == document.markdown, "an aligned table is aligned otherwise")
      } catch {
        precondition(!error.message.isEmpty && error.place.file == "a.md")
      }
    }
    do throws(Diagnostic) {
      _ = try MarkdownDocument.plainText(of: source, file: "a.md")
      let shown = try MarkdownDocument(parsing: MarkdownText.escaped(source), file: "a.md").html
      let markup = ["<a ", "<table", "<img"]
      precondition(!markup.contains(where: shown.contains), "a text became markup")
    } catch {
      precondition(!error.message.isEmpty)
    }
    return 0
  }
}
