import ArgumentParser
import Diagnostics
import Packs
import Review

/// `reviewpack markdown`: one Markdown file as an HTML fragment.
struct RenderMarkdown: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "markdown",
    abstract: "Show one Markdown file as an HTML fragment.",
    discussion: """
      CommonMark and tables, and nothing else added; raw HTML is left out, and so are addresses that run scripts.

      Example: reviewpack markdown note.md > note.html
      """
  )

  @Argument(help: "The Markdown file.", completion: .file(extensions: ["md", "markdown", "txt"]))
  var file: String

  @Flag(help: "Add what packs add: heading ids, figures, status marks; only safe links.")
  var pack = false

  @OptionGroup var output: OutputOptions

  func run() throws {
    let console = Console(output)
    do throws(Diagnostic) {
      let html = try MarkdownTrial.html(of: try FileBytes.read(file, name: file), file: file, asPack: pack)
      console.fragment(html, of: file, [])
    } catch {
      console.fragment(nil, of: file, [error])
      throw ExitCode.of([error])
    }
  }
}
