/// A text as sentences of words (methods §9).
public struct Prose: Sendable {
  /// One sentence.
  struct Sentence: Sendable {
    /// Its words, numbers and ids in order.
    let tokens: [ProseToken]
    /// How many words it has; numbers, ids and addresses do not count.
    let words: Int

    init(_ tokens: [ProseToken]) {
      self.tokens = tokens
      words = tokens.count { $0.kind == .word }
    }

    /// The sentence as written, with single blanks.
    var text: String { tokens.map(\.raw).joined(separator: " ") }
  }

  /// The language it is written in; nil where that is none of ours.
  public let language: TextLanguage?
  /// Its sentences.
  let sentences: [Sentence]

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - isMarkdown: Whether it is Markdown.
  ///   - expected: The language to be expected.
  init(_ text: String, isMarkdown: Bool = false, expecting expected: TextLanguage? = .english) {
    let blocks = ProseBlocks(text, isMarkdown: isMarkdown).blocks.map { ProseTokens.of(InlineProse.text(of: $0)) }
    let language = TextLanguage.of(blocks.joined().lazy.map(\.lower), expected: expected)
    self.language = language
    sentences = blocks.flatMap { Self.sentences($0, language) }
  }

  /// Every token in order.
  var tokens: some Sequence<ProseToken> { sentences.lazy.map(\.tokens).joined() }

  private static func sentences(_ tokens: [ProseToken], _ language: TextLanguage?) -> [Sentence] {
    var sentences: [Sentence] = []
    var start = 0
    for (index, token) in tokens.enumerated() where ends(token, before: tokens.dropFirst(index + 1).first, language) {
      sentences.append(Sentence(Array(tokens[start...index])))
      start = index + 1
    }
    if start < tokens.count { sentences.append(Sentence(Array(tokens[start...]))) }
    return sentences.filter { $0.words > 0 }
  }

  private static func ends(_ token: ProseToken, before next: ProseToken?, _ language: TextLanguage?) -> Bool {
    guard let next else { return token.ending != .none }
    switch token.ending {
    case .none: return false
    case .mark: return true
    case .stop:
      if next.beginsSmall { return false }
      if token.kind == .number { return language != .german || !token.text.allSatisfy(\.isNumber) }
      // Initials and short forms.
      return !(token.text.unicodeScalars.count == 1 && token.text != "I") && !ShortForms.all.contains(token.lower)
    }
  }
}

/// Short forms whose full stop ends no sentence, in lower case and without that stop.
enum ShortForms {
  static let all: Set<String> = [
    "e.g", "i.e", "eg", "ie", "cf", "vs", "mr", "mrs", "ms", "dr", "prof", "st", "no", "approx", "incl", "fig", "al",
    "z.b", "d.h", "u.a", "bzw", "ca", "nr", "hr", "fr", "vgl", "ggf", "inkl", "zzgl", "evtl", "usw",
    "m", "mme", "mlle", "p.ex", "c.-à-d", "env", "art", "n",
  ]
}
