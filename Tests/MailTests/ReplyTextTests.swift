import Testing

@testable import Mail

@Suite struct ReplyTextTests {
  static let quotes: [(name: String, reply: String)] = [
    ("Gmail", "On Sat, Oct 31, 2026 at 9:30 AM Mia Reyes <mia@provider.example> wrote:\n\n> q1: \n> q2: 3\n"),
    ("Gmail, wrapped", "On Sat, Oct 31, 2026 at 9:30 AM Mia Reyes <\nmia@provider.example> wrote:\n\n> q1: 3\n"),
    (
      "Gmail, wrapped twice",
      "On Saturday, October 31, 2026 at 9:30 AM\nMia Reyes of Provider Example Limited\n<mia@provider.example> wrote:\n> q1: 3"
    ),
    ("Gmail in German", "Am Sa., 31. Okt. 2026 um 09:30 Uhr schrieb Mia Reyes <mia@provider.example>:\n\n> q1: 3"),
    ("Gmail in French", "Le sam. 31 oct. 2026 à 09:30, Mia Reyes <mia@provider.example> a écrit\u{A0}:\n> q1: 3"),
    ("Gmail in Spanish", "El sáb, 31 oct 2026 a las 9:30, Mia Reyes (<mia@provider.example>) escribió:\n> q1: 3"),
    ("Thunderbird", "On 31.10.26 09:30, Mia Reyes wrote:\n> q1: 3\n> Answer: 4"),
    ("Thunderbird in German", "Am 31.10.26 um 09:30 schrieb Mia Reyes:\n> q1: 3"),
    ("Apple Mail, no marks", "> On 31 Oct 2026, at 09:30, Mia Reyes <mia@provider.example> wrote:\n> \n> q1: 3"),
    (
      "Attribution without marks",
      "On Sat, 31 Oct 2026 at 09:30, Mia Reyes <mia@provider.example> wrote:\n\nq1: 3\nAnswer: 4"
    ),
    ("KDE", "Jo Lind schrieb am Samstag, 31. Oktober 2026, 09:30:00 CET:\n> q1: 3"),
    ("Outlook", "-----Original Message-----\nFrom: Mia Reyes\nSent: Saturday\nTo: Jo\nSubject: x\n\nq1: 3\nAnswer: 4"),
    (
      "Outlook in German", "-----Ursprüngliche Nachricht-----\nVon: Mia\nGesendet: Samstag\nAn: Jo\nBetreff: x\n\nq1: 3"
    ),
    (
      "Outlook, block",
      "From: Mia Reyes <mia@provider.example>\nSent: Saturday, 31 October 2026 09:30\nTo: Jo Lind <jo@acme.example>\nSubject: x\n\nq1: 3"
    ),
    (
      "Outlook, block with rule",
      "________________________________\nVon: Mia Reyes <mia@provider.example>\nGesendet: Samstag, 31. Oktober 2026 09:30\nAn: Jo Lind <jo@acme.example>\nCc: Bo\nBetreff: x\n\nq1: 3"
    ),
    ("Outlook, block in bold", "*Von:* Mia\n*Gesendet:* Samstag\n*An:* Jo\n*Betreff:* x\n\nq1: 3"),
    ("Outlook in French", "De : Mia Reyes\nEnvoyé : samedi 31 octobre 2026 09:30\nÀ : Jo Lind\nObjet : x\n\nq1: 3"),
    (
      "Outlook in French, hard spaces",
      "De\u{A0}: Mia Reyes\nEnvoyé\u{A0}: samedi 31 octobre\nÀ\u{A0}: Jo Lind\nObjet\u{A0}: x\n\nq1: 3"
    ),
    ("Outlook in Italian", "Da: Mia\nInviato: sabato\nA: Jo\nOggetto: x\n\nq1: 3"),
    ("Forwarded", "---------- Forwarded message ---------\nFrom: Mia\n\nq1: 3"),
    ("Forwarded, Apple", "Begin forwarded message:\n\nFrom: Mia\nSubject: x\n\nq1: 3"),
    ("Signature and quote", "-- \nJo Lind\nAcme\n\nOn 31.10.26 09:30, Mia Reyes wrote:\n> q1: 3"),
    ("Signature", "-- \nJo Lind\nq1: my signature"), ("Plain marks", "> q1: 3\n>> q1: 4\n  > q1: 5"),
  ]

  @Test(arguments: quotes.map(\.name), ["\n", "\r\n"])
  func keepsOnlyWhatStandsAboveAQuote(_ name: String, _ lineEnd: String) throws {
    let quote = try #require(Self.quotes.first { $0.name == name }).reply
    let own = "I choose option B\n\nDecision: D1\nOption: B"
    let reply = "\n\(own)\n\n\(quote)".replacing("\n", with: lineEnd)
    #expect(ReplyText.own(of: reply) == own)
  }

  @Test(arguments: quotes.map(\.name))
  func findsNothingWhereThereIsOnlyAQuote(_ name: String) throws {
    let quote = try #require(Self.quotes.first { $0.name == name }).reply
    #expect(ReplyText.own(of: quote) == "")
  }

  @Test(arguments: [
    "On 31.10.26 09:30, Mia Reyes wrote:", "Am 31.10.26 um 09:30 schrieb Mia Reyes:",
    "-----Original Message-----\nFrom: Mia\nSent: Saturday\nTo: Jo\nSubject: x\n",
    "From: Mia\nSent: Saturday\nTo: Jo\nSubject: x\n",
  ])
  func keepsAnswersBelowQuotedQuestions(_ header: String) {
    let reply =
      "Dear Mia,\n\n\(header)\n> [q1] How likely? (0 to 10)\n> q1:\n9\n> [q2] Why?\nGood work,\nalways.\n\n> q3:\n-- \nJo"
    #expect(ReplyText.own(of: reply) == "Dear Mia,\n\n9\nGood work,\nalways.")
    let lines = ReplyText.lines(of: reply)
    let quoted = lines.filter(\.isQuoted).map(\.text)
    #expect(quoted == ["[q1] How likely? (0 to 10)", "q1:", "[q2] Why?", "q3:"])
    #expect(
      lines.firstIndex(of: .init("9", isQuoted: false))
        == lines.firstIndex(of: .init("q1:", isQuoted: true)).map { $0 + 1 }
    )
  }

  @Test(arguments: [
    "On the whole he wrote well: 9", "From: our side all is well\nTo: do next: nothing", "On balance 9:",
    "Am Ende: gut",
    "What we wrote to you on 3 May:\nplease send it", "Survey: S1\nQuestion: q1\nAnswer: 9",
    "[q1] How? \nq1: 9\nCode: AB12",
    "---", "---- 9 ----", "a > b", "Le plus important : la qualité", "Sent from my phone",
    "Date: 3 May\nTo: 5 May\nSubject: none",
  ])
  func keepsWordsThatOnlyLookLikeAQuote(_ words: String) {
    #expect(ReplyText.own(of: "\(words)\nend") == "\(words)\nend")
  }

  @Test func isLinear() {
    for line in ["On 1\n", "> ", "From: a\n", "-- \n", "a wrote 10:10", "*", "--", "On 2026 @ wrote "] {
      let clock = ContinuousClock()
      let took = clock.measure { _ = ReplyText.own(of: String(repeating: line, count: 200_000 / line.utf8.count)) }
      #expect(took < .seconds(5), "\(line)")
    }
  }
}
