import Tables
import Testing

@testable import Review

/// Which mails a released pack calls for, and to whom.
@Suite struct MailPlanTests {
  /// The letters as `occasion: to; copies [documents]`.
  private func letters(_ plan: MailPlan) -> [String] {
    plan.letters.map { letter in
      let occasion =
        switch letter.occasion {
        case .pack: "pack"
        case .survey(let request): request.remindOn.map { "reminder of \($0.iso)" } ?? "invitation"
        case .decision(let decision): "decision \(decision.decision.id)"
        case .followUp(let summary): "follow-up \(summary.meeting.id)"
        case .update: "update"
        case .brief: "brief"
        }
      let people = { (contacts: [Contact]) in contacts.map(\.id).joined(separator: " ") }
      return "\(occasion): \(people(letter.to)); \(people(letter.copies)) \(letter.documents)"
    }
  }

  private static let kim = "kim,acme,Kim Roe,kim@acme.example,Buyer,client,,yes,,,review;success-criteria,"
  private static let lee = "lee,acme,Lee Barrow,lee@acme.example,Shift lead,client,,yes,,,success-criteria,"

  @Test func writesOneMailForEachSetOfDocuments() throws {
    var fixture = SendingFixture()
    fixture.contacts = [
      Self.kim, Self.lee, "may,acme,May Ling,may@acme.example,Buyer,client,,yes,,,Success-Criteria;review,",
    ]
    fixture.dana = "dana,acme,Dana Kerr,dana@acme.example,Operations,client,yes,yes,,scope,review;success-criteria,"
    let plan = try fixture.plan()
    #expect(
      letters(plan) == [
        #"pack: dana; kim may ["review", "success-criteria"]"#, #"pack: lee;  ["success-criteria"]"#,
      ]
    )
    #expect(plan.letters.map(\.isWhole) == [true, false])
    #expect(plan.refusals == [])
  }

  @Test func addressesEverybodyWhereNobodyIsTheOneVoice() throws {
    var fixture = SendingFixture()
    fixture.dana = "dana,acme,Dana Kerr,dana@acme.example,Operations,client,,yes,,scope,review;success-criteria,"
    fixture.contacts = [Self.kim]
    let plan = try fixture.plan()
    #expect(letters(plan) == [#"pack: dana kim;  ["review", "success-criteria"]"#])
    #expect(
      plan.reasons == [
        "exports/clients.csv:2: warn[voice-missing]: acme: nobody is recorded as the client's one voice, so mails address "
          + "everybody alike"
      ]
    )
  }

  @Test func writesNothingWhereTwoAreTheOneVoice() throws {
    var fixture = SendingFixture()
    fixture.contacts = ["kim,acme,Kim Roe,kim@acme.example,Buyer,client,yes,yes,,,review,"]
    let plan = try fixture.plan()
    #expect(plan.letters.isEmpty)
    #expect(
      plan.reasons == [
        "exports/contacts.csv:4 (one_voice): error[voice-unclear]: acme: Dana Kerr and Kim Roe are each the client's one "
          + "voice, so it is not clear who is addressed"
      ]
    )
  }

  // MARK: Bad news

  /// A milestone that is late, with what answers it.
  private static func late(_ interactions: String..., actions: String = "") -> [String: String] {
    [
      "milestones.csv": "id,project,name,baseline,forecast\nM1,PA,Desk open,2026-09-30,2026-11-20\n",
      "actions.csv": "id,client,kind,text,owner,raised,due,source_refs,tell_on,tell_channel,tell_to,audience\n"
        + actions,
      "interactions.csv": "id,client,on,channel,direction,people,summary,bad_news_refs,audience\n"
        + interactions.map { $0 + "\n" }.joined(),
    ]
  }

  @Test(
    arguments: [
      (late(), "and no conversation records that the client was told"),
      (
        late(actions: "A1,acme,corrective,Hurry,tom,2026-10-01,2026-11-20,milestone:M1,2026-11-05,video,dana,client\n"),
        "and no conversation records that the client was told, which is only planned for 2026-11-05 (action:A1)"
      ),
      (
        late("I1,acme,2026-10-06,chat,out,tom;dana,It is late,milestone:M1,internal"),
        "and no conversation records that the client was told"
      ),
      (
        late("I1,acme,2026-10-06,video,both,tom;lee,It is late,milestone:M1,internal"),
        "which Lee Barrow heard first on 2026-10-06 (interaction:I1) and would not be sent"
      ),
      (
        late(
          "I1,acme,2026-10-06,phone,both,tom;lee,It is late,milestone:M1,internal",
          "I2,acme,2026-10-13,in_person,both,tom;dana,It is late,milestone:M1,internal"
        ),
        "which Lee Barrow heard first on 2026-10-06 (interaction:I1) and would not be sent"
      ),
    ] as [([String: String], String)]
  )
  func tellsBadNewsOnlyToWhomItWasToldFirst(_ files: [String: String], _ why: String) throws {
    var fixture = SendingFixture()
    fixture.files = files
    fixture.contacts = [Self.lee]
    let plan = try fixture.plan()
    #expect(plan.letters.isEmpty)
    #expect(plan.reasons.count == 1)
    let reason = plan.reasons.first ?? ""
    #expect(reason.hasPrefix("exports/milestones.csv:2: error[news-untold]: acme: milestone 'Desk open'"), "\(reason)")
    #expect(reason.hasSuffix(why), "\(reason)")
  }

  @Test func goesOutWhereTheFirstHearerReads() throws {
    var fixture = SendingFixture()
    fixture.files = Self.late(
      "I1,acme,2026-10-06,phone,both,tom;lee;dana,It is late,milestone:M1,internal",
      "I2,acme,2026-10-05,email,in,tom,Lee asks,,internal"
    )
    fixture.contacts = [Self.lee]
    #expect(try fixture.plan().addressed == ["dana", "lee"])
  }

  // MARK: Occasions

  @Test func asksForEachDecisionThatWaits() throws {
    var fixture = SendingFixture()
    fixture.files = [
      "decisions.csv": """
      id,client,question,needs_client_input,due,decided_on
      D2,acme,Which colour?,yes,2026-11-20,
      D1,acme,Which day?,yes,2026-11-13,
      D3,acme,Which floor?,yes,2026-10-01,2026-10-02
      D4,acme,Which cable?,no,2026-11-13,

      """
    ]
    fixture.contacts = [
      "kim,acme,Kim Roe,kim@acme.example,Buyer,client,,yes,,scope,review,",
      "lee,acme,Lee Barrow,lee@acme.example,Buyer,client,,yes,,change,review,",
    ]
    #expect(
      letters(try fixture.plan()).dropFirst() == [
        #"decision D1: dana; kim ["review"]"#, #"decision D2: dana; kim ["review"]"#,
      ]
    )
  }

  private static let surveys = "id,client,name,opened,closed,identity,invited\n"

  @Test func invitesThoseWhoAreSentTheForm() throws {
    var fixture = SendingFixture()
    fixture.files = ["surveys.csv": Self.surveys + "S1,acme,How are we?,2026-11-01,2026-11-20,named,9\n"]
    fixture.dana = "dana,acme,Dana Kerr,dana@acme.example,Operations,client,yes,yes,,scope,review;survey,"
    fixture.contacts = ["kim,acme,Kim Roe,kim@acme.example,Buyer,client,,yes,,,survey,", Self.lee]
    let plan = try fixture.plan(documents: ["review", "success-criteria", "survey"])
    #expect(
      letters(plan).suffix(2) == [
        #"invitation: dana; kim ["survey"]"#, #"reminder of 2026-11-11: dana; kim ["survey"]"#,
      ]
    )
    fixture.files = ["surveys.csv": Self.surveys + "S1,acme,How are we?,2026-11-01,2026-11-20,named,kim;tom\n"]
    let named = try fixture.plan(documents: ["review", "success-criteria", "survey"])
    #expect(
      letters(named).suffix(2) == [#"invitation: kim;  ["survey"]"#, #"reminder of 2026-11-11: kim;  ["survey"]"#]
    )
    fixture.files["responses.csv"] = "survey,contact,on,q1\nS1,kim,2026-11-02,9\n"
    let answered = try fixture.plan(documents: ["review", "success-criteria", "survey"])
    #expect(letters(answered).suffix(1) == [#"invitation: kim;  ["survey"]"#], "who has answered is not reminded")
    fixture.files["surveys.csv"] = Self.surveys + "S1,acme,How are we?,2026-11-01,2026-11-20,named,dana;kim\n"
    let apart = try fixture.plan(documents: ["review", "success-criteria", "survey"])
    #expect(
      letters(apart).suffix(3) == [
        #"invitation: dana;  ["survey"]"#, #"invitation: kim;  ["survey"]"#,
        #"reminder of 2026-11-11: dana;  ["survey"]"#,
      ],
      "nobody reads who else was asked, or has not answered"
    )
    fixture.files = ["surveys.csv": Self.surveys + "S1,acme,How are we?,2026-11-01,2026-11-20,named,lee\n"]
    let wrong = try fixture.plan(documents: ["review", "success-criteria", "survey"])
    #expect(!letters(wrong).joined().contains("invitation"))
    #expect(
      wrong.reasons == [
        "exports/clients.csv:2: error[recipient-missing]: acme: the survey 'How are we?' goes to nobody: no contact of the "
          + "client may be sent the document 'survey'",
        "exports/contacts.csv:5 (receives): warn[invitation-missing]: acme: Lee Barrow is invited to the survey "
          + "'How are we?' and gets no mail: 'receives' does not hold 'survey'",
      ]
    )
  }

  @Test func sumsUpMeetingsThatTheClientHasNotConfirmed() throws {
    var fixture = SendingFixture()
    fixture.files = [
      "interactions.csv": """
      id,client,on,channel,direction,people,summary,agreed,client_confirmed,audience
      I1,acme,2026-10-06,video,both,tom;dana;kim;lee,Dates,A1,,client
      I2,acme,2026-10-13,in_person,both,tom;dana,Prices,,no,client
      I3,acme,2026-10-20,video,both,tom;dana,Cables,,yes,client
      I4,acme,2026-10-21,phone,both,tom;dana,A call,,,client
      I5,acme,2026-10-22,video,both,tom;dana,In the house,,,internal
      I6,acme,2026-09-22,video,both,tom;dana,Before the period,,,client
      I7,acme,2026-11-03,video,both,tom;dana,Before the issue date,,,client

      """,
      "actions.csv":
        "id,client,kind,text,owner,raised,due,audience\nA1,acme,task,Ask,tom,2026-10-06,2026-11-20,client\n",
    ]
    fixture.dana = "dana,acme,Dana Kerr,dana@acme.example,Operations,client,yes,yes,,scope,review;conversations,"
    fixture.contacts = ["kim,acme,Kim Roe,kim@acme.example,Buyer,client,,yes,,,conversations,", Self.lee]
    let plan = try fixture.plan(documents: ["review", "success-criteria", "conversations"])
    #expect(
      letters(plan).filter { $0.hasPrefix("follow-up") } == [
        #"follow-up I1: dana; kim ["conversations"]"#, #"follow-up I2: dana;  ["conversations"]"#,
        #"follow-up I7: dana;  ["conversations"]"#,
      ]
    )
    let first = plan.letters.compactMap { if case .followUp(let summary) = $0.occasion { summary } else { nil } }.first
    #expect(first?.people == ["Dana Kerr", "Kim Roe", "Lee Barrow", "Tom Aldous"])
    #expect(first?.agreed.map(\.action.id) == ["A1"])
    #expect(first?.correctBy == "2026-11-13")
  }

  @Test(
    arguments: [
      ("2026-10-26", nil), ("2026-10-23", "update: dana;  [\"review\"]"), ("2026-11-02", nil),
    ] as [(String, String?)]
  )
  func breaksASilenceThatGrows(_ last: String, _ letter: String?) throws {
    var fixture = SendingFixture()
    fixture.files = [
      "interactions.csv": "id,client,on,channel,direction,people,summary,audience\n"
        + "I1,acme,\(last),email,out,tom;dana,A word,internal\nI2,acme,2026-10-30,email,in,tom;dana,A word,internal\n"
    ]
    #expect(letters(try fixture.plan()).dropFirst() == (letter.map { [$0] } ?? []))
  }

  // MARK: In the house

  @Test func sendsTheBriefToOurOwnPeopleAlone() throws {
    var fixture = SendingFixture()
    fixture.tom = "tom,,Tom Aldous,tom@firm.example,Delivery lead,provider,,yes,acme,,brief,"
    fixture.contacts = [
      "ada,,Ada Berg,ada@firm.example,Account manager,provider,,yes,acme,,brief,",
      "cy,,Cy Hart,cy@firm.example,Lead,provider,,yes,bravo,,brief,",
      "eve,,Eve Lo,eve@gmail.com,Lead,provider,,yes,,,brief,",
      "fay,,Fay Orr,fay@firm.example,Lead,provider,,yes,,,review,",
    ]
    let plan = try fixture.plan()
    #expect(letters(plan).last == #"brief: ada tom;  ["brief"]"#)
    #expect(
      plan.reasons == [
        "exports/contacts.csv:6 (email): error[recipient-refused]: acme: no brief goes to Eve Lo: this person has the "
          + "address eve@gmail.com with gmail.com, where anybody can have one",
        "exports/contacts.csv:7 (receives): error[recipient-refused]: acme: no mail goes to Fay Orr: 'review' is no document "
          + "that is sent inside the house",
      ]
    )
  }

  /// No mail ever names people of two sides together.
  @Test func neverMixesTheSides() throws {
    var fixture = SendingFixture()
    fixture.tom = "tom,,Tom Aldous,tom@firm.example,Delivery lead,provider,,yes,acme,,brief,"
    fixture.contacts = [Self.kim, Self.lee]
    for letter in try fixture.plan().letters {
      #expect(Set((letter.to + letter.copies).map(\.side)).count == 1)
    }
  }
}
