import Diagnostics
import Review

/// What became of one client's pack.
public struct PackOutcome: Sendable {
  /// What became of it.
  public enum State: String, Sendable {
    /// New files were written.
    case written
    /// A rule holds it; only a draft was written, inside the house.
    case held
    /// The files on disk were the same already.
    case unchanged
    /// It could not be made or written.
    case failed
  }

  /// The client's id.
  public let client: String
  /// The client's name.
  public let name: String
  /// The period, as its folder is called.
  public let period: String
  /// What became of it.
  public let state: State
  /// Why, in one clause.
  public let why: String
  /// The files, relative to the output folder, sorted.
  public let files: [String]
  /// What the rules found, and what went wrong.
  public let diagnostics: [Diagnostic]
  /// What the rules found and somebody decided to let be.
  public let waived: [WaivedFinding]
  /// Where the client stands among all; nil where that is not known.
  public let standing: PortfolioStanding?
  /// What was asked in surveys, what is to be asked, and what is too much; nil where that is not known.
  public let surveys: SurveyPlan?
  /// What was not as an earlier build had left it; nil where all was.
  ///
  /// It stands in no file, so that the same inputs give the same files.
  public let repair: Diagnostic?

  /// Makes an outcome.
  public init(
    client: String,
    name: String,
    period: String,
    state: State,
    why: String,
    files: [String],
    diagnostics: [Diagnostic],
    waived: [WaivedFinding] = [],
    standing: PortfolioStanding? = nil,
    surveys: SurveyPlan? = nil,
    repair: Diagnostic? = nil
  ) {
    (self.surveys, self.repair) = (surveys, repair)
    (self.client, self.name, self.period, self.state) = (client, name, period, state)
    (self.why, self.files, self.diagnostics) = (why, files, diagnostics)
    (self.waived, self.standing) = (waived, standing)
  }

  func entry(period: Period, _ format: Format) -> PackIndex.Entry {
    let word: Phrase =
      switch state {
      case .written, .unchanged: "✓ Ready"
      case .held: "■ Held"
      case .failed: "○ Failed"
      }
    let blocking = diagnostics.count { $0.severity == .block }
    let isReady = state == .written || state == .unchanged
    return PackIndex.Entry(
      client: name,
      state: format.say(word),
      why: state == .failed ? why : PackState.why(blocking: blocking, format),
      packHref: isReady ? "../client/\(client)/\(period)/pack.html" : "",
      briefHref: state == .failed ? "" : "\(client)/\(period)/brief.html"
    )
  }
}

extension PackOutcome {
  /// Makes and writes one pack; whatever goes wrong stays with this client.
  public static func making(
    _ review: AccountReview,
    _ make: () throws(DiagnosticList) -> Pack,
    writing write: (Pack) throws(Diagnostic) -> (state: State, files: [String], repair: Diagnostic?)
  ) -> PackOutcome {
    let client = review.visible.client
    let period = review.visible.dates.period.description
    func outcome(
      _ state: State,
      _ why: String,
      _ files: [String],
      _ findings: [Diagnostic],
      _ problems: [Diagnostic] = [],
      repair: Diagnostic? = nil
    ) -> PackOutcome {
      return PackOutcome(
        client: client.id,
        name: client.name,
        period: period,
        state: state,
        why: why,
        files: files,
        diagnostics: findings + DiagnosticList(problems).diagnostics(of: client.id),
        waived: review.waived,
        standing: PortfolioStanding(of: review),
        surveys: review.surveyPlan,
        repair: repair.flatMap { DiagnosticList([$0]).diagnostics(of: client.id).first }
      )
    }
    do throws(DiagnosticList) {
      let pack = try make()
      do throws(Diagnostic) {
        let (state, files, repair) = try write(pack)
        // What the program says for itself is English.
        let format = Format(locale: review.visible.locale, currency: client.currency)
        return outcome(state, PackState.why(pack.review, format), files, pack.review.findings, repair: repair)
      } catch {
        return outcome(.failed, error.message, [], pack.review.findings, [error])
      }
    } catch {
      return outcome(.failed, error.diagnostics.first?.message ?? "", [], review.findings, error.diagnostics)
    }
  }
}
