import Tables
import Testing

@testable import Review

/// Criteria with the given cells, in this order; what is not given is filled so that they are agreed and measurable.
func criteria(_ rows: [[String: String]]) throws -> [Criterion] {
  let complete = rows.enumerated().map { index, row in
    [
      "id": "C\(10_000 + index)", "project": "PA", "statement": "Fewer password calls reach the desk",
      "metric": "password calls", "unit": "calls", "direction": "decrease", "baseline": "120",
      "baseline_date": "2025-01-06", "target": "60", "target_date": "2025-12-31", "data_source": "desk export",
      "provider_owner": "tom", "client_owner": "dana", "business_outcome": "less waiting", "state": "agreed",
      "proposed_on": "2025-01-06", "client_agreed_by": "dana", "client_agreed_on": "2025-01-06",
      "provider_agreed_by": "tom", "provider_agreed_on": "2025-01-06",
    ].merging(row) { $1 }
  }
  let portfolio = try Workspace(["criteria.csv": csv(complete)]).portfolio()
  #expect(portfolio.diagnostics.isEmpty)
  let criteria = try portfolio.account("acme").visible.criteria
  try #require(criteria.count == rows.count)
  return criteria
}

/// A criterion with the given cells; what is not given is filled so that it is agreed and measurable.
func criterion(_ row: [String: String] = [:]) throws -> Criterion { try #require(try criteria([row]).first) }

/// A measured value.
func measured(_ value: Double, on day: CivilDate = "2025-06-30") -> Measurement {
  Measurement(criterion: "C1", on: day, value: value)
}
