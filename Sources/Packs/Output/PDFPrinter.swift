import Diagnostics
import Foundation
import Review
import Tables

/// Prints pages as PDF with WeasyPrint, a program of its own.
///
/// It gets the page on its standard input and no name of any file. A page that goes out loads nothing (``PageScan``);
/// besides, what it would load relatively has no base, and connections end at a port where nobody listens.
public struct PDFPrinter: Sendable {
  /// The program's name.
  static let program = "weasyprint"

  private let path: String
  private let environment: [String: String]
  private let seconds: Int

  /// Finds the program.
  ///
  /// - Parameter environment: The variables of the process, whose `PATH` says where programs are.
  /// - Throws: `pdf-unavailable` with what to install.
  public init(environment: [String: String]) throws(Diagnostic) {
    try self.init(environment: environment, seconds: 120)
  }

  /// Finds the program, which may take so many seconds for a page.
  init(environment: [String: String], seconds: Int) throws(Diagnostic) {
    let folders = (environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
    let paths = folders.filter { $0.hasPrefix("/") }.map { "\($0)/\(Self.program)" }
    guard let path = paths.first(where: FileManager.default.isExecutableFile) else {
      throw Diagnostic(
        .error,
        "pdf-unavailable",
        "no PDF is made, since the program '\(Self.program)' is not installed; everything else is written",
        hint: "install it: 'apt install weasyprint' on Debian and Ubuntu, 'brew install weasyprint' on macOS"
      )
    }
    self.path = path
    self.seconds = seconds
    self.environment = Self.environment(from: environment)
  }

  private static func environment(from all: [String: String]) -> [String: String] {
    let kept = ["PATH", "HOME", "XDG_CACHE_HOME", "FONTCONFIG_FILE", "FONTCONFIG_PATH", "DYLD_FALLBACK_LIBRARY_PATH"]
    var environment = all.filter { kept.contains($0.key) }
    environment["LANG"] = "C.UTF-8"
    environment["TZ"] = "UTC"
    // The order of what Python keeps by hash must not change from run to run.
    environment["PYTHONHASHSEED"] = "0"
    for name in ["http_proxy", "https_proxy", "ftp_proxy"] { environment[name] = "http://127.0.0.1:9" }
    return environment
  }

  private static let arguments = [
    "--quiet", "--encoding", "utf-8", "--base-url", "about:blank", "--pdf-variant", "pdf/ua-1", "-", "-",
  ]

  /// Prints a page.
  ///
  /// - Parameters:
  ///   - page: The page, UTF-8.
  ///   - day: The day the PDF says it is of, so that the same page gives the same bytes.
  /// - Returns: The PDF.
  /// - Throws: `pdf-failed` with what the program says, or `output-unwritable`.
  func pdf(of page: [UInt8], on day: CivilDate) throws(Diagnostic) -> [UInt8] {
    let disk = PackWriter(root: "")
    let folder = FileManager.default.temporaryDirectory.path + "/reviewpack-pdf-" + UUID().uuidString
    try disk.makeFolder(folder)
    defer { try? disk.removeTree(folder) }
    let (input, output, errors) = (folder + "/page.html", folder + "/page.pdf", folder + "/errors.txt")
    try disk.writeFile(page, to: input)
    for file in [output, errors] { try disk.writeFile([], to: file) }
    let status = try run(in: folder, day, input: input, output: output, errors: errors)
    let pdf = try disk.contents(of: output) ?? []
    guard status == 0, pdf.starts(with: "%PDF-".utf8) else {
      let said = String(decoding: try disk.contents(of: errors) ?? [], as: UTF8.self)
      let last = said.split(whereSeparator: \.isNewline).last.map { ": \($0.prefix(200))" } ?? ""
      throw Self.failed("ended with \(status)\(last)", hint: "version 57 or later is needed")
    }
    return pdf
  }

  private func run(
    in folder: String,
    _ day: CivilDate,
    input: String,
    output: String,
    errors: String
  ) throws(Diagnostic) -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = Self.arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = environment.merging(["SOURCE_DATE_EPOCH": String(day.dayNumber * 86_400)]) { $1 }
    process.standardInput = FileHandle(forReadingAtPath: input)
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: errors)
    let done = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in done.signal() }
    do {
      try process.run()
    } catch {
      throw Self.failed("cannot be started", hint: "try '\(path) --version'")
    }
    guard done.wait(timeout: .now() + .seconds(seconds)) == .success else {
      kill(process.processIdentifier, SIGKILL)
      done.wait()
      throw Self.failed("took longer than \(seconds) seconds and was ended", hint: "the page itself is written")
    }
    return process.terminationStatus
  }

  private static func failed(_ what: String, hint: String) -> Diagnostic {
    Diagnostic(.error, "pdf-failed", "no PDF is made: '\(program)' \(what)", hint: hint)
  }
}

extension Pack {
  /// The name of the PDF among the client's documents.
  static let pdfName = "pack.pdf"

  /// The pack with a PDF of its whole; a draft gets none, since it is not to be sent.
  ///
  /// - Parameter printer: What prints it.
  /// - Returns: The pack with the PDF, or with a finding that says why there is none.
  public func printed(by printer: PDFPrinter) -> Pack {
    guard !isHeld, let page = documents.first(where: { $0.name == WholePack.name + ".html" }) else { return self }
    do throws(Diagnostic) {
      let pdf = try printer.pdf(of: page.bytes, on: review.visible.dates.asOf)
      return Pack(
        review: review,
        documents: documents + [PackFile(Self.pdfName, bytes: pdf)],
        brief: brief,
        notes: notes
      )
    } catch {
      var problem = error
      problem.client = review.visible.client.id
      return Pack(review: review.adding([problem]), documents: documents, brief: brief, notes: notes)
    }
  }
}
