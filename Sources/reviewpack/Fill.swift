import ArgumentParser
import Diagnostics
import Packs

/// `reviewpack fill`: one template filled from a JSON file.
struct Fill: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Fill one template from a JSON file, to try it.",
    discussion: """
      Partials are taken from the folder 'partials' beside the template. How values are escaped follows the template's \
      ending: .md, .html or .txt. Numbers are shown as the file writes them.

      Example: reviewpack fill note.md --data note.json
      """
  )

  @Argument(
    help: "The template: a .md, .html or .txt file.",
    completion: .file(extensions: TemplateTrial.endings.map { String($0.dropFirst()) })
  )
  var template: String

  @Option(
    help: ArgumentHelp("The JSON file with the values.", valueName: "file.json"),
    completion: .file(extensions: ["json"])
  )
  var data: String

  @Option(
    help: "What becomes of a name that the data lacks: an error, or nothing as the Mustache specification has it."
  )
  var missing: TemplateTrial.MissingNames = .error

  @OptionGroup var output: OutputOptions

  func run() throws {
    let console = Console(output)
    do throws(DiagnosticList) {
      let (text, diagnostics) = try TemplateTrial(template).fill(from: data, missing: missing)
      console.fragment(text, of: template, diagnostics)
    } catch {
      console.fragment(nil, of: template, error.diagnostics)
      throw ExitCode.of(error.diagnostics)
    }
  }
}

extension TemplateTrial.MissingNames: ExpressibleByArgument {}
