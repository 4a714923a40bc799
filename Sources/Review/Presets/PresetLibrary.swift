import Diagnostics
import Tables

/// The presets at hand; reading them is handed in, so that tests need no disk.
public struct PresetLibrary: Sendable {
  /// A preset's file.
  public struct File: Sendable {
    /// The preset's name.
    public let name: String
    /// What messages call the file.
    public let file: String
    /// Reads the file.
    public let read: @Sendable () throws(Diagnostic) -> [UInt8]

    /// Names a file.
    ///
    /// - Parameters:
    ///   - name: The preset's name.
    ///   - file: What messages call the file.
    ///   - read: Reads the file.
    public init(name: String, file: String, read: @escaping @Sendable () throws(Diagnostic) -> [UInt8]) {
      (self.name, self.file, self.read) = (name, file, read)
    }
  }

  /// No presets at all.
  public static let none = PresetLibrary([])

  private let files: [String: File]

  /// Makes a library.
  ///
  /// - Parameter files: The files; of two presets of one name the first is used.
  public init(_ files: [File]) {
    self.files = Dictionary(files.map { ($0.name, $0) }) { first, _ in first }
  }

  /// The names of the presets, sorted.
  public var names: [String] { files.keys.sorted() }

  /// A preset by its name.
  ///
  /// - Parameter name: The name.
  /// - Returns: The preset, nil where its file is broken, and what is wrong with the file; nil where there is no such
  ///   preset.
  public func preset(_ name: String) -> (preset: Preset?, problems: [Diagnostic])? {
    guard let file = files[name] else { return nil }
    do throws(Diagnostic) {
      return PresetReader.read(try file.read(), name: name, file: file.file)
    } catch {
      return (nil, [error])
    }
  }

  /// The presets that fit an export.
  ///
  /// - Parameter export: The export.
  /// - Returns: How each fits, the best first, and what is wrong with presets that cannot be read.
  public func fitting(_ export: Export) -> (fits: [PresetFit], problems: [Diagnostic]) {
    let read = names.compactMap(preset)
    let fits = read.compactMap { $0.preset?.fit(export) }
    return (fits.sorted { $1.score < $0.score }, read.flatMap(\.problems))
  }

  /// Where the rows of JSON exports may be that a preset is for, such as `$.issues[]`; sorted, each once.
  public var places: [String] {
    let forms = names.compactMap { preset($0)?.preset }.flatMap(\.forms)
    return Set(forms.compactMap(\.reading.path)).sorted()
  }
}
