import Review
import Testing

@testable import Packs

/// Styles stand in the elements, where mail programs leave them.
@Suite struct MailStyleTests {
  private let style = MailStyle(FirmColours())

  @Test(arguments: ["<p>", "<h2>", "<li>", "<table>"])
  func standInEveryElementThatHasOne(_ tag: String) {
    let name = tag.dropFirst().dropLast()
    #expect(style.styled(tag + "x").hasPrefix("<\(name) style=\"margin:"))
  }

  @Test(arguments: ["<strong>x</strong>", "</p>", "<em>", "a < b", "<pre>", "&lt;p&gt;", "<picture>", "", "<"])
  func leaveAllElseAsItIs(_ html: String) {
    #expect(style.styled(html) == html)
  }

  @Test func putNumbersOnTheRight() {
    let cells = style.styled("<th align=\"right\">Now</th><td>Late</td>")
    #expect(cells.contains("<th style=\"") && cells.contains("text-align:right;") && cells.contains("text-align:left;"))
    #expect(cells.contains(";white-space:nowrap\" align=\"right\">Now"))
  }

  @Test func makeAReplySomethingToPress() {
    let reply = style.styled("<a href=\"mailto:a@b.test?subject=x&amp;body=y\">Yes</a>")
    let address = style.styled("<a href=\"mailto:a@b.test\">a@b.test</a>")
    #expect(reply.contains("display:inline-block") && !address.contains("display:inline-block"))
    #expect(reply.hasSuffix("href=\"mailto:a@b.test?subject=x&amp;body=y\">Yes</a>"))
  }
}
