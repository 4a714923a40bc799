import TestSupport
import Tables
import Testing

@testable import Review

/// The wave that asks for answers, and who is invited to it: packs go out on 6 November 2026.
@Suite struct SurveyCallTests {
  private static let actions = """
    id,client,kind,text,owner,raised,done,source_refs,audience
    A1,acme,improvement,A second line,tom,2026-05-03,2026-09-01,,client
    A2,acme,improvement,Before the last survey,tom,2026-03-03,2026-08-31,,client
    A3,acme,improvement,Call back within a day,tom,2026-05-03,2026-10-20,,client
    A4,acme,improvement,Not for the client,tom,2026-05-03,2026-10-20,,internal
    A5,acme,improvement,Not done,tom,2026-05-03,,,client
    A6,acme,improvement,Their own,dana,2026-05-03,2026-10-20,,client
    A7,acme,task,No improvement,tom,2026-05-03,2026-10-20,,client

    """

  private static func workspace(_ wave: String, answers: String = "") -> Workspace {
    Workspace([
      "contacts-2.csv": """
      id,client,name,email,role,side,authorised,left_on
      ann,acme,Ann Bell,ann@acme.example,desk,client,no,
      ben,acme,Ben Cole,,desk,client,no,
      cas,acme,Cas Dorn,cas@acme.example,desk,client,no,2026-10-01

      """,
      "surveys.csv": "id,client,name,opened,closed,identity,invited\nS0,acme,Summer,2026-08-01,2026-08-31,named,5\n"
        + "S1,acme,Autumn,\(wave)\n",
      "responses.csv": "survey,contact,on,q1\n" + answers,
      "actions.csv": actions,
    ])
  }

  @Test(arguments: [
    ("2026-10-20,2026-11-06", true), ("2026-10-20,2026-11-05", false), ("2026-12-06,2026-12-20", true),
    ("2026-12-07,2026-12-20", false),
  ])
  func isOpenOnTheIssueDateOrBeforeTheNextOne(_ days: String, _ isAsked: Bool) throws {
    #expect((try Self.workspace("\(days),named,5").review().visible.surveyCalls.isEmpty) != isAsked)
  }

  @Test func everyWaveThatIsOpenAsksTheFirstToCloseFirst() throws {
    let waves = "2026-10-20,2026-11-20,named,ann\nS2,acme,Desk,2026-10-20,2026-11-12,named,dana"
    let review = try Self.workspace(waves).review()
    #expect(review.visible.surveyCalls.map(\.survey.id) == ["S2", "S1"])
    let invited = review.surveyInvitations(codes: Self.codes)
    #expect(invited.map { $0.invitations.map(\.contact.id) } == [["dana"], ["ann"]])
    #expect(Set(invited.flatMap(\.invitations).map(\.code)).count == 2)
  }

  @Test func tellsWhatImprovedSinceTheLastWaveClosed() throws {
    let call = try #require(try Self.workspace("2026-10-20,2026-11-12,named,5").review().visible.surveyCalls.first)
    #expect(call.before?.id == "S0")
    #expect(call.changed.map(\.action.id) == ["A3", "A1"])
    #expect(call.collector?.id == "tom")
    var first = Self.workspace("2026-10-20,2026-11-12,named,5")
    first.exports["surveys.csv"] = first.exports["surveys.csv"]?.replacing("S0,acme", with: "S0,bravo")
    let other = try #require(try first.review().visible.surveyCalls.first)
    #expect(other.before == nil)
    #expect(other.changed.isEmpty)
  }

  @Test func offersTheToolToConfidentialWavesAlone() throws {
    let pages: [(String, String?)] = [("named", nil), ("confidential", "https://ask.example/s/S1?lang=en")]
    for (identity, page) in pages {
      var workspace = Self.workspace("2026-10-20,2026-11-12,\(identity),5")
      #expect(try workspace.review().visible.surveyCalls.first?.toolPage == nil)
      workspace.configure("surveys: { tool: \"https://ask.example/s/{survey}?lang=en\" }")
      #expect(try workspace.review().visible.surveyCalls.first?.toolPage == page)
    }
  }

  @Test func takesUnderTwoMinutesWithTheStandardQuestions() {
    let standard = SurveyQuestion.standardSet(provider: "Harbour & Finch IT")
    let effort = AnsweringEffort(of: standard, Thresholds())
    #expect(effort.isShort)
    #expect(effort.questions == 10)
    // 79 words at 200 a minute, eight answers to choose, two to write.
    let words = standard.map(\.text).joined(separator: " ").split(separator: " ").count
    #expect(isClose(effort.seconds, Double(words) * 0.3 + 40 + 40, decimals: 6))
    #expect(!AnsweringEffort(of: standard + standard.prefix(1), Thresholds()).isShort)
  }

  private static let codes = InvitationKey(text: String(repeating: "0f", count: 32)).map { key in
    // Any hash will do to tell people apart; the real one is tested with its vectors.
    PersonalCodes(key: key) { message, key in
      (0..<8).map { round in
        message.reduce(UInt8(truncatingIfNeeded: round) &+ key[0]) { ($0 &* 31) ^ $1 &+ UInt8(round) }
      }
    }
  }

