import Diagnostics

/// What a person wrote in a survey is quoted only with that person's consent.
struct CommentWithoutConsent: Rule {
  let id = "comment-without-consent"
  let severity = Diagnostic.Severity.block
  let practices = ["S3-02", "S3-25"]
  let step = NextStep.correct
  let demand = "What a person wrote in a survey is quoted only with that person's consent."
  let details =
    "No commentary for the client holds a comment of twelve characters or more from a survey whose "
    + "'consent_quote' is not yes, or whose wave has fewer answers than may be published."
  let reason = "People answered in trust; a quotation tells who said it."
  let example =
    "The commentary quotes 'the desk never calls back', and lee has not consented: the pack is held until "
    + "the words are out."
  let remedy = "take the quotation out, or ask the person and set consent_quote"

  func findings(in review: AccountReview) -> [Diagnostic] {
    let written = review.account.visible.commentary
    if written.isEmpty { return [] }
    let comments = comments(of: review)
    return written.compactMap { words in
      let text = Self.folded(words.text)
      guard comments.contains(where: text.contains) else { return nil }
      return finding(
        "the commentary on \(words.section) quotes an answer to a survey without the consent of who gave it",
        in: review,
        at: words.origin,
        field: "text",
        records: [words.reference]
      )
    }
  }

  /// The comments that nobody may quote.
  private func comments(of review: AccountReview) -> [String] {
    review.account.confidential.responses.values.flatMap { responses in
      responses.filter { !$0.mayBeQuoted || responses.count < review.settings.minimumGroup }.compactMap(\.comment)
    }.map(Self.folded).filter { $0.count >= 12 }
  }

  /// The words in lower case with single blanks between them.
  private static func folded(_ text: String) -> String {
    let bytes = Array(text.utf8)
    if bytes.allSatisfy({ $0 < 0x80 }) {
      let words = bytes.split { !isLetterOrDigit($0) }.joined(separator: [0x20])
      return String(decoding: Array(words), as: UTF8.self).lowercased()
    }
    return text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }
}
