import Diagnostics
import Foundation

/// A program of others that makes one file of another, such as a PDF of a page.
///
/// It gets the file on its standard input, gives the other on its standard output, and is told the name of none.
struct OutsideProgram: Sendable {
  /// What a program is for.
  struct Purpose: Sendable {
    /// The program's name.
    let program: String
    /// What it makes, such as "PDF".
    let product: String
    /// What its product begins with.
    let signature: [UInt8]
    /// What the codes of its findings begin with.
    let code: String
    /// How to install it.
    let install: String
    /// What it must be for this.
    let needs: String
    /// What the user has without its product.
    let otherwise: String
  }

  private let purpose: Purpose
  private let path: String
  private let environment: [String: String]
  private let seconds: Int

  /// Finds a program.
  ///
  /// - Parameters:
  ///   - purpose: Which program, and what for.
  ///   - environment: The variables of the process, whose `PATH` says where programs are.
  ///   - seconds: How long it may take for a file.
  /// - Throws: `…-unavailable` with what to install.
  init(_ purpose: Purpose, environment: [String: String], seconds: Int) throws(Diagnostic) {
    let folders = (environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
    let paths = folders.filter { $0.hasPrefix("/") }.map { "\($0)/\(purpose.program)" }
    guard let path = paths.first(where: FileManager.default.isExecutableFile) else {
      throw Diagnostic(
        .error,
        "\(purpose.code)-unavailable",
        "no \(purpose.product) is made, since the program '\(purpose.program)' is not installed; "
          + "everything else is written",
        hint: "install it: \(purpose.install)"
      )
    }
    self.purpose = purpose
    self.path = path
    self.seconds = seconds
    self.environment = Self.environment(from: environment)
  }

  private static func environment(from all: [String: String]) -> [String: String] {
    let kept = ["PATH", "HOME", "XDG_CACHE_HOME", "FONTCONFIG_FILE", "FONTCONFIG_PATH", "DYLD_FALLBACK_LIBRARY_PATH"]
    var environment = all.filter { kept.contains($0.key) }
    environment["LANG"] = "C.UTF-8"
    environment["TZ"] = "UTC"
    for name in ["http_proxy", "https_proxy", "ftp_proxy"] { environment[name] = "http://127.0.0.1:9" }
    return environment
  }

  /// What it makes of a file.
  ///
  /// - Parameters:
  ///   - input: The file.
  ///   - arguments: What it is told.
  ///   - variables: What its environment holds besides.
  /// - Returns: What it wrote, which begins as its product does.
  /// - Throws: `…-failed` with what the program says, or `output-unwritable`.
  func product(
    of input: [UInt8],
    _ arguments: [String],
    _ variables: [String: String] = [:]
  ) throws(Diagnostic) -> [UInt8] {
    let disk = PackWriter(root: "")
    let folder = FileManager.default.temporaryDirectory.path + "/reviewpack-\(purpose.code)-" + UUID().uuidString
    try disk.makeFolder(folder)
    defer { try? disk.removeTree(folder) }
    let files = (input: folder + "/input", output: folder + "/output", errors: folder + "/errors")
    try disk.writeFile(input, to: files.input)
    for file in [files.output, files.errors] { try disk.writeFile([], to: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = environment.merging(variables) { $1 }
    process.standardInput = FileHandle(forReadingAtPath: files.input)
    process.standardOutput = FileHandle(forWritingAtPath: files.output)
    process.standardError = FileHandle(forWritingAtPath: files.errors)
    let status = try run(process)
    let product = try disk.contents(of: files.output) ?? []
    guard status == 0, product.starts(with: purpose.signature) else {
      let said = String(decoding: try disk.contents(of: files.errors) ?? [], as: UTF8.self)
      let last = said.split(whereSeparator: \.isNewline).last.map { ": \($0.prefix(200))" } ?? ""
      throw failed("ended with \(status)\(last)", hint: purpose.needs)
    }
    return product
  }

  private func run(_ process: Process) throws(Diagnostic) -> Int32 {
    let done = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in done.signal() }
    do {
      try process.run()
    } catch {
      throw failed("cannot be started", hint: "try '\(path) --version'")
    }
    guard done.wait(timeout: .now() + .seconds(seconds)) == .success else {
      kill(process.processIdentifier, SIGKILL)
      done.wait()
      throw failed("took longer than \(seconds) seconds and was ended", hint: purpose.otherwise)
    }
    return process.terminationStatus
  }

  private func failed(_ what: String, hint: String) -> Diagnostic {
    Diagnostic(
      .error,
      "\(purpose.code)-failed",
      "no \(purpose.product) is made: '\(purpose.program)' \(what)",
      hint: hint
    )
  }
}
