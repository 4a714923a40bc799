import Diagnostics
import Tables

/// What became of one mail, or of one row of a survey tool's table.
public struct CollectedReply: Sendable {
  /// What became of it.
  public enum State: String, Sendable {
    /// Its answers are new, and go into the answers to the survey.
    case taken = "taken on"
    /// What it says is recorded already.
    case known = "there already"
    /// It signs something off, which a person is to confirm.
    case toConfirm = "to confirm"
    /// It says something that is not taken on; a diagnostic says why.
    case refused = "not taken on"
    /// A machine wrote it, such as the reply of somebody on leave.
    case automatic = "automatic"
    /// It says nothing that is looked for.
    case noAnswer = "no answer"
  }

  /// One thing that it says.
  public struct Said: Equatable, Sendable {
    /// What it is about: the id of a question, or a record such as `decision:D1`.
    public let about: String
    /// The answer: a number, words, the label of an option, `agreed` or `approved`.
    public let answer: String
  }

  /// The file it came in.
  public let file: String
  /// The line of the file on which it begins.
  public let line: Int
  /// What became of it.
  public internal(set) var state = State.noAnswer
  /// The client's contact who sent it; nil where that is not known, or of no matter.
  public internal(set) var contact: String?
  /// The client.
  public internal(set) var client: String?
  /// The survey that it answers.
  public internal(set) var survey: String?
  /// What it says, as far as it was understood; nothing of a confidential wave.
  public internal(set) var said: [Said] = []
  /// Whether there are words in it that belong to no answer, and which a person may want to read.
  public internal(set) var hasMoreWords = false

  init(_ file: String, _ line: Int) { (self.file, self.line) = (file, line) }

  var place: String { "\(file):\(line)" }
}

/// A row of answers that is to be added to a survey.
public struct CollectedResponse: Equatable, Sendable {
  /// The row's id, made of what it rests on.
  let id: String
  /// The survey.
  public let survey: String
  /// Who answered; nil in a confidential survey.
  public let contact: String?
  /// The day of the last of the answers.
  let on: CivilDate
  /// All answers of the person so far, by question: the row replaces an earlier one.
  let answers: [String: String]
  /// What an earlier row holds besides.
  let comment: String?
  let theme: String?
  let mayBeQuoted: Bool
}

/// A sign-off that is to be confirmed by a person: never a signature by itself.
public struct CollectedSignOff: Equatable, Sendable {
  /// The day of the mail.
  let received: CivilDate
  /// The client.
  let client: String
  /// Who sent it.
  let contact: String
  /// What the person may sign.
  let matter: Contact.Matter
  /// What is signed off, such as `decision:D1`.
  let record: String
  /// The label of an option, `agreed` or `approved`.
  let answer: String
  /// The file the mail came in.
  let file: String
  /// The mail's SHA-256, by which it is found again.
  let sum: String
}

/// What a number of mails and tables say, and what is to be written of it.
public struct CollectedReplies: Sendable {
  /// What became of each mail, then of each row, in their order.
  public let mails: [CollectedReply]
  /// The rows to add, by survey and contact.
  public let responses: [CollectedResponse]
  /// The lines to add to the register of replies.
  public let signOffs: [CollectedSignOff]
  /// Why something was not taken on.
  public let diagnostics: [Diagnostic]
}
