import Foundation

/// What is kept by project: the project, milestones, criteria with their measurements, risks, changes, spend.
struct ProjectRegisters {
  static let milestones = 8
  static let criteria = 3

  let clients: Int

  func write(to folder: URL) throws {
    try writeProjects(to: folder)
    try writeMilestones(to: folder)
    try writeCriteria(to: folder)
    try writeRisks(to: folder)
    try writeChanges(to: folder)
    try writeSpend(to: folder)
  }

  /// Calls `body` with every project's client and number.
  private func forEachProject(_ body: (_ client: Int, _ project: Int, _ id: String) throws -> Void) rethrows {
    for client in 1...clients {
      for project in 1...Workload.projects { try body(client, project, "p\(client)-\(project)") }
    }
  }

  private func writeProjects(to folder: URL) throws {
    var random = SplitMix64(seed: 6)
    let file = try CSVFile(
      "projects.csv",
      in: folder,
      columns: """
        id,client,name,objective,pricing,budget,baseline_hours,scope_in,scope_out,scope_signed_by,scope_signed_on,start,\
        end_baseline,stage,manager
        """
    )
    try forEachProject { client, project, id in
      let owner = "s\(random.within(1...8))"
      try file.write(
        id,
        "c\(client)",
        "\(random.pick(Words.things)) \(project)",
        "Nobody waits for \(random.pick(Words.things))",
        ["fixed", "tm", "capped", "service"][project % 4],
        "\(random.within(20...200) * 1_000)",
        "\(random.within(200...2_000))",
        "desk;network",
        "telephones",
        "c\(client)-k1",
        "2025-11-03",
        "2025-11-03",
        "2027-03-31",
        "running",
        owner
      )
    }
    try file.close()
  }

  private func writeMilestones(to folder: URL) throws {
    var random = SplitMix64(seed: 7)
    let file = try CSVFile(
      "milestones.csv",
      in: folder,
      columns: """
        id,project,name,kind,baseline,forecast,actual,critical,acceptance,submitted_on,decided_on,decided_by,late_cause,late_reason
        """
    )
    try forEachProject { client, _, id in
      for milestone in 1...Self.milestones {
        let baseline = milestone * 60 - random.below(20)
        let slip = random.chance(70) ? 0 : random.below(25)
        let isReached = baseline + slip <= Day.last - 8
        let actual = isReached ? Day.iso(baseline + slip) : ""
        try file.write(
          "\(id)-M\(milestone)",
          id,
          Words.title(&random),
          "milestone",
          Day.iso(baseline),
          isReached ? "" : Day.iso(max(baseline + slip, Day.last + 3)),
          actual,
          milestone % 3 == 0 ? "yes" : "no",
          isReached ? "accepted" : "not_submitted",
          actual,
          isReached ? Day.iso(baseline + slip + 5) : "",
          isReached ? "c\(client)-k1" : "",
          slip > 0 ? "third_party" : "",
          slip > 0 ? "parts came late" : ""
        )
      }
    }
    try file.close()
  }

  private func writeCriteria(to folder: URL) throws {
    var random = SplitMix64(seed: 8)
    let criteria = try CSVFile(
      "criteria.csv",
      in: folder,
      columns: """
        id,project,statement,metric,unit,direction,baseline,baseline_date,target,target_date,cadence_days,data_source,\
        provider_owner,client_owner,business_outcome,unit_hours,unit_period,unit_value_agreed_by,unit_value_agreed_on,state,\
        proposed_on,client_agreed_by,client_agreed_on,provider_agreed_by,provider_agreed_on,result
        """
    )
    let measurements = try CSVFile("measurements.csv", in: folder, columns: "criterion,on,value,source")
    try forEachProject { client, _, project in
      for criterion in 1...Self.criteria {
        let (id, owner) = ("\(project)-K\(criterion)", "s\(random.within(1...8))")
        try criteria.write(
          id,
          project,
          "Fewer calls about \(random.pick(Words.things))",
          "calls a week",
          "calls",
          "decrease",
          "60",
          "2025-11-10",
          "24",
          "2026-12-18",
          "40",
          "Service desk export",
          owner,
          "c\(client)-k1",
          "People work instead of waiting",
          "0.25",
          "week",
          "c\(client)-k1",
          "2025-12-01",
          "agreed",
          "2025-11-10",
          "c\(client)-k1",
          "2025-11-20",
          owner,
          "2025-11-20",
          "open"
        )
        for month in 0..<11 {
          let value = 60 - 3 * month + random.below(6)
          try measurements.write(id, Day.iso(20 + month * 31), "\(value)", "")
        }
      }
    }
    try criteria.close()
    try measurements.close()
  }

  private func writeRisks(to folder: URL) throws {
    var random = SplitMix64(seed: 9)
    let file = try CSVFile(
      "risks.csv",
      in: folder,
      columns: "id,project,kind,text,category,p,i,response,mitigation,owner,raised,reviewed,state,audience"
    )
    try forEachProject { client, project, id in
      for risk in 1...6 {
        try file.write(
          "\(id)-R\(risk)",
          id,
          risk == 6 ? "opportunity" : "threat",
          Words.title(&random),
          "schedule",
          "\(random.within(1...5))",
          "\(random.within(1...5))",
          "reduce",
          Words.title(&random),
          "s\(random.within(1...8))",
          Day.iso(200 + random.below(100)),
          Day.iso(320 + random.below(40)),
          risk == 1 ? "closed" : "open",
          risk % 2 == 0 ? "client" : "internal"
        )
      }
    }
    try file.close()
  }

  private func writeChanges(to folder: URL) throws {
    var random = SplitMix64(seed: 10)
    let file = try CSVFile(
      "change-requests.csv",
      in: folder,
      columns: """
        id,project,title,raised_by,raised_on,state,submitted_on,cost,days,hours,client_signed_by,client_signed_on,\
        provider_signed_by,provider_signed_on
        """
    )
    try forEachProject { client, _, id in
      for change in 1...5 {
        let isApproved = change < 4
        try file.write(
          "\(id)-C\(change)",
          id,
          Words.title(&random),
          change % 2 == 0 ? "client" : "provider",
          "2026-06-01",
          isApproved ? "approved" : "submitted",
          "2026-06-03",
          "\(random.within(1...60) * 100)",
          "\(random.within(1...20))",
          "\(random.within(1...80))",
          isApproved ? "c\(client)-k1" : "",
          isApproved ? "2026-06-10" : "",
          isApproved ? "s1" : "",
          isApproved ? "2026-06-10" : ""
        )
      }
    }
    try file.close()
  }

  private func writeSpend(to folder: URL) throws {
    var random = SplitMix64(seed: 11)
    let file = try CSVFile("spend.csv", in: folder, columns: "project,month,cost,hours")
    let months = ["2025-11", "2025-12"] + (1...10).map { "2026-\($0 < 10 ? "0" : "")\($0)" }
    try forEachProject { _, _, id in
      for month in months { try file.write(id, month, "\(random.within(500...9_000))", "\(random.within(10...120))") }
    }
    try file.close()
  }
}
