import Markdown
import Review

/// Writes the terms of a glossary out where a finished document first uses them: `recovery time objective (RTO)`.
///
/// Every reader is taken to know none of them. Headings, quoted words, code, ids and addresses stay as they are.
struct GlossaryExpander: Sendable {
  /// Which terms a document uses.
  struct Use: Sendable, Equatable {
    /// Every term, in the order of first use.
    var terms: [GlossaryTerm] = []
    /// Those that stand somewhere where they can be written out.
    var inText: Set<String> = []
  }

  private let terms: [GlossaryTerm]
  private let index: TermIndex

  /// Makes an expander of those terms that need an explanation.
  init(_ glossary: [GlossaryTerm]) {
    terms = glossary.filter { !$0.isAllowed }
    index = TermIndex(terms.map { Array($0.term.markdownEscaped.utf8) })
  }

  /// Which terms a document uses.
  func use(in markdown: String) -> Use {
    var use = Use()
    var seen: Set<Int> = []
    for occurrence in occurrences(in: Array(markdown.utf8)) {
      if seen.insert(occurrence.term).inserted { use.terms.append(terms[occurrence.term]) }
      if occurrence.isText { use.inText.insert(terms[occurrence.term].term) }
    }
    return use
  }

  /// The document with each term written out where its text first uses it.
  ///
  /// - Parameters:
  ///   - markdown: The document.
  ///   - names: The terms to be written out.
  /// - Returns: The document, with as many lines as before.
  func expanded(_ markdown: String, _ names: Set<String>) -> String {
    guard !names.isEmpty else { return markdown }
    let bytes = Array(markdown.utf8)
    var (output, copied, done) = ([UInt8](), 0, Set<Int>())
    for occurrence in occurrences(in: bytes) where occurrence.isText && names.contains(terms[occurrence.term].term) {
      guard done.insert(occurrence.term).inserted else { continue }
      let expansion = Expansion(terms[occurrence.term].expansion, occurrence)
      guard !expansion.isWritten(around: occurrence.range, in: bytes) else { continue }
      output += bytes[copied..<occurrence.range.lowerBound]
      output += expansion.text(of: occurrence.range, in: bytes)
      copied = occurrence.range.upperBound
    }
    return String(decoding: output + bytes[copied...], as: UTF8.self)
  }

  private func occurrences(in bytes: [UInt8]) -> [TermIndex.Occurrence] {
    // Most documents use no term at all, and what is prose is dearer to find than a word.
    guard !terms.isEmpty, index.standsSomewhere(in: bytes) else { return [] }
    return ProseSpans.of(bytes).flatMap { index.occurrences(in: bytes, $0) }
  }
}

/// What stands in the place of a term.
private struct Expansion {
  private let words: String
  private let isPlural: Bool

  init(_ words: String, _ occurrence: TermIndex.Occurrence) {
    self.words = words
    isPlural = occurrence.isPlural
  }

  /// The expansion with the term behind it: in brackets, or after a comma where it stands in brackets itself.
  func text(of range: Range<Int>, in bytes: [UInt8]) -> [UInt8] {
    var words = isPlural ? Self.plural(words) : words
    if SentenceStart.is(range.lowerBound, in: bytes), let first = words.first {
      words = first.uppercased() + words.dropFirst()
    }
    let isInBrackets =
      bytes[..<range.lowerBound].last == UInt8(ascii: "(") && bytes[range.upperBound...].first == UInt8(ascii: ")")
    let (before, after) = isInBrackets ? (", ", "") : (" (", ")")
    return Array((words.markdownEscaped + before).utf8) + bytes[range] + Array(after.utf8)
  }

  /// Whether the author has written the expansion out beside the term.
  func isWritten(around range: Range<Int>, in bytes: [UInt8]) -> Bool {
    [words, Self.plural(words)].contains { words in
      let words = Array(words.markdownEscaped.lowercased().utf8)
      return Self.stands(words + Array(" (".utf8), before: range.lowerBound, in: bytes)
        || Self.stands(Array(" (".utf8) + words, at: range.upperBound, in: bytes)
    }
  }

  private static func stands(_ words: [UInt8], before end: Int, in bytes: [UInt8]) -> Bool {
    stands(words, at: end - words.count, in: bytes)
  }

  private static func stands(_ words: [UInt8], at start: Int, in bytes: [UInt8]) -> Bool {
    guard start >= 0, start + words.count <= bytes.count else { return false }
    return zip(bytes[start...], words).allSatisfy { byte, word in
      byte == word || (byte | 0x20 == word && (0x61...0x7A).contains(word))
    }
  }

  /// The plural of an English noun at the end of some words.
  private static func plural(_ words: String) -> String {
    let lower = words.lowercased()
    if ["s", "x", "z", "ch", "sh"].contains(where: lower.hasSuffix) { return words + "es" }
    if lower.hasSuffix("y"), let before = lower.dropLast().last, !"aeiou".contains(before) {
      return words.dropLast() + "ies"
    }
    return words + "s"
  }
}

/// Whether a place begins a sentence, a list item or a cell.
private enum SentenceStart {
  static func `is`(_ position: Int, in bytes: [UInt8]) -> Bool {
    var index = position - 1
    var sawBlank = false
    while index >= 0 {
      let byte = bytes[index]
      if byte == 0x20 {
        sawBlank = true
      } else if byte != UInt8(ascii: "*") && byte != UInt8(ascii: "[") {
        break
      }
      index -= 1
    }
    guard index >= 0 else { return true }
    let byte = bytes[index]
    if byte == 0x0A || byte == UInt8(ascii: "|") || byte == UInt8(ascii: "\\") { return true }
    guard sawBlank else { return false }
    if byte == UInt8(ascii: "-") { return index == 0 || bytes[..<index].last { $0 != 0x20 } == 0x0A }
    return byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
  }
}
