import Diagnostics
import Packs
import Review

/// What `init --invitation-key` did, for a person or a machine.
enum KeyText {
  private struct Form: Encodable {
    let folder: String
    let written: [String]
    let diagnostics: [Diagnostic]
  }

  static func text(_ folder: String, _ format: OutputFormat) -> String {
    switch format {
    case .json: json(of: folder, [InvitationKey.fileName], [])
    case .text:
      """
      \(folder)/\(InvitationKey.fileName): written, for your eyes alone; .gitignore keeps it out of version control

      Keep a copy in a safe place: codes that were sent can be checked with this key alone.

      """
      .withControlCharactersShown
    }
  }

  /// The machine form.
  static func json(of folder: String, _ written: [String], _ problems: [Diagnostic]) -> String {
    BuildReport.text(of: Form(folder: folder, written: written, diagnostics: problems))
  }
}
