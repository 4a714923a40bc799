import Foundation
import Testing

/// A firm that begins: one export of a tracker, and the clients and projects that `init` finds in it.
@Suite struct AdoptionTests {
  private struct Form: Decodable {
    struct Finding: Decodable {
      let severity: String
      let code: String
    }
    let diagnostics: [Finding]
    let held: [String]
  }

  private static let exports = Folder.package + "/Tests/ReviewTests/Presets/Exports/jira-csv/"

  /// What `check` says of a new workspace in a profile.
  private func check(_ export: String, _ profile: String) throws -> Form {
    let folder = try TemporaryFolder()
    let made = try Binary.run(["init", folder.path + "/firm", "--from", Self.exports + export], in: Folder.package)
    #expect(made.status == 0, "\(made.errors)")
    let settings = try Folder.text(folder.path + "/firm/reviewpack.yaml")
    let changed = settings.replacing("profile: starter", with: "profile: \(profile)")
    try folder.write(changed, to: "firm/reviewpack.yaml")
    let run = try Binary.run(["check", folder.path + "/firm", "--format", "json"], in: Folder.package)
    return try JSONDecoder().decode(Form.self, from: Data(run.output.utf8))
  }

  @Test(arguments: ["cloud-en.csv", "cloud-fr.csv", "cloud-de.csv", "server-en.csv"])
  func aNewFirmGetsAPackWithFewNotes(_ export: String) throws {
    let form = try check(export, "starter")
    #expect(form.held.isEmpty)
    #expect(form.diagnostics.allSatisfy { $0.severity == "note" || $0.severity == "warn" })
    #expect(form.diagnostics.count <= 10)
  }

  @Test func theProfileStrictSaysWhatIsMissing() throws {
    let form = try check("cloud-en.csv", "strict")
    #expect(form.held.count == 1)
    let blocking = Set(form.diagnostics.filter { $0.severity == "block" }.map(\.code))
    #expect(blocking == ["impact-missing", "project-without-manager"])
    let warnings = Set(form.diagnostics.filter { $0.severity == "warn" }.map(\.code))
    #expect(warnings.isSuperset(of: ["project-not-measured", "sponsor-silent"]))
  }
}
