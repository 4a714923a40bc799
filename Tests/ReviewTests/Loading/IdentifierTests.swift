import Testing

@testable import Review

@Suite struct IdentifierTests {
  @Test(arguments: [
    "a", "A1", "acme-1", "0", "a.b_c-d", "COM10", "CONSOLE", "x.CON", "nul1", String(repeating: "a", count: 64),
  ])
  func acceptsNamesThatCanBecomePartOfAPath(_ id: String) {
    #expect(Identifier.pathProblem(id) == nil)
  }

  @Test(arguments: [
    ("../x", "may hold only the letters A-Z and a-z, digits, '.', '_' and '-'"),
    ("a/b", "may hold only the letters A-Z and a-z, digits, '.', '_' and '-'"),
    ("a b", "may hold only the letters A-Z and a-z, digits, '.', '_' and '-'"),
    ("café", "may hold only the letters A-Z and a-z, digits, '.', '_' and '-'"),
    ("a\u{0}", "may hold only the letters A-Z and a-z, digits, '.', '_' and '-'"),
    ("a\\b", "may hold only the letters A-Z and a-z, digits, '.', '_' and '-'"),
    ("..", "must start with a letter or digit"), (".hidden", "must start with a letter or digit"),
    ("-rf", "must start with a letter or digit"), ("_x", "must start with a letter or digit"),
    ("acme.", "must not end with a dot"), ("CON", "is a device name on Windows"),
    ("nul", "is a device name on Windows"),
    ("Com1", "is a device name on Windows"), ("LPT9.txt", "is a device name on Windows"),
    ("aux.b.c", "is a device name on Windows"), (String(repeating: "a", count: 65), "must have 1 to 64 characters"),
    ("", "must have 1 to 64 characters"), ("🚀", "may hold only the letters A-Z and a-z, digits, '.', '_' and '-'"),
    (String(repeating: "x", count: 300), "must have 1 to 64 characters"),
    ("build.json", "is the name of a file that stands beside the clients' folders"),
    ("Index.html", "is the name of a file that stands beside the clients' folders"),
  ])
  func refusesNamesThatCannot(_ id: String, _ problem: String) {
    #expect(Identifier.pathProblem(id) == problem)
  }

  @Test(arguments: [
    ("M/3 – über", nil), (String(repeating: "ü", count: 128), nil),
    (String(repeating: "a", count: 129), "must have at most 128 characters"),
    ("a\u{7}", "must not hold control characters"),
    ("a\nb", "must not hold control characters"), ("a\u{85}b", "must not hold control characters"),
  ])
  func allowsAnyTextForOtherIds(_ id: String, _ problem: String?) {
    #expect(Identifier.textProblem(id) == problem)
  }

  @Test(arguments: [(RecordType.clients, "client"), (.projects, "project"), (.surveys, "survey")])
  func refusesAPathOutOfTheWorkspace(_ type: RecordType, _ word: String) throws {
    let messages = try Workspace.complete(type, ["id": "../x"]).messages()
    #expect(
      messages.contains {
        $0.hasSuffix(
          "error[id-invalid]: the id '../x' may hold only the letters A-Z and a-z, digits, '.', '_' and '-'\n"
            + "  hint: give the \(word) an id like 'acme-1'"
        )
      }
    )
  }

  @Test(arguments: [
    RecordType.contacts, .statements, .milestones, .workItems, .criteria, .surveyQuestions, .responses, .actions,
    .estimates, .forums, .opportunities, .gifts,
  ])
  func refusesControlCharactersInOtherIds(_ type: RecordType) throws {
    let portfolio = try Workspace.complete(type, ["id": "a\u{7}b"]).portfolio()
    #expect(portfolio.diagnostics.contains { $0.message == "the id must not hold control characters" })
    #expect(portfolio.files.first { $0.file == Workspace.path(of: type) }?.rejected.counts == ["id-invalid": 1])
  }
}
