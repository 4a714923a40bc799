import TestSupport
import Diagnostics
import Testing

@testable import Packs

/// Whatever runs, asks or loads is found in finished pages.
@Suite struct PageScanTests {
  private func findings(_ text: String, in file: String = "review.html") -> [Diagnostic] {
    PageScan.findings(in: [PackFile(file, text)])
  }

  static let active = [
    "<script>x</script>", "<SCRIPT\nsrc=x>", "<script", "<svg:script/>", "<body onload=\"x\">", "<p ONCLICK=x>",
    "<p/onclick=x>",
    "<p a='>' onclick=x>", "<p a=\"\" onclick>", "<form>", "<input>", "<button>", "<iframe src=#>", "<object>",
    "<embed>",
    "<base href=#>", "<textarea>", "<frame>", "<a href=javascript:x>", "<a href='&#106;ava&Tab;script&colon;x'>",
    "<a href=' \u{1}JaVaScRiPt:x'>", "<a href='java\nscript:x'>", "<a href=data:text/html,x>", "<a href=vbscript:x>",
    "<svg><a xlink:href='javascript:x'/></svg>", "<svg><set attributeName=href to=x /></svg>",
    "<meta http-equiv=Refresh content='0;url=x'>", "<style><img src=\"#\"></style>", "<title><b></title>",
    "<svg><style></style/><script></svg>", "<!--><script>-->", "<!---><script>-->", "<!-- x --!><script>",
    "<!x><script>",
    "<?x><script>?>", "</ x><script>", "<![CDATA[><script>]]>", "a < b <script>", "<p =\"><script>\" onclick=x>",
  ]

  static let outside = [
    "<img src=https://x.example/a.png>", "<img src=//x.example/a.png>", "<img src=logo.png>",
    "<img src='\\\\x.example\\a'>",
    "<img srcset='data:image/png;base64,AA== 1x, https://x.example/a.png 2x'>", "<img srcset='a.png 2x'>",
    "<link rel=stylesheet href=https://x.example/a.css>", "<link rel=icon href=favicon.ico>", "<video poster=a.png>",
    "<table background=https://x.example/a.png>", "<svg><use href=https://x.example/a.svg#x /></svg>",
    "<svg><image xlink:href='https://x.example/a.png'/></svg>", "<a href=ftp://x.example/>",
    "<a href=file:///etc/passwd>",
    "<a ping=https://x.example/ href=#>", "<html manifest=https://x.example/a>", "<style>@import 'a.css';</style>",
    "<style>@IMPORT url(a)</style>", "<style>@\\69mport 'a'</style>", "<style>a{b:url(https://x.example/)}</style>",
    "<style>a{b:URL( 'https://x.example/' )}</style>", "<style>a{b:u\\72 l(//x.example)}</style>",
    "<style>a{b:image-set('a.png' 1x)}</style>", "<style>/* ' */a{b:url(a)}/* ' */</style>",
    "<style>@font-face{src:url(data:font/woff2;base64,AA)}</style>",
    "<p style='background:url(&#104;ttps://x.example/)'>",
    "<svg><path fill='url(https://x.example/#a)'/></svg>", "<style>a{b:'\n;c:url(d)}</style>",
    "<?xml-stylesheet href='https://x.example/a.css'?>", "<!DOCTYPE svg SYSTEM 'https://x.example/a.dtd'>",
  ]

  static let harmless = [
    "<!DOCTYPE html><html lang=en><meta charset=utf-8><meta name=viewport content='width=device-width'>", "<p>x</p>",
    "<a href=https://x.example/>x</a><a href='mailto:a@b.example?subject=x'>y</a><a href=#z>z</a><a href=other.html>o</a>",
    "<img alt='https://x.example/a.png javascript:x <script>' src='data:image/png;base64,AA=='>",
    "<img srcset='data:image/png;base64,AA== 1x, data:image/png;base64,BB== 2x'>", "&lt;script&gt; a < b",
    "<!-- <script src=https://x.example/></script> -->",
    "<p title='url(https://x.example/)' aria-label='onclick=x'>x</p>",
    "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 1 1'><path d='M0 0'/></svg>",
    "<svg><linearGradient id='a'/><path fill='url(#a)'/><use href='#b'/></svg>", "<title>a &lt;b&gt;</title>",
    "<style>/* @import url(x) */ a::after{content:'url(https://x.example/) @import'} @media (width < 40rem){a{b:c}}</style>",
    "<style>a{background:url(data:image/svg+xml;base64,AA)} b{c:url(#d)} e{f:rgb(0 0 0)}</style>",
    "<style media='(min-aspect-ratio: 16/9)'>a{b:c}</style>", "<!-- <form> -->",
  ]

