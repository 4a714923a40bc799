import Diagnostics
import Testing

@testable import Review

@Suite struct SettingsTemplateTests {
  private let template: String

  init() throws { template = SettingsTemplate.text(period: try #require(Period("2026-10"))) }

  private func read(_ text: String) -> (Settings, [String]) {
    let (settings, problems) = SettingsReader.read(Array(text.utf8))
    return (settings, problems.map(\.description))
  }

  /// The file with every setting in force: a setting is a comment without a space, or with more than one.
  private func uncommented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let indent = line.prefix { $0 == " " }
      let rest = line.dropFirst(indent.count)
      let isSetting = rest.hasPrefix("#") && (!rest.hasPrefix("# ") || rest.hasPrefix("#  "))
      return isSetting ? indent + rest.dropFirst() : line
    }.joined(separator: "\n")
  }

  @Test func isReadWithoutAWord() {
    let (settings, problems) = read(template)
    #expect(problems == [])
    #expect(settings.period?.description == "2026-10")
    #expect(settings.audienceDefaults.isWritten)
  }

  @Test func showsSettingsThatCanBeTakenIntoForce() {
    let (settings, problems) = read(uncommented(template))
    #expect(problems == [])
    #expect(settings.firm.domains == ["my-firm.example"])
    #expect(settings.reportDate?.iso == "2026-10-31")
    #expect(settings.sources.count == 1)
    #expect(settings.sources.first?.form.fields.count == 6)
  }

  @Test func showsDefaultsAsTheyAre() {
    let (settings, _) = read(uncommented(template))
    let defaults = Settings()
    #expect(settings.locale == defaults.locale)
    #expect(settings.workingWeek == defaults.workingWeek)
    #expect(settings.minimumGroup == defaults.minimumGroup)
    #expect(settings.documents == defaults.documents)
    #expect(settings.limits == defaults.limits)
    #expect(settings.audienceDefaults.actions == defaults.audienceDefaults.actions)
    #expect(settings.audienceDefaults.commentary == defaults.audienceDefaults.commentary)
    // 31 October 2026 is a Saturday, and five working days later it is Friday.
    #expect(settings.issueOn?.iso == "2026-11-06")
  }

  /// The reader lists what it knows when it meets a name that is like none of them.
  @Test(arguments: ["", "audience_defaults"])
  func namesEverySettingThatHasAnEffect(_ section: String) throws {
    let unknown = section.isEmpty ? "qqqqqqqqqqqqqqqq: 1" : "\(section): { qqqqqqqqqqqqqqqq: 1 }"
    let hint = try #require(read("firm: { name: X }\n" + unknown).1.first)
    let known = try #require(hint.components(separatedBy: "known here: ").last).split(separator: ", ").map(String.init)
    #expect(!known.isEmpty)
    for name in known where name != "issues" {
      #expect(uncommented(template).contains(name + ":"), "\(name)")
    }
  }

  @Test func namesEveryLimit() {
    for setting in Thresholds.settings { #expect(template.contains("\n#  \(setting.name): "), "\(setting.name)") }
  }
}
