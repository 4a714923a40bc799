import ArgumentParser
import Diagnostics
import Packs

/// The machine form of a command that lists what there is.
protocol ListForm: Encodable {
  /// What is wrong.
  var diagnostics: [Diagnostic] { get set }
}

extension Console {
  /// Says that a name on the command line is nobody's, and which one was probably meant.
  func unknown(_ kind: String, _ name: String, among names: [String], as form: some ListForm) -> ExitCode {
    let problem = Diagnostic(
      .error,
      "\(kind)-unknown",
      "there is no \(kind) '\(name)'",
      hint: nearestName(to: name, among: names).map { "did you mean '\($0)'?" }
        ?? "there are \(names.joined(separator: ", "))"
    )
    var form = form
    form.diagnostics.append(problem)
    if isJSON { result(BuildReport.text(of: form)) } else { list([problem]) }
    return ExitCode.of([problem])
  }
}
