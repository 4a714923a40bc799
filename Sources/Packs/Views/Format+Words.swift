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

  /// Days, with a fraction where there is one: `2.5 days`.
  func days(_ number: Double, most: Int = 2) -> String {
    say(for: number, one: "\(plain(number, most: most)) day", many: "\(plain(number, most: most)) days")
  }

  /// Hours, with a fraction where there is one: `2.5 hours`.
  func hours(_ number: Double) -> String {
    say(for: number, one: "\(plain(number)) hour", many: "\(plain(number)) hours")
  }

  /// A part of a whole: `3 of 5`.
  func share(_ part: Int, of whole: Int) -> String { say("\(count(part)) of \(count(whole))") }

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
  func joined(_ clauses: [String]) -> String { clauses.joined(separator: "; ") }

  /// A clause as a sentence begins: with a capital.
  func capitalised(_ clause: String) -> String { clause.prefix(1).uppercased() + clause.dropFirst() }
}
