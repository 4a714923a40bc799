import Diagnostics
import Foundation
import Mail

/// Times writing and reading mails, which no build may notice.
enum MailBench {
  /// Prints what writing a draft costs, and reading it back with its own words, in one thread.
  ///
  /// - Parameters:
  ///   - drafts: How many drafts a run has.
  ///   - kilobytes: How much is sent along with each.
  ///   - runs: How often each is timed.
  /// - Throws: What a draft that cannot be written throws.
  static func table(drafts: Int, kilobytes: Int, runs: Int) throws {
    let draft = draft(number: 0, lines: 60, attached: kilobytes * 1_000)
    var (writing, reading): ([Double], [Double]) = ([], [])
    var written = 0
    for _ in 0..<runs {
      let start = cpuSeconds
      for _ in 0..<drafts { written = try draft.bytes().count }
      writing.append((cpuSeconds - start) * 1_000 / Double(drafts))
      let bytes = try draft.bytes()
      let again = cpuSeconds
      for _ in 0..<drafts { try readBack(bytes, as: draft) }
      reading.append((cpuSeconds - again) * 1_000 / Double(drafts))
    }
    say("| drafts | attached kB | draft kB | writing one, CPU ms | reading one, CPU ms | runs |")
    say("|--:|--:|--:|--:|--:|--:|")
    let cells = ["\(drafts)", "\(kilobytes)", "\(written / 1_000)", spread(writing), spread(reading), "\(runs)"]
    say("| " + cells.joined(separator: " | ") + " |")
  }

  /// Writes and reads mails that differ, for `make mail-leaks`, which runs it in valgrind.
  ///
  /// - Parameter count: How many mails.
  /// - Throws: What a draft that cannot be written throws.
  static func writeAndRead(_ count: Int) throws {
    for number in 0..<count {
      let draft = draft(number: number, lines: 3, attached: number % 300)
      try readBack(draft.bytes(), as: draft)
      // A mail that ends in the middle, one with unknown letters, and a file that is none.
      let bytes = try draft.bytes()
      _ = try MailReader.read(Array(bytes.prefix(bytes.count * (number % 10) / 10 + 100)), file: "cut.eml")
      _ = try MailReader.read(
        Array("From: x\nContent-Type: text/html; charset=x\(number % 3)\n\n<p>\(number)".utf8),
        file: "x"
      )
      _ = try? MailReader.read([0x89, 0x50, 0x4E, 0x47], file: "none.eml")
    }
    say("\(count) mails were written and read")
  }

  /// The processor time of this process, which other programs do not lengthen as they do the clock's.
  private static var cpuSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func readBack(_ bytes: [UInt8], as draft: MailDraft) throws {
    guard let mail = try MailReader.read(bytes, file: "draft.eml").mails.first, mail.subject == draft.subject,
      !ReplyText.own(of: mail.text).isEmpty
    else { throw RunFailure(description: "a draft was not read back") }
  }

  private static func draft(number: Int, lines count: Int, attached: Int) -> MailDraft {
    let lines = (1...count).map {
      "\($0). Überblick \(number): all twelve measures were kept, and two need your word by Friday."
    }
    var draft = MailDraft(
      from: Mailbox(name: "Mia Reyes", address: "mia@provider.example"),
      to: [
        Mailbox(name: "Jörg Müller", address: "joerg@acme.example"), Mailbox(name: "Jo", address: "jo@acme.example"),
      ],
      subject: "Rückblick Oktober 2026, \(number)",
      language: "de-DE",
      text: lines.joined(separator: "\n"),
      html: "<p>" + lines.joined(separator: "</p>\n<p>") + "</p><img src=\"cid:picture1\" alt=\"\">"
    )
    draft.pictures = [.init(name: "chart.png", mediaType: "image/png", bytes: Array(repeating: 0x89, count: 1_000))]
    draft.attachments = [
      .init(
        name: "pack.html",
        mediaType: "text/html",
        bytes: (0..<attached).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      )
    ]
    return draft
  }
}