  @Test(arguments: active)
  func findsWhatRuns(text: String) {
    #expect(findings("<p>\n</p>\n" + text).contains { $0.code == "active-content" && $0.severity == .block }, "\(text)")
  }

  @Test(arguments: outside)
  func findsWhatIsLoaded(text: String) {
    #expect(
      findings("<p>\n</p>\n" + text).contains { $0.code == "outside-address" && $0.severity == .block },
      "\(text)"
    )
  }

  @Test(arguments: harmless)
  func passesOverWhatOnlyShows(text: String) {
    #expect(findings(text).map(\.message) == [])
  }

  @Test func tellsFileLineAndFix() {
    let page = "<html>\n<style>\na { b: url(https://x.example/f.woff) }\n</style>\n<body\n onload=\"x()\">"
    #expect(
      findings(page).map(\.description) == [
        """
        review.html:3: block[outside-address]: the style sheet loads 'https://x.example/f.woff'; a page that goes out loads \
        nothing
          hint: put images into the page as data: addresses, use the fonts of the reader's system, or write a link instead
        """,
        """
        review.html:5: block[active-content]: the page runs script with the attribute 'onload' of <body>; pages that go out \
        hold no scripts, forms or embedded pages
          hint: take it out of page.html, style.css or the chart it comes from
        """,
      ]
    )
  }

  @Test func looksIntoChartsButNotIntoMarkdown() {
    #expect(findings("<svg onload='x'/>", in: "charts/a.svg").map(\.code) == ["active-content"])
    #expect(findings("<script>", in: "review.md").isEmpty)
  }

  @Test func tellsAProblemOfSeveralPagesOnce() {
    let files = ["review.html", "survey.html"].map { PackFile($0, "<script></script>") }
    #expect(PageScan.findings(in: files).map { $0.place.file } == ["review.html"])
  }

  /// Between harmless markup, anything that runs or loads is found, and nothing else.
  @Test func findsOneFaultAmongHarmlessMarkup() {
    var random = SplitMix64(seed: 11)
    let closed = Self.harmless.filter { $0.hasSuffix(">") }
    let faults = (Self.active + Self.outside).filter { $0.hasSuffix(">") && !$0.contains("<!-") }
    for _ in 0..<2_000 {
      let before = (0..<Int.random(in: 0...4, using: &random)).compactMap { _ in closed.randomElement(using: &random) }
      let after = (0..<Int.random(in: 0...4, using: &random)).compactMap { _ in closed.randomElement(using: &random) }
      #expect(findings((before + after).joined(separator: "\n")).isEmpty)
      let fault = faults.randomElement(using: &random) ?? ""
      #expect(!findings((before + [fault] + after).joined(separator: "\n")).isEmpty, "\(before) \(fault)")
    }
  }

  /// Whatever a template holds, reading ends and stays inside the text.
  @Test func readsAnything() {
    var random = SplitMix64(seed: 12)
    let pieces: [[UInt8]] =
      [
        "<", ">", "/", "!", "--", "?", "=", "\"", "'", "&", "#", ";", "\\", "(", ")", "@import", "url(", "style",
        "title",
        "<style>", "</style", "<svg ", "href", "src=", "on", "data:", "\u{0}", "\n", " ", "é", "<![CDATA[", "]]>",
        "&#x",
      ].map { Array($0.utf8) } + [[0xC3], [0xFF]]
    for _ in 0..<3_000 {
      let bytes = (0..<Int.random(in: 0...60, using: &random)).flatMap { _ in pieces.randomElement(using: &random) ?? []
      }
      let file = PackFile("a.html", bytes: bytes)
      _ = PageScan.findings(in: [file])
      let text = DecodedText(file)
      let words = FoldedWords(text.bytes)
      for word in 0..<words.count { #expect(words.range(of: word..<word + 1).upperBound <= text.bytes.count) }
      var reader = MarkupReader(bytes)
      var parts = 0
      while reader.next() != nil { parts += 1 }
      #expect(parts <= bytes.count + 1)
    }
  }

  /// Nothing is read again and again: a text of a quarter of a megabyte is no work.
  @Test(
    .timeLimit(.minutes(30)),
    arguments: [
      "<", "<!--", "<style>", "<a href='", "<p a=", "</", "&#x41", "&a", "<title></style>", "<![CDATA[", "url(", "/*",
    ]
  )
  func readsLongTexts(piece: String) {
    for start in ["", "<style>", "<p style='"] {
      let page = PackFile("a.html", start + String(repeating: piece, count: 40_000))
      let text = DecodedText(page)
      #expect(FoldedWords(text.bytes).count < text.bytes.count)
      _ = PageScan.findings(in: [page])
    }
  }
}
