import Diagnostics
import Mail
import Tables

/// Reads out of mails what they answer to surveys and what they sign off: a function from values to values.
///
/// A mail counts whole or not at all, and what one person says in several mails adds up. Where two of them disagree,
/// nothing of that person is taken on for that survey or record.
public struct ReplyReader: Sendable {
  /// The part of a mail's text that its sender wrote: no quotations, no signature.
  public typealias OwnText = @Sendable (String) -> String
  /// Whether a personal code is that of a contact in a survey.
  public typealias CodeCheck = @Sendable (_ code: String, _ contact: Contact, _ survey: Survey) -> Bool
  /// The SHA-256 of some bytes, in hexadecimal.
  public typealias Hash = @Sendable ([UInt8]) -> String

  private let accounts: [Account]
  private let provider: String
  private let register: ReplyRegister
  private let phrases: [ReplyPhrase]
  private let ownText: OwnText
  private let codeCheck: CodeCheck?
  private let hash: Hash

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - portfolio: What the workspace says, of all days.
  ///   - register: The sign-offs that are recorded already.
  ///   - phrases: The words of our links, in every language.
  ///   - ownText: What of a mail's text its sender wrote.
  ///   - codeCheck: Whether a personal code is that of a contact; nil where the workspace has no key.
  ///   - hash: The SHA-256 of some bytes, in hexadecimal.
  public init(
    _ portfolio: Portfolio,
    register: ReplyRegister = ReplyRegister(),
    phrases: [ReplyPhrase],
    ownText: @escaping OwnText,
    codeCheck: CodeCheck? = nil,
    hash: @escaping Hash
  ) {
    accounts = portfolio.accounts
    provider = portfolio.settings.firm.name
    (self.register, self.phrases, self.ownText) = (register, phrases, ownText)
    (self.codeCheck, self.hash) = (codeCheck, hash)
  }

  /// Reads mails, and the tables of survey tools.
  ///
  /// - Parameters:
  ///   - mails: The mails, in the order in which they are listed.
  ///   - tables: The tables, in the order in which they are listed.
  /// - Returns: What they say, and what is to be written.
  public func read(_ mails: [ReceivedMail], _ tables: [ReplyTable] = []) -> CollectedReplies {
    let senders = ReplySenders(accounts)
    let surveys = SurveyReplies(accounts, senders, provider: provider, phrases, codeCheck, hash)
    let signOffs = SignOffReplies(senders, register, hash)
    var replies = mails.map { CollectedReply($0.file, $0.line) }
    var problems: [Diagnostic] = []
    var answers: [SurveyReplies.Given] = []
    var statements: [SignOffReplies.Given] = []
    for (index, mail) in mails.enumerated() {
      if mail.isAutomatic {
        replies[index].state = .automatic
        continue
      }
      let lines = ReplyLine.lines(of: ownText(mail.text))
      let subject = ReplySubject(mail.subject)
      do throws(Diagnostic) {
        if let named = try SurveyReplies.survey(named: lines, subject, mail) {
          answers += try surveys.read(mail, lines, subject, survey: named, index, &replies[index])
        } else {
          let text = SignOffText(lines, subject: subject, phrases: phrases)
          if !text.isEmpty { statements += try signOffs.read(mail, text, index, &replies[index]) }
        }
      } catch {
        replies[index].state = .refused
        problems.append(error)
      }
    }
    var unnamed: [SurveyReplies.Unnamed] = []
    for table in tables {
      let rows = surveys.read(table, &replies, &problems)
      answers += rows.given
      unnamed += rows.unnamed
    }
    let responses =
      surveys.settle(answers, &replies, &problems) + surveys.settle(unnamed, &replies, &problems)
    let lines = signOffs.settle(statements, &replies, &problems)
    return CollectedReplies(mails: replies, responses: responses, signOffs: lines, diagnostics: problems)
  }
}

extension ReceivedMail {
  /// Where the mail is, for a diagnostic.
  var origin: Diagnostic.Place { .init(file: file, line: line) }

  /// The one address it is from.
  ///
  /// - Throws: `reply-sender-missing`.
  var sender: String {
    get throws(Diagnostic) {
      if from.count == 1, let address = from.first?.address, !address.isEmpty { return address }
      throw Diagnostic(
        .error,
        "reply-sender-missing",
        from.count > 1
          ? "the mail names \(from.count) senders, and an answer is one person's" : "the mail does not say who sent it",
        at: origin,
        hint: "ask the person to send it from their own address"
      )
    }
  }

  /// The day it was sent.
  ///
  /// - Throws: `reply-date-missing`.
  var day: CivilDate {
    get throws(Diagnostic) {
      if let sentOn, let day = CivilDate(iso: sentOn) { return day }
      throw Diagnostic(
        .error,
        "reply-date-missing",
        "the mail does not say when it was sent, and an answer needs its day",
        at: origin,
        hint: "save the mail again with all its headers; a draft has no day"
      )
    }
  }
}
