import TestSupport
import Foundation
import Testing

/// From the form to mails, and from mails to the results.
@Suite struct CollectTests {
  /// The mail with all questions, filled in; a form whose link would be too long has none.
  private func all(_ example: CollectExample, _ answers: [String: String]) throws -> Letter {
    let form = try example.link("[all]: ", in: "survey.md")
    let questions = (1...10).map { "[q\($0)] A question?\r\nq\($0): \r\n\r\n" }.joined()
    let body = "Survey: S-1\r\n\r\n" + questions
    return (form ?? Letter(subject: "Survey S-1, all answers", body: body)).filled(answers)
  }

  @Test func bringsAnswersFromTheFormToTheResults() throws {
    let example = try CollectExample()
    #expect(try example.run("build", ".", "--period", "2026-09").status == 0)
    let old = try all(example, ["q1": "1", "q2": "1"]).body
    let nine = try #require(try example.link("[1-9]: ", in: "survey.md"))
    let five = try #require(try example.link("[2-5]: ", in: "survey.md"))
    try example.send("1.eml", nine)
    try example.send("2.eml", five)
    try example.send(
      "3.eml",
      all(example, ["q1": "10", "q2": "4", "q9": "Süße Kuchen"]).sent(by: "lou@acme.example", as: .page)
    )
    try example.send(
      "4.eml",
      all(example, ["q1": "9", "q2": "5", "q10": "=1+1, süß"]).sent(by: "Eva <eva@acme.example>", as: .quotedPrintable)
    )
    try example.send("5.eml", all(example, ["q1": "8", "q2": "4"]).sent(by: "KAI@acme.example", as: .base64))
    try example.send(
      "6.eml",
      all(example, ["q1": "10", "q2": "5"]).sent(by: "liv@acme.example", as: .topPosted, quoting: old)
    )
    try example.send(
      "7.eml",
      all(example, ["q1": "9", "q2": "4"]).sent(by: "\"Dahl, Nils\" <nils@acme.example>", as: .outlook, quoting: old)
    )
    let mails = (1...7).map { "\($0).eml" }
    let run = try Binary.run(["collect", "."] + mails, in: example.workspace.path)
    #expect((run.status, run.errors) == (0, ""))
    #expect(
      run.output == """
        1.eml:1  taken on  kim   S-1  q1: 9
        2.eml:1  taken on  kim   S-1  q2: 5
        3.eml:1  taken on  lou   S-1  q1: 10, q2: 4, q9: Süße Kuchen
        4.eml:1  taken on  eva   S-1  q1: 9, q2: 5, q10: =1+1, süß
        5.eml:1  taken on  kai   S-1  q1: 8, q2: 4
        6.eml:1  taken on  liv   S-1  q1: 10, q2: 5
        7.eml:1  taken on  nils  S-1  q1: 9, q2: 4, (more words in the mail)

        6 lines added to exports/responses-S-1.csv

        """
    )
    let written = try example.text("exports/responses-S-1.csv")
    let rows = written.split(separator: "\n").dropFirst().map { $0.split(separator: ",", maxSplits: 1).last ?? "" }
    #expect(
      rows == [
        "S-1,eva,2026-10-07,9,5,,,,,,,,\"'=1+1, süß\",,,", "S-1,kai,2026-10-07,8,4,,,,,,,,,,,",
        "S-1,kim,2026-10-07,9,5,,,,,,,,,,,", "S-1,liv,2026-10-07,10,5,,,,,,,,,,,",
        "S-1,lou,2026-10-07,10,4,,,,,,,Süße Kuchen,,,,", "S-1,nils,2026-10-07,9,4,,,,,,,,,,,",
      ]
    )
    #expect(try example.run("build", ".", "--period", "2026-10").status == 0)
    let results = try example.text("packs/client/acme/2026-10/survey-results.md")
    #expect(results.contains("6 of 6"), "\(results)")
    let again = try Binary.run(["collect", "."] + mails.reversed(), in: example.workspace.path)
    #expect(again.status == 0 && again.output.hasSuffix("\n\nnothing is new\n"), "\(again.output)")
    #expect(try example.text("exports/responses-S-1.csv") == written)
  }

  @Test func addsALaterAnswerWithoutTouchingALine() throws {
    let example = try CollectExample()
    try example.send("1.eml", Letter(subject: "", body: "Survey: S-1\nQuestion: q1\nAnswer: 9\n"))
    try example.send("2.eml", Letter(subject: "", body: "Survey: S-1\nQuestion: q9\nAnswer: More\n"))
    _ = try example.run("collect", "1.eml")
    let first = try example.text("exports/responses-S-1.csv")
    let run = try example.run("collect", ".", "2.eml", "--format", "json")
    #expect(run.status == 0)
    let second = try example.text("exports/responses-S-1.csv")
    #expect(second.hasPrefix(first))
    #expect(second.dropFirst(first.count).hasSuffix(",S-1,kim,2026-10-07,9,,,,,,,,More,,,,\n"))
    #expect(
      run.output == """
        {
          "diagnostics" : [

          ],
          "mails" : [
            {
              "client" : "acme",
              "contact" : "kim",
              "file" : "2.eml",
              "line" : 1,
              "more_words" : false,
              "said" : [
                {
                  "about" : "q9",
                  "answer" : "More"
                }
              ],
              "state" : "taken on",
              "survey" : "S-1"
            }
          ],
          "written" : [
            {
              "file" : "exports/responses-S-1.csv",
              "lines" : 1
            }
          ]
        }

        """
    )
    let check = try example.run("check", ".", "--period", "2026-10")
    #expect(check.output.contains("exports/responses-S-1.csv     responses            2     1         1         0"))
  }

  @Test func keepsSignOffsForAPersonToConfirm() throws {
    let example = try CollectExample()
    _ = try example.run("build", ".", "--period", "2026-09")
    let choice = try #require(try example.link("[Option B](", in: "pack.md"))
    let agreement = try #require(try example.link("[Agree to this by e-mail](", in: "pack.md"))
    let other = try #require(try example.link("[another way](", in: "pack.md"))
    try example.send("1.eml", choice.sent(by: "lou@acme.example"))
    try example.send("2.eml", agreement)
    try example.send("3.eml", choice.sent(by: "eva@acme.example"))
    try example.send("4.eml", other.sent(by: "lou@acme.example"))
    let run = try example.run("collect", ".", "1.eml", "2.eml", "3.eml", "4.eml")
    #expect(run.status == 1)
    #expect(
      run.output == """
        1.eml:1  to confirm    lou    decision:D-1: B
        2.eml:1  to confirm    kim    criterion:C2: agreed
        3.eml:1  not taken on  eva    decision:D-1: B
        4.eml:1  not taken on  lou    \("")

        2 lines added to replies.csv

        """
    )
    #expect(
      run.errors == """
        4.eml:1: error[reply-to-read]: the mail is about the decision 'd-1', and does not simply say yes
          hint: read it, and write what it says into the register yourself
        3.eml:1: error[reply-without-authority]: acme: Eva Dahl may not sign it (may_sign lacks 'scope'), and the mail signs off decision:D-1
          hint: ask somebody whose may_sign holds 'scope', or correct the contact

        """
    )
    let lines = try example.text("replies.csv").split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
    #expect(
      lines[0].joined(separator: ",") == "received,client,contact,matter,record,answer,file,message_sha256,status"
    )
    #expect(lines[1].prefix(7) == ["2026-10-07", "acme", "lou", "scope", "decision:D-1", "B", "1.eml"])
    #expect(lines[2].prefix(7) == ["2026-10-07", "acme", "kim", "criteria", "criterion:C2", "agreed", "2.eml"])
    #expect(lines.dropFirst().allSatisfy { $0.last == "to confirm" && $0[7].count == 64 })
    let check = try example.run("check", ".")
    #expect(!check.errors.contains("replies.csv") && !check.output.contains("replies.csv"))
  }

  /// A code is made with the key of the workspace; `00000-00000` would be that of one person in 2 to the power of 50.
  @Test func refusesTheCodeOfSomebodyElse() throws {
    let example = try CollectExample()
    let body = "Survey: S-1\nQuestion: q1\nAnswer: 9\nCode: 00000-00000\n"
    try example.send("1.eml", Letter(subject: "", body: body))
    try example.workspace.write(String(repeating: "a7", count: 32) + "\n", to: "invitations.key")
    let run = try example.run("collect", "1.eml", "--quiet")
    #expect((run.status, run.output.hasSuffix("\nnothing is new\n")) == (1, true))
    #expect(
      run.errors == """
        1.eml:1: error[reply-code-wrong]: acme: the code is not that of 'kim' in the survey 'S-1'
          hint: ask the person to send it once more from the invitation they were sent

        """
    )
    try FileManager.default.removeItem(atPath: example.workspace.path + "/invitations.key")
    #expect(try example.run("collect", "1.eml").status == 0)
  }

  @Test func leavesTheOldLinesWhereTheDiskRefuses() throws {
    let example = try CollectExample()
    try example.send("1.eml", Letter(subject: "", body: "Survey: S-1\nQuestion: q1\nAnswer: 9\n"))
    let long = "Survey: S-1\nQuestion: q9\nAnswer: " + String(repeating: "More and more. ", count: 1_000)
    try example.send("2.eml", Letter(subject: "", body: long))
    _ = try example.run("collect", "1.eml")
    let first = try example.text("exports/responses-S-1.csv")
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/bash")
    shell.arguments = ["-c", "trap '' XFSZ; ulimit -f 4; \"$0\" collect . 2.eml > out 2> err", Binary.path]
    shell.currentDirectoryURL = URL(fileURLWithPath: example.workspace.path)
    try shell.run()
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 2)
    #expect(
      try example.text("err").hasPrefix("exports/responses-S-1.csv: error[output-unwritable]: nothing could be added")
    )
    #expect(try example.text("exports/responses-S-1.csv") == first)
  }

  @Test func writesNothingThroughALinkOutOfTheWorkspace() throws {
    let (example, outside) = (try CollectExample(), try TemporaryFolder())
    try outside.write("id,survey,contact,on,q1\n", to: "victim.csv")
    try FileManager.default.createSymbolicLink(
      atPath: example.workspace.path + "/exports/responses-S-1.csv",
      withDestinationPath: outside.path + "/victim.csv"
    )
    try example.send("1.eml", Letter(subject: "", body: "Survey: S-1\nQuestion: q1\nAnswer: 9\n"))
    let run = try example.run("collect", "1.eml")
    #expect(run.status == 1)
    #expect(
      run.errors.hasPrefix("exports/responses-S-1.csv: error[link-outside]: the file is a link out of the workspace;")
    )
    #expect(try Folder.text(outside.path + "/victim.csv") == "id,survey,contact,on,q1\n")
  }

  /// A survey tool's table, from the command to the file, twice.
  @Test func takesTheTablesOfSurveyTools() throws {
    let example = try CollectExample()
    let surveys = try example.text("exports/surveys.csv")
    try example.workspace.write(
      surveys + "C-1,acme,Between us,2026-10-05,2026-10-23,confidential,6\n",
      to: "exports/surveys.csv"
    )
    let question = "How likely are you to recommend us to a colleague or another organisation?"
    try example.workspace.write(
      "Timestamp,Email Address,\(question)\n10/13/2026 9:00:00,kim@acme.example,9\n"
        + "10/14/2026 9:00:00,nobody@acme.example,9\n",
      to: "google.csv"
    )
    try example.workspace.write(
      "Response ID,Date submitted,Last page,Email address,q1\n1,2026-10-13 10:00:00,2,lou@acme.example,8\n",
      to: "lime.csv"
    )
    let run = try example.run("collect", "--survey", "S-1", "google.csv")
    #expect(run.status == 1)
    #expect(
      run.output == "google.csv:2  taken on      kim  S-1  q1: 9\ngoogle.csv:3  not taken on       S-1  \n\n"
        + "1 line added to exports/responses-S-1.csv\n"
    )
    #expect(
      run.errors.contains(
        "google.csv:3 (contact): error[reply-sender-unknown]: acme: nobody@acme.example is the address of no contact"
      )
    )
    let hidden = try example.run("collect", ".", "--survey", "C-1", "lime.csv")
    #expect(hidden.status == 0 && hidden.output.contains("1 line added to exports/responses-C-1.csv"))
    #expect(try example.text("exports/responses-C-1.csv").contains(",C-1,,2026-10-13,8,"))
    #expect(!(try example.text("exports/responses-C-1.csv") + hidden.output + hidden.errors).contains("lou"))
    let named = try example.text("exports/responses-S-1.csv")
    let unnamed = try example.text("exports/responses-C-1.csv")
    #expect(named.contains(",S-1,kim,2026-10-13,9,"))
    #expect(try example.run("collect", "--survey", "S-1", "google.csv").output.hasSuffix("nothing is new\n"))
    #expect(try example.run("collect", "--survey", "C-1", "lime.csv").output.hasSuffix("nothing is new\n"))
    #expect(try example.text("exports/responses-S-1.csv") == named)
    #expect(try example.text("exports/responses-C-1.csv") == unnamed)
    let check = try example.run("check", ".", "--period", "2026-10", "--quiet")
    #expect(!check.errors.contains("responses-"), "\(check.errors)")
  }

  @Test func refusesATableThatBuildsReadAlready() throws {
    let example = try CollectExample()
    try example.workspace.write("survey,contact,on,q1\nS-1,kim,2026-10-13,9\n", to: "exports/responses-tool.csv")
    let run = try example.run("collect", ".", "./exports/responses-tool.csv", "absent.csv", "absent.eml")
    #expect((run.status, run.output) == (1, "nothing is new\n"))
    #expect(
      run.errors == """
        ./exports/responses-tool.csv: error[reply-table-read]: 'check' and 'build' read the file already, as responses, by its name; collected, its answers would count twice
          hint: leave it to them, or move the file out of the workspace and collect it from there
        absent.csv: error[file-unreadable]: the file cannot be read: no such file or directory
          hint: check the path
        absent.eml: error[file-unreadable]: the file cannot be read: no such file or directory
          hint: check the path

        """
    )
  }

  @Test func needsAWorkspaceAndMails() throws {
    let folder = try TemporaryFolder()
    #expect(try Binary.run(["collect", "."], in: folder.path).status == 64)
    let run = try Binary.run(["collect", ".", "a.eml"], in: folder.path)
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("error[settings-missing]: there is no reviewpack.yaml in '.'"))
  }

  /// Whatever a mailbox holds, the program ends with its list, and takes on nothing that no contact said.
  @Test func survivesFiveHundredHostileMails() throws {
    let example = try CollectExample()
    var random = SplitMix64(seed: 71)
    let pieces = [
      "Survey: S-1", "Survey: S-1\u{0}", "Question: q1", "Answer: 9", "Answer: =cmd|' /C calc'!A1", "[q9] What?",
      "q9: @SUM(1)",
      "Decision: D-1", "Option: B", "Option: B\",\"x", "Criterion: C2", "Agreed: yes", "> Answer: 3", "\u{202E}",
      "\u{FEFF}",
      "Code: 00000-00000", "\u{1B}[31m", "", "../../etc/passwd", String(repeating: "x", count: 5_000), "🙂", "--", "\r",
    ]
    let senders = [
      "kim@acme.example", "nobody@evil.example", "kim@acme.example, lou@acme.example", "", "<>",
      "=?utf-8?q?kim=40acme.example?=",
      "\"kim@acme.example\" <x@evil.example>", "kim@acme.example\r\nBcc: all@acme.example", "Kim <kim@ACME.example>",
    ]
    for number in 0..<500 {
      let body = (0..<random.int(0...12)).map { _ in pieces[random.int(0...pieces.count - 1)] }.joined(
        separator: "\r\n"
      )
      var letter = Letter(subject: pieces[random.int(0...pieces.count - 1)], body: body)
      letter.from = senders[random.int(0...senders.count - 1)]
      letter.shape = [.plain, .page, .quotedPrintable, .base64, .topPosted, .outlook][random.int(0...5)]
      letter.date = ["Wed, 7 Oct 2026 09:00:00 +0200", "", "now", "Fri, 31 Dec 9999 23:59:59 +0000"][random.int(0...3)]
      try example.send("\(number).eml", letter)
    }
    let run = try Binary.run(["collect", "."] + (0..<500).map { "\($0).eml" }, in: example.workspace.path)
    #expect(run.status == 1)
    #expect(!run.output.contains("\u{1B}") && !run.errors.contains("\u{1B}"))
    for line in (try? example.text("exports/responses-S-1.csv"))?.split(separator: "\n").dropFirst() ?? [] {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      #expect(["kim", "lou"].contains(cells[2]), "\(line)")
      #expect(cells[3] == "2026-10-07" && ["", "9"].contains(cells[4]), "\(line)")
      #expect(!line.contains(",=") && !line.contains(",@"), "\(line)")
    }
    let check = try example.run("check", ".", "--period", "2026-10", "--quiet")
    #expect(!check.errors.contains("responses-S-1.csv"), "\(check.errors)")
  }
}
