import Testing

@testable import Tables

@Suite struct PlaceholderTests {
  @Test(arguments: Placeholder.signs + ["TBD", "Unknown", "N/A", "K.A.", "#N/A", "NULL", ""])
  func takesSignsForNotRecorded(_ text: String) {
    #expect(withUTF8(of: text, Placeholder.isOne))
  }

  @Test(arguments: [
    "none", "NA", "?", "0", "no", "Unknown man", "TBD soon", "- option", "-5", "=1+1", "'-", "----", "…", "Nan", "n",
    "k",
  ])
  func takesNothingElseForIt(_ text: String) {
    #expect(!withUTF8(of: text, Placeholder.isOne))
  }

  @Test func keepsTextThatASpreadsheetGuardsOrTakesForAFormula() throws {
    let export = try open("a\n'+4917012345\n=1+1\n- option\n'\n'=x\n+5\n@home\n")
    let read = try ReadAll(export)
    #expect(read.rows.map { $0[0] } == ["+4917012345", "=1+1", "- option", "'", "=x", "+5", "@home"])
  }
}
