import Testing

@testable import Markdown

/// The notes of several documents stand once in all of them together.
@Suite struct NoteSectionTests {
  @Test func theSectionMakesWayForALineAndWhatFollowsStays() throws {
    let source = "# A\n\n## Notes\n\n- one\n  - more\n- two\n\nlast\n\n## B\n\ntext\n"
    let section = try #require(NoteSection("Notes", in: source, place: "See below."))
    #expect(section.rest == "# A\n\nSee below.\n\n## B\n\ntext\n")
    #expect(section.notes.map(\.text) == ["- one\n  - more", "- two", "last"])
    #expect(section.headings == 1)
  }

  @Test func aSectionAtTheEndIsTakenWithItsSmallerHeadings() throws {
    let section = try #require(NoteSection("Notes", in: "text\n\nNotes\n---\n\n### C\n\n- one\n", place: "See."))
    #expect(section.rest == "text\n\nSee.\n")
    #expect(section.notes.map(\.text) == ["### C", "- one"])
    #expect(section.headings == 2)
  }

  @Test(arguments: ["# Notes\n", "### Notes\n", "> ## Notes\n", "```\n## Notes\n```\n", "## Other\n", ""])
  func onlyASectionOfTheSecondLevelIsTaken(_ source: String) {
    #expect(NoteSection("Notes", in: source, place: "") == nil)
  }

  @Test func eachNoteStandsOnceAndWhatEverySectionEndsWithStaysTheEnd() throws {
    let first = try #require(NoteSection("N", in: "## N\n\n- a\n- b\n- end\n", place: ""))
    let second = try #require(NoteSection("N", in: "## N\n\n- b\n- c\n\ntext\n\n- end\n", place: ""))
    #expect(NoteSection.markdown(of: first.notes + second.notes) == "- a\n- b\n- c\n\ntext\n\n- end\n")
    #expect(NoteSection.markdown(of: []) == "")
  }
}
