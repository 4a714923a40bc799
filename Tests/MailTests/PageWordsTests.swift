import Testing

@testable import Mail

@Suite struct PageWordsTests {
  @Test(arguments: [
    ("<p>one</p><p>two</p>", "one\ntwo\n"), ("one<br>two<br/><br />three", "one\ntwo\n\nthree\n"),
    ("<div>a<div>b</div>c</div>", "a\nb\nc\n"), ("  a \n\t b  <b> c</b>d ", "a b cd\n"),
    ("<td>a</td><td>b</td>", "a b\n"), ("<tr><td>q1: </td><td>9</td></tr><tr><td>q2:</td><td>8</td>", "q1: 9\nq2: 8\n"),
    ("<ul><li>a<li>b</ul>c", "a\nb\nc\n"), ("<h1>A</h1>text", "A\ntext\n"),
    ("<pre>a\n  b\n\nc</pre>d", "a\n  b\n\nc\nd\n"),
    ("a<script>if (1<2) q1: 9</script>b", "ab\n"), ("<STYLE>p{}</STYLE>a", "a\n"),
    ("<head><title>t</title></head>a", "a\n"),
    ("a<script>never closed", "a\n"), ("a<!-- <p>b</p> -->c", "ac\n"), ("a<!-- never closed", "a\n"),
    ("<!doctype html><?xml x?>a", "a\n"), ("a < b > c <3", "a < b > c <3\n"),
    ("<a title=\"x>y\" href='>'>z</a>", "z\n"),
    ("<a title=\"never closed>z", ""), ("&lt;b&gt; &amp;amp; &quot;&apos;", "<b> &amp; \"'\n"),
    ("J&ouml;rg &Uuml; &szlig; &euro; &hellip; &nbsp;x", "Jörg Ü ß € … x\n"),
    ("&#74;&#x6A;&#128;&#0;&#xD800;&#99999999999;", "Jj€\u{FFFD}\u{FFFD}&#99999999999;\n"),
    ("&unknown; & &; &#; &#x; &lt", "&unknown; & &; &#; &#x; &lt\n"), ("a\u{A0}b", "a\u{A0}b\n"),
    ("<o:p>&nbsp;</o:p>a", "a\n"), ("", ""), ("<p></p><div></div>", ""), ("<p>日本</p>é", "日本\né\n"),
    (
      "own<blockquote>quoted<br>more<blockquote>deeper</blockquote></blockquote>own",
      "own\n> quoted\n> more\n>> deeper\nown\n"
    ),
    ("</blockquote></pre>a", "a\n"), ("<p>a</p>\n\n<p>b</p>", "a\nb\n"), ("a<option>b", "ab\n"), ("x<br>", "x\n"),
  ])
  func readsAPage(_ page: String, _ text: String) {
    #expect(PageWords.text(of: page) == text)
  }

  /// What mail programs make of a reply, as HTML alone.
  @Test(arguments: [
    "<div dir=\"ltr\">I choose option B<br><br>Decision: D1<br>Option: B</div><br><div class=\"gmail_quote\"><div dir=\"ltr\" class=\"gmail_attr\">On Sat, Oct 31, 2026 at 9:30 AM Mia Reyes &lt;<a href=\"mailto:mia@provider.example\">mia@provider.example</a>&gt; wrote:<br></div><blockquote class=\"gmail_quote\" style=\"margin:0\"><div>Decision: D1<br>Option: A</div></blockquote></div>",
    "<html><head><style>p.MsoNormal{margin:0}</style></head><body lang=DE><div class=WordSection1><p class=MsoNormal>I choose option B<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>Decision: D1<o:p></o:p></p><p class=MsoNormal>Option: B<o:p></o:p></p><div><div style='border:none;border-top:solid #E1E1E1 1.0pt'><p class=MsoNormal><b>Von:</b> Mia Reyes &lt;mia@provider.example&gt; <br><b>Gesendet:</b> Samstag, 31. Oktober 2026 09:30<br><b>An:</b> Jo Lind<br><b>Betreff:</b> Entscheidung<o:p></o:p></p></div></div><p class=MsoNormal>Decision: D1</p><p class=MsoNormal>Option: A</p></div></body></html>",
    "<div>I choose option B</div><div><br></div><div>Decision: D1</div><div>Option: B</div><div id=\"appendonsend\"></div><hr tabindex=\"-1\"><div id=\"divRplyFwdMsg\"><font face=\"Calibri\"><b>From:</b> Mia Reyes<br><b>Sent:</b> Saturday<br><b>To:</b> Jo<br><b>Subject:</b> x</font></div><div>Option: A</div>",
    "<body>I choose option B<div><br></div><div>Decision: D1</div><div>Option: B<br><div><br><blockquote type=\"cite\"><div>On 31. Oct 2026, at 09:30, Mia Reyes &lt;mia@provider.example&gt; wrote:</div><br><div>Option: A</div></blockquote></div></div></body>",
  ])
  func leavesTheOwnWordsOfAReplyInHTML(_ page: String) {
    let own = ReplyText.own(of: PageWords.text(of: page)).split(separator: "\n").map(String.init)
    #expect(own == ["I choose option B", "Decision: D1", "Option: B"])
  }

  @Test(arguments: [
    "<", "<!--", "<a b=\"", "<script ", "<script></scrip", "<blockquote>", "&", "&#", "<br>", "</", "<!", " ",
    "<pre>\n",
  ])
  func isLinear(_ piece: String) {
    let clock = ContinuousClock()
    let took = clock.measure { _ = PageWords.text(of: String(repeating: piece, count: 400_000 / piece.utf8.count)) }
    #expect(took < .seconds(10), "\(piece)")
  }
}
