import ArgumentParser
import Diagnostics
import Packs

/// `reviewpack verify`: whether packs are still what they were when they were written.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check that a folder holds what its SHA256SUMS lists, unchanged, and nothing else.",
    discussion: """
      The folder is the one packs were written to, one pack's folder in internal, or history or one pack in it. \
      Links are not followed. Exit codes: 0 all is there and unchanged; 1 something is missing, changed or too much; \
      2 something cannot be read.

      Example: reviewpack verify my-firm/packs
      """
  )

  @Argument(help: "An output folder, one client's internal folder, or a released pack.", completion: .directory)
  var folder: String

  @OptionGroup var output: OutputOptions

  func run() throws {
    let console = Console(output)
    let result: PackVerifier.Result
    do throws(Diagnostic) {
      result = try PackVerifier(folder).verify()
    } catch {
      result = PackVerifier.Result(lists: 0, files: 0, diagnostics: [error])
    }
    let problems = result.diagnostics
    if output.format == .json {
      let form = Form(folder: folder, lists: result.lists, files: result.files, diagnostics: problems)
      console.result(BuildReport.text(of: form))
    } else {
      console.list(problems)
      if problems.isEmpty {
        let lists = "\(result.lists) list\(result.lists == 1 ? "" : "s")"
        console.result("\(result.files) file\(result.files == 1 ? "" : "s") of \(lists): all there and unchanged\n")
      }
    }
    if problems.contains(where: { ["folder-unreadable", "file-unreadable"].contains($0.code) }) { throw ExitCode(2) }
    throw ExitCode.of(problems)
  }

  private struct Form: Encodable {
    let folder: String
    let lists: Int
    let files: Int
    let diagnostics: [Diagnostic]
  }
}
