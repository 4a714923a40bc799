import Diagnostics
import Tables
import Testing

@testable import Review

@Suite struct SettingsTests {
  private func read(_ yaml: String) -> (settings: Settings, messages: [String]) {
    let (settings, problems) = SettingsReader.read(Array(yaml.utf8))
    return (settings, problems.map(\.description))
  }

  /// What is wrong with settings that start with a firm, on one line.
  private func messages(_ yaml: String) -> [String] { read("firm: { name: Firm }\n\(yaml)\n").messages }

  @Test func readsEverySetting() {
    let (settings, messages) = read(
      """
      # a comment
      firm:
        name: no            # a name, not false
        domains: [a.example, b.example]
      period: 2026-Q4
      report_date: 2026-11-30
      issue_on: 2026-12-04
      locale: de-DE
      working_week: [Sun, monday, TUE]
      holidays: [2026-12-25, 2026-12-26]
      thresholds: { minimum_group: 7 }
      audience_defaults: { actions: internal, commentary: internal, risks: client,
        interactions: client }
      time_zone: Europe/London
      profile: strict
      """
    )
    #expect(messages == [])
    #expect(settings.firm == Settings.Firm(name: "no", domains: ["a.example", "b.example"]))
    #expect(settings.period == Period("2026-Q4"))
    #expect(settings.reportDate == "2026-11-30")
    #expect(settings.issueOn == "2026-12-04")
    #expect(settings.locale == "de-DE")
    #expect(settings.timeZone?.identifier == "Europe/London")
    #expect(settings.workingWeek == [7, 1, 2])
    #expect(settings.holidays == ["2026-12-25", "2026-12-26"])
    #expect(settings.minimumGroup == 7)
    #expect(settings.profile == .strict)
    #expect(
      settings.audienceDefaults
        == Settings.AudienceDefaults(
          isWritten: true,
          actions: .internal,
          commentary: .internal,
          interactions: .client,
          risks: .client
        )
    )
  }

  @Test func hasDefaults() {
    let settings = read("firm: { name: Firm }").settings
    #expect(settings.period == nil && settings.reportDate == nil && settings.issueOn == nil && settings.timeZone == nil)
    #expect(settings.locale == "en-GB")
    #expect(settings.profile == .starter)
    #expect(settings.workingWeek == [1, 2, 3, 4, 5])
    #expect(settings.minimumGroup == 5)
    #expect(settings.audienceDefaults == Settings.AudienceDefaults(actions: .client, commentary: .client))
  }

  @Test(arguments: [
    (
      "perod: 2026-10",
      "reviewpack.yaml:2:8 (perod): error[setting-unknown]: there is no setting 'perod'\n  hint: did you mean 'period'?"
    ),
    (
      "firm2: x",
      "reviewpack.yaml:2:8 (firm2): error[setting-unknown]: there is no setting 'firm2'\n  hint: did you mean 'firm'?"
    ),
    (
      "thresholds: { minimum: 5 }",
      "reviewpack.yaml:2:24 (thresholds.minimum): error[setting-unknown]: there is no setting 'thresholds.minimum'\n"
        + "  hint: the brief and the settings of a new workspace list all \(Thresholds.settings.count) that are known here"
    ),
    (
      "audience_defaults: { action: client }",
      "reviewpack.yaml:2:30 (audience_defaults.action): error[setting-unknown]: there is no setting "
        + "'audience_defaults.action'\n  hint: did you mean 'actions'?"
    ),
    (
      "period: October",
      "reviewpack.yaml:2:9 (period): error[setting-invalid]: 'period' is 'October' where a month (2026-10), a quarter "
        + "(2026-Q4) or a range (2026-08..2026-10) is expected"
    ),
    (
      "period: [2026-10]",
      "reviewpack.yaml:2:9 (period): error[setting-invalid]: 'period' must be a single value"
    ),
    (
      "report_date: 31.10.2026",
      "reviewpack.yaml:2:14 (report_date): error[setting-invalid]: 'report_date' is '31.10.2026' where a date like "
        + "2026-10-31 is expected"
    ),
    (
      "issue_on: 2026-02-30",
      "reviewpack.yaml:2:11 (issue_on): error[setting-invalid]: 'issue_on' is '2026-02-30' where a date like 2026-10-31 "
        + "is expected"
    ),
    (
      "time_zone: Europe/Lodon",
      "reviewpack.yaml:2:12 (time_zone): error[setting-invalid]: 'time_zone' is 'Europe/Lodon', which is no time zone\n"
        + "  hint: did you mean 'Europe/London'?"
    ),
    (
      "time_zone: at home",
      "reviewpack.yaml:2:12 (time_zone): error[setting-invalid]: 'time_zone' is 'at home', which is no time zone\n"
        + "  hint: write it like Europe/London"
    ),
    (
      "working_week: [mon, frei]",
      "reviewpack.yaml:2:21 (working_week): error[setting-invalid]: 'working_week' holds 'frei' where a day (mon to sun) "
        + "is expected"
    ),
    (
      "working_week: monkey",
      "reviewpack.yaml:2:15 (working_week): error[setting-invalid]: 'working_week' holds 'monkey' where a day (mon to sun) "
        + "is expected"
    ),
    (
      "working_week: { mon: yes }",
      "reviewpack.yaml:2:15 (working_week): error[setting-invalid]: 'working_week' must be a list"
    ),
    (
      "holidays: [2026-12-25, Christmas]",
      "reviewpack.yaml:2:24 (holidays): error[setting-invalid]: 'holidays' holds 'Christmas' where a date like "
        + "2026-10-31 is expected"
    ),
    (
      "thresholds: 5",
      "reviewpack.yaml:2:13 (thresholds): error[setting-invalid]: 'thresholds' must be a mapping of names to values"
    ),
    (
      "thresholds: { minimum_group: 0 }",
      "reviewpack.yaml:2:30 (thresholds.minimum_group): error[setting-invalid]: 'thresholds.minimum_group' is '0' where "
        + "a whole number from 1 to 100 is expected"
    ),
    (
      "thresholds: { minimum_group: 5.5 }",
      "reviewpack.yaml:2:30 (thresholds.minimum_group): error[setting-invalid]: 'thresholds.minimum_group' is '5.5' "
        + "where a whole number from 1 to 100 is expected"
    ),
    (
      "audience_defaults: { actions: everybody }",
      "reviewpack.yaml:2:31 (audience_defaults.actions): error[setting-invalid]: 'audience_defaults.actions' is "
        + "'everybody' where 'client' or 'internal' is expected"
    ),
    (
      "documents: [review, survay]",
      "reviewpack.yaml:2:21 (documents): error[setting-invalid]: there is no document 'survay'\n"
        + "  hint: did you mean 'survey'?"
    ),
    (
      "documents: [letter]",
      "reviewpack.yaml:2:13 (documents): error[setting-invalid]: there is no document 'letter'\n"
        + "  hint: known: review, success-criteria, agreements, conversations, survey-results, survey"
    ),
    (
      "mail: { sendr: tom }",
      "reviewpack.yaml:2:16 (mail.sendr): error[setting-unknown]: there is no setting 'mail.sendr'\n"
        + "  hint: did you mean 'sender'?"
    ),
    (
      "profile: strikt",
      "reviewpack.yaml:2:10 (profile): error[setting-invalid]: 'profile' is 'strikt' where 'starter' or 'strict' is expected"
    ),
    (
      "? [a, b]\n: x",
      "reviewpack.yaml:2:3: error[setting-invalid]: a setting's name must be plain text"
    ),
  ])
  func saysWhatIsWrongAndWhere(_ yaml: String, _ message: String) {
    #expect(messages(yaml) == [message])
  }

  @Test func saysEverythingInOneGo() {
    #expect(messages("perod: x\nlocal: y\nissue_on: z").count == 3)
  }

  @Test func countsColumnsInCharacters() {
    let message = messages("holidays: [\"Weihnachtsfeiertag für Großeltern 🎄\", x]").last ?? ""
    #expect(message.hasPrefix("reviewpack.yaml:2:51 (holidays): "))
  }

  @Test(arguments: [
    "", "# nothing\n", "period: 2026-10\n", "firm: { domains: [a.example] }\n", "firm: { name: '' }\n",
  ])
  func asksForTheFirmsName(_ yaml: String) {
    #expect(
      read(yaml).messages
        == [
          "(firm.name): error[setting-missing]: the setting 'firm.name' is missing\n"
            + "  hint: add 'firm:' with 'name:' below it: packs print it"
        ].map { "reviewpack.yaml " + $0 }
    )
  }

  @Test func saysThatFirmMustBeAMapping() {
    #expect(
      read("firm: Firm").messages == [
        "reviewpack.yaml:1:7 (firm): error[setting-invalid]: 'firm' must be a mapping of names to values"
      ]
    )
  }

  @Test(arguments: ["- a\n- b\n", "just text"])
  func saysThatTheFileMustBeAMapping(_ yaml: String) {
    #expect(
      read(yaml).messages == [
        "reviewpack.yaml:1:1: error[setting-invalid]: the settings file must be a mapping of names to values"
      ]
    )
  }

  @Test func refusesBytesThatAreNoText() {
    let (_, problems) = SettingsReader.read([0x66, 0xFF, 0x0A])
    #expect(
      problems.map(\.description) == [
        "reviewpack.yaml: error[encoding-invalid]: the settings are not valid UTF-8\n  hint: save the file as UTF-8"
      ]
    )
  }
}
