/// Something in a text that makes it harder to read, or that promises nothing (methods §9).
public struct LanguageRemark: Sendable {
  /// What it is.
  public enum Kind: Equatable, Sendable {
    /// A sentence of so many words.
    case longSentence(Int)
    /// A short form that nobody explains.
    case abbreviation(String)
    /// A word to avoid, and what to write instead where something fits everywhere.
    case avoided(String, instead: String?)
    /// Words that name no day or no extent.
    case vague(String)
    /// A promise without a day.
    case undated
    /// Words that defend us where somebody complained.
    case defensive(String)
    /// An answer that only refers to the contract.
    case contractOnly
  }

  /// What it is.
  public let kind: Kind
  /// The text that holds it.
  public let text: JudgedText
  /// The sentence that holds it.
  public let sentence: String

  /// The short form that nobody explains, where it is one.
  var abbreviation: String? {
    if case .abbreviation(let form) = kind { form } else { nil }
  }
}

/// Judges the sentences of one text.
struct LanguageJudge {
  let limits: LanguageThresholds
  /// The short forms that are explained, or that are no short forms: terms of the glossary, ids and names.
  let known: Set<String>

  /// What is to be said of a text, sentence by sentence.
  func remarks(on text: JudgedText) -> [LanguageRemark] {
    var remarks = text.prose.sentences.flatMap { sentence in
      kinds(in: sentence, of: text).map { LanguageRemark(kind: $0, text: text, sentence: sentence.text) }
    }
    if text.purpose == .reply, isOnlyContract(text.prose) {
      remarks.append(
        LanguageRemark(kind: .contractOnly, text: text, sentence: text.prose.sentences.first?.text ?? "")
      )
    }
    return remarks
  }

  private func kinds(in sentence: Prose.Sentence, of text: JudgedText) -> [LanguageRemark.Kind] {
    let tokens = sentence.tokens
    var kinds: [LanguageRemark.Kind] = []
    if sentence.words > limits.longSentence { kinds.append(.longSentence(sentence.words)) }
    kinds += abbreviations(in: tokens)
    guard let language = text.prose.language else { return kinds }
    if language == .english { kinds += avoided(in: tokens) }
    let hasDay = Self.hasDay(tokens)
    var vague = hasDay ? [] : Self.found(VagueWords.times[language], tokens)
    if text.purpose == .agreement { vague += Self.found(VagueWords.extents[language], tokens) }
    kinds += vague.map { .vague($0) }
    if !hasDay, vague.isEmpty, text.purpose == .account || text.purpose == .reply, promises(tokens, language) {
      kinds.append(.undated)
    }
    if text.purpose == .reply { kinds += Self.found(ReplyPhrases.defensive[language], tokens).map { .defensive($0) } }
    return kinds
  }

  private func abbreviations(in tokens: [ProseToken]) -> [LanguageRemark.Kind] {
    tokens.compactMap { token in
      guard let form = KnownAbbreviations.form(of: token), !KnownAbbreviations.contains(form), !known.contains(form),
        !known.contains(token.text)
      else { return nil }
      return .abbreviation(form)
    }
  }

  private func avoided(in tokens: [ProseToken]) -> [LanguageRemark.Kind] {
    WordsToAvoid.list.matches(in: tokens).filter { $0.value.condition.holds(at: $0.range, in: tokens) }
      .map { .avoided($0.value.word, instead: $0.value.instead) }
  }

  private func promises(_ tokens: [ProseToken], _ language: TextLanguage) -> Bool {
    VagueWords.promises[language]?.matches(in: tokens).contains { match in
      tokens[match.range.upperBound...].prefix(2).allSatisfy { !VagueWords.denials.contains($0.lower) }
    } ?? false
  }

  /// Whether a sentence says when, in figures or in words.
  private static func hasDay(_ tokens: [ProseToken]) -> Bool {
    tokens.contains { $0.kind == .number || VagueWords.datings.contains($0.lower) }
  }

  private static func found(_ list: PhraseList<String>?, _ tokens: [ProseToken]) -> [String] {
    list?.matches(in: tokens).map(\.value) ?? []
  }

  /// Whether every sentence of an answer refers to the contract, so that none says what is done.
  private func isOnlyContract(_ prose: Prose) -> Bool {
    guard let language = prose.language, let contract = ReplyPhrases.contract[language], !prose.sentences.isEmpty else {
      return false
    }
    return prose.sentences.allSatisfy { !contract.matches(in: $0.tokens).isEmpty }
  }
}
