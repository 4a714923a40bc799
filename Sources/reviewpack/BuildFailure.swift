import Diagnostics
import Packs

/// The machine form of a command that could not go on: the same keys, with nothing in them but the diagnostics.
enum BuildFailure {
  static func text(of diagnostics: [Diagnostic]) -> String {
    BuildReport.text(of: BuildReport.Build(files: [], diagnostics: diagnostics.sorted(), outcomes: []))
  }
}
