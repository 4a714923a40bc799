import Tables

/// What a mail answers to a survey as its lines say it; nothing is checked yet.
///
/// Either `Question: q1` and `Answer: 9`, maybe several times, or for each question a line `q1: 9`, mostly below a line
/// that begins with `[q1]` and asks it. Answers in words run on until the next of these lines, the last of them until its
/// writer says goodbye.
struct SurveyReplyText: Equatable {
  /// One answer as written.
  struct Answer: Equatable {
    /// The question's id as written.
    let question: String
    /// The answer, on one line; never empty.
    let text: String
  }

  /// The answers in the order of the mail; questions left blank are absent.
  let answers: [Answer]
  /// The personal code, if one is there.
  let code: String?
  /// Whether words are there that belong to no answer.
  let hasMoreWords: Bool

  /// The longest answer in words that is taken on, in bytes.
  static let longestAnswer = 20_000

  /// Reads the lines of a mail.
  ///
  /// - Parameters:
  ///   - lines: The mail's own lines, trimmed.
  ///   - questions: The questions of the survey that it answers.
  ///   - names: What the sender is called, which may stand below the last answer.
  ///   - isInstruction: Whether the words above the first of the lines are those of our links.
  init(
    _ lines: [Substring],
    questions: [SurveyQuestion],
    names: [String] = [],
    isInstruction: (String) -> Bool = { _ in false }
  ) {
    var scanner = Scanner(lines, questions, Set(names.map { FoldedName($0) }))
    for line in lines { scanner.read(line) }
    scanner.close(isLast: true)
    (answers, code) = (scanner.answers, scanner.code)
    let above = scanner.wordsAbove.joined(separator: " ")
    hasMoreWords = scanner.hasMoreWords || !(above.isEmpty || isInstruction(above))
  }
}

extension SurveyReplyText {
  private enum State {
    /// Nothing is being read.
    case outside
    /// The text of a question, whose answer is to come behind the word `Answer` or the question's id.
    case asked(String, by: ReplyLine.Label?)
    /// An answer, whose words are put together beside.
    case answer(String)
  }

  private struct Scanner {
    private var state = State.outside
    private let kinds: [FoldedName: SurveyQuestion.Kind]
    private let names: Set<FoldedName>
    /// The lines of the answer that is being read, and how many bytes they have.
    private var words: [Substring] = []
    private var length = 0
    /// Whether it is one in words.
    private var isOpen = false
    /// The words above the first line that means something.
    var wordsAbove: [Substring] = []
    private var hasBegun = false
    /// Whether the answer that is being read is to one question, to which whoever writes has something to say.
    private var isAlone = false
    /// The questions that are asked by a line `[id]` somewhere in the mail.
    private let asked: Set<FoldedName>
    var answers: [Answer] = []
    var code: String?
    var hasMoreWords = false

    init(_ lines: [Substring], _ questions: [SurveyQuestion], _ names: Set<FoldedName>) {
      self.names = names
      kinds = Dictionary(questions.map { (FoldedName($0.id), $0.kind) }) { first, _ in first }
      let named = Set(lines.compactMap { ReplyLine($0).map { FoldedName($0.name) } })
      asked = Set(lines.compactMap(Self.heading).map { FoldedName($0) }).filter { named.contains($0) }
    }

    /// The id in square brackets with which a line begins.
    private static func heading(_ line: Substring) -> String? {
      guard line.first == "[", let end = line.prefix(130).firstIndex(of: "]") else { return nil }
      return String(line[line.index(after: line.startIndex)..<end].withoutOuterSpace)
    }

    mutating func read(_ line: Substring) {
      if let id = Self.heading(line), asked.contains(FoldedName(id)) {
        close()
        state = .asked(id, by: nil)
        hasBegun = true
      } else if let line = ReplyLine(line), read(line) {
        hasBegun = true
      } else {
        readWords(line)
      }
    }

    /// Reads a line with a name; whether the name means anything here.
    private mutating func read(_ line: ReplyLine) -> Bool {
      switch line.label {
      case .survey:
        close()
        return true
      case .question:
        close()
        state = .asked(String(line.value.prefix(ReplyLine.longestName)), by: .answer)
        return true
      case .answer:
        guard case .asked(let question, by: .answer) = state else { return false }
        begin(question, line, isAlone: true)
        return true
      case .code:
        guard Self.isCode(line.value) else { return false }
        close()
        code = line.value
        return true
      default:
        return readAnswer(line)
      }
    }

    /// Whether a text may be a personal code: letters and digits, in groups maybe.
    private static func isCode(_ text: String) -> Bool {
      (1...20).contains(text.utf8.count)
        && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == " ") }
    }

    /// Reads `q1: 9`; where the question is asked in the mail, only below it, since an answer may speak of other questions.
    private mutating func readAnswer(_ line: ReplyLine) -> Bool {
      let name = FoldedName(line.name)
      if asked.contains(name) {
        guard case .asked(let question, by: nil) = state, FoldedName(question) == name else { return false }
      } else if kinds[name] == nil {
        return false
      }
      close()
      begin(line.name, line, isAlone: false)
      return true
    }

    private mutating func begin(_ question: String, _ line: ReplyLine, isAlone: Bool) {
      state = .answer(question)
      (words, length, self.isAlone) = ([line.value[...]], line.value.utf8.count, isAlone)
      isOpen = kinds[FoldedName(question)] == .open
    }

    private mutating func readWords(_ line: Substring) {
      guard !line.isEmpty || isInWords else { return }
      switch state {
      case .outside where hasBegun: hasMoreWords = true
      case .outside: wordsAbove.append(line)
      case .asked: break
      case .answer:
        guard isOpen || (words.allSatisfy(\.isEmpty) && line.allSatisfy(\.isNumber)) else {
          hasMoreWords = true
          return
        }
        // What is longer is refused, however long it is.
        guard length <= SurveyReplyText.longestAnswer else { return }
        words.append(line)
        length += line.utf8.count + 1
      }
    }

    /// Whether an answer in words is being read, in which empty lines part its paragraphs.
    private var isInWords: Bool {
      if case .answer = state { isOpen } else { false }
    }

    /// Ends the answer that is being read; the last one in the mail ends where its writer says goodbye.
    mutating func close(isLast: Bool = false) {
      if case .answer(let question) = state {
        if isLast, isOpen {
          let end = endOfLast(words)
          hasMoreWords = hasMoreWords || words[end...].contains { !$0.isEmpty }
          words = Array(words[..<end])
        }
        let text = words.joined(separator: " ").onOneLine
        let isBlank = Array(text.utf8).withUnsafeBufferPointer(Placeholder.isOne)
        if !isBlank { answers.append(Answer(question: question, text: text)) }
      }
      state = .outside
    }

    /// Where the last answer ends: nobody can tell a signature from an answer that begins below an empty line.
    private func endOfLast(_ words: [Substring]) -> Int {
      if !isAlone, words.count > 1, words[0].isEmpty, words[1].isEmpty { return 0 }
      return words.indices.dropFirst().first { ReplyClosing.isOne(words[$0], names: names) } ?? words.count
    }
  }
}
