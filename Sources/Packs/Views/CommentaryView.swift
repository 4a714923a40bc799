import Markdown
import Review

/// What people wrote themselves, one entry an author.
enum CommentaryView {
  struct Author: Sendable {
    let by: String
    let sections: [Section]
  }

  struct Section: Sendable {
    let heading: String
    let text: String
  }

  static func authors(of shown: Shown<ClientReview>) -> [Author] {
    var names: [String] = []
    var sections: [String: [Section]] = [:]
    for (by, words) in shown.value.commentary {
      if sections[by] == nil { names.append(by) }
      sections[by, default: []].append(Section(heading: heading(words.section, shown.format), text: text(words.text)))
    }
    return names.map { Author(by: $0, sections: sections[$0] ?? []) }
  }

  /// A section's name with a capital letter, in the client's language where it is one of the usual names.
  private static func heading(_ section: String, _ format: Format) -> String {
    switch section {
    case "status": format.say("Status")
    case "impact": format.say("Impact")
    case "risks": format.say("Risks")
    case "outlook": format.say("Outlook")
    default: format.capitalised(section)
    }
  }

  /// The author's Markdown, fitted under a heading of the third level; what is too large or too deep for that is shown
  /// as plain text.
  private static func text(_ markdown: String) -> String {
    (try? EmbeddedMarkdown.text(markdown, belowLevel: 3)) ?? markdown.markdownEscaped
  }
}
