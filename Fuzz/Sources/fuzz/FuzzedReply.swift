import Diagnostics
import Mail
import Review

/// Reads the text of a reply from somebody who may answer a survey and sign things off.
enum FuzzedReply {
  private static let files = [
    "exports/clients.csv": "id,name,currency\nacme,Acme,GBP\n",
    "exports/projects.csv": "id,client,name\nshop,acme,Shop\n",
    "exports/contacts.csv": """
    id,client,name,email,role,side,authorised,may_sign
    lou,acme,Lou Acre,lou@acme.example,Owner,client,yes,decision;criterion;change

    """,
    "exports/surveys.csv": """
    id,client,name,opened,closed,identity,invited
    S1,acme,Autumn,2026-10-05,2026-10-23,named,4

    """,
    "exports/survey-questions.csv": """
    survey,id,type,text
    S1,ease,ces,It was easy.
    S1,why,open,Why?

    """,
    "exports/decisions.csv": """
    id,client,question,needs_client_input,asked_on,decided_on,chosen
    D1,acme,How do we start?,yes,2026-10-05,,

    """,
    "exports/decision-options.csv": "decision,label,summary\nD1,A,At once\nD1,B,In two steps\n",
  ]

  private static let reader: ReplyReader? = Period("2026-10").map { period in
    let portfolio = Portfolio(loading: WorkspaceFiles(files), settings: SettingsReader.read([]).0, period: period)
    return ReplyReader(portfolio, phrases: [], ownText: { ReplyText.own(of: $0) }, hash: { "\($0.count)" })
  }

  /// The first line is the subject, all others the text.
  static func read(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    let text = String(decoding: bytes, as: UTF8.self)
    let own = ReplyText.own(of: text)
    precondition(own.utf8.count <= text.utf8.count)
    for line in ReplyText.lines(of: text) { precondition(!line.text.utf8.contains(0x0A)) }
    let end = bytes.firstIndex(of: 0x0A) ?? bytes.endIndex
    let mail = ReceivedMail(
      file: "a.eml",
      line: 1,
      from: [Mailbox(name: "Lou Acre", address: "lou@acme.example")],
      subject: String(decoding: bytes[..<end], as: UTF8.self),
      sentOn: "2026-10-12",
      text: String(decoding: bytes[end...], as: UTF8.self),
      bytes: bytes
    )
    guard let reader else { preconditionFailure("there is no reader") }
    let replies = reader.read([mail])
    precondition(replies.mails.count == 1)
    for problem in replies.diagnostics {
      precondition(!problem.message.isEmpty)
      _ = problem.description
    }
    return 0
  }
}
