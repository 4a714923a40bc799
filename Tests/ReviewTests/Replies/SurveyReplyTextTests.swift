import TestSupport
import Tables
import Testing

@testable import Review

@Suite struct SurveyReplyTextTests {
  private func read(_ text: String, _ instruction: String = "") -> SurveyReplyText {
    SurveyReplyText(
      ReplyLine.lines(of: text),
      questions: SurveyQuestion.standardSet(provider: "Firm"),
      isInstruction: { ReplyPhrase.folded($0) == instruction }
    )
  }

  private func answers(_ text: String) -> [String] { read(text).answers.map { "\($0.question)=\($0.text)" } }

  @Test(arguments: [
    ("Survey: S1\nQuestion: q1\nHow likely?\nAnswer: 9\n", ["q1=9"]),
    ("survey : S1\nQUESTION:q1\n\nHow\nlikely?\nanswer\u{A0}: 9", ["q1=9"]),
    ("Survey: S1\nQuestion: q1\nWhat is the answer\nto this: 7?\nAnswer: 9\n", ["q1=9"]),
    ("Survey: S1\nQuestion: q1\nAnswer: \n\n9\n", ["q1=9"]), ("Survey: S1\nQuestion: q1\nAnswer: \nnine\n", []),
    ("Survey: S1\nQuestion: q1\nAnswer: 9\nQuestion: q2\nAnswer: 4", ["q1=9", "q2=4"]),
    ("Survey: S1\nQuestion: q9\nWhat?\nAnswer: No stop\nin the peak\n\nweeks\n", ["q9=No stop in the peak weeks"]),
    ("Survey: S1\nAnswer: 9\n", []), ("Survey: S1\nQuestion: q1\n", []), ("", []), ("Thank you, 9 of 10!", []),
  ])
  func readsOneAnswerAMail(text: String, expected: [String]) { #expect(answers(text) == expected) }

  @Test(arguments: [
    ("Survey: S1\n\n[q1] How likely? (0 to 10)\nq1: 9\n\n[q2] How satisfied? (1 to 5)\nq2: 4\n", ["q1=9", "q2=4"]),
    ("Survey: S1\n[q1] (0 to 10)\nq1:\n9\n\n[q2]\nq2: \n", ["q1=9"]),
    ("Survey: S1\nq1: 9\nQ2 : 4\n", ["q1=9", "Q2=4"]),
    (
      "Survey: S1\n[q9] What does\nsuccess: look\nlike?\nq9: Two\nthings:\n- one\nq1: was unclear\n\n[q1] How?\nq1: 8\n",
      ["q9=Two things: - one q1: was unclear", "q1=8"]
    ),
    ("Survey: S1\n[q9] What?\nq9: [see below]\nAnswer: yes\n[q10] What?\nq10: -\n", ["q9=[see below] Answer: yes"]),
    ("Survey: S1\n[q9] What?\nq9: a\u{0}\u{7}b\tc\nCode: 7KQ2M-4XD0W\nDana\n", ["q9=a b c"]),
    ("Survey: S1\n[q1]\nq1: 9\n[q99] New?\nq99: 3\n", ["q1=9", "q99=3"]),
  ])
  func readsAllAnswersInOneMail(text: String, expected: [String]) { #expect(answers(text) == expected) }

  @Test(arguments: [
    ("[q10] What?\nq10: More cake\nand tea\n\nMit freundlichen Grüßen\nDana", ["q10=More cake and tea"]),
    (
      "[q10] What?\nq10: More cake\n\nThanks to your team we sleep.\nThanks!\nD.",
      ["q10=More cake Thanks to your team we sleep."]
    ),
    ("[q10] What?\nq10: More\nSent from my phone", ["q10=More"]), ("[q10] What?\nq10: \n\nDana Kerr\nOperations", []),
    ("[q10] What?\nq10:\nMore cake\n\nDana Kerr\nOperations", ["q10=More cake"]),
    ("[q9] What?\nq9: \n\nMore cake\n\n[q10] What?\nq10:\n\n", ["q9=More cake"]),
    ("Question: q10\nWhat?\nAnswer:\n\nMore cake\n\nRegards\nDana", ["q10=More cake"]),
  ])
  func endsTheLastAnswerAtAGoodbye(text: String, expected: [String]) {
    let read = SurveyReplyText(
      ReplyLine.lines(of: "Survey: S1\n" + text),
      questions: SurveyQuestion.standardSet(provider: "Firm"),
      names: ["Dana Kerr", "Kerr, Dana"]
    )
    #expect(read.answers.map { "\($0.question)=\($0.text)" } == expected)
    #expect(read.hasMoreWords == !text.hasSuffix(":\n\n"))
  }

  @Test func findsTheCodeAndWordsBesides() {
    #expect(!read("Please write.\n\nSurvey: S1\nq1: 9\n", "please write").hasMoreWords)
    #expect(read("Please write to me.\n\nSurvey: S1\nq1: 9\n", "please write").hasMoreWords)
    let text = read("Hello\n\nSurvey: S1\n[q1] How?\nq1: 9\nCode: 7kq2m 4xd0w\n")
    #expect(text.code == "7kq2m 4xd0w")
    #expect(text.hasMoreWords)
    #expect(!read("Survey: S1\nQuestion: q1\nHow?\nAnswer: 9\n\n").hasMoreWords)
    #expect(read("Survey: S1\nQuestion: q1\nAnswer: 9\n\nBut do ring me, please.").hasMoreWords)
  }

  /// Whatever a mail holds, an answer is made of its own words alone, and of nothing else.
  @Test func inventsNoAnswer() {
    var random = SplitMix64(seed: 31)
    let pieces = [
      "Survey: S1", "Question: q1", "Answer: 9", "Answer:", "[q1] How?", "q1: 9", "q2: 4", "[q9]", "q9: words",
      "Code: A1",
      "", "9", "[", "]", ":", "[]:", "[q1", "q1", "text: more", "Survey:", "\u{200B}q1\u{200B}:\u{200B}7", "> q1: 3",
      "🙂: 🙂",
      "Decision: D1", "Option: B", "\u{202E}9 :1q", String(repeating: "[q1] ", count: 200),
    ]
    for _ in 0..<3_000 {
      let lines = (0..<random.int(0...14)).map { _ in pieces[random.int(0...pieces.count - 1)] }
      let text = lines.joined(separator: "\n")
      for answer in read(text).answers {
        let words = answer.text.split(separator: " ")
        #expect(words.allSatisfy { text.contains($0) }, "\(text)")
        #expect(text.contains(answer.question), "\(text)")
        #expect(!answer.text.isEmpty)
      }
    }
  }
}
