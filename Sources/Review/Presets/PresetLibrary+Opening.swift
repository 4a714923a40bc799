import Diagnostics
import Tables

extension PresetLibrary {
  /// Opens an export whose tool may not be known yet.
  ///
  /// Some tools write several lists into one JSON file, and only a preset knows which of them holds the rows: where the
  /// file by itself does not say it, the places that presets are for are tried.
  ///
  /// - Parameters:
  ///   - file: The name of the file in messages.
  ///   - bytes: What the file holds.
  ///   - options: What the user said about reading it.
  /// - Returns: The export.
  /// - Throws: What opening the file by itself throws, where no preset fits either.
  public func open(_ file: String, _ bytes: [UInt8], options: ReadingOptions) throws(Diagnostic) -> Export {
    do throws(Diagnostic) {
      let export = try Export(file: file, bytes: bytes, options: options)
      let isCertain = export.reading.format == .csv || options.path != nil || !fitting(export).fits.isEmpty
      return isCertain ? export : found(file, bytes, options) ?? export
    } catch {
      guard error.code == "json-no-rows", options.path == nil, let export = found(file, bytes, options) else {
        throw error
      }
      return export
    }
  }

  /// The rows at the first place where a preset that is for this place fits.
  private func found(_ file: String, _ bytes: [UInt8], _ options: ReadingOptions) -> Export? {
    for place in places {
      var options = options
      options.path = place
      guard let export = try? Export(file: file, bytes: bytes, options: options) else { continue }
      let isMeant = { (fit: PresetFit) in fit.preset.forms.contains { $0.reading.path == place } }
      if fitting(export).fits.contains(where: isMeant) { return export }
    }
    return nil
  }
}
