import Markdown

/// All documents of a pack in one, for attaching: the first as it is, every other as a chapter of it.
struct WholePack: Sendable {
  /// Its name, which is also that of its files.
  static let name = "pack"

  private var documents: [(kind: DocumentKind, made: Documents.Made)] = []

  /// Adds a document behind those that are in it.
  mutating func add(_ kind: DocumentKind, _ made: Documents.Made) { documents.append((kind, made)) }

  /// The documents one after another, all but the first with their headings one level further down.
  var markdown: String {
    documents.enumerated().map { index, document in
      index == 0 ? document.made.markdown : HeadingLevels.lowered(document.made.markdown)
    }
    .joined(separator: "\n")
  }

  /// The documents as chapters of a page; nil without any.
  func chapters(_ format: Format) -> Chapters? {
    if documents.isEmpty { return nil }
    return Chapters(
      documents.map { Chapters.Chapter(name: $0.kind.rawValue, headings: $0.made.headings) },
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
