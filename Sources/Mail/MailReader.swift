import Diagnostics

/// Reads the mails of a file: one message (`.eml`), or a mailbox with many (mbox), told by what it holds.
public enum MailReader {
  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: The file's bytes.
  ///   - file: Its name, for the places of problems.
  /// - Returns: The mails in the order of the file, and what of them could not be read.
  /// - Throws: Where the file holds no mail at all: what it seems to be, and what to do.
  public static func read(
    _ bytes: [UInt8],
    file: String
  ) throws(Diagnostic) -> (mails: [ReceivedMail], problems: [Diagnostic]) {
    guard bytes.count <= MailLimits.file else { throw tooBig(file, bytes.count) }
    let messages = Mailfile.messages(in: bytes)
    guard !messages.isEmpty else { throw noMail(bytes, file) }
    var mails: [ReceivedMail] = []
    var problems: [Diagnostic] = []
    for message in messages.prefix(MailLimits.mails) {
      var reading = MessageReading(file: file, line: message.line)
      do throws(Diagnostic) {
        mails.append(try reading.read(message))
      } catch {
        problems.append(error)
      }
      problems += reading.problems
    }
    if messages.count > MailLimits.mails { problems.append(tooMany(file, messages[MailLimits.mails].line)) }
    return (mails, problems)
  }

  private static func tooBig(_ file: String, _ count: Int) -> Diagnostic {
    Diagnostic(
      .error,
      "mail-too-big",
      "the file has \(count) bytes, more than the \(MailLimits.file) that are read",
      at: .init(file: file),
      hint: "save the mails that matter as .eml files"
    )
  }

  private static func tooMany(_ file: String, _ line: Int) -> Diagnostic {
    Diagnostic(
      .error,
      "mail-too-many",
      "the mailbox holds more than \(MailLimits.mails) mails; the rest, from here on, is not read",
      at: .init(file: file, line: line),
      hint: "put the replies into a mailbox of their own"
    )
  }

  private static func noMail(_ bytes: [UInt8], _ file: String) -> Diagnostic {
    let place = Diagnostic.Place(file: file)
    guard !bytes.isEmpty else {
      return Diagnostic(.error, "mail-empty", "the file is empty", at: place, hint: "save the mail again as .eml")
    }
    guard let kind = FileKind.of(bytes) else {
      return Diagnostic(
        .error,
        "mail-none",
        "the file is no mail: it does not begin with headers such as From: and Subject:",
        at: place,
        hint: "save the mail with all its headers, as .eml or into an mbox file"
      )
    }
    return Diagnostic(.error, "mail-none", "the file is no mail but \(kind.name)", at: place, hint: kind.advice)
  }
}
