/// How an answer to a complaint goes wrong, language by language: to add a phrase, add it to its line.
enum ReplyPhrases {
  /// What defends us, or blames whoever complains.
  static let defensive: [TextLanguage: PhraseList<String>] = [
    .english: PhraseList([
      "you should have", "you should not have", "you shouldn't have", "you failed to", "you did not", "you didn't",
      "you must understand", "you need to understand", "you have to understand", "as we already said",
      "as already said",
      "as we told you", "as i said", "as previously stated", "not our fault", "not our problem",
      "not our responsibility",
      "we are not responsible", "we are not to blame", "user error", "with all due respect", "calm down",
      "nobody else complained", "no one else complained", "no other client", "that is not how", "we disagree",
      "you are wrong", "we did nothing wrong", "there is nothing we can do",
    ]),
    .german: PhraseList([
      "sie hätten", "sie haben nicht", "wie bereits gesagt", "wie schon gesagt", "nicht unsere schuld",
      "nicht unser problem", "nicht verantwortlich", "bei allem respekt", "anwenderfehler", "bedienfehler",
      "sie müssen verstehen", "niemand sonst", "da kann man nichts machen",
    ]),
    .french: PhraseList([
      "vous auriez dû", "vous n'avez pas", "comme nous l'avons dit", "comme déjà dit", "pas notre faute",
      "pas notre problème", "pas responsables", "sauf votre respect", "erreur de l'utilisateur",
      "vous devez comprendre", "personne d'autre",
    ]),
  ]

  /// What refers to the contract.
  static let contract: [TextLanguage: PhraseList<String>] = [
    .english: PhraseList([
      "contract", "contracts", "contractual", "contractually", "clause", "clauses", "terms and conditions",
      "the agreement", "our agreement", "service level agreement", "sla", "slas", "statement of work", "sow",
      "terms of", "out of scope", "not in scope",
    ]),
    .german: PhraseList([
      "vertrag", "vertrags", "vertraglich", "vertragsgemäß", "klausel", "agb", "vereinbarung", "leistungsumfang",
      "nicht im umfang",
    ]),
    .french: PhraseList([
      "contrat", "contractuel", "contractuelle", "contractuellement", "clause", "clauses", "hors périmètre",
      "conditions générales",
    ]),
  ]
}
