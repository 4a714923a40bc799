import Testing

@testable import Markdown

@Suite struct FigureTests {
  private func html(_ source: String, style: MarkdownDocument.Style = .pack) throws -> String {
    try MarkdownDocument(parsing: source, style: style) { address, index in
      address.hasPrefix("charts/") ? "<svg id=\"\(index)\">\(address.dropFirst(7))</svg>" : nil
    }.html
  }

  @Test func putsADrawingInThePlaceOfAnImageThatStandsAlone() throws {
    #expect(
      try html("a\n\n![some *words*](charts/a.svg)\n\nb")
        == "<p>a</p>\n<figure>\n<svg id=\"0\">a.svg</svg>\n</figure>\n<p>b</p>\n"
    )
  }

  @Test(arguments: [
    ("a ![x](charts/a.svg) b", "<p>a <svg id=\"0\">a.svg</svg> b</p>\n"),
    ("- ![x](charts/a.svg)", "<ul>\n<li>\n<figure>\n<svg id=\"0\">a.svg</svg>\n</figure>\n</li>\n</ul>\n"),
    ("![x](charts/a.svg)![y](charts/b.svg)", "<p><svg id=\"0\">a.svg</svg><svg id=\"1\">b.svg</svg></p>\n"),
    ("[![x](charts/a.svg)](javascript:x)", "<figure>\n<svg id=\"0\">a.svg</svg>\n</figure>\n"),
    ("![x](charts/a.svg) {#id}", "<p><svg id=\"0\">a.svg</svg> {#id}</p>\n"),
  ])
  func keepsWhatStandsAroundADrawing(source: String, expected: String) throws {
    #expect(try html(source) == expected)
  }

  @Test func drawsInTables() throws {
    #expect(try html("| a |\n|-|\n| ![x](charts/a.svg) |").contains("<td><svg id=\"0\">a.svg</svg></td>"))
  }

  @Test func countsTheDrawingsOfADocument() throws {
    let html = try html("![a](charts/a.svg)\n\n![x](other.svg)\n\n> ![b](charts/a.svg)")
    #expect(html.contains("<svg id=\"0\">a.svg</svg>") && html.contains("<svg id=\"1\">a.svg</svg>"))
    #expect(html.contains("<p><img src=\"other.svg\" alt=\"x\" /></p>"))
  }

  /// The words of an image may hold images, which have no place of their own.
  @Test func drawsNothingInsideTheWordsOfAnImage() throws {
    #expect(
      try html("![a ![b](charts/b.svg) c](charts/a.svg)") == "<figure>\n<svg id=\"0\">a.svg</svg>\n</figure>\n"
    )
    #expect(try html("![a ![b](charts/b.svg) c](other.svg)") == "<p><img src=\"other.svg\" alt=\"a b c\" /></p>\n")
  }

  @Test func drawsNothingInThePlainStyle() throws {
    #expect(try html("![x](charts/a.svg)", style: .plain) == "<p><img src=\"charts/a.svg\" alt=\"x\" /></p>\n")
  }
}
