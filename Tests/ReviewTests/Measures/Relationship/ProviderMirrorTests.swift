import Tables
import Testing

@testable import Review

/// Methods §7.5: June 2025.
@Suite struct ProviderMirrorTests {
  private static func mirror(_ files: [String: String], promise: Int? = nil) throws -> ProviderMirror {
    var workspace = Workspace.delivery(files)
    workspace.settings.replyPromiseDays = promise
    return try workspace.review().relationship.mirror
  }

  private static func talks(_ rows: String) -> [String: String] {
    ["interactions.csv": "id,client,on,channel,direction,people,summary,follow_up_on\n" + rows]
  }

  @Test func theWorkedExampleIsSilentFor12WorkingDays() throws {
    let mirror = try Self.mirror(
      Self.talks(
        """
        I1,acme,2025-06-02,email,out,dana,Update,
        I2,acme,2025-06-05,email,out,dana,Update,
        I3,acme,2025-06-12,email,in,dana,Question,
        I4,acme,2025-06-23,video,both,dana;tom,Meeting,

        """
      )
    )
    #expect(
      mirror.silence.reading == .measured(Silence(from: "2025-06-05", to: "2025-06-23", workingDays: 12, limit: 10))
    )
    #expect(mirror.silence.reading.value?.isTooLong == true)
    #expect(mirror.silence.records == ["interaction:I1", "interaction:I2", "interaction:I4"])
  }

  @Test(arguments: [("2025-06-16", false), ("2025-06-17", true)])
  func silenceIsTooLongBeyondTenWorkingDays(_ second: String, _ isTooLong: Bool) throws {
    let mirror = try Self.mirror(
      Self.talks("I1,acme,2025-06-02,email,out,dana,Update,\nI2,acme,\(second),email,out,dana,Update,\n")
    )
    #expect(mirror.silence.reading.value?.isTooLong == isTooLong)
  }

  @Test func withoutAnyConversationSilenceIsNotRecorded() throws {
    #expect(try Self.mirror([:]).silence.reading == .unavailable(.noData))
    let before = try Self.mirror(Self.talks("I1,acme,2025-05-02,email,out,dana,Update,\n"))
    #expect(before.silence.reading.value?.workingDays == 20)
  }

  private static let questions = """
    id,client,kind,text,owner,raised,done
    Q1,acme,question,When?,tom,2025-06-02,2025-06-04
    Q2,acme,question,How?,tom,2025-06-02,2025-06-05
    Q3,acme,question,Who?,tom,2025-06-25,
    Q4,acme,question,Where?,tom,2025-06-26,
    Q5,acme,question,What?,dana,2025-06-02,
    Q6,acme,task,Do it,tom,2025-06-02,

    """

  @Test func aReplyIsKeptWithinTheWorkingDaysPromised() throws {
    let mirror = try Self.mirror(["actions.csv": Self.questions], promise: 2)
    #expect(mirror.replies.reading == .measured(KeptShare(kept: 1, due: 3)))
    #expect(mirror.replies.records == ["action:Q1", "action:Q2", "action:Q3"])
    #expect(try Self.mirror(["actions.csv": Self.questions], promise: 3).replies.reading.value?.kept == 2)
    #expect(try Self.mirror(["actions.csv": Self.questions]).replies.reading == .unavailable(.notAgreed))
  }

  @Test func aMeetingIsFollowedByASummaryWithinTwoWorkingDays() throws {
    let mirror = try Self.mirror(
      Self.talks(
        """
        I1,acme,2025-06-03,video,both,dana;tom,Review,
        I2,acme,2025-06-05,email,out,dana,Summary of the review,
        I3,acme,2025-06-10,in_person,both,dana;tom,Workshop,2025-06-12
        I4,acme,2025-06-16,video,both,dana;tom,Review,2025-06-19
        I5,acme,2025-06-18,email,out,lee,Something else,
        I6,acme,2025-06-27,video,both,dana;tom,Review,

        """
      )
    )
    #expect(mirror.followUps.reading == .measured(KeptShare(kept: 2, due: 3)))
    #expect(mirror.followUps.records == ["interaction:I1", "interaction:I3", "interaction:I4"])
  }
}
