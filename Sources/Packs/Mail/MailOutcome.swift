import Diagnostics
import Mail
import Review

/// What became of the mails of one client's pack.
public struct MailOutcome: Sendable {
  /// What became of them.
  public enum State: String, Sendable {
    /// New drafts were written.
    case written
    /// The same drafts were there before.
    case unchanged
    /// There are no drafts.
    case refused
  }

  /// What was written.
  public struct Written: Sendable {
    let isChanged: Bool
    let folder: String
    let files: [String]
    let mails: [MadeMail]
    let diagnostics: [Diagnostic]
  }

  /// The client's id.
  public let client: String
  /// The period, as it is written.
  public let period: String
  /// What became of the mails.
  public let state: State
  /// Their folder, relative to the output folder; empty when there are none.
  public let folder: String
  /// The files, relative to the output folder, sorted.
  public let files: [String]
  /// The drafts, in the order of sending.
  public let mails: [MadeMail]
  /// Why there are none, or who is not written to.
  public let diagnostics: [Diagnostic]

  /// Makes a client's pack and writes its mails; whatever goes wrong stays with this client.
  ///
  /// - Parameters:
  ///   - review: The client's review.
  ///   - make: Makes the pack.
  ///   - write: Writes the mails.
  /// - Returns: What became of them.
  public static func making(
    _ review: AccountReview,
    _ make: () throws(DiagnosticList) -> Pack,
    writing write: (Pack) throws(DiagnosticList) -> Written
  ) -> MailOutcome {
    let client = review.visible.client.id
    let period = review.visible.dates.period.description
    do throws(DiagnosticList) {
      let written = try write(try make())
      let state: State = written.mails.isEmpty ? .refused : written.isChanged ? .written : .unchanged
      return MailOutcome(
        client: client,
        period: period,
        state: state,
        folder: written.mails.isEmpty ? "" : written.folder,
        files: written.files,
        mails: written.mails,
        diagnostics: DiagnosticList(written.diagnostics).diagnostics(of: client)
      )
    } catch {
      return MailOutcome(
        client: client,
        period: period,
        state: .refused,
        folder: "",
        files: [],
        mails: [],
        diagnostics: error.diagnostics(of: client)
      )
    }
  }
}

extension BuildReport {
  /// What `mail` says on stdout.
  public struct Mails: Encodable {
    struct Draft: Encodable {
      let name: String
      let subject: String
      let from: String
      let to: [String]
      let cc: [String]
      let attachments: [String]
    }

    struct Entry: Encodable {
      let client: String
      let period: String
      let state: String
      let folder: String
      let drafts: [Draft]
      let files: [String]
    }

    let mails: [Entry]
    let diagnostics: [Diagnostic]

    /// Gathers what `mail` says.
    public init(outcomes: [MailOutcome], diagnostics: [Diagnostic]) {
      mails = outcomes.map { outcome in
        Entry(
          client: outcome.client,
          period: outcome.period,
          state: outcome.state.rawValue,
          folder: outcome.folder,
          drafts: outcome.mails.map(Draft.init),
          files: outcome.files
        )
      }
      self.diagnostics = diagnostics
    }
  }
}

extension BuildReport.Mails.Draft {
  init(_ mail: MadeMail) {
    name = mail.name
    subject = mail.draft.subject
    from = mail.draft.from?.address ?? ""
    (to, cc) = (mail.draft.to.map(\.address), mail.draft.copies.map(\.address))
    attachments = mail.draft.attachments.map(\.name)
  }
}
