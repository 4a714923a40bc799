import Foundation

/// What is kept by client: the client, people, what was said, actions, decisions, interactions, commentary.
struct ClientRegisters {
  let clients: Int

  func write(to folder: URL) throws {
    try writeClients(to: folder)
    try writeContacts(to: folder)
    try writeStatements(to: folder)
    try writeActions(to: folder)
    try writeDecisions(to: folder)
    try writeInteractions(to: folder)
  }

  private func writeClients(to folder: URL) throws {
    var random = SplitMix64(seed: 2)
    let file = try CSVFile(
      "clients.csv",
      in: folder,
      columns: "id,name,currency,locale,domains,hour_value,hour_value_agreed_by,hour_value_agreed_on"
    )
    for client in 1...clients {
      try file.write(
        "c\(client)",
        "\(random.pick(Words.firms)) \(client)",
        ["GBP", "EUR", "USD"][client % 3],
        ["", "de-DE", "", "fr-FR"][client % 4],
        "c\(client).example",
        "\(random.within(25...60))",
        "c\(client)-k1",
        "2025-12-01"
      )
    }
    try file.close()
  }

  private func writeContacts(to folder: URL) throws {
    let file = try CSVFile(
      "contacts.csv",
      in: folder,
      columns: "id,client,name,email,role,side,sponsor,authorised,may_sign,department"
    )
    for person in 1...8 {
      let name = Words.people[person - 1]
      try file.write(
        "s\(person)",
        "",
        name,
        "s\(person)@firm.example",
        "engineer",
        "provider",
        "",
        "yes",
        "scope;change;acceptance;criteria;value",
        ""
      )
    }
    for client in 1...clients {
      for person in 1...6 {
        let id = "c\(client)-k\(person)"
        let signs = person == 1 ? "scope;change;acceptance;criteria;value" : ""
        try file.write(
          id,
          "c\(client)",
          "\(Words.people[person]) \(client)",
          "k\(person)@c\(client).example",
          "manager",
          "client",
          person == 1 ? "yes" : "",
          person < 3 ? "yes" : "no",
          signs,
          ["Sales", "Depot", "Office"][person % 3]
        )
      }
    }
    try file.close()
  }

  private func writeStatements(to folder: URL) throws {
    let file = try CSVFile("statements.csv", in: folder, columns: "id,client,topic,category,value,said_by,said_on")
    for client in 1...clients {
      for (topic, value) in [
        ("motivation", "No stop in the peak weeks"), ("priorities", "reliability; speed; cost"),
        ("risk_appetite", "cautious"), ("budget", "fixed until next August"),
      ] {
        let category = topic == "risk_appetite" ? "continuity" : ""
        try file.write("ST-\(topic)", "c\(client)", topic, category, value, "c\(client)-k1", "2026-01-19")
      }
    }
    try file.close()
  }

  private func writeActions(to folder: URL) throws {
    var random = SplitMix64(seed: 3)
    let file = try CSVFile(
      "actions.csv",
      in: folder,
      columns: "id,client,project,kind,text,owner,raised,due,done,source_refs,audience"
    )
    for client in 1...clients {
      // What follows from low scores stays in the house.
      let scores = (1...9).map { "survey:S-c\(client)-1/A\($0)" }.joined(separator: ";")
      try file.write(
        "A0",
        "c\(client)",
        "",
        "follow_up",
        "Call the people who are not content",
        "s1",
        "2026-10-24",
        "2026-11-05",
        "",
        scores,
        "internal"
      )
      for project in 1...Workload.projects {
        // One corrective action answers everything of the project that may be bad news.
        let milestones = (1...ProjectRegisters.milestones).map { "milestone:p\(client)-\(project)-M\($0)" }
        let criteria = (1...ProjectRegisters.criteria).map { "criterion:p\(client)-\(project)-K\($0)" }
        let owner = "s\(random.within(1...8))"
        let answered = (["project:p\(client)-\(project)/status"] + milestones + criteria).joined(
          separator: ";"
        )
        try file.write(
          "A\(project)",
          "c\(client)",
          "p\(client)-\(project)",
          "corrective",
          Words.title(&random),
          owner,
          "2026-09-20",
          "2026-11-20",
          "",
          answered,
          "client"
        )
        let isDone = random.chance(50)
        try file.write(
          "A\(project + Workload.projects)",
          "c\(client)",
          "p\(client)-\(project)",
          ["task", "question", "follow_up"][project % 3],
          Words.title(&random),
          "c\(client)-k\(random.within(1...6))",
          Day.iso(300 + random.below(30)),
          Day.iso(340 + random.below(60)),
          isDone ? Day.iso(345 + random.below(20)) : "",
          "",
          project % 2 == 0 ? "client" : "internal"
        )
      }
    }
    try file.close()
  }

  private func writeDecisions(to folder: URL) throws {
    var random = SplitMix64(seed: 4)
    let decisions = try CSVFile(
      "decisions.csv",
      in: folder,
      columns:
        "id,client,project,question,needs_client_input,client_input,asked_on,due,decided_on,chosen,signed_by,signed_on"
    )
    let options = try CSVFile(
      "decision-options.csv",
      in: folder,
      columns: "decision,label,summary,for,against,cost,days,nothing,recommended"
    )
    for client in 1...clients {
      for decision in 1...2 {
        let id = "c\(client)-D\(decision)"
        let isDecided = decision == 1
        try decisions.write(
          id,
          "c\(client)",
          "p\(client)-\(decision)",
          "Which way for \(random.pick(Words.things))?",
          "yes",
          isDecided ? "given" : "none",
          "2026-09-01",
          "2026-11-15",
          isDecided ? "2026-10-05" : "",
          isDecided ? "A" : "",
          isDecided ? "c\(client)-k1" : "",
          isDecided ? "2026-10-05" : ""
        )
        for label in ["A", "B", "Nothing"] {
          try options.write(
            id,
            label,
            Words.title(&random),
            "quick",
            "costs more",
            "\(random.within(1...90) * 100)",
            "\(random.within(1...30))",
            label == "Nothing" ? "yes" : "no",
            label == "A" ? "yes" : "no"
          )
        }
      }
    }
    try decisions.close()
    try options.close()
  }

  private func writeInteractions(to folder: URL) throws {
    var random = SplitMix64(seed: 5)
    let file = try CSVFile(
      "interactions.csv",
      in: folder,
      columns: "id,client,project,on,channel,direction,people,summary,client_confirmed,audience"
    )
    for client in 1...clients {
      for talk in 1...6 {
        try file.write(
          "I\(talk)",
          "c\(client)",
          "",
          Day.iso(300 + random.below(60)),
          random.pick(["video", "phone", "email"]),
          "both",
          "c\(client)-k1;s\(random.within(1...8))",
          Words.title(&random),
          "yes",
          talk % 2 == 0 ? "client" : "internal"
        )
      }
    }
    try file.close()
  }
}
