import Tables

extension Format {
  /// A phrase in the client's language.
  func say(_ phrase: Phrase) -> String { words.say(phrase) }

  /// A phrase that depends on a number: the singular or the plural, by the rule of the language.
  func say(for number: Int, one: Phrase, many: Phrase) -> String { say(for: Double(number), one: one, many: many) }

  /// A phrase that depends on a number: the singular or the plural, by the rule of the language.
  func say(for number: Double, one: Phrase, many: Phrase) -> String {
    words.say(words.isSingular(number) ? one : many)
  }

  /// A number with its noun: `1 working day`, `3 working days`.
  func count(_ number: Int, one: Phrase, many: Phrase) -> String {
    "\(count(number)) \(say(for: number, one: one, many: many))"
  }

  /// Working days: `3 working days`.
  func workingDays(_ number: Int) -> String { count(number, one: "working day", many: "working days") }

  /// Working days, with a fraction where there is one: `2.5 working days`.
  func workingDays(_ number: Double) -> String {
    let text = plain(number, most: 1)
    return "\(text) \(say(for: rounded(number, most: 1), one: "working day", many: "working days"))"
  }

  /// Days, with a fraction where there is one: `2.5 days`.
  func days(_ number: Double, most: Int = 2) -> String {
    "\(plain(number, most: most)) \(say(for: rounded(number, most: most), one: "day", many: "days"))"
  }

  /// Hours, with a fraction where there is one: `2.5 hours`.
  func hours(_ number: Double, most: Int = 2) -> String {
    "\(plain(number, most: most)) \(say(for: rounded(number, most: most), one: "hour", many: "hours"))"
  }

  /// A number as it is shown, so that `1` goes with the singular whatever stands behind it.
  private func rounded(_ number: Double, most: Int) -> Double {
    let scale = (0..<most).reduce(1.0) { scale, _ in scale * 10 }
    return (number * scale).rounded(.toNearestOrAwayFromZero) / scale
  }

  /// How often: `every two weeks`.
  func every(_ days: Int) -> String {
    switch days {
    case 1: say("every day")
    case 7: say("every week")
    case 14: say("every two weeks")
    case 28...31: say("every month")
    case 90...92: say("every quarter")
    default: say("every \(count(days)) days")
    }
  }

  /// Something done, with who did it and when, as far as that is known: `accepted by Kim on 3 May 2026`.
  func done(_ what: Phrase, by person: String?, on date: CivilDate?) -> String {
    let what = say(what)
    return switch (person, date.map(day)) {
    case (let person?, let day?): say("\(what) by \(person) on \(day)")
    case (let person?, nil): say("\(what) by \(person)")
    case (nil, let day?): say("\(what) on \(day)")
    case (nil, nil): what
    }
  }

  /// A part of a whole: `3 of 5`.
  func share(_ part: Int, of whole: Int) -> String { say("\(count(part)) of \(count(whole))") }

  /// A part of a whole with its percentage: `3 of 5 (60%)`.
  func share(_ part: Int, of whole: Int, _ percent: Double) -> String {
    say("\(count(part)) of \(count(whole)) (\(self.percent(percent, decimals: 0)))")
  }

  /// A range: `3 to 5`.
  func range(_ low: String, _ high: String) -> String { say("\(low) to \(high)") }

  /// Names as a sentence lists them: `a`, `a and b`, `a, b and c`.
  func listed(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return say("\(names.dropLast().joined(separator: ", ")) and \(last)")
  }

  /// Names of which one is meant: `a`, `a or b`, `a, b or c`.
  func either(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return say("\(names.dropLast().joined(separator: ", ")) or \(last)")
  }

  /// A text in the language's quotation marks.
  func quoted(_ text: String) -> String { say("“\(text)”") }

  /// Clauses of one sentence.
  func joined(_ clauses: [String]) -> String {
    guard let first = clauses.first else { return "" }
    return clauses.dropFirst().reduce(first) { said, clause in say("\(said); \(clause)") }
  }

  /// A clause as a sentence begins: with a capital.
  func capitalised(_ clause: String) -> String { clause.prefix(1).uppercased() + clause.dropFirst() }
}
