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
  ///   - codes: The personal codes of survey invitations; nil where the workspace has no key.
  ///   - pictures: What makes pictures of charts; nil where mails are to have none.
  /// - Returns: The drafts, and why others are none.
  /// - Throws: What is wrong with the templates.
  public func mails(
    of pack: Pack,
    printed: [PackFile],
    codes: PersonalCodes?,
    pictures: PicturePrinter? = nil
  ) throws(DiagnosticList) -> Mails {
    let plan = pack.mailPlan
    let invitations = pack.review.surveyInvitations(codes: codes)
    let review = pack.review.visible
    var diagnostics = plan.refusals
    var made: [MadeMail] = []
    let forClient = try words(for: review, review.locale)
    var inHouse: MailWording?
    for (name, letter) in MailRegister.named(plan) {
      do throws(DiagnosticList) {
        let isInHouse = letter.occasion.kind == .brief
        // What stays in the house is in the house's language.
        if isInHouse, inHouse == nil { inHouse = try words(for: review, portfolio.settings.locale) }
        let wording = isInHouse ? inHouse ?? forClient : forClient
        let code = letter.request.flatMap { Self.code(for: $0, among: invitations) }
        let (draft, page) = try draft(letter, of: pack, printed: printed, code: code, pictures, in: wording)
        let problems =
          (isInHouse ? [] : findings(in: draft, page, letter.occasion.kind, review))
          + MailBudget.findings(in: draft, template: letter.occasion.kind.rawValue + ".md")
        diagnostics += DiagnosticList(problems).diagnostics(of: review.client.id)
        if problems.contains(where: { $0.severity <= .error }) { continue }
        made.append(try MadeMail(name, letter, draft, page: page))
      } catch {
        diagnostics += error.diagnostics(of: review.client.id)
      }
    }
    return Mails(made: made, diagnostics: diagnostics)
  }

  /// What turns a mail's fields into its words: the same for all mails of a client in one language.
  private struct MailWording {
    let documents: Documents
    let format: Format
    let expander: GlossaryExpander
  }

  private func words(for review: ClientReview, _ locale: String) throws(DiagnosticList) -> MailWording {
    MailWording(
      documents: try documents(for: review.client.id, locale),
      format: languages.format(locale: locale, currency: review.client.currency),
      expander: GlossaryExpander(review.glossary)
    )
  }

  /// The draft, and its page as it lies beside it.
  private func draft(
    _ letter: MailLetter,
    of pack: Pack,
    printed: [PackFile],
    code: String?,
    _ printer: PicturePrinter?,
    in wording: MailWording
  ) throws(DiagnosticList) -> (MailDraft, page: String) {
    let review = pack.review.visible
    let (kind, format) = (letter.occasion.kind, wording.format)
    let forms = SurveyForm.named(in: review)
    let files = Self.attachments(of: letter, in: pack, forms, printed)
    let view = MailView(
      letter: letter,
      review: review,
      attached: files.map { AttachedFile(name: $0.name, what: MailWords.attachment($0.name, among: forms, format)) },
      code: code
    )
    let subject = MailWords.subject(of: view, format)
    let charts = printer == nil || kind != .pack ? .none : PackCharts(of: review, format)
    let filled = try wording.documents.markdown(of: kind, Shown(view, format, charts: charts).fields)
    let words = try wording.documents.words(
      of: kind,
      wording.expander.expanded(filled, wording.expander.use(in: filled).inText),
      subject: subject,
      language: format.language,
      style: MailStyle(review.firm.colours)
    )
    let picture = try Self.picture(in: words.html, charts, printer)
    var draft = MailDraft(
      from: Mailbox(letter.from),
      to: letter.to.map(Mailbox.init),
      subject: subject,
      language: format.language,
      text: words.text,
      html: picture?.sent(in: words.html) ?? words.html
    )
    draft.pictures = [picture?.attachment].compactMap(\.self)
    draft.copies = letter.copies.map(Mailbox.init)
    draft.attachments = files.map {
      MailDraft.Attachment(name: $0.name, mediaType: Self.mediaType(of: $0.name), bytes: $0.bytes)
    }
    return (draft, picture?.held(in: words.html) ?? words.html)
  }

  /// The picture of the chart that a page shows; nil where it shows none.
  private static func picture(
    in page: String,
    _ charts: PackCharts,
    _ printer: PicturePrinter?
  ) throws(DiagnosticList) -> MailPicture? {
    guard let printer, let entry = charts[.milestones], page.contains("src=\"\(entry.path)\"") else { return nil }
    do throws(Diagnostic) {
      return try MailPicture(entry, by: printer)
    } catch {
      throw DiagnosticList([error])
    }
  }

  /// What the client must not read, or what loads anything, in the words of a mail.
  private func findings(
    in draft: MailDraft,
    _ page: String,
    _ kind: MailKind,
    _ review: ClientReview
  ) -> [Diagnostic] {
    let files = [PackFile("mail.txt", draft.subject + "\n" + draft.text), PackFile("mail.html", page)]
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
  private static func attachments(
    of letter: MailLetter,
    in pack: Pack,
    _ forms: [(name: String, form: SurveyForm)],
    _ printed: [PackFile]
  ) -> [PackFile] {
    func files(_ names: [String]) -> [PackFile] {
      names.flatMap { name in pack.documents.filter { $0.name == name } }
    }
    switch letter.occasion {
    case .pack where letter.isWhole:
      return files([WholePack.name + ".html", WholePack.name + ".md"]) + printed
    case .pack:
      let names = letter.documents.flatMap { $0 == DocumentKind.survey.rawValue ? forms.map(\.name) : [$0] }
      return files(names.map { $0 + ".html" })
    case .survey(let request):
      return files(forms.filter { $0.form.call.survey.id == request.call.survey.id }.map { $0.name + ".html" })
    case .brief: return pack.brief.filter { $0.name == DocumentKind.brief.rawValue + ".html" }
    case .decision, .followUp, .update: return []
    }
  }

  /// The personal code of the one person whom a mail invites; nil for none.
  private static func code(for request: SurveyRequest, among waves: [SurveyInvitations]) -> String? {
    let wave = waves.first { $0.call.survey.id == request.call.survey.id }
    return wave?.invitations.first { $0.contact.id == request.person?.id }?.code
  }

  private static func mediaType(of name: String) -> String {
    if name.hasSuffix(".html") { return "text/html" }
    return name.hasSuffix(".pdf") ? "application/pdf" : "text/markdown"
  }
}

extension MailLetter {
  /// What it asks of a survey.
  fileprivate var request: SurveyRequest? { if case .survey(let request) = occasion { request } else { nil } }
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

extension MadeMail {
  fileprivate init(_ name: String, _ letter: MailLetter, _ draft: MailDraft, page: String) throws(DiagnosticList) {
    do throws(Diagnostic) {
      files = [
        PackFile(name + ".eml", bytes: try draft.bytes()), PackFile(name + ".html", page),
        PackFile(name + ".txt", draft.text),
      ]
    } catch {
      throw DiagnosticList([error])
    }
    (self.name, self.draft) = (name, draft)
    entry = MailRegister.Entry(name, letter)
  }
}

extension Mailbox {
  init(_ contact: Contact) { self.init(name: contact.name, address: contact.email ?? "") }
}
