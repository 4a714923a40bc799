import Diagnostics
import Testing

@Suite struct DiagnosticTests {
  @Test(arguments: [
    (Diagnostic.Place(file: "a.csv", line: 2, column: 7, field: "due"), "a.csv:2:7 (due)"),
    (Diagnostic.Place(file: "a.csv"), "a.csv"),
    (Diagnostic.Place(file: "a.csv", line: 3), "a.csv:3"),
    (Diagnostic.Place(field: "period"), "period"),
    (Diagnostic.Place(), ""),
  ])
  func writesAPlaceAsEditorsReadIt(place: Diagnostic.Place, text: String) {
    #expect(place.description == text)
  }

  @Test func writesPlaceSeverityCodeMessageAndHint() {
    let diagnostic = Diagnostic(
      .error,
      "column-missing",
      "there is no column 'recommend'",
      at: .init(file: "surveys.csv", line: 2, field: "recommend"),
      hint: "rename the column 'recomend'"
    )
    #expect(
      diagnostic.description == """
        surveys.csv:2 (recommend): error[column-missing]: there is no column 'recommend'
          hint: rename the column 'recomend'
        """
    )
  }

  @Test func showsControlCharactersInsteadOfObeyingThem() {
    let diagnostic = Diagnostic(.note, "x", "a\u{1B}[31mb\u{9B}")
    #expect(diagnostic.description == "note[x]: a\u{FFFD}[31mb\u{FFFD}")
  }

  @Test func keepsQuotedLineBreaksOffTheScreen() {
    let diagnostic = Diagnostic(.note, "x", "a\r\nerror[y]: b\nc", hint: "d\ne")
    #expect(diagnostic.description == "note[x]: a error[y]: b c\n  hint: d e")
  }

  @Test func listsWhatMattersMostFirst() {
    let note = Diagnostic(.note, "a", "a")
    let block = Diagnostic(.block, "z", "z")
    let laterBlock = Diagnostic(.block, "z", "z", at: .init(file: "b"))
    #expect([note, laterBlock, block].sorted() == [block, laterBlock, note])
  }

  @Test(
    arguments: [
      ("statment", ["state", "statement"], "statement"),
      ("recomend", ["recommend"], "recommend"),
      ("Titel", ["title", "total"], "title"),
      ("xyz", ["abc"], nil),
      ("", ["abc"], nil),
    ] as [(String, [String], String?)]
  )
  func findsTheNameThatWasMeant(name: String, names: [String], expected: String?) {
    #expect(nearestName(to: name, among: names) == expected)
  }
}
