import Review

/// What is known of a document only once its template has been filled.
struct FilledText: Sendable {
  /// Nothing, before the template is filled.
  static let none = FilledText([], nil)

  /// The terms it uses, in the order of first use.
  let terms: [GlossaryTerm]
  /// How long it takes to read.
  let readingTime: ReadingTime?

  init(_ terms: [GlossaryTerm], _ readingTime: ReadingTime?) {
    (self.terms, self.readingTime) = (terms, readingTime)
  }
}

extension ReadingTime {
  /// How many sections the first screen has where no line `---` ends it.
  private static let sections = 3

  /// The time that a review takes, by its words, figures and marks.
  init(of markdown: String) {
    var (words, firstPage, sections) = (0, Int?.none, 0)
    var isMarked = false
    for line in markdown.utf8.split(separator: 0x0A) {
      if line.elementsEqual("---".utf8), !isMarked { (isMarked, firstPage) = (true, words) }
      if line.starts(with: "## ".utf8) {
        if sections == Self.sections { firstPage = firstPage ?? words }
        sections += 1
      }
      // A drawing is looked at, and its words repeat what stands beside it.
      if !line.starts(with: "![".utf8) { words += Self.words(in: line) }
    }
    self.init(firstPageWords: firstPage ?? words, words: words)
  }

  private static func words(in line: Substring.UTF8View.SubSequence) -> Int {
    var words = 0
    var isInWord = false
    for byte in line {
      if byte == 0x20 {
        isInWord = false
      } else if !isInWord, isOfWord(byte) {
        isInWord = true
        words += 1
      }
    }
    return words
  }

  /// Letters and digits; what begins with 0xE2 is a dash, a quotation mark or a drawn mark.
  private static func isOfWord(_ byte: UInt8) -> Bool {
    byte >= 0xC3 && byte != 0xE2 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
      || (0x61...0x7A).contains(byte)
  }
}
