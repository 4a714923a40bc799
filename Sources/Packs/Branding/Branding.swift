import Diagnostics
import Review

/// What makes pages look like the firm's: its colours, its logo, and those of its clients.
public struct Branding: Sendable {
  /// The shipped look, without any logo.
  public static let none = Branding()

  /// What is wrong with logos; those are left out.
  public let problems: [Diagnostic]
  /// The firm's logo.
  let firmLogo: Logo?
  /// Logos by the client's id.
  let clientLogos: [String: Logo]
  /// The style that sets the firm's colours; empty where it has none.
  let style: String
  /// The SHA-256 of each file that was read, by its path in the workspace; empty where it could not be used.
  let files: [String: String]

  private init() { (problems, firmLogo, clientLogos, style, files) = ([], nil, [:], "", [:]) }

  /// Gathers the branding of a workspace.
  ///
  /// - Parameters:
  ///   - portfolio: What the workspace says.
  ///   - workspace: The workspace, in which logos lie.
  public init(_ portfolio: Portfolio, in workspace: WorkspaceFolder) {
    let settings = portfolio.settings
    var problems: [Diagnostic] = []
    var files: [String: String] = [:]
    func logo(_ file: NamedFile?, of client: String?) -> Logo? {
      guard let file else { return nil }
      do throws(Diagnostic) {
        let bytes = try workspace.bytes(of: file, limit: settings.largestLogo, setting: "limits.logo")
        let logo = try Logo(bytes, file: file.path)
        files[file.path] = CheckSums.hash(bytes)
        return logo
      } catch {
        var problem = error
        problem.client = client
        files[file.path] = ""
        problems.append(problem)
        return nil
      }
    }
    firmLogo = logo(settings.firm.logo, of: nil)
    var logos: [String: Logo] = [:]
    for client in portfolio.accounts.map(\.visible.client) { logos[client.id] = logo(client.logo, of: client.id) }
    clientLogos = logos
    style = Self.style(of: settings.firm.colours)
    self.problems = problems
    self.files = files
  }

  /// The style behind the style sheet: light screens and paper, then dark screens.
  static func style(of colours: FirmColours) -> String {
    let pairs = [("accent", colours.accent), ("headings", colours.headings)].compactMap { name, pair in
      pair.map { (name: name, pair: $0) }
    }
    if pairs.isEmpty { return "" }
    func rule(_ colour: KeyPath<FirmColours.Pair, Colour>) -> String {
      ":root { " + pairs.map { "--\($0.name): \($0.pair[keyPath: colour].hex);" }.joined(separator: " ") + " }"
    }
    return """
      /* The firm's own colours */
      \(rule(\.light))
      @media (prefers-color-scheme: dark) { \(rule(\.dark)) }
      @media print { \(rule(\.light)) }

      """
  }
}
