import Foundation

/// What stays in the house or is kept beside the pack: estimates, issues, invoices, forums, opportunities, gifts, words.
struct HouseRegisters {
  let clients: Int

  func write(to folder: URL) throws {
    try writeEstimates(to: folder)
    try writeIssues(to: folder)
    try writeInvoices(to: folder)
    try writeForums(to: folder)
    try writeOpportunities(to: folder)
    try writeGifts(to: folder)
    try writeGlossary(to: folder)
  }

  private func writeEstimates(to folder: URL) throws {
    var random = SplitMix64(seed: 41)
    let file = try CSVFile(
      "estimates.csv",
      in: folder,
      columns: "id,project,item,basis,hours,low,high,made_by,made_on,discovery_ref,vetted_on,quoted_on,actual_hours"
    )
    for client in 1...clients {
      for number in 1...6 {
        let made = random.below(300)
        let isVetted = number > 2
        try file.write(
          "e\(client)-\(number)",
          "p\(client)-\(random.below(Workload.projects) + 1)",
          Words.title(&random),
          isVetted ? "vetted" : "gut",
          "\(random.within(8...80))",
          isVetted ? "" : "4",
          isVetted ? "" : "160",
          "s\(random.within(1...8))",
          Day.iso(made),
          isVetted ? "notes" : "",
          isVetted ? Day.iso(made + 1) : "",
          Day.iso(made + 2),
          number < 5 ? "\(random.within(8...120))" : ""
        )
      }
    }
    try file.close()
  }

  private func writeIssues(to folder: URL) throws {
    var random = SplitMix64(seed: 42)
    let file = try CSVFile(
      "issues.csv",
      in: folder,
      columns: """
        id,client,project,kind,text,severity,raised,raised_by,acknowledged,cause,resolution,agreed_with_client,resolved,\
        root_cause,lesson,level,escalated_on,evidence,tried,our_part,ask,ask_by,audience
        """
    )
    for client in 1...clients {
      for (number, kind) in ["complaint", "issue", "obstacle", "conduct"].enumerated() {
        let raised = random.within(200...320)
        try file.write(
          "x\(client)-\(number)",
          "c\(client)",
          "p\(client)-1",
          kind,
          Words.title(&random),
          "medium",
          Day.iso(raised),
          "c\(client)-k1",
          Day.iso(raised + 1),
          "one line for all",
          "a second line",
          "yes",
          number < 2 ? Day.iso(raised + 12) : "",
          "calls were not counted",
          "count them",
          "1",
          Day.iso(raised + 5),
          "milestone:p\(client)-1-M1",
          "called twice",
          "asked late",
          "a second line",
          "2026-11-20",
          number == 0 ? "client" : "internal"
        )
      }
    }
    try file.close()
  }

  private func writeInvoices(to folder: URL) throws {
    var random = SplitMix64(seed: 43)
    let file = try CSVFile("invoices.csv", in: folder, columns: "id,client,amount,issued,due,paid_on,disputed")
    for client in 1...clients {
      for month in 0..<12 {
        let issued = month * 30
        try file.write(
          "HF-\(client)-\(month)",
          "c\(client)",
          "\(random.within(900...9_000)).50",
          Day.iso(issued),
          Day.iso(issued + 30),
          month < 10 ? Day.iso(issued + random.within(20...35)) : "",
          random.chance(3) ? "yes" : ""
        )
      }
    }
    try file.close()
  }

  private func writeForums(to folder: URL) throws {
    let file = try CSVFile(
      "forums.csv",
      in: folder,
      columns: "id,client,name,level,cadence_days,provider_members,client_members,next_on"
    )
    for client in 1...clients {
      for level in 1...3 {
        try file.write(
          "f\(client)-\(level)",
          "c\(client)",
          "Meeting \(level)",
          "\(level)",
          "\(level * 30)",
          "s\(level)",
          "c\(client)-k1;c\(client)-k2",
          "2026-11-\(10 + level)"
        )
      }
    }
    try file.close()
  }

  private func writeOpportunities(to folder: URL) throws {
    var random = SplitMix64(seed: 44)
    let file = try CSVFile(
      "opportunities.csv",
      in: folder,
      columns: "id,client,text,heard_on,value,stage,owner,relevant_because"
    )
    for client in 1...clients {
      try file.write(
        "o\(client)",
        "c\(client)",
        Words.title(&random),
        Day.iso(random.below(360)),
        "9000",
        "heard",
        "s1",
        "it waits"
      )
    }
    try file.close()
  }

  private func writeGifts(to folder: URL) throws {
    let file = try CSVFile("gifts.csv", in: folder, columns: "id,client,on,direction,what,value,staff")
    for client in 1...clients {
      try file.write("g\(client)", "c\(client)", Day.iso(client % 360), "received", "a calendar", "12", "s2")
    }
    try file.close()
  }

  private func writeGlossary(to folder: URL) throws {
    let file = try CSVFile("glossary.csv", in: folder, columns: "term,expansion")
    for (term, expansion) in [("SLA", "service level agreement"), ("VPN", "virtual private network")] {
      try file.write(term, expansion)
    }
    try file.close()
  }
}
