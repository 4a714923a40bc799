import TestSupport
import Foundation
import Testing

/// Findings that the settings waive: they hold nothing, and every place that lists findings lists them too.
@Suite struct WaiverTests {
  private struct Report: Decodable {
    struct Waived: Decodable {
      struct Finding: Decodable { let code: String }
      let finding: Finding
      let who, why, until: String
    }
    let waived: [Waived]
  }

  /// The base workspace with bad news that nobody has told, and a decision to let that be.
  private func workspace(until: String) throws -> TemporaryFolder {
    let scratch = try TemporaryFolder()
    try scratch.overlay(Folder.tests + "/Base")
    try scratch.overlay(Folder.tests + "/BadInput/bad-news-not-told")
    let settings = """
      firm:
        name: Nordlys IT
      period: 2026-10
      rules: { bad-news-not-told: block }
      waivers:
        - rule: bad-news-not-told
          record: milestone:M12
          who: Ada Berg
          why: Kim is told at the fair | on Monday
          until: \(until)

      """
    try Data(settings.utf8).write(to: URL(fileURLWithPath: scratch.path + "/reviewpack.yaml"))
    return scratch
  }

  @Test func areListedAndHoldNothing() throws {
    let scratch = try workspace(until: "2026-11-30")
    let build = try Binary.run(["build", ".", "--out", "OUT", "--format", "json"], in: scratch.path)
    let report = try JSONDecoder().decode(Report.self, from: Data(build.output.utf8))
    #expect(build.status == 0)
    #expect(report.waived.map(\.finding.code) == ["bad-news-not-told"])
    #expect(report.waived.first?.who == "Ada Berg" && report.waived.first?.until == "2026-11-30")
    let inside = scratch.path + "/OUT/internal/acme/2026-10/"
    let own = try JSONDecoder().decode(Report.self, from: Data(Folder.text(inside + "build.json").utf8))
    #expect(own.waived.first?.why == "Kim is told at the fair | on Monday")
    let brief = try Folder.text(inside + "brief.md").unpadded
    #expect(brief.contains("\n## Waived\n"))
    #expect(brief.contains("| bad-news-not-told | milestone 'Shop opens' is 58 working days late, and nobody has told"))
    #expect(brief.contains("| Ada Berg | Kim is told at the fair \\| on Monday | 30 November 2026 |"))
  }

  @Test func areToldByCheck() throws {
    let scratch = try workspace(until: "2026-11-30")
    let check = try Binary.run(["check", "."], in: scratch.path)
    #expect(check.status == 0)
    #expect(
      check.output.hasSuffix(
        "1 of 1 packs can go out\n"
          + "waived: acme: milestone 'Shop opens' is 58 working days late, and nobody has told the client or plans to "
          + "[bad-news-not-told], until 2026-11-30, by Ada Berg: Kim is told at the fair | on Monday\n"
      )
    )
  }

  @Test func holdNoLongerThanTheySay() throws {
    let scratch = try workspace(until: "2026-11-05")
    let check = try Binary.run(["check", "."], in: scratch.path)
    #expect(check.status == 1)
    #expect(check.output.contains("\nheld: acme (1 blocking finding)\n"))
    #expect(check.errors.contains("error[waiver-expired]"))
  }
}
