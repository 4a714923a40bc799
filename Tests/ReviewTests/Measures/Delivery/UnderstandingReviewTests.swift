import Testing

@testable import Review

/// What the client has confirmed of how the contract works (S3-06).
@Suite struct UnderstandingReviewTests {
  private static func understanding(_ topics: [(String, String)]) throws -> UnderstandingReview? {
    let rows = topics.enumerated().map {
      "S\($0.offset),acme,\($0.element.0),yes,\($0.element.1),2026-09-0\($0.offset + 1)\n"
    }
    return try Workspace(["statements.csv": "id,client,topic,value,said_by,said_on\n" + rows.joined()]).review().visible
      .deliveryReview.understanding
  }

  private static let all = UnderstandingReview.topics.map(\.rawValue)

  @Test func allIsOpenWhereNobodySaidAnything() throws {
    let points = try #require(try Self.understanding([])).points
    #expect(points.map(\.topic) == UnderstandingReview.topics)
    #expect(points.allSatisfy { $0.confirmedOn == nil && $0.confirmedBy == nil })
  }

  @Test func whatTheClientConfirmedIsToldWithNameAndDay() throws {
    let points = try #require(try Self.understanding([("understands_acceptance", "dana")])).points
    #expect(points[2].confirmedBy == "Dana Kerr")
    #expect(points[2].confirmedOn == "2026-09-01")
    #expect(points.count { $0.confirmedOn == nil } == 4)
  }

  @Test func ourOwnPeopleConfirmNothing() throws {
    #expect(try Self.understanding(Self.all.map { ($0, "tom") })?.points.allSatisfy { $0.confirmedOn == nil } == true)
  }

  @Test func onceAllIsConfirmedNothingIsAsked() throws {
    #expect(try Self.understanding(Self.all.map { ($0, "dana") }) == nil)
    #expect(try Self.understanding(Self.all.dropLast().map { ($0, "dana") }) != nil)
  }
}
