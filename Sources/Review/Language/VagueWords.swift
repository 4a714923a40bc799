/// Words that promise without saying when or how much, language by language: to add one, add it to its line.
enum VagueWords {
  /// Words for a time that can be any; a date in the same sentence makes them good.
  static let times: [TextLanguage: PhraseList<String>] = [
    .english: PhraseList([
      "soon", "shortly", "asap", "as soon as possible", "in due course", "in the near future", "in the coming weeks",
      "in the coming months", "at some point", "some time", "sometime", "some day", "eventually", "sooner or later",
      "when possible", "at the earliest opportunity", "as quickly as possible",
    ]),
    .german: PhraseList([
      "bald", "demnächst", "baldmöglichst", "möglichst bald", "so bald wie möglich", "schnellstmöglich", "zeitnah",
      "in kürze", "irgendwann", "zu gegebener zeit", "in nächster zeit",
    ]),
    .french: PhraseList([
      "bientôt", "prochainement", "dès que possible", "au plus vite", "sous peu", "un jour", "en temps voulu",
      "ultérieurement",
    ]),
  ]

  /// Words for an extent that can be any: both sides read their own into them.
  static let extents: [TextLanguage: PhraseList<String>] = [
    .english: PhraseList([
      "some", "several", "various", "etc", "and so on", "and more", "and the like", "as needed", "as required",
      "as appropriate", "where possible", "if possible", "where appropriate", "best effort", "best efforts",
      "reasonable", "adequate", "appropriate", "sufficient", "minimal", "user-friendly", "state of the art",
      "to be confirmed", "to be defined", "tbc", "tbd",
    ]),
    .german: PhraseList([
      "einige", "mehrere", "diverse", "usw", "etc", "und so weiter", "nach bedarf", "bei bedarf", "wo möglich",
      "angemessen", "angemessene", "ausreichend", "benutzerfreundlich",
    ]),
    .french: PhraseList([
      "quelques", "plusieurs", "divers", "etc", "et ainsi de suite", "si possible", "si nécessaire", "raisonnable",
      "adéquat", "convivial",
    ]),
  ]

  /// How a promise begins.
  static let promises: [TextLanguage: PhraseList<String>] = [
    .english: PhraseList([
      "we will", "we'll", "we shall", "we are going to", "we're going to", "we plan to", "we intend to",
      "you will get", "you will receive", "you will hear",
    ]),
    .german: PhraseList(["wir werden", "wir wollen", "wir planen", "sie bekommen", "sie erhalten", "sie hören"]),
    .french: PhraseList(["nous allons", "nous ferons", "nous prévoyons", "vous recevrez", "vous aurez"]),
  ]

  /// Words behind which a promise says what will not be done, which needs no day.
  static let denials: Set<String> = ["not", "never", "nothing", "no", "nicht", "nie", "nichts", "kein", "ne", "pas"]

  /// Words that make a time of a sentence: months, days of the week and units that are counted or named.
  static let datings = WordSet(
    ("""
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sept sep oct nov dec
    monday tuesday wednesday thursday friday saturday sunday
    today tomorrow tonight daily weekly monthly quarterly yearly always hour hours day days week weeks month months
    quarter quarters year years minute minutes weekend
    januar februar märz april mai juni juli august oktober dezember
    montag dienstag mittwoch donnerstag freitag samstag sonntag
    heute morgen täglich wöchentlich monatlich immer tag tage tagen woche wochen monat monate monaten quartal jahr
    janvier février mars avril juin juillet août septembre octobre novembre décembre
    lundi mardi mercredi jeudi vendredi samedi dimanche
    aujourd'hui demain toujours jour jours semaine semaines mois trimestre an ans
    """).split(whereSeparator: \.isWhitespace).map(String.init)
  )
}
