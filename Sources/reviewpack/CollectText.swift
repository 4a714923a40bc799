import Packs
import Review

/// What `collect` says to a person.
enum CollectText {
  /// A line for each mail, then one for each file that was added to.
  static func text(of mails: [CollectedReply], _ written: [CollectReport.Written]) -> String {
    let rows = mails.map { mail in
      ["\(mail.file):\(mail.line)", mail.state.rawValue, mail.contact ?? "", mail.survey ?? "", words(of: mail)]
    }
    let added = written.map { file in
      "\(file.lines) line\(file.lines == 1 ? "" : "s") added to \(file.file)\n"
    }
    let sum = added.isEmpty ? "nothing is new\n" : added.joined()
    return (TextTable.text(rows) + (rows.isEmpty ? "" : "\n") + sum).withControlCharactersShown
  }

  private static func words(of mail: CollectedReply) -> String {
    let said = mail.said.map { "\($0.about): \($0.answer.shortened)" }
    return (said + (mail.hasMoreWords ? ["(more words in the mail)"] : [])).joined(separator: ", ")
  }
}
