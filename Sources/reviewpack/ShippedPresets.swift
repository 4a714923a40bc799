import Packs
import Review

extension PresetLibrary {
  /// The presets that come with the program.
  static var shipped: PresetLibrary {
    PresetFolders.library(TemplateLibrary.shippedFolders(executable: Executable.path).map { ($0.path, $0.name) })
  }
}
