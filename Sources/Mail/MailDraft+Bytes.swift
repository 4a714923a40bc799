import Diagnostics

extension MailDraft {
  /// The draft as the bytes of an `.eml` file: the same draft gives the same bytes.
  ///
  /// Text and page travel in UTF-8 and quoted-printable, with a line end after their last line; files travel in base64,
  /// so that every byte arrives as it is. Names and the subject are put on one line first: line breaks, tabs and control
  /// characters become spaces. There is no Date and no Message-ID, which whoever sends it adds; `X-Unsent` asks mail
  /// programs to open it for writing.
  ///
  /// - Returns: The message, with CRLF line ends.
  /// - Throws: What cannot be written: no recipient or subject; an address, file name, media type or language that must
  ///   not stand in a header as it is; a page that shows a picture the draft does not hold, or a picture it does not show.
  public func bytes() throws(Diagnostic) -> [UInt8] {
    try DraftChecks.check(self)
    let seed = String(MimeLibrary.sha256(contents).prefix(32))
    return MimeLibrary.write(try body(seed: seed), headers: headers)
  }

  private var headers: [HeaderField] {
    var headers: [HeaderField] = []
    if let from { headers.append(HeaderWriter.mailboxes("From", [from])) }
    if let replyTo { headers.append(HeaderWriter.mailboxes("Reply-To", [replyTo])) }
    headers.append(HeaderWriter.mailboxes("To", to))
    if !copies.isEmpty { headers.append(HeaderWriter.mailboxes("Cc", copies)) }
    headers.append(HeaderWriter.text("Subject", subject))
    headers.append(HeaderField(name: "Content-Language", value: language))
    headers.append(HeaderField(name: "X-Unsent", value: "1"))
    headers.append(HeaderField(name: "MIME-Version", value: "1.0"))
    return headers
  }

  /// Text, page with pictures, files; a level that would hold one part alone is left out.
  private func body(seed: String) throws(Diagnostic) -> MimeEntity {
    let plain = MimeEntity.words(LineEnds.closed(text), subtype: "plain")
    let names = PictureNames(count: pictures.count, seed: seed)
    let named = try names.put(into: LineEnds.closed(html))
    var words = plain
    if !html.isEmpty {
      let page = MimeEntity.words(named, subtype: "html")
      let shown = pictures.enumerated().map { MimeEntity.picture($1, id: names.name($0 + 1)) }
      let whole =
        shown.isEmpty ? page : .parts("related", boundary: Self.boundary("related", seed), [page] + shown)
      words = .parts("alternative", boundary: Self.boundary("alternative", seed), [plain, whole])
    }
    guard !attachments.isEmpty else { return words }
    return .parts("mixed", boundary: Self.boundary("mixed", seed), [words] + attachments.map(MimeEntity.attachment))
  }

  /// `=_` stands in no text in quoted-printable and in no base64, so no part can hold a boundary.
  private static func boundary(_ level: String, _ seed: String) -> String { "=_\(level)_\(seed)" }

  /// All that the draft holds, each piece after its length, so that no two drafts are alike in it.
  private var contents: [UInt8] {
    var contents: [UInt8] = []
    func add(_ bytes: some Collection<UInt8>) {
      withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { contents.append(contentsOf: $0) }
      contents.append(contentsOf: bytes)
    }
    for mailboxes in [[from].compactMap(\.self), [replyTo].compactMap(\.self), to, copies] {
      add("\(mailboxes.count)".utf8)
      for mailbox in mailboxes {
        add(mailbox.name.utf8)
        add(mailbox.address.utf8)
      }
    }
    for words in [subject, language, text, html] { add(words.utf8) }
    for files in [pictures, attachments] {
      add("\(files.count)".utf8)
      for file in files {
        add(file.name.utf8)
        add(file.mediaType.utf8)
        add(file.bytes)
      }
    }
    return contents
  }
}

extension MimeEntity {
  /// Text in UTF-8.
  fileprivate static func words(_ bytes: [UInt8], subtype: String) -> Self {
    .leaf(
      MediaType(type: "text", subtype: subtype, charset: "utf-8"),
      QuotedPrintable.encoded(bytes),
      .quotedPrintable,
      headers: []
    )
  }

  /// A file to keep.
  fileprivate static func attachment(_ file: MailDraft.Attachment) -> Self { .file(file, "attachment", headers: []) }

  /// A picture that the page shows by its id.
  fileprivate static func picture(_ file: MailDraft.Attachment, id: String) -> Self {
    .file(file, "inline", headers: [HeaderField(name: "Content-ID", value: "<\(id)>")])
  }

  private static func file(_ file: MailDraft.Attachment, _ disposition: String, headers: [HeaderField]) -> Self {
    let words = file.mediaType.split(separator: "/").map(String.init)
    // Texts that are sent along are UTF-8, as all files of a pack; readers would otherwise take them for ASCII.
    let media = MediaType(type: words[0], subtype: words[1], charset: words[0] == "text" ? "utf-8" : nil)
    let name = HeaderField(name: "Content-Disposition", value: "\(disposition);\n filename=\"\(file.name)\"")
    return .leaf(media, file.bytes, .base64, headers: [name] + headers)
  }
}
