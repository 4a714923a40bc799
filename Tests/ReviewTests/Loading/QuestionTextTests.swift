import Testing

@testable import Review

/// How the headings of survey tools give a question.
@Suite struct QuestionTextTests {
  @Test(
    arguments: [
      ("How satisfied are you?", "how satisfied are you", .whole),
      ("How satisfied are you?", "  How  satisfied\nare you ? ", .whole),
      ("How satisfied are you?", "1. How satisfied are you?", .whole),
      ("How satisfied are you?", "Q12) How satisfied are you? *", .whole),
      ("How satisfied are you?", "*How satisfied are you?*", .whole),
      ("1. How satisfied are you?", "How satisfied are you?", .whole),
      ("Êtes-vous satisfait ?", "etes-vous satisfait ?", .whole),
      ("How satisfied are you?", "How satisfied are you? []", .whole),
      ("How satisfied are you?", "How satisfied are you? Response", .answer),
      ("How satisfied are you?", "How satisfied are you? – Open-Ended Response", .answer),
      ("Wie zufrieden sind Sie?", "Wie zufrieden sind Sie? Antwort", .answer),
      ("We keep you informed.", "How far do you agree? [We keep you informed.]", .part),
      ("We keep you informed.", "How far do you agree? – We keep you informed.", .part),
      ("We keep you informed.", "We keep you informed.:How far do you agree?", .part),
      ("We keep you informed", "We keep you informed:How far do you agree?", .part),
      ("How satisfied are you?", "How satisfied are you? – Other (please specify)", nil),
      ("How satisfied are you?", "How satisfied are your people?", nil),
      ("Satisfied?", "Are you satisfied?", nil), ("We agree", "How much we agree", nil),
      ("Is it so?", "", nil), ("10. 2026", "2026", nil), ("3 of 10", "3 of 10", .whole),
    ] as [(String, String, QuestionText.Match?)]
  )
  func matchesAHeading(_ question: String, _ heading: String, _ match: QuestionText.Match?) {
    var found: QuestionText.Match?
    QuestionText.forEachReading(of: heading) { text, how in
      if text == QuestionText(question), how.rawValue < found?.rawValue ?? .max { found = how }
    }
    #expect(found == match)
  }
}
