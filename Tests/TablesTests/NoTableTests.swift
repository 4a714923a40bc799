import Testing

@testable import Tables

@Suite struct NoTableTests {
  @Test func refusesAReportInBlocks() {
    let block = "\n%,,\nAnswer Choices,Percent,Responses\nYes,40%,4\nNo,60%,6\n"
    let text =
      "Survey 2024,,\n" + ["Q1. Happy?", "Q2. Content?"].map { block.replacing("%,,", with: $0 + ",,") }.joined()
    #expect(
      refusal(text) == """
        a.csv:3: error[not-a-table]: the file is a report in blocks, each with a title of its own such as 'Q1. Happy?', and \
        no table with a row for each record; 'Answer Choices, Percent, Responses' stands in several of them
          hint: export the single records instead: in a survey tool all individual responses, not the summary
        """
    )
    #expect(refusal(text, .init(headingRow: 4)) == nil)
  }

  @Test func readsATableInSections() throws {
    let text = """
      Date,Person,Hours

      Project A
      2024-01-01,Bob,3
      2024-01-02,Ann,4

      Project B
      2024-01-01,Bob,5
      2024-01-02,Ann,6

      """
    #expect(try ReadAll(try open(text)).rows.count == 6)
  }

  @Test(arguments: [
    ("<!DOCTYPE html><html>", "a web page"), ("\n <HTML lang=en>", "a web page"),
    ("<?xml version=\"1.0\"?><a/>", "XML"),
    ("{\\rtf1\\ansi x}", "a document in Rich Text Format"),
  ])
  func refusesOtherLanguages(_ text: String, _ what: String) {
    #expect(refusal(text)?.hasPrefix("a.csv: error[not-a-table]: the file is \(what) and no table\n  hint: ") == true)
  }
}
