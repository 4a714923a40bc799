import Diagnostics

@testable import Review

extension Workspace {
  /// A workspace with one criterion, agreed and on track; `cells` change it, `values` are its measurements.
  static func criterion(
    _ cells: [String: String] = [:],
    values: [String] = ["2026-10-20,70"]
  ) -> Workspace {
    let row = [
      "id": "C1", "project": "PA", "statement": "Fewer password calls reach the desk", "metric": "calls a week",
      "unit": "calls", "direction": "decrease", "baseline": "120", "baseline_date": "2026-01-05", "target": "60",
      "target_date": "2026-12-18", "data_source": "desk export", "state": "agreed", "client_agreed_by": "dana",
      "client_agreed_on": "2026-01-07", "provider_agreed_by": "tom", "provider_agreed_on": "2026-01-08",
    ].merging(cells) { $1 }
    return Workspace([
      "criteria.csv": csv([row]), "measurements.csv": "criterion,on,value\n" + values.map { "C1,\($0)\n" }.joined(),
      "interactions.csv": told(of: ["criterion:C1"]),
    ])
  }

  /// A conversation by video in which the client is told of bad news.
  static func told(of records: [String]) -> String {
    "id,client,on,channel,direction,people,summary,audience,bad_news_refs\n"
      + "I1,acme,2026-10-23,video,both,dana;tom,Told,internal,\(records.joined(separator: ";"))\n"
  }

  /// A workspace with one milestone: baseline, forecast, actual; the client has been told of it.
  static func milestone(_ dates: String, actions: String? = nil) -> Workspace {
    var workspace = Workspace(["milestones.csv": "id,project,name,baseline,forecast,actual\nM1,PA,Go live,\(dates)\n"])
    let milestones = ["M1"] + dates.split(separator: "\n").dropFirst().map { String($0.prefix { $0 != "," }) }
    workspace.exports["interactions.csv"] = told(of: milestones.map { "milestone:\($0)" })
    workspace.exports["actions.csv"] = actions.map {
      "id,client,kind,text,owner,raised,due,done,source_refs,audience\nA1,acme,corrective,Order batteries,tom,2026-10-05,\($0)\n"
    }
    return workspace
  }

  /// What the rules find in the client's review, as people see it, without what is only noted of young workspaces.
  func findings(_ client: String = "acme") throws -> [String] {
    try review(client).findingsBesideGaps.map(\.description)
  }
}

extension AccountReview {
  /// The findings without those that the profile `starter` only notes, since young workspaces lack so much.
  var findingsBesideGaps: [Diagnostic] {
    let gaps = Set(Rules.all.filter { $0.starterSeverity == .note && $0.severity != .note }.map(\.id))
    return findings.filter { !gaps.contains($0.code) }
  }
}