  @Test func invitesWhoIsOnTheListAndCanBeReached() throws {
    let review = try Self.workspace("2026-10-20,2026-11-12,named,\"dana;ann;Ben Cole;cas;A. Nobody;tom\"").review()
    let invited = try #require(review.surveyInvitations(codes: Self.codes).first)
    #expect(invited.invitations.map(\.contact.id) == ["ann", "dana"])
    #expect(invited.invitations.map(\.email) == ["ann@acme.example", "dana@acme.example"])
    #expect(invited.unreachable.map(\.id) == ["ben", "cas"])
    #expect(invited.unknown == ["A. Nobody", "tom"])
    #expect(invited.unlisted == 0)
    let codes = invited.invitations.compactMap(\.code)
    #expect(Set(codes).count == 2)
    let named = try #require(review.surveyInvitations(codes: nil).first)
    #expect(named.invitations.map(\.code) == [nil, nil])
  }

  @Test func invitesNobodyOfACount() throws {
    let invited = try #require(
      try Self.workspace("2026-10-20,2026-11-12,named,14").review().surveyInvitations(codes: nil).first
    )
    #expect(invited.invitations.isEmpty)
    #expect(invited.unlisted == 14)
  }

  /// The answer of 3 November does not count in this pack, and its author is not asked again.
  @Test func remindsOnceAtHalfTimeWhoHasNotAnswered() throws {
    let answers = "S1,dana,2026-10-25,9\nS1,Ann Bell,2026-11-03,8\n"
    let review = try Self.workspace("2026-10-20,2026-11-12,named,dana;ann;lee", answers: answers).review()
    let invited = try #require(review.surveyInvitations(codes: nil).first)
    #expect(invited.reminders.map(\.contact.id) == ["lee"])
    #expect(invited.reminderOn == "2026-11-01")
  }

  @Test func tellsNobodyApartInAConfidentialWave() throws {
    let answers = "S1,dana,2026-10-25,9\n"
    let review = try Self.workspace("2026-10-20,2026-11-12,confidential,dana;lee", answers: answers).review()
    let invited = try #require(review.surveyInvitations(codes: Self.codes).first)
    #expect(invited.invitations.map(\.code) == [nil, nil])
    #expect(invited.reminders.map(\.contact.id) == ["dana", "lee"])
  }
}

/// The address of the firm's survey tool.
@Suite struct SurveyToolTests {
  @Test(arguments: [
    ("https://ask.example/s/{survey}", "https://ask.example/s/S-1"), ("HTTPS://ask.example", "HTTPS://ask.example"),
    ("https://ask.example:8443/a?wave={survey}&x=1#top", "https://ask.example:8443/a?wave=S-1&x=1#top"),
  ])
  func isAnAddress(_ text: String, _ page: String) throws {
    #expect(try #require(SurveyTool(text)).page(of: "S-1") == page)
  }

  @Test(arguments: [
    "http://ask.example/", "ask.example", "https://", "https://localhost/", "https://user@ask.example/",
    "https://ask.example/a b", "https://ask.example/\"><script>", "https://ask.example/(x)", "javascript:alert(1)",
    "https://ask.example/{person}", "https://{survey}.example/", "https://ask.example/ü", "https://ask..example/",
    "https://ask.example/\n",
  ])
  func isNothingElse(_ text: String) { #expect(SurveyTool(text) == nil) }

  @Test func isCheckedInTheSettings() {
    let (settings, problems) = SettingsReader.read(
      Array("firm: { name: Firm }\nsurveys: { tool: \"http://ask.example\", tols: x }\n".utf8)
    )
    #expect(settings.surveyTool == nil)
    #expect(
      problems.map(\.description) == [
        "reviewpack.yaml:2:18 (surveys.tool): error[setting-invalid]: 'surveys.tool' is 'http://ask.example' where an "
          + "address like https://answers.example/s/{survey} is expected",
        "reviewpack.yaml:2:46 (surveys.tols): error[setting-unknown]: there is no setting 'surveys.tols'\n"
          + "  hint: known here: tool",
      ]
    )
  }
}

/// The key of personal codes as a file.
@Suite struct InvitationKeyTests {
  @Test func isReadBackAsWritten() throws {
    var random = SplitMix64(seed: 7)
    let key = InvitationKey(using: &random)
    #expect(key.file.isSecret)
    #expect(key.file.path == "invitations.key")
    #expect(key.bytes.count == 32)
    #expect(InvitationKey(text: String(decoding: key.file.bytes, as: UTF8.self)) == key)
    #expect(InvitationKey(using: &random) != key)
  }

  @Test(arguments: ["", "# only words\n", "00", String(repeating: "0", count: 63), String(repeating: "g", count: 64)])
  func isNoKeyWithoutItsDigits(_ text: String) { #expect(InvitationKey(text: text) == nil) }
}
