import Diagnostics

/// The templates of one client in one language, as they are compiled.
final class TemplateSources {
  private let library: TemplateLibrary
  private let client: String?
  private let catalogue: Catalogue
  private var notesByFile: [String: Diagnostic] = [:]
  /// Why partials that are there cannot be read.
  private(set) var unreadable: [Diagnostic] = []

  /// Names the templates.
  init(_ library: TemplateLibrary, client: String?, _ catalogue: Catalogue) {
    (self.library, self.client, self.catalogue) = (library, client, catalogue)
  }

  /// What is told of lines without words, a note for each file that was asked for.
  var notes: [Diagnostic] { notesByFile.sorted { $0.key < $1.key }.map(\.value) }

  /// A template in the language.
  ///
  /// - Throws: Why it cannot be read.
  func source(_ name: String) throws(Diagnostic) -> TemplateLibrary.Source {
    let source = try library.source(name, client: client)
    if catalogue.isEmpty { return source }
    let translated = TranslatedTemplate(source.text, isPage: name.hasSuffix(".html"), catalogue)
    notesByFile[source.file] = translated.note(in: source.file)
    return TemplateLibrary.Source(text: translated.text, file: source.file)
  }

  /// A partial in the language; nil where there is none.
  func partial(_ name: String) -> TemplateLibrary.Source? {
    guard PartialName.isUsable(name) else { return nil }
    do throws(Diagnostic) {
      return try source("partials/\(name).md")
    } catch {
      if error.code != "template-missing", !unreadable.contains(error) { unreadable.append(error) }
      return nil
    }
  }

  /// The files in which a partial was looked for.
  func placesLooked(for name: String) -> [String] { library.places(client).map { "\($0)/partials/\(name).md" } }
}
