import Diagnostics
import Review

/// What became of the release of one client's pack.
public struct ReleaseOutcome: Sendable {
  /// What became of it.
  public enum State: String, Sendable {
    /// It is in the history now.
    case released
    /// The same pack was in the history before; nothing was written.
    case alreadyReleased = "already-released"
    /// It must not go out, or could not be written.
    case refused
  }

  /// The client's id.
  public let client: String
  /// The period, as it is written.
  public let period: String
  /// What became of it.
  public let state: State
  /// Its folder in the workspace; empty when it was refused.
  public let folder: String
  /// The files, relative to the workspace, sorted; empty when it was refused.
  public let files: [String]
  /// Why it was refused.
  public let diagnostics: [Diagnostic]

  /// Makes a client's pack and releases it; whatever goes wrong stays with this client.
  ///
  /// - Parameters:
  ///   - review: The client's review.
  ///   - approve: Checks who has approved the pack.
  ///   - make: Makes the pack.
  ///   - write: Puts it into the history.
  /// - Returns: What became of it.
  public static func releasing(
    _ review: AccountReview,
    approving approve: () throws(Diagnostic) -> Approval,
    making make: () throws(DiagnosticList) -> Pack,
    writing write: (Pack, Approval) throws(Diagnostic) -> (state: State, folder: String, files: [String])
  ) -> ReleaseOutcome {
    let client = review.visible.client.id
    func outcome(_ state: State, _ folder: String, _ files: [String], _ problems: [Diagnostic]) -> ReleaseOutcome {
      let named = problems.map { problem in
        var problem = problem
        problem.client = problem.client ?? client
        return problem
      }
      return ReleaseOutcome(
        client: client,
        period: review.visible.dates.period.description,
        state: state,
        folder: folder,
        files: files,
        diagnostics: named
      )
    }
    let approval: Approval
    do throws(Diagnostic) {
      approval = try approve()
    } catch {
      return outcome(.refused, "", [], [error])
    }
    do throws(DiagnosticList) {
      let pack = try make()
      do throws(Diagnostic) {
        let (state, folder, files) = try write(pack, approval)
        return outcome(state, folder, files, [])
      } catch {
        return outcome(.refused, "", [], [error])
      }
    } catch {
      return outcome(.refused, "", [], error.diagnostics)
    }
  }
}
