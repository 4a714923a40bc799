import Diagnostics
import Review

/// Writes the drafts of released packs into the house, and takes away those of packs that must not be mailed.
public struct MailWriter: Sendable {
  private let workspace: String
  private let built: String
  private let codes: PersonalCodes?
  private let pictures: PicturePrinter?

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - workspace: The workspace, in whose `history` released packs lie.
  ///   - built: The folder the packs were built in.
  ///   - key: The key of the personal codes in survey invitations; nil where the workspace has none.
  ///   - pictures: What makes pictures of charts; nil where mails are to have none.
  public init(workspace: String, built: String, key: InvitationKey?, pictures: PicturePrinter? = nil) {
    (self.workspace, self.built) = (workspace, built)
    self.pictures = pictures
    codes = key.map { PersonalCodes(key: $0) }
  }

  /// Makes the drafts of a pack that was released and is still what a build of today's inputs gives.
  ///
  /// - Parameters:
  ///   - pack: The pack as a build of today's inputs gives it.
  ///   - maker: Makes the mails.
  /// - Returns: What became of them.
  /// - Throws: Why there are no drafts; those of an earlier run are gone then.
  public func write(_ pack: Pack, by maker: PackMaker) throws(DiagnosticList) -> MailOutcome.Written {
    let (client, period) = (pack.review.visible.client.id, pack.review.visible.dates.period)
    let folder = DraftFolder(root: built, client: client, period: period.description)
    do throws(Diagnostic) {
      let printed: [PackFile]
      do throws(Diagnostic) {
        printed = try checked(pack, folder)
      } catch {
        _ = try folder.replace(with: [])
        throw error
      }
      let mails = try made(of: pack, printed, maker)
      var files = mails.made.flatMap(\.files)
      if !files.isEmpty {
        let register = MailRegister(drafts: mails.made.map(\.entry))
        files.append(PackFile(MailRegister.fileName, BuildReport.text(of: register)))
      }
      let isChanged = try folder.replace(with: files)
      return MailOutcome.Written(
        isChanged: isChanged,
        folder: folder.path,
        files: files.map { folder.path + "/" + $0.name }.sorted(),
        mails: mails.made,
        diagnostics: mails.diagnostics
      )
    } catch {
      throw DiagnosticList([error])
    }
  }

  /// A pack whose templates fail has no drafts either.
  private func made(
    of pack: Pack,
    _ printed: [PackFile],
    _ maker: PackMaker
  ) throws(Diagnostic) -> PackMaker.Mails {
    do throws(DiagnosticList) {
      return try maker.mails(of: pack, printed: printed, codes: codes, pictures: pictures)
    } catch {
      return PackMaker.Mails(made: [], diagnostics: error.diagnostics)
    }
  }

  /// Checks that the pack may be mailed.
  ///
  /// - Returns: Its PDF, where one was released.
  private func checked(_ pack: Pack, _ folder: DraftFolder) throws(Diagnostic) -> [PackFile] {
    let (client, period) = (pack.review.visible.client.id, pack.review.visible.dates.period)
    if pack.isHeld {
      throw Diagnostic(
        .error,
        "mail-held",
        "the pack is held, and of a held pack no mail is written",
        at: .init(file: "\(built)/internal/\(client)/\(period)/brief.md"),
        hint: "the brief says why; build and release again once that is settled"
      )
    }
    guard let released = try ReleasedPack.latest(of: client, period, in: workspace) else {
      throw Diagnostic(
        .error,
        "mail-unreleased",
        "the pack is not released, and only what somebody approved is mailed",
        at: .init(file: "history/\(client)"),
        hint: "read the pack, then release it: reviewpack release --client \(client) --by CONTACT"
      )
    }
    let printed = try released.check(against: pack.documents)
    guard folder.isBuilt else {
      throw Diagnostic(
        .error,
        "mail-not-built",
        "there is no built pack beside which drafts could lie",
        at: .init(file: "\(built)/internal/\(client)/\(period)"),
        hint: "build again, or name the folder the packs were built in with --out"
      )
    }
    return printed
  }
}
