@testable import Review

// MARK: Sections of the pack

private func delivery(
  _ limits: Thresholds,
  _ files: [String: String],
  channels: [String] = []
) throws -> DeliveryReview {
  var workspace = Workspace(files)
  workspace.settings.thresholds = limits
  workspace.settings.channels = channels
  return try workspace.review().visible.deliveryReview
}

private func months(_ limits: Thresholds, _ day: String) throws -> String {
  let rows = "id,project,title,raised_by,raised_on,state\nCR1,PA,Tills,client,\(day),submitted\n"
  return "\(try delivery(limits, ["change-requests.csv": rows]).months.count)"
}

private func growing(_ limits: Thresholds, _ day: String) throws -> String {
  let rows = "id,client,kind,text,severity,raised,audience\nIS1,acme,issue,The gate sticks,low,\(day),client\n"
  return "\(try delivery(limits, ["issues.csv": rows]).growingIssues.count)"
}

private func improved(_ limits: Thresholds, _ day: String) throws -> String {
  let rows =
    "id,client,kind,text,owner,raised,done,audience\nA1,acme,improvement,One number,tom,2026-07-01,\(day),client\n"
  return "\(try delivery(limits, ["actions.csv": rows]).improvements.count)"
}

private func rework(_ limits: Thresholds, _ day: String) throws -> String {
  let files = [
    "projects.csv": "id,client,name,objective\nPA,acme,Desk,Nobody waits\nPB,bravo,Mail,\n",
    "work-items.csv": "id,project,title,kind,created,finished\nW1,PA,Again,rework,2026-07-01,\(day)\n",
  ]
  return "\(try delivery(limits, files).pictures.first?.rework.n ?? -1)"
}

/// Whether a note tells of requests past the channels, of so many out of so many.
private func detours(_ limits: Thresholds, _ past: Int, of all: Int) throws -> String {
  let rows = (0..<all).map { "W\($0),PA,Work,lee,2026-10-05,\($0 < past ? "chat" : "ticket")\n" }.joined()
  let files = ["work-items.csv": "id,project,title,raised_by,created,channel\n" + rows]
  return try delivery(limits, files, channels: ["ticket"]).detours == nil ? "silent" : "told"
}

let sectionEdges: [LimitEdge] = [
  LimitEdge("trend_months", "6", "0") { try [months($0, "2026-05-04"), months($0, "2026-04-30")] },
  LimitEdge("growing_days", "0", "1") { try [growing($0, "2026-10-19"), growing($0, "2026-10-16")] },
  LimitEdge("detour_percent", "silent", "told") { try [detours($0, 10, of: 100), detours($0, 11, of: 100)] },
  LimitEdge("detour_minimum", "silent", "told") { try [detours($0, 4, of: 4), detours($0, 5, of: 5)] },
  LimitEdge("improvement_days", "1", "0") { try [improved($0, "2026-08-03"), improved($0, "2026-08-02")] },
  LimitEdge("counted_days", "1", "0") { try [rework($0, "2026-08-03"), rework($0, "2026-08-02")] },
]
