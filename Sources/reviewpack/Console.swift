import ArgumentParser
import Diagnostics
import Foundation
import Packs

/// The terminal: results go to standard output, talk to standard error.
struct Console: Sendable {
  private let isQuiet: Bool
  /// Whether results are one JSON object.
  let isJSON: Bool
  private let hasColour: Bool

  init(_ options: OutputOptions) {
    isQuiet = options.quiet
    isJSON = options.format == .json
    hasColour = isatty(STDERR_FILENO) != 0 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
  }

  /// Prints the result of a command.
  func result(_ text: String) { Self.write(text, to: STDOUT_FILENO) }

  /// Lists diagnostics for a person.
  func list(_ diagnostics: [Diagnostic]) {
    let listed = isQuiet ? diagnostics.filter { $0.severity <= .error } : diagnostics
    for diagnostic in listed.withCommonNotesTogether() { Self.write(coloured(diagnostic) + "\n", to: STDERR_FILENO) }
  }

  /// Says one thing before there are options.
  static func say(_ diagnostic: Diagnostic) { write(diagnostic.description + "\n", to: STDERR_FILENO) }

  /// Lists what keeps `check` or `build` from going on, as text or as their machine form.
  func failure(_ diagnostics: [Diagnostic]) {
    if isJSON {
      result(BuildFailure.text(of: diagnostics))
    } else {
      list(diagnostics.sorted())
    }
  }

  /// Takes the right to write below a folder; where another program has it, that is printed, and ends this one.
  func lock(_ folder: String) throws -> OutputLock {
    do throws(Diagnostic) {
      return try OutputLock(folder)
    } catch {
      failure([error])
      throw ExitCode.of([error])
    }
  }

  /// Says what is going on, where somebody is watching.
  func progress(_ text: String) {
    if !isQuiet && isatty(STDERR_FILENO) != 0 { Self.write(text + "\n", to: STDERR_FILENO) }
  }

  private func coloured(_ diagnostic: Diagnostic) -> String {
    guard hasColour else { return diagnostic.description }
    let colour =
      switch diagnostic.severity {
      case .block, .error: "31"
      case .warn: "33"
      case .note: "36"
      }
    let mark = "\(diagnostic.severity.rawValue)[\(diagnostic.code)]"
    return diagnostic.description.replacingOccurrences(of: mark, with: "\u{1B}[\(colour)m\(mark)\u{1B}[0m")
  }

  private static func write(_ text: String, to descriptor: Int32) {
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Foundation.write(descriptor, buffer.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return }
      written += count
    }
  }
}

extension ExitCode {
  /// 0 when nothing stands in the way, 2 when the machine failed, 64 for a wrong argument, else 1.
  static func of(_ diagnostics: [Diagnostic]) -> ExitCode {
    if diagnostics.contains(where: isOfTheMachine) { return ExitCode(2) }
    if diagnostics.contains(where: { wrongArguments.contains($0.code) }) { return ExitCode(64) }
    return diagnostics.contains { $0.severity <= .error } ? ExitCode(1) : .success
  }

  /// Whether the machine failed, and not what the user gave.
  static func isOfTheMachine(_ diagnostic: Diagnostic) -> Bool { ofTheMachine.contains(diagnostic.code) }

  private static let ofTheMachine: Set<String> = [
    "file-in-use", "output-unwritable", "output-busy", "memory-limit", "pdf-unavailable",
    "picture-unavailable",
  ]

  private static let wrongArguments: Set<String> = [
    "client-unknown", "contact-unknown", "document-unknown", "figure-unknown", "release-date-early", "rule-unknown",
  ]
}
