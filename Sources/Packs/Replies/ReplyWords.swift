import Review

/// The words that our links put into mails, in every language there are words of.
enum ReplyWords {
  /// The phrases, those that say more first.
  ///
  /// - Parameters:
  ///   - portfolio: The clients, whose locales may have words of their own.
  ///   - library: Where the words are.
  /// - Returns: Each phrase in each language, in English too.
  static func phrases(_ portfolio: Portfolio, _ library: TemplateLibrary) -> [ReplyPhrase] {
    let locales = LocalesInUse(portfolio).all.compactMap { LanguageTag($0) }
    let tags = Set(locales.flatMap { [$0.text, $0.shipped] }.compactMap(\.self)).union(shipped).sorted()
    // What is wrong with their files, 'check' says.
    let catalogues = [Catalogue.english] + tags.map { CatalogueReader.catalogue($0, library).0 }
    return keys.flatMap { meaning, key in
      let texts = catalogues.map { $0.words[key]?.filled(with: ["{1}", "{2}"]) ?? key }
      var seen: Set<String> = []
      return texts.filter { seen.insert($0).inserted }.map { ReplyPhrase(meaning, $0) }
    }
  }

  private static let shipped = ["de-DE", "en-US", "fr-FR"]

  private static let keys: [(ReplyPhrase.Meaning, String)] = [
    (.option, "Decision {1}: option {2}"), (.choice, "I choose option {1}: {2}"), (.choice, "I choose option {1}"),
    (.anotherWay, "Decision {1}: another way"), (.agreed, "Criterion {1} agreed"),
    (.agreed, "I agree to the criterion {1} as published for {2}:"), (.otherCriterion, "Criterion {1}: a change"),
    (.approved, "Change {1} approved"), (.approved, "I approve the change {1} as you have offered it:"),
    (.approved, "{1} approved"), (.otherChange, "Change {1}: another way"),
    (.instruction, "Please write each answer behind its colon and send this mail."),
  ]
}
