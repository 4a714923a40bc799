/// A text that stays in the house, kept so that finished client files can be searched for it.
public struct InternalText: Hashable, Sendable {
  /// Where a text was recorded.
  public enum Kind: String, CaseIterable, Sendable {
    case action, commentary, answer, respondent, assignee, label, risk, interaction, issue, invoice, opportunity, gift,
      estimator
    case personalNote = "personal note"
  }

  /// The shortest text that is told from ordinary words (methods §13, G3), in characters.
  public static let shortest = 12

  /// Where the text was recorded.
  public let kind: Kind
  /// The text as written, or one line of it.
  public let text: String

  /// The lines of a text that are long enough to be looked for.
  static func lines(_ kind: Kind, _ text: String?) -> [InternalText] {
    guard let text, text.utf8.count >= shortest else { return [] }
    return text.split(whereSeparator: \.isNewline).filter { $0.count >= shortest }
      .map { InternalText(kind: kind, text: String($0)) }
  }
}

extension Account {
  /// Every text of this client that no document for the client may hold.
  ///
  /// Words of a survey that may be quoted as they stand are none.
  ///
  /// - Parameter settings: The settings in force.
  /// - Returns: The texts.
  public func textsInHouse(by settings: Settings) -> [InternalText] {
    let quotes = Testimonials(of: visible.surveys, in: self, settings).all
    let quoted = Set(quotes.flatMap { InternalText.lines(.answer, $0.words) })
    return quoted.isEmpty ? confidential.texts : confidential.texts.filter { !quoted.contains($0) }
  }
}

extension InternalSlice {
  /// Every text of this client that no document for the client may hold.
  ///
  /// A text of several lines is listed line by line: one line that leaks is one too many.
  public var texts: [InternalText] {
    let answered = responses.values.joined()
    var texts = inHouse
    texts += actions.flatMap { InternalText.lines(.action, $0.text) + InternalText.lines(.action, $0.answer) }
    texts += commentary.flatMap { InternalText.lines(.commentary, $0.text) }
    texts += risks.flatMap { InternalText.lines(.risk, $0.text) + InternalText.lines(.risk, $0.mitigation) }
    texts += interactions.flatMap { interaction in
      InternalText.lines(.interaction, interaction.summary)
        + InternalText.lines(.interaction, interaction.clientConcern)
    }
    texts += issues.flatMap(\.texts).flatMap { InternalText.lines(.issue, $0) }
    texts += invoices.flatMap { InternalText.lines(.invoice, $0.id) }
    texts += estimates.flatMap { InternalText.lines(.estimator, $0.madeBy) }
    texts += opportunities.flatMap(\.texts).flatMap { InternalText.lines(.opportunity, $0) }
    texts += gifts.flatMap { InternalText.lines(.gift, $0.what) }
    texts += answered.flatMap { InternalText.lines(.respondent, $0.contact) }
    texts += answered.flatMap { response in
      (response.answers.values + [response.comment ?? "", response.theme ?? ""])
        .flatMap { InternalText.lines(.answer, $0) }
    }
    return texts
  }
}
