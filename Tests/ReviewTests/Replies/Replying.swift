import Diagnostics
import Mail
import Tables

@testable import Review

extension Workspace {
  /// A workspace with a named wave of the standard questions, open in October, and things to sign off.
  static func replying(_ files: [String: String] = [:]) -> Workspace {
    var workspace = Workspace([
      "surveys.csv": """
      id,client,name,opened,closed,identity,invited
      S1,acme,Autumn,2026-10-05,2026-10-23,named,4
      S2,acme,Winter,2026-12-01,2026-12-18,named,dana;Lee Barrow
      C1,acme,Hidden,2026-10-05,2026-10-23,confidential,4
      B1,bravo,Herbst,2026-10-05,2026-10-23,named,4

      """,
      "survey-questions.csv": """
      survey,id,type,text
      B1,ease,ces,It was easy.
      B1,why,open,Why?

      """,
      "contacts-2.csv": """
      id,client,name,email,role,side,authorised,may_sign,left_on
      vic,acme,Victor Lund,victor@acme.example,Picker,client,no,,2026-10-09
      one,acme,One Voice,info@acme.example,Desk,client,no,,
      two,acme,Two Voices,INFO@acme.example,Desk,client,no,,
      both,acme,Jo Both,jo@both.example,Interim,client,yes,change,
      joe,bravo,Jo Both,jo@both.example,Interim,client,yes,change,

      """,
      "decisions.csv": """
      id,client,question,needs_client_input,asked_on,decided_on,chosen
      D1,acme,How do we start?,yes,2026-10-05,,
      D2,acme,Which one?,yes,2026-09-01,2026-09-10,A

      """,
      "decision-options.csv": """
      decision,label,summary
      D1,A,At once
      D1,B,In two steps
      D2,A,This one

      """,
      "criteria.csv": """
      id,project,statement,state,proposed_on,client_agreed_by,client_agreed_on
      C-3,PA,Fewer calls,proposed,2026-10-01,,
      C-4,PA,Fewer faults,agreed,2026-10-01,dana,2026-10-05
      C-5,PA,Fewer words,draft,,,

      """,
      "change-requests.csv": """
      id,project,title,raised_by,raised_on,state,submitted_on
      CR-12,PA,More sites,client,2026-10-01,submitted,2026-10-02
      CR-13,PA,Fewer sites,client,2026-10-01,rejected,2026-10-02

      """,
    ])
    workspace.exports.merge(files) { $1 }
    workspace.period = Period.ofReplies.description
    return workspace
  }

  /// Reads mails.
  func collect(_ mails: [ReceivedMail], register: String? = nil) throws -> CollectedReplies {
    try reader(register: register).read(mails)
  }

  /// A reader of mails and tables.
  func reader(register: String? = nil) throws -> ReplyReader {
    ReplyReader(
      try portfolio(),
      register: try ReplyRegister(register.map { Array($0.utf8) }),
      phrases: ReplyPhrase.english,
      ownText: { $0 },
      codeCheck: { code, contact, survey in code == "\(survey.id)-\(contact.id)" },
      hash: { sum($0) }
    )
  }
}

extension ReplyPhrase {
  /// The words of links in English and German.
  static let english = [
    ReplyPhrase(.option, "Decision {1}: option {2}"), ReplyPhrase(.option, "Entscheidung {1}: Möglichkeit {2}"),
    ReplyPhrase(.choice, "I choose option {1}: {2}"), ReplyPhrase(.choice, "I choose option {1}"),
    ReplyPhrase(.choice, "Ich wähle Möglichkeit {1}"), ReplyPhrase(.anotherWay, "Decision {1}: another way"),
    ReplyPhrase(.agreed, "Criterion {1} agreed"), ReplyPhrase(.agreed, "Critère {1} : accord"),
    ReplyPhrase(.otherCriterion, "Criterion {1}: a change"), ReplyPhrase(.approved, "Change {1} approved"),
    ReplyPhrase(.approved, "{1} approved"),
  ]
}

/// Stands for the SHA-256 of some bytes: sixty-four digits.
func sum(_ bytes: [UInt8]) -> String {
  let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  return String(repeating: String(hash | 1 << 63, radix: 16), count: 4)
}

/// A mail as a reader gives it.
func mail(
  _ text: String,
  subject: String = "",
  from addresses: [String] = ["dana@acme.example"],
  on day: String? = "2026-10-07",
  file: String = "a.eml",
  isAutomatic: Bool = false
) -> ReceivedMail {
  ReceivedMail(
    file: file,
    line: 1,
    from: addresses.map { Mailbox(name: "Somebody", address: $0) },
    subject: subject,
    sentOn: day,
    text: text,
    bytes: Array((file + text).utf8),
    isAutomatic: isAutomatic
  )
}

/// The text of a mail that answers one question.
func single(_ survey: String, _ question: String, _ answer: String) -> String {
  "Survey: \(survey)\nQuestion: \(question)\nHow likely are you to recommend us?\nAnswer: \(answer)\n"
}
