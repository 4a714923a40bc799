import Testing

@testable import Review

@Suite struct CriterionNotAgreedTests {
  private func message(_ why: String) -> [String] {
    [
      "exports/criteria.csv:2 (state): block[criterion-not-agreed]: acme: criterion 'Fewer password calls reach the desk' is "
        + "called agreed, but \(why)\n  hint: fill both signatures, or set its state to proposed"
    ]
  }

  @Test(arguments: [
    (["client_agreed_on": ""], "it lacks the client's signature (client_agreed_by and client_agreed_on)"),
    (["provider_agreed_by": ""], "it lacks our signature (provider_agreed_by and provider_agreed_on)"),
    (
      ["client_agreed_by": "", "provider_agreed_on": ""],
      "it lacks the client's signature (client_agreed_by and client_agreed_on); it lacks our signature "
        + "(provider_agreed_by and provider_agreed_on)"
    ),
    (["client_agreed_by": "lee"], "Lee Barrow may not sign it (may_sign lacks 'criteria')"),
    (["client_agreed_by": "tom"], "Tom Aldous is no known contact of the client"),
    (["provider_agreed_by": "dana"], "Dana Kerr is no known member of our staff"),
    (
      ["client_agreed_by": "lee", "provider_agreed_on": ""],
      "Lee Barrow may not sign it (may_sign lacks 'criteria'); it lacks our signature (provider_agreed_by and provider_agreed_on)"
    ),
    (["client_agreed_on": "2026-11-07"], "a signature is dated after the issue date"),
  ])
  func saysWhatAnAgreementLacks(_ cells: [String: String], _ why: String) throws {
    let review = try Workspace.criterion(cells).review()
    #expect(review.findingsBesideGaps.map(\.description) == message(why))
    #expect(review.visible.criteria.map(\.status) == [.notAgreed])
  }

  @Test func acceptsBothSignaturesAndPlainProposals() throws {
    #expect(try Workspace.criterion().findings() == [])
    #expect(try Workspace.criterion(["state": "proposed", "client_agreed_on": ""]).findings() == [])
  }
}

@Suite struct CriterionNotMeasurableTests {
  private let place = "exports/criteria.csv:2: "
  private let name = "criterion 'Fewer password calls reach the desk'"

  @Test(arguments: [
    (["unit": ""], "a unit"), (["target": "", "data_source": ""], "a target, a data source"),
    (["baseline_date": ""], "a baseline date"), (["target_date": ""], "a target date"),
    (["target_date": "2026-01-05"], "a target date after the baseline date"),
    (["target": "120"], "a target that differs from its baseline, or a tolerance"),
    (["direction": "maintain"], "a target that differs from its baseline, or a tolerance"),
  ])
  func holdsAPackWithACriterionThatCannotBeMeasured(_ cells: [String: String], _ lack: String) throws {
    #expect(
      try Workspace.criterion(cells).findings() == [
        "\(place)block[criterion-not-measurable]: acme: \(name) cannot be measured: it lacks \(lack)\n"
          + "  hint: fill the missing columns of criteria.csv"
      ]
    )
  }

  @Test func warnsOfACriterionThatNobodyMeasures() throws {
    let review = try Workspace.criterion(values: ["2026-11-01,70"]).review()
    #expect(
      review.findingsBesideGaps.map(\.description) == [
        "\(place)warn[criterion-not-measurable]: acme: \(name) has no measurement up to the report date\n"
          + "  hint: add its values to measurements.csv"
      ]
    )
    #expect(!review.isHeld)
  }

  @Test func warnsOfACriterionThatWasMeasuredTooLongAgo() throws {
    #expect(
      try Workspace.criterion(values: ["2026-09-14,70"]).findings() == [
        "\(place)warn[criterion-not-measurable]: acme: \(name) was last measured on 2026-09-14, longer ago than one and a half "
          + "times its cadence\n  hint: add a newer value to measurements.csv"
      ]
    )
  }

  @Test func asksNothingOfProposalsAndMeasuredCriteria() throws {
    #expect(try Workspace.criterion(["state": "proposed", "unit": ""]).findings() == [])
    #expect(try Workspace.criterion(values: ["2026-09-15,70"]).findings() == [])
    #expect(try Workspace.criterion(["result": "accepted", "unit": ""]).findings() == [])
  }
}
