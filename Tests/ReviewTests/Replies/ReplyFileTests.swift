import Diagnostics
import Tables
import Testing

@testable import Review

@Suite struct ReplyFileTests {
  private func file(_ workspace: Workspace, _ texts: String...) throws -> (ReplyFile?, [Diagnostic]) {
    let mails = texts.enumerated().map { mail($1, file: "\($0).eml") }
    let (files, problems) = ReplyFile.all(of: try workspace.collect(mails), in: try workspace.portfolio())
    return (files.first, problems)
  }

  private func added(_ existing: String?, _ texts: String...) throws -> String {
    let mails = texts.enumerated().map { mail($1, file: "\($0).eml") }
    let workspace = Workspace.replying()
    let files = ReplyFile.all(of: try workspace.collect(mails), in: try workspace.portfolio()).files
    let bytes = try #require(files.first).bytes(behind: existing.map { Array($0.utf8) })
    return String(decoding: bytes, as: UTF8.self)
  }

  private let all = "Survey: S1\n[q1]\nq1: 9\n[q9] What?\nq9: =HYPERLINK(\"a\")\n[q10] What?\nq10: @me, \"you\"\n"

  @Test func makesANewFileWithEveryColumn() throws {
    let (file, problems) = try file(Workspace.replying(), all)
    #expect(problems.isEmpty)
    #expect(file?.name == "exports/responses-S1.csv")
    #expect(
      try added(nil, all) == #"""
        id,survey,contact,on,q1,q2,q3,q4,q5,q6,q7,q8,q9,q10,comment,theme,consent_quote
        \#(id(of: all)),S1,dana,2026-10-07,9,,,,,,,,"'=HYPERLINK(""a"")","'@me, ""you""",,,

        """#
    )
  }

  private func id(of text: String) -> String {
    "mail-" + sum(Array(sum(mail(text, file: "0.eml").bytes).utf8)).prefix(32)
  }

  /// What a spreadsheet would run is guarded, and the loader takes the guard off again.
  @Test func isReadBackAsItWasWritten() throws {
    var workspace = Workspace.replying()
    workspace.exports["responses-S1.csv"] = try added(nil, all)
    let portfolio = try workspace.portfolio()
    let answers = try #require(portfolio.account("acme").confidential.responses["S1"]?.first?.answers)
    #expect(answers == ["q1": "9", "q9": "=HYPERLINK(\"a\")", "q10": "@me, \"you\""])
    #expect(try workspace.collect([mail(all)]).mails.map(\.state) == [.known])
  }

  @Test(arguments: [
    ("survey;contact;on;id;q1;q2\nS1;lee;2026-10-06;L1;3;2", "\nS1;dana;2026-10-07;ID;9;\n"),
    ("ID,Survey,Contact,On,q2,q1,mood\r\n", "ID,S1,dana,2026-10-07,,9,\n"),
    ("\u{FEFF}id,survey,contact,on,q1\nL1,S1,lee,2026-10-06,\"3\n\"\n", "ID,S1,dana,2026-10-07,9\n"),
  ])
  func keepsTheColumnsOfAFileThatIsThere(existing: String, expected: String) throws {
    let text = try added(existing, single("S1", "q1", "9"))
    #expect(text == expected.replacing("ID", with: id(of: single("S1", "q1", "9"))))
  }

  @Test(arguments: [
    (
      "id,survey,contact,on,q2\n", "reply-column-missing",
      "the file has no column 'q1', and lines that stand there are never changed",
      "rename it to exports/responses-S1-old.csv, and run the command again: a new file is made with all columns"
    ),
    (
      "id,survey,contact,on,Q1\n", "reply-column-missing",
      "the file has no column 'q1', and lines that stand there are never changed",
      "rename it to exports/responses-S1-old.csv, and run the command again: a new file is made with all columns"
    ),
  ])
  func refusesAFileThatCannotTakeTheLines(existing: String, code: String, message: String, hint: String) throws {
    let error = #expect(throws: Diagnostic.self) { _ = try added(existing, single("S1", "q1", "9")) }
    #expect(error?.code == code)
    #expect(error?.message == message)
    #expect(error?.hint == hint)
  }

  @Test func refusesAFileOfAnotherEncoding() throws {
    let workspace = Workspace.replying()
    let files = ReplyFile.all(of: try workspace.collect([mail(single("S1", "q1", "9"))]), in: try workspace.portfolio())
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in "id,survey,contact,on,q1\n".utf16 { wide += [UInt8(unit & 255), UInt8(unit >> 8)] }
    let error = #expect(throws: Diagnostic.self) { _ = try files.files[0].bytes(behind: wide) }
    #expect(
      error.map { ["reply-table-unfit", "encoding-invalid"].contains($0.code) } == true,
      "\(String(describing: error))"
    )
  }

  @Test func refusesAFileThatAnEntryReadsInAnotherForm() throws {
    var workspace = Workspace.replying()
    workspace.configure(
      "sources:\n  - { files: 'exports/responses-*.csv', records: responses, fields: { on: When } }\n"
    )
    let (file, problems) = try file(workspace, single("S1", "q1", "9"))
    #expect(file == nil)
    #expect(
      problems.map(\.description) == [
        """
        reviewpack.yaml:3 (sources): error[reply-file-claimed]: answers are to go into exports/responses-S1.csv, which the entry for 'exports/responses-*.csv' reads in another form; nothing is written
          hint: name the exports of the survey tool otherwise, such as 'exports/survey-tool-*.csv'
        """
      ]
    )
  }

  @Test func refusesAQuestionThatIsCalledLikeAColumn() throws {
    let workspace = Workspace.replying(["survey-questions.csv": "survey,id,type,text\nS1,Theme,open,What?\n"])
    let (file, problems) = try file(workspace, "Survey: S1\n[Theme] What?\nTheme: so\n")
    #expect(file == nil)
    #expect(problems.map(\.code) == ["reply-question-misnamed"])
    #expect(problems.first?.message.contains("a question 'Theme', which is called like a column") == true)
  }

  @Test func addsSignOffsToTheRegister() throws {
    let workspace = Workspace.replying()
    let replies = try workspace.collect([mail("CR-12 approved", file: "=a.eml")])
    let files = ReplyFile.all(of: replies, in: try workspace.portfolio()).files
    #expect(files.map(\.name) == ["replies.csv"])
    #expect(
      String(decoding: try files[0].bytes(behind: nil), as: UTF8.self) == """
        received,client,contact,matter,record,answer,file,message_sha256,status
        2026-10-07,acme,dana,change,change-request:CR-12,approved,'=a.eml,\(sum(Array("=a.emlCR-12 approved".utf8))),to confirm

        """
    )
  }
}
