/// Tags and sections that are not well written.
extension Problem {
  static func tagUnclosed(_ excerpt: String, ending: [UInt8]) -> Problem {
    Problem(
      "tag-unclosed",
      "the tag '\(excerpt)' is never closed",
      hint: "end it with '\(String(decoding: ending, as: UTF8.self))'"
    )
  }

  static func delimiterInvalid(longest: Int, _ delimiters: Delimiters) -> Problem {
    Problem(
      "delimiter-invalid",
      "delimiters are two marks of at most \(longest) bytes with a space between and no '=' in them",
      hint: "write \(delimiters.tag("=<% %>="))"
    )
  }

  static func nameMissing(_ excerpt: String) -> Problem {
    Problem("name-missing", "the tag '\(excerpt)' names nothing", hint: "write a name in it, or remove it")
  }

  static func nameTooLong(_ excerpt: String, limit: Int, _ delimiters: Delimiters) -> Problem {
    Problem(
      "name-too-long",
      "the name in '\(excerpt)…' is longer than \(limit) bytes",
      hint: "is a '\(delimiters.closeText)' missing?"
    )
  }

  static func sectionUnclosed(_ tag: Tag, before outer: Tag?) -> Problem {
    Problem(
      "section-unclosed",
      "the \(tag.kind.noun) '\(tag.name)' is never closed",
      hint: "write \(tag.written("/")) \(outer.map { "before \($0.written("/"))" } ?? "where it ends")"
    )
  }

  static func sectionNotOpen(_ tag: Tag) -> Problem {
    Problem(
      "section-mismatched",
      "\(tag.written("/")) closes a section, but none is open",
      hint: "remove it, or write \(tag.written("#")) where the section begins"
    )
  }

  static func sectionMismatched(_ tag: Tag, innermost: Tag, line: Int) -> Problem {
    Problem(
      "section-mismatched",
      "\(tag.written("/")) does not close the \(innermost.kind.noun) '\(innermost.name)', which was opened in line \(line)",
      hint: "write \(innermost.written("/"))"
    )
  }
}
