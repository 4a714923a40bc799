import Markdown

/// All documents of a pack in one, for attaching: the first as it is, every other as a chapter of it, and last how all of
/// them measure, each note once.
struct WholePack: Sendable {
  /// Its name, which is also that of its files.
  static let name = "pack"

  private struct Part: Sendable {
    let name: String
    let markdown: String
    let headings: Int
  }

  private var parts: [Part] = []
  private let format: Format

  /// Puts documents together.
  ///
  /// - Parameters:
  ///   - documents: The documents in the order in which they are read.
  ///   - format: The language of their words.
  init(_ documents: [(kind: DocumentKind, made: Documents.Made)], _ format: Format) {
    self.format = format
    let heading = format.words.line(Documents.notesHeading)
    let link = "[\(MarkdownText.escaped(heading))](#\(MarkdownDocument.id(of: heading)))"
    let place = format.say("How we get these figures stands at the end: \(link).")
    var notes: [NoteSection.Note] = []
    for (kind, made) in documents {
      let section = documents.count > 1 ? NoteSection(heading, in: made.markdown, place: place) : nil
      notes += section?.notes ?? []
      let markdown = section?.rest ?? made.markdown
      parts.append(
        Part(
          name: kind.rawValue,
          markdown: parts.isEmpty ? markdown : HeadingLevels.lowered(markdown),
          headings: made.headings - (section?.headings ?? 0)
        )
      )
    }
    if notes.isEmpty { return }
    let text = "## \(MarkdownText.escaped(heading))\n\n\(NoteSection.markdown(of: notes))"
    parts.append(Part(name: "notes", markdown: text, headings: 1))
  }

  /// Whether there is one document, so that its text is that of the pack.
  var isOneDocument: Bool { parts.count == 1 }

  /// The documents one after another, all but the first with their headings one level further down.
  var markdown: String { parts.map(\.markdown).joined(separator: "\n") }

  /// The documents as chapters of a page; nil without any.
  var chapters: Chapters? {
    if parts.isEmpty { return nil }
    return Chapters(
      parts.map { Chapters.Chapter(name: $0.name, headings: $0.headings) },
      label: format.say("Contents")
    )
  }
}

extension String.UTF8View {
  /// The end of the first line that is nothing but `text`, its line break included; nil where there is none.
  func firstLine(_ text: StaticString) -> Index? {
    var start = startIndex
    while let end = self[start...].firstIndex(of: 0x0A) {
      if self[start..<end].elementsEqual(String(describing: text).utf8) { return index(after: end) }
      start = index(after: end)
    }
    return nil
  }
}
