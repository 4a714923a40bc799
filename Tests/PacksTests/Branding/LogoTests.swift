import Diagnostics
import Foundation
import Testing

@testable import Packs

/// A logo is a picture and nothing else.
@Suite struct LogoTests {
  private static let namespace = "xmlns=\"http://www.w3.org/2000/svg\""
  private static func svg(_ content: String) -> String { "<svg \(namespace) viewBox=\"0 0 9 9\">\(content)</svg>" }

  private func message(_ bytes: [UInt8]) -> String? {
    do throws(Diagnostic) {
      _ = try Logo(bytes, file: "logo")
      return nil
    } catch {
      return error.description
    }
  }

  static let harmless = [
    svg("<path d=\"M0 0h9v9z\" fill=\"#005a8c\"/>"),
    "\u{FEFF}  <?xml version=\"1.0\"?>\n<!-- a comment <script> -->\n" + svg(""),
    svg(
      "<defs><linearGradient id=\"a\"/></defs><rect fill=\"url(#a)\"/><use href=\"#b\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"#b\"/>"
    ),
    svg(
      "<style>.a{fill:#000}/* url(x) */</style><text class=\"a\" font-family=\"'Ada'\">onload=x &lt;script&gt;</text>"
    ),
    svg("<image href=\"data:image/png;base64,AA==\"/><style><![CDATA[ .a > .b { fill: red } ]]></style>"),
    "<s:svg xmlns:s=\"http://www.w3.org/2000/svg\"><s:g/></s:svg>",
  ]

  @Test(arguments: harmless)
  func takesDrawings(text: String) throws {
    let logo = try Logo(Array(text.utf8), file: "logo.svg")
    #expect(logo.address == "data:image/svg+xml;base64," + Data(text.utf8).base64EncodedString())
  }

  static let unsafe = [
    "<script>x</script>", "<SCRIPT/>", "<s:script/>", "<g onload=\"x\"/>", "<g ONCLICK=x />", "<foreignObject/>",
    "<ForeignObject><p/></ForeignObject>", "<a href=\"https://x.example/\"/>", "<a xlink:href=\"//x.example\"/>",
    "<use href=\"other.svg#a\"/>", "<image href=\"https://x.example/a.png\"/>", "<image xlink:href=\"a.png\"/>",
    "<image href=\"data:image/svg+xml;base64,AA==\"/>", "<a href=\"data:text/html,x\"/>", "<a href=\"javascript:x\"/>",
    "<a href=\" java&#10;script:x\"/>", "<style>@import 'a.css';</style>",
    "<style>a{fill:url(https://x.example/#a)}</style>",
    "<rect fill=\"url(https://x.example/#a)\"/>", "<rect style=\"fill:url('a.svg#b')\"/>",
    "<set attributeName=\"href\"/>",
    "<animate attributeName=\"href\" to=\"x\"/>", "<iframe src=\"#\"/>", "<style><script/></style>",
    "<title><b/></title>",
    "<style>a{background:url(data:image/svg+xml,x)}</style>",
  ]

  @Test(arguments: unsafe)
  func refusesWhatRunsOrLoads(content: String) throws {
    let said = try #require(message(Array(Self.svg("\n  " + content).utf8)), "\(content)")
    #expect(said.contains("error[logo-unsafe]: the logo "), "\(said)")
    #expect(said.hasPrefix("logo:2:"), "\(said)")
  }

  @Test(arguments: [
    "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">",
    "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>", "<?xml-stylesheet href=\"a.css\"?>",
  ])
  func refusesDeclarations(text: String) throws {
    let said = try #require(message(Array((text + Self.svg("")).utf8)))
    #expect(said.contains("logo:1:1: error[logo-unsafe]: the logo declares"))
  }

  @Test func saysWhatAndWhere() {
    #expect(
      message(Array(Self.svg("\n é<script>").utf8)) == """
        logo:2:3: error[logo-unsafe]: the logo holds the element <script>; a logo draws, and nothing else
          hint: take it out, or save the drawing as plain SVG or as PNG
        """
    )
  }

  @Test(arguments: [
    ("<html><body></body></html>", "logo:1:1: error[logo-invalid]: the logo is no SVG drawing: it begins with <html>"),
    (
      "<svg viewBox=\"0 0 1 1\"/>",
      "logo:1:1: error[logo-invalid]: the logo does not say that it is SVG\n"
        + "  hint: write xmlns=\"http://www.w3.org/2000/svg\" into its first tag"
    ),
    ("<!-- -->", "logo:1:1: error[logo-invalid]: the logo holds no drawing\n  hint: save it again as SVG"),
    (
      "GIF89a",
      "logo: error[logo-invalid]: the logo is neither a PNG image nor an SVG drawing\n"
        + "  hint: save it in one of these formats; the ending of its name does not matter"
    ),
    (
      "",
      "logo: error[logo-invalid]: the logo is neither a PNG image nor an SVG drawing\n"
        + "  hint: save it in one of these formats; the ending of its name does not matter"
    ),
  ])
  func refusesWhatIsNoPicture(_ text: String, _ expected: String) { #expect(message(Array(text.utf8)) == expected) }

  // MARK: PNG

  /// One black pixel.
  static let png: [UInt8] = Array(
    Data(base64Encoded: "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==")
      ?? Data()
  )

  @Test func takesImages() throws {
    #expect(try Logo(Self.png, file: "logo.png").address.hasPrefix("data:image/png;base64,iVBORw0KGgo"))
  }

  @Test func refusesBrokenImages() {
    func problem(_ bytes: [UInt8]) -> String {
      (message(bytes) ?? "").replacingOccurrences(
        of: "logo: error[logo-invalid]: the logo is no usable PNG image: ",
        with: ""
      ).replacingOccurrences(of: "\n  hint: save the image again", with: "")
    }
    #expect(problem(Array(Self.png.dropLast(4))) == "it is cut off")
    #expect(problem(Array(Self.png.prefix(8))) == "it is cut off")
    #expect(problem(Self.png + [0]) == "something stands behind its end")
    var wrong = Self.png
    wrong[20] ^= 1
    #expect(problem(wrong) == "its check sums do not fit")
    var long = Self.png
    long[8] = 0xFF
    #expect(problem(long) == "it is cut off")
  }

  /// No byte changed or cut off crashes the check, and none goes unnoticed.
  @Test func noticesEveryChangedByte() {
    for index in Self.png.indices.dropFirst(8) {
      var bytes = Self.png
      bytes[index] ^= 0x55
      #expect(message(bytes) != nil, "\(index)")
      #expect(message(Array(Self.png.prefix(index))) != nil, "\(index)")
    }
  }
}
