import TestSupport

@testable import Mail

/// Drafts with whatever names, subjects and texts people and attackers can think of; the same for the same seed.
struct GeneratedDrafts {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  static func drafts(_ count: Int, seed: UInt64) -> [MailDraft] {
    var drafts = GeneratedDrafts(seed: seed)
    return (0..<count).map { _ in drafts.next() }
  }

  mutating func next() -> MailDraft {
    var draft = MailDraft(
      from: chance(9) ? mailbox() : nil,
      to: (0..<Int.random(in: 1...(chance(1) ? 30 : 3), using: &random)).map { _ in mailbox() },
      subject: subject(),
      language: pick(["en-GB", "de-DE", "fr-FR", "en", "zh-Hant-TW"]),
      text: text(lines: 30),
      html: chance(9) ? "<!doctype html><html lang=\"en\"><body><p>\(text(lines: 20))</p></body></html>" : ""
    )
    if chance(3) { draft.copies = (0..<Int.random(in: 1...3, using: &random)).map { _ in mailbox() } }
    if chance(3) { draft.replyTo = mailbox() }
    if !draft.html.isEmpty, chance(4) { addPictures(to: &draft) }
    for place in 0..<(chance(6) ? Int.random(in: 1...4, using: &random) : 0) {
      draft.attachments.append(file("\(place)"))
    }
    return draft
  }

  mutating func words(_ count: ClosedRange<Int>) -> String {
    (0..<Int.random(in: count, using: &random)).map { _ in word() }.joined(separator: chance(8) ? " " : "")
  }

  mutating func text(lines: Int) -> String {
    let ends = pick(["\n", "\r\n", "\n", "\r"])
    return (0..<Int.random(in: 0...lines, using: &random)).map { _ in line() }.joined(separator: ends)
  }

  private mutating func subject() -> String {
    switch Int.random(in: 0..<10, using: &random) {
    case 0: "x" + first(999, of: (0..<200).map { _ in word() }.joined(separator: " "))
    case 1: "x" + first(999, of: String(repeating: pick(["x", "ü", "日", "👩‍👩‍👧‍👦", "\"", "=?", ", "]), count: 1_000))
    case 2: "Review" + pick(Self.injections) + words(1...4)
    default: "R" + words(0...12)
    }
  }

  private mutating func mailbox() -> Mailbox {
    let local = pick(["jo", "jo.lind", "o'brien+tag", "a_b-c", "x{y}|z", "1", String(repeating: "l", count: 64)])
    let domain = pick([
      "acme.example", "sub.acme.example", "x-1.example", String(repeating: "d", count: 63) + ".example",
    ])
    let name =
      switch Int.random(in: 0..<8, using: &random) {
      case 0: ""
      case 1: first(1_000, of: String(repeating: pick(["n", "é", "名", "👩‍👩‍👧‍👦", "\\\"", "<", "a b"]), count: 1_000))
      case 2: "Jo" + pick(Self.injections) + "Lind"
      case 3:
        pick([
          "Lind, Jo", "\"Jo\"", "Jo (Acme) Lind", "jo@evil.example", "<jo@evil.example>", "=?utf-8?q?x?=", "Jo;", ".",
        ])
      default: words(1...4)
      }
    return Mailbox(name: name, address: "\(local)@\(domain)")
  }

  private mutating func addPictures(to draft: inout MailDraft) {
    for place in 1...Int.random(in: 1...2, using: &random) {
      draft.html += "<img src=\"cid:picture\(place)\" alt=\"\(place)\">"
      draft.pictures.append(.init(name: "chart-\(place).png", mediaType: "image/png", bytes: bytes()))
    }
  }

  private mutating func file(_ mark: String) -> MailDraft.Attachment {
    let long = String(repeating: "n", count: 54)
    let (name, media) = pick([
      ("pack\(mark).html", "text/html"), ("pack\(mark).md", "text/markdown"), ("pack\(mark).pdf", "application/pdf"),
      ("CON.\(mark)", "application/octet-stream"), ("a..b_\(mark).tar.gz", "application/gzip"),
      (long + "\(mark).html", "text/html"),
      ("sheet\(mark)", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
      ("data\(mark).csv", "text/csv"),
    ])
    return .init(name: name, mediaType: media, bytes: bytes())
  }

  private mutating func bytes() -> [UInt8] {
    let count = pick([0, 1, 2, 56, 57, 58, 113, 1_000, 5_000])
    let kind = Int.random(in: 0..<3, using: &random)
    let mailish = Array("\r\n.\r\nFrom --=_mixed_".utf8)
    return (0..<count).map { place in
      switch kind {
      case 0: UInt8(truncatingIfNeeded: place)
      case 1: mailish[place % mailish.count]
      default: UInt8.random(in: 0...255, using: &random)
      }
    }
  }

  private mutating func line() -> String {
    switch Int.random(in: 0..<14, using: &random) {
    case 0:
      pick([
        ".", "..", "From here", ">From there", "--", "-- ", "--=_mixed_0", "=", "= ", "=20", "\u{C}", "\u{1B}[31m",
        "\u{B}",
      ])
    case 1: String(repeating: pick(["a", "=", " ", "ü", "\t", "日"]), count: Int.random(in: 70...80, using: &random))
    case 2: String(repeating: pick(["word ", "x", "ü"]), count: 1_200)
    case 3: ""
    default: words(0...12) + pick(["", "", " ", "\t", "  "])
    }
  }

  private mutating func word() -> String {
    var word = String.UnicodeScalarView()
    let alphabet = pick(Self.alphabets)
    for _ in 0..<Int.random(in: 1...9, using: &random) {
      word.append(Unicode.Scalar(UInt32.random(in: alphabet, using: &random)) ?? "x")
    }
    return String(word)
  }

  private static let injections = [
    "\r\nBcc: eve@evil.example\r\n", "\n\nbody", "\r", "\0", "\u{1}", "\u{7F}", "\u{85}x", "\u{2028}Bcc: x", "\u{2029}",
    "\u{202E}", "\t\t",
    "\r\n\r\n<script>", "\u{B}\u{C}", "\u{2066}",
  ]

  private static let alphabets: [ClosedRange<UInt32>] = [
    0x61...0x7A, 0x61...0x7A, 0x21...0x7E, 0xC0...0xFF, 0x391...0x3C9, 0x410...0x44F, 0x5D0...0x5EA, 0x621...0x64A,
    0x300...0x36F,
    0x4E00...0x9FFF, 0x1F300...0x1F6FF, 0x200B...0x200D, 0xA0...0xBF, 0x1D400...0x1D7FF, 0xE000...0xF8FF,
    0x10000...0x1FFFF,
  ]

  /// So many characters as standards count them.
  private func first(_ count: Int, of text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.prefix(count)))
  }

  private mutating func chance(_ tenths: Int) -> Bool { Int.random(in: 0..<10, using: &random) < tenths }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &random)]
  }
}
