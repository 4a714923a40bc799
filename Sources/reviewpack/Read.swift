import ArgumentParser
import Diagnostics
import Foundation
import Packs
import Review
import Tables

/// `reviewpack read`: how one export is read.
struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show how a CSV or JSON export is read: encoding, headings, what each column holds.",
    discussion: """
      Tells also which rows cannot be read, and why; which preset fits; and an entry of 'sources' to paste into
      reviewpack.yaml. With --format json every row is printed. The options are for trying: what helps is then
      written into the entry.

      Example: reviewpack read my-firm/exports/jira.csv
      """
  )

  @Argument(
    help: "The export: CSV, tabs between cells, or JSON.",
    completion: .file(extensions: Export.endings)
  )
  var file: String

  @Option(help: ArgumentHelp("Where the rows of a JSON file are, such as '$.issues[]'.", valueName: "path"))
  var at: String?

  @Option(help: ArgumentHelp("The file's encoding, such as windows-1251.", valueName: "name"))
  var encoding: String?

  @Option(help: ArgumentHelp("What stands between cells: comma, semicolon, tab or pipe.", valueName: "name"))
  var delimiter: Delimiter?

  @Option(help: ArgumentHelp("The row that holds the headings, from 1, blank rows counted.", valueName: "n"))
  var headingRow: Int?

  @Option(help: ArgumentHelp("How many rows the headings take.", valueName: "n"))
  var headingRows: Int?

  @OptionGroup var output: OutputOptions

  /// What may stand between cells.
  enum Delimiter: String, ExpressibleByArgument, CaseIterable {
    case comma, semicolon, tab, pipe

    var byte: UInt8 {
      switch self {
      case .comma: UInt8(ascii: ",")
      case .semicolon: UInt8(ascii: ";")
      case .tab: UInt8(ascii: "\t")
      case .pipe: UInt8(ascii: "|")
      }
    }
  }

  func validate() throws {
    if let encoding, TextEncoding(encoding) == nil {
      let nearest = TextEncoding.nearest(to: encoding).map { "; did you mean '\($0)'?" } ?? ""
      throw ValidationError("there is no encoding '\(encoding)'\(nearest)")
    }
    for rows in [headingRow, headingRows].compactMap(\.self) where rows < 1 {
      throw ValidationError("--heading-row and --heading-rows must be 1 or more")
    }
  }

  func run() throws {
    let console = Console(output)
    let presets = PresetLibrary.shipped
    let report: ReadReport
    do throws(Diagnostic) {
      let bytes = try FileBytes.read(file, name: file)
      let export = try presets.open(file, bytes, options: options)
      report = ReadReport(export, keepsRows: output.format == .json)
    } catch {
      let error = error.withoutSettings
      switch output.format {
      case .json: console.result(ReadReport.json(of: file, unreadable: error))
      case .text: console.list([error])
      }
      throw ExitCode.of([error])
    }
    switch output.format {
    case .json: console.result(report.json)
    case .text:
      console.list(report.diagnostics)
      console.result(report.text(presets: presets))
    }
    throw ExitCode.of(report.diagnostics)
  }

  private var options: ReadingOptions {
    ReadingOptions(
      delimiter: delimiter?.byte,
      headingRow: headingRow,
      headingRows: headingRows,
      path: at,
      encoding: encoding.flatMap(TextEncoding.init)
    )
  }
}

extension Diagnostic {
  /// The same for who reads a file outside of a workspace, where no setting moves a limit.
  var withoutSettings: Diagnostic {
    guard Limits.codes.contains(code) else { return self }
    var told = self
    told.hint = (hint.map { $0 + ". " } ?? "") + "'reviewpack read' knows no settings and keeps to the standard limits"
    return told
  }
}
