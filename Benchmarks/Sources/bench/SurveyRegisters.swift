import Foundation

/// What clients think: surveys, answers, and our own words on them.
struct SurveyRegisters {
  static let answers = 25

  let clients: Int

  func write(to folder: URL) throws {
    try writeSurveys(to: folder)
    try writeCommentary(to: folder)
  }

  private func writeSurveys(to folder: URL) throws {
    var random = SplitMix64(seed: 12)
    let surveys = try CSVFile(
      "surveys.csv",
      in: folder,
      columns: "id,client,name,stage,opened,closed,identity,invited,undeliverable"
    )
    let responses = try CSVFile(
      "responses.csv",
      in: folder,
      columns: "id,survey,on,q1,q2,q3,q4,q5,q6,q7,q8,comment,consent_quote"
    )
    for client in 1...clients {
      for (number, month) in ["04", "10"].enumerated() {
        let survey = "S-c\(client)-\(number)"
        try surveys.write(
          survey,
          "c\(client)",
          "How are we doing?",
          "during",
          "2026-\(month)-05",
          "2026-\(month)-23",
          "confidential",
          "40",
          ""
        )
        for answer in 1...Self.answers {
          let scores = (0..<7).map { _ in "\(random.within(2...5))" }
          try responses.write(
            "\(survey)-\(answer)",
            survey,
            "2026-\(month)-\(random.within(10...22))",
            "\(random.within(5...10))",
            scores[0],
            scores[1],
            scores[2],
            scores[3],
            scores[4],
            scores[5],
            scores[6],
            random.chance(30) ? Words.title(&random) : "",
            "no"
          )
        }
      }
    }
    try surveys.close()
    try responses.close()
  }

  private func writeCommentary(to folder: URL) throws {
    var random = SplitMix64(seed: 13)
    let file = try CSVFile("commentary.csv", in: folder, columns: "client,period,section,text,by,audience")
    for client in 1...clients {
      for section in ["status", "impact"] {
        let text = "This month **\(random.pick(Words.things))** came first.\n\nNext is \(random.pick(Words.things))."
        try file.write("c\(client)", "2026-10", section, text, "s1", "client")
      }
    }
    try file.close()
  }
}
