import Diagnostics
import Mail
import Review

extension PackMaker {
  /// What becomes of the mails of one pack.
  public struct Mails: Sendable {
    /// The drafts, in the order of sending.
    public let made: [MadeMail]
    /// Who is not written to and why, and what is wrong with drafts.
    public let diagnostics: [Diagnostic]
  }

  /// The mails that a pack calls for; one that says what its readers must not read, or that is too large, is not made.
  ///
  /// - Parameters:
  ///   - pack: The pack as it was released.
  ///   - printed: Its `pack.pdf`, where it was made.
  /// - Returns: The drafts, and why others are none.
  /// - Throws: What is wrong with the templates.
  public func mails(of pack: Pack, printed: [PackFile]) throws(DiagnosticList) -> Mails {
    let plan = pack.mailPlan
    let client = pack.review.visible.client.id
    var diagnostics = plan.refusals
    var made: [MadeMail] = []
    for (name, letter) in MailRegister.named(plan) {
      let (mail, problems) = try mail(name, letter, of: pack, printed: printed)
      diagnostics += DiagnosticList(problems).diagnostics(of: client)
      if !problems.contains(where: { $0.severity <= .error }) { made.append(mail) }
    }
    return Mails(made: made, diagnostics: diagnostics)
  }

  private func mail(
    _ name: String,
    _ letter: MailLetter,
    of pack: Pack,
    printed: [PackFile]
  ) throws(DiagnosticList) -> (MadeMail, [Diagnostic]) {
    let review = pack.review.visible
    let kind = letter.occasion.kind
    // What stays in the house is in the house's language.
    let locale = kind == .brief ? portfolio.settings.locale : review.locale
    let documents = try self.documents(for: review.client.id, locale)
    let format = languages.format(locale: locale, currency: review.client.currency)
    let files = Self.attachments(of: letter, in: pack, printed)
    let view = MailView(
      letter: letter,
      review: review,
      attached: files.map { AttachedFile(name: $0.name, what: MailWords.attachment($0.name, format)) }
    )
    let subject = MailWords.subject(of: view, format)
    let filled = try documents.markdown(of: kind, Shown(view, format).fields)
    let expander = GlossaryExpander(review.glossary)
    let markdown = expander.expanded(filled, expander.use(in: filled).inText)
    let words = try documents.words(
      of: kind,
      markdown,
      subject: subject,
      language: format.language,
      style: MailStyle(review.firm.colours)
    )
    var draft = MailDraft(
      from: Mailbox(letter.from),
      to: letter.to.map(Mailbox.init),
      subject: subject,
      language: format.language,
      text: words.text,
      html: words.html
    )
    draft.copies = letter.copies.map(Mailbox.init)
    draft.attachments = files.map {
      MailDraft.Attachment(name: $0.name, mediaType: Self.mediaType(of: $0.name), bytes: $0.bytes)
    }
    return try Self.finished(name, letter, draft, scanned: kind == .brief ? [] : findings(in: draft, kind, review))
  }

  private static func finished(
    _ name: String,
    _ letter: MailLetter,
    _ draft: MailDraft,
    scanned: [Diagnostic]
  ) throws(DiagnosticList) -> (MadeMail, [Diagnostic]) {
    do throws(Diagnostic) {
      let bytes = try draft.bytes()
      let mail = MadeMail(
        name: name,
        draft: draft,
        files: [
          PackFile(name + ".eml", bytes: bytes), PackFile(name + ".html", draft.html),
          PackFile(name + ".txt", draft.text),
        ],
        entry: MailRegister.Entry(name, letter)
      )
      let template = letter.occasion.kind.rawValue + ".md"
      return (mail, scanned + MailBudget.findings(in: draft, bytes, template: template))
    } catch {
      throw DiagnosticList([error])
    }
  }

  /// What the client must not read, or what loads anything, in the words of a mail.
  private func findings(in draft: MailDraft, _ kind: MailKind, _ review: ClientReview) -> [Diagnostic] {
    let files = [PackFile("mail.txt", draft.subject + "\n" + draft.text), PackFile("mail.html", draft.html)]
    let found = leaks.findings(in: files, for: review.client.id) + PageScan.findings(in: files)
    return found.map { finding in
      var finding = finding
      // The mail is not written, so its lines are nowhere to be looked at.
      finding.place = .init(file: "templates/\(kind.rawValue).md")
      finding.severity = .error
      return finding
    }
  }

  /// All of the pack in one for those who are sent all of it, else the pages of what they are sent.
  private static func attachments(of letter: MailLetter, in pack: Pack, _ printed: [PackFile]) -> [PackFile] {
    let whole = [WholePack.name + ".html", WholePack.name + ".md"]
    switch letter.occasion {
    case .pack where letter.isWhole: return pack.documents.filter { whole.contains($0.name) } + printed
    case .pack, .survey: return pack.documents.filter { letter.documents.map { $0 + ".html" }.contains($0.name) }
    case .brief: return pack.brief.filter { $0.name == DocumentKind.brief.rawValue + ".html" }
    case .decision, .followUp, .update: return []
    }
  }

  private static func mediaType(of name: String) -> String {
    if name.hasSuffix(".html") { return "text/html" }
    return name.hasSuffix(".pdf") ? "application/pdf" : "text/markdown"
  }
}

extension Pack {
  /// The documents that the client is given, by name, in the order of a pack.
  private var documentNames: [String] {
    let written = Set(documents.map(\.name))
    return Settings.documentNames.filter { written.contains($0 + ".md") }
  }

  /// Who is to be sent what of the pack.
  var mailPlan: MailPlan { MailPlan(review, documents: documentNames) }
}

extension Mailbox {
  init(_ contact: Contact) { self.init(name: contact.name, address: contact.email ?? "") }
}
