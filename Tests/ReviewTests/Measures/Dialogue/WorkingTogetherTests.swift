import Tables
import Testing

@testable import Review

/// Who talks to whom about what, when and how.
@Suite struct WorkingTogetherTests {
  private static func workspace() -> Workspace {
    Workspace([
      "projects.csv":
        "id,client,name,manager,stage\nPA,acme,Desk,zoe,running\nPB,bravo,Mail,,\nPC,acme,Old,tom,finished\n",
      "contacts.csv": """
      id,client,name,role,side,sponsor,one_voice,authorised,for_clients,may_sign,left_on
      tom,,Tom Aldous,lead,provider,,,yes,,criteria,
      zoe,,Zoe Park,manager,provider,,,yes,acme,change,
      ada,,Ada Berg,lead,provider,,,yes,bravo,,
      kim,,Kim Lee,trainee,provider,,,no,,,
      max,,Max Moor,lead,provider,,,yes,,,2026-10-02
      lee,acme,Lee Barrow,foreman,client,,,yes,,acceptance,
      dana,acme,Dana Kerr,director,client,yes,,yes,,scope,
      pat,acme,Pat Moss,desk,client,,,yes,,,
      una,acme,Una Wolf,guest,client,,,no,,change,
      joe,acme,Joe Rush,voice,client,,yes,yes,,,

      """,
      "forums.csv": """
      id,client,name,level,cadence_days,provider_members,client_members,next_on
      F2,acme,Monthly review,2,31,zoe,dana;una,2026-11-10
      F1,acme,Weekly call,1,7,tom,lee,2026-10-28
      F3,acme,Yearly,3,365,tom,dana,
      F4,acme,Past,1,7,tom,lee,2026-10-14

      """,
      "interactions.csv": """
      id,client,on,channel,direction,people,forum,summary,agreed,audience
      I1,acme,2026-10-08,video,both,dana;zoe,Monthly review,Held,,client
      I2,acme,2026-10-15,video,both,dana;zoe,F4,Held,,client
      I3,acme,2026-10-29,video,both,dana;zoe,F1,Inside,,internal

      """,
    ])
  }

  @Test func thoseWhoMaySpeakAreToldTheManagersFirst() throws {
    let people = try Self.workspace().review().visible.dialogue.responsibilities
    #expect(people.ours.map(\.contact.id) == ["zoe", "tom"])
    #expect(people.ours.map(\.projects) == [["Desk"], []])
    #expect(people.clients.map(\.contact.id) == ["dana", "joe", "lee", "una"])
    #expect(people.clients.first?.forums == ["Monthly review", "Yearly"])
  }

  @Test func meetingsAreToldWithTheLastAndTheNext() throws {
    let forums = try Self.workspace().review().visible.dialogue.forums
    let byID = Dictionary(uniqueKeysWithValues: forums.map { ($0.forum.id, $0) })
    #expect(byID["F2"]?.last?.id == "I1")
    #expect(byID["F2"]?.next == "2026-11-10")
    #expect(byID["F1"]?.last == nil, "a meeting that the client does not see is not told")
    #expect(byID["F1"]?.isMissed == true)
    #expect(byID["F3"]?.next == nil)
    #expect(byID["F4"]?.next == nil, "the day before the last meeting is not the next one")
    #expect(byID["F2"]?.clients == ["Dana Kerr", "Una Wolf"])
  }

  @Test(arguments: [
    ("2026-10-31", true, true), ("2026-11-01", false, true), ("2026-11-05", false, true), ("2026-11-06", false, false),
  ])
  func aDayThatHasPassedWhenThePackGoesOutIsNotTheNext(_ day: String, _ isMissed: Bool, _ isPassed: Bool) throws {
    let workspace = Workspace([
      "forums.csv": "id,client,name,level,cadence_days,next_on\nF1,acme,Weekly call,1,7,\(day)\n"
    ])
    let forum = try #require(try workspace.review().visible.dialogue.forums.first)
    #expect((forum.isMissed, forum.isPassed) == (isMissed, isPassed))
  }

  @Test func howWeAreReachedIsToldWhereTheSettingsSayIt() throws {
    #expect(try Workspace().review().visible.dialogue.reach == nil)
    var workspace = Workspace()
    workspace.configure(
      """
      channels: [portal]
      working_hours: 9:00 - 17:30
      reply_promise_hours: 30
      holidays: [2026-10-30, 2026-11-02, 2026-11-28, 2026-11-30, 2026-12-01]
      """
    )
    let reach = try #require(try workspace.review().visible.dialogue.reach)
    #expect(reach.channels == ["portal"])
    #expect(reach.hours.map { [$0.from, $0.to] } == ["09:00", "17:30"])
    #expect(reach.promise == .hours(30))
    #expect(reach.promise?.workingDays == 2)
    #expect(reach.until == "2026-11-30")
    #expect(reach.closed == ["2026-11-02", "2026-11-30"], "a Saturday is no day off")
    workspace.period = "2026-Q3"
    #expect(try workspace.review().visible.dialogue.reach?.closed.count == 4)
  }

  @Test(arguments: [
    "working_hours: late", "working_hours: 17:00-09:00", "working_hours: 09:00", "working_hours: 09:00-25:00",
    "working_hours: 9-17", "reply_promise_hours: 0", "reply_promise_hours: soon",
  ])
  func settingsThatSayNothingUsableAreErrors(_ yaml: String) {
    let problems = SettingsReader.read(Array("firm: { name: Firm }\n\(yaml)\n".utf8)).1
    #expect(problems.map(\.code) == ["setting-invalid"])
  }

  @Test(arguments: [(1, 1), (24, 1), (25, 2), (48, 2), (49, 3)])
  func hoursAreMeasuredByBegunDays(_ hours: Int, _ days: Int) {
    var settings = Settings()
    settings.replyPromiseHours = hours
    #expect(settings.replyPromise?.workingDays == days)
    settings.replyPromiseDays = 7
    #expect(settings.replyPromise == .days(7))
  }
}
