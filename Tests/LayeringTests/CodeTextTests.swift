import Testing

/// The other tests of this target are only as good as what they read.
@Suite struct CodeTextTests {
  @Test(arguments: [
    ("let a = 1 // try!\nlet b = 2", "let a = 1 \nlet b = 2"),
    ("/// fatalError\nfunc f() {}", "\nfunc f() {}"),
    ("a /* x /* y */ z */ b", "a  b"),
    (#"let text = "// no comment" + x"#, #"let text = "" + x"#),
    (#"let text = "a\"b" // c"#, #"let text = "" "#),
    (#"let text = "\(f("try!")) as!" + x"#, #"let text = "" + x"#),
    ("let text = \"\"\"\n  \"quoted\" // kept out\n  \"\"\" + x", "let text = \"\" + x"),
    ("unfinished \"text", "unfinished \"\""), ("unfinished /* comment", "unfinished "),
  ])
  func leavesOutCommentsAndLiterals(_ text: String, _ code: String) {
    #expect(CodeText.of(text) == code)
  }

  @Test func findsImports() {
    let code = "@testable import A\nimport B\npublic import struct C.D\nlet important = 1\nfunc import_(x: Int) {}"
    #expect(Source(path: "T/a.swift", code: code).imports == ["A", "B", "C"])
  }
}
