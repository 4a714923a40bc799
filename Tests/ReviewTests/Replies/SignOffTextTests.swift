import Testing

@testable import Review

@Suite struct SignOffTextTests {
  private func read(_ text: String, _ subject: String) -> SignOffText {
    SignOffText(ReplyLine.lines(of: text), subject: ReplySubject(subject), phrases: ReplyPhrase.english)
  }

  private func said(_ statements: [SignOffText.Statement]) -> [String] {
    statements.map { "\($0.kind.rawValue) \($0.id)" + ($0.option.map { " \($0)" } ?? "") }
  }

  @Test(arguments: [
    ("I choose option B: In two steps\n\nDecision: D1\nOption: B\n", "", ["decision D1 B"]),
    ("Decision: D1\nOption: B\n\nCriterion: C-3\nAgreed: yes\n", "x", ["decision D1 B", "criterion C-3"]),
    ("How do we start?\n\nI choose option B: In two steps\n", "Decision D1: option B", ["decision d1 b"]),
    ("I choose option B.", "Re: Decision D1: option A", ["decision d1 b"]),
    ("Ich wähle Möglichkeit B!", "AW: WG: Entscheidung D1: Möglichkeit A", ["decision d1 b"]),
    ("", "Decision D1: option B", ["decision d1 b"]), ("criterion C-3 agreed", "Re: your review", ["criterion c-3"]),
    ("", "Critère C-3 : accord", ["criterion c-3"]), ("CR-12 approved", "", ["change cr-12"]),
    ("Change CR-12 approved.\nDana", "", ["change cr-12"]),
    ("I choose option A", "Decision D1: option B", ["decision d1 a", "decision d1 b"]),
    ("Decision: D1\nOption: B\n", "Decision D1: option A", ["decision D1 B", "decision d1 a"]),
  ])
  func findsWhatIsSignedOff(text: String, subject: String, expected: [String]) {
    #expect(said(read(text, subject).statements) == expected)
    #expect(read(text, subject).toRead.isEmpty)
  }

  @Test(arguments: [
    ("Hold on, we have to talk first.", "Decision D1: option B", ["decision d1 b"]),
    ("Too dear.", "Criterion C-3 agreed", ["criterion c-3"]), ("", "Criterion C-3: a change", ["criterion c-3"]),
    ("My proposal: thirty", "Criterion C-3: a change", ["criterion c-3"]),
    ("Neither of them.", "Decision D1: another way", ["decision d1"]),
    ("Criterion: C-3\nAgreed: no\n", "", ["criterion C-3"]),
    ("Criterion: C-3\nAgreed: yes, but not before May\n", "", ["criterion C-3"]),
    ("Change: CR-12\n", "", ["change CR-12"]),
    ("Decision: D1\nOption:\n", "", ["decision D1"]),
  ])
  func leavesToAPersonWhatIsNoPlainYes(text: String, subject: String, expected: [String]) {
    #expect(read(text, subject).statements.isEmpty)
    #expect(said(read(text, subject).toRead) == expected)
  }

  @Test(arguments: [
    ("Not approved", ""), ("This is approved", ""), ("Please do.", "Re: Criterion C-3 agreed"),
    ("We agreed on criterion C-3 agreed-upon", ""), ("Lunch?", "Friday"), ("", ""),
    ("First\ncriterion C-3 agreed", "Re: your review"), ("I choose option B", "Lunch"), ("Option: B", "Decision"),
    ("Agreed: yes", ""), ("Approved: yes\nChange:", ""),
  ])
  func findsNothingWhereNothingIsSaid(text: String, subject: String) { #expect(read(text, subject).isEmpty) }

  @Test func matchesPhrasesAsAWhole() {
    let phrase = ReplyPhrase(.option, "Decision {1}: option {2}")
    #expect(phrase.holes(in: ReplyPhrase.folded("DECISION  FD-1 : option")) == nil)
    #expect(phrase.holes(in: ReplyPhrase.folded("Decision FD-1: option B!")) == ["fd-1", "b"])
    #expect(phrase.holes(in: "decision : option b") == nil)
    #expect(phrase.holes(in: "my decision fd-1: option b") == nil)
    let turned = ReplyPhrase(.option, "Für {2} stimme ich in {1} ab")
    #expect(turned.holes(in: ReplyPhrase.folded("Für B stimme ich in D1 ab.")) == ["d1", "b"])
  }
}
