import Testing

@testable import Review

/// Methods §2.1.
@Suite struct SmartCheckTests {
  @Test func passesAllFiveLettersOfACompleteCriterion() throws {
    let check = SmartCheck(try criterion())
    #expect(check.missing.isEmpty)
    #expect(check.score == 5)
    #expect(check.isMeasurable)
  }

  @Test(
    arguments: [
      (["metric": ""], .specific, ["a metric"]),
      (["statement": "Fewer password calls weekly"], .specific, ["a statement of at least five words"]),
      (["unit": ""], .measurable, ["a unit"]),
      (["direction": ""], .measurable, ["a direction"]),
      (["target": ""], .measurable, ["a target"]),
      (["data_source": "N/A"], .measurable, ["a data source"]),
      (["baseline": "", "baseline_date": ""], .measurable, ["a baseline", "a baseline date"]),
      (["direction": "increase", "target": "150", "baseline_date": ""], .measurable, ["a baseline date"]),
      (["provider_owner": "", "client_owner": ""], .assignable, ["a provider owner", "a client owner"]),
      (["client_owner": ""], .assignable, ["a client owner"]),
      (["business_outcome": ""], .realistic, ["a business outcome"]),
      (["target": "120"], .realistic, ["a target below the baseline"]),
      (["target": "130"], .realistic, ["a target below the baseline"]),
      (["direction": "increase"], .realistic, ["a target above the baseline"]),
      (["target": "-1"], .realistic, ["a target of 0 or more"]),
      (["unit": "%", "direction": "at_least", "target": "101"], .realistic, ["a target between 0 and 100 percent"]),
      (["unit": "Percent", "target": "-1"], .realistic, ["a target between 0 and 100 percent"]),
      (["target_date": ""], .timeRelated, ["a target date"]),
      (["target_date": "2025-01-06"], .timeRelated, ["a target date after the baseline date"]),
      (["target_date": "2025-01-05"], .timeRelated, ["a target date after the baseline date"]),
    ] as [([String: String], SmartCheck.Letter, [String])]
  )
  func namesWhatACriterionLacks(_ cells: [String: String], _ letter: SmartCheck.Letter, _ gaps: [String]) throws {
    let check = SmartCheck(try criterion(cells))
    #expect(check.missing == [letter: gaps])
    #expect(check.score == 4)
    #expect(check.isMeasurable == (letter != .measurable && letter != .timeRelated))
    #expect(check.measurabilityGaps == (check.isMeasurable ? [] : gaps))
  }

  @Test(arguments: ["at_least", "at_most", "maintain"])
  func asksForABaselineOnlyWhereSomethingIsToRiseOrFall(_ direction: String) throws {
    let check = SmartCheck(try criterion(["direction": direction, "baseline": "", "baseline_date": ""]))
    #expect(check.missing.isEmpty)
  }

  @Test func countsEveryLetterThatFails() throws {
    let cells = ["metric": "", "unit": "", "client_owner": "", "business_outcome": "", "target_date": ""]
    #expect(SmartCheck(try criterion(cells)).score == 0)
  }
}
