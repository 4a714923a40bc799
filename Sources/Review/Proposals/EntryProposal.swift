import Diagnostics
import Tables

/// An entry of `sources:` for an export, to be pasted into the settings.
public struct EntryProposal: Sendable {
  /// The preset that the entry names; nil where it maps columns by itself.
  public let preset: Preset?
  /// The entry, with the line `sources:` above it.
  public let text: String

  /// Proposes an entry: by the preset that fits best, else by the headings of tickets; nil where neither a preset nor a
  /// heading says what the rows are.
  ///
  /// - Parameters:
  ///   - export: The export.
  ///   - presets: The presets at hand.
  public init?(for export: Export, presets: PresetLibrary) {
    let path = Self.path(of: export.file)
    if let fit = presets.fitting(export).fits.first, !fit.isDoubtful(for: export) {
      preset = fit.preset
      text = Self.text(fit, file: path)
      return
    }
    guard let proposal = try? MappingProposal(for: export) else { return nil }
    preset = nil
    var text = SettingsText()
    SourceEntryText.write(proposal, file: YAMLText.scalar(path), to: &text)
    self.text = text.text
  }

  private static func text(_ fit: PresetFit, file path: String) -> String {
    var text = SettingsText()
    text.line("sources:")
    text.line("  - files: \(YAMLText.scalar(path))")
    text.line("    preset: \(YAMLText.scalar(fit.preset.name))")
    if !fit.asked.isEmpty {
      text.comment("nothing in the file says these: write them here", indent: 4)
      let fields = fit.asked.map { "\($0): { value: … }" }.joined(separator: ", ")
      text.line("    fields: { \(fields) }")
    }
    return text.text
  }

  /// The file's path inside a workspace.
  private static func path(of file: String) -> String {
    let folders = file.split(separator: "/")
    let start = folders.lastIndex(of: "exports") ?? folders.endIndex
    let inside = start < folders.endIndex ? folders[start...] : ["exports"] + folders.suffix(1)
    return inside.joined(separator: "/")
  }
}
