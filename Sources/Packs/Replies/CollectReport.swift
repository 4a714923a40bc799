import Diagnostics
import Review

/// What `collect` says as one JSON object.
public struct CollectReport: Encodable, Sendable {
  /// A file that lines were added to.
  public struct Written: Encodable, Sendable {
    /// The file, relative to the workspace.
    public let file: String
    /// How many lines were added, headings not counted.
    public let lines: Int

    /// Names a file.
    public init(file: String, lines: Int) { (self.file, self.lines) = (file, lines) }
  }

  private struct Said: Encodable {
    let about: String
    let answer: String
  }

  private struct Mail: Encodable {
    let file: String
    let line: Int
    let state: String
    let client: String?
    let contact: String?
    let survey: String?
    let said: [Said]
    let more_words: Bool

    private enum Key: String, CodingKey {
      case file, line, state, client, contact, survey, said, more_words
    }

    init(_ reply: CollectedReply) {
      (file, line, state) = (reply.file, reply.line, reply.state.rawValue)
      (client, contact, survey) = (reply.client, reply.contact, reply.survey)
      said = reply.said.map { Said(about: $0.about, answer: $0.answer) }
      more_words = reply.hasMoreWords
    }

    /// What is unknown is null, so that every key is always there.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(file, forKey: .file)
      try container.encode(line, forKey: .line)
      try container.encode(state, forKey: .state)
      try container.encode(client, forKey: .client)
      try container.encode(contact, forKey: .contact)
      try container.encode(survey, forKey: .survey)
      try container.encode(said, forKey: .said)
      try container.encode(more_words, forKey: .more_words)
    }
  }

  private let mails: [Mail]
  private let written: [Written]
  private let diagnostics: [Diagnostic]

  /// Gathers what `collect` says.
  ///
  /// - Parameters:
  ///   - mails: What became of each mail.
  ///   - written: The files that lines were added to.
  ///   - diagnostics: Why something was not taken on.
  public init(mails: [CollectedReply], written: [Written], diagnostics: [Diagnostic]) {
    self.mails = mails.map(Mail.init)
    (self.written, self.diagnostics) = (written, diagnostics)
  }
}
