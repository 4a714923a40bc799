import Testing

@testable import Review

/// The rules of plain language, each with a text that fails and one that passes.
@Suite struct LanguageRuleTests {
  private static func commentary(_ text: String) -> [String: String] {
    [
      "commentary.csv": csv([
        [
          "client": "acme", "period": "2026-10", "section": "status", "text": text, "by": "tom", "audience": "client",
        ]
      ])
    ]
  }

  private static func complaint(_ resolution: String) -> [String: String] {
    [
      "issues.csv": csv([
        [
          "id": "IS1", "client": "acme", "kind": "complaint", "text": "Nobody calls back", "severity": "medium",
          "raised": "2026-10-05", "acknowledged": "2026-10-05", "resolution": resolution,
        ]
      ])
    ]
  }

  private static func scope(_ items: String) -> [String: String] {
    ["projects.csv": "id,client,name,scope_in\nPA,acme,Desk,\(items)\nPB,bravo,Mail,\n"]
  }

  private static let text = "exports/commentary.csv:2 (text): "

  private static func sentence(_ words: Int) -> String {
    "We " + (1..<words).map { $0 % 2 == 0 ? "go" : "on" }.joined(separator: " ") + "."
  }

  private static let expectations: [RuleExpectation] = [
    RuleExpectation(
      "abbreviation-unexplained",
      commentary("The RTO is met. PAY-102, Q4, PDF and GBP are known.").merging(scope("RTOs;SLA desk")) { $1 },
      text + "warn: the commentary uses 'RTO', which nobody explains, and so does 1 other",
      "exports/projects.csv:2 (scope_in): warn: the project 'PA' uses 'SLA', which nobody explains",
      passes: commentary("The RTO is met.").merging(["glossary.csv": "term,expansion\nRTO,recovery time objective\n"]) {
        $1
      }
    ),
    RuleExpectation(
      "agreement-vague",
      scope("Reports and dashboards etc.;Help for some users;Training in March as soon as possible"),
      "exports/projects.csv:2 (scope_in): block: the project 'PA' agrees to 'Help for some users', and 'some' can mean anything",
      "exports/projects.csv:2 (scope_in): block: the project 'PA' agrees to 'Reports and dashboards etc.', and 'etc' can mean anything",
      passes: scope("Reports and three dashboards;Help for 40 users").merging(commentary("Some users wait.")) { $1 }
    ),
    RuleExpectation(
      "promise-undated",
      commentary("We will send the rota. We will not touch the halls."),
      text + "warn: the commentary promises something without a day: 'We will send the rota.'",
      passes: commentary("We will send the rota by Friday. We will test it within three weeks.")
    ),
    RuleExpectation(
      "promise-vague",
      commentary("The halls follow soon."),
      text + "warn: the commentary says 'soon', and no day: 'The halls follow soon.'",
      passes: commentary("The halls follow in March, as soon as possible.")
    ),
    RuleExpectation(
      "reply-defensive",
      complaint("You should have called the hotline."),
      "exports/issues.csv:2 (resolution): warn: the issue 'IS1' answers the client with 'you should have'",
      passes: complaint("Nobody called you back for a day.").merging(commentary("You should have a look.")) { $1 }
    ),
    RuleExpectation(
      "reply-only-contract",
      complaint("Clause 7.2 of the contract excludes this."),
      "exports/issues.csv:2 (resolution): warn: the issue 'IS1' answers the client with the contract alone: "
        + "'Clause 7.2 of the contract excludes this.'",
      passes: complaint("Clause 7.2 of the contract excludes this. A second engineer works on it until Friday.")
    ),
    RuleExpectation(
      "sentence-long",
      commentary(sentence(26)),
      text + "warn: the commentary has a sentence of 26 words: '\(sentence(26).prefix(59))…'",
      passes: commentary(sentence(25) + " " + sentence(25))
    ),
    RuleExpectation(
      "text-hard",
      commentary(
        String(repeating: "Organisational responsibilities necessitate continuous administration. ", count: 20)
      ),
      text + "warn: the text of commentary is hard to read: reading ease -221, school year 45, 5 words a sentence",
      passes: commentary(String(repeating: "The desk and the halls run well. ", count: 20))
    ),
    RuleExpectation(
      "word-to-avoid",
      commentary("We utilised the spare scanner prior to the test. It will impact sales. Key risks stay."),
      text + "warn: the commentary uses 'impact'",
      text + "warn: the commentary uses 'key'",
      text + "warn: the commentary uses 'prior to'",
      text + "warn: the commentary uses 'utilised'",
      passes: commentary(
        "We used the spare key. The impact is small. The purchase order is signed. Deliver the scanners."
      )
    ),
  ]

  @Test(arguments: expectations)
  func expect(_ expectation: RuleExpectation) throws { try expectation.check() }

  @Test func aWordHasItsReplacementAsHint() throws {
    let review = try Workspace(Self.commentary("We utilised it. We facilitate it.")).review()
    let hints = review.findings.filter { $0.code == "word-to-avoid" }.map { "\($0.message): \($0.hint ?? "")" }
    #expect(
      hints == [
        "the commentary uses 'facilitate': say plainly what is done", "the commentary uses 'utilised': write 'used'",
      ]
    )
  }

  @Test func textsInOtherLanguagesAreJudgedInThem() throws {
    let review = try Workspace(Self.commentary("Wir werden das bald mit dem Team und der Halle klären.")).review()
    #expect(review.language.remarks.map(\.kind) == [.vague("bald")])
    let french = try Workspace(Self.commentary("Nous allons le faire dès que possible avec les équipes.")).review()
    #expect(french.language.remarks.map(\.kind) == [.vague("dès que possible")])
  }

  @Test func aTaskWithADueDateNeedsNoDayInItsText() throws {
    let row = "A1,acme,task,We will order batteries,tom,2026-10-05,"
    let head = "id,client,kind,text,owner,raised,due,audience\n"
    let kinds = try ["2026-11-20", ""].map { due in
      try Workspace(["actions.csv": head + row + due + ",client\n"]).review().language.remarks.map(\.kind)
    }
    #expect(kinds == [[], [.undated]])
  }

  @Test func whatTheClientWroteIsNotJudged() throws {
    let review = try Workspace(
      Self.complaint("It is mended.").merging([
        "statements.csv":
          "id,client,topic,value,said_by,said_on\nS1,acme,motivation,We leverage the RTO soon,dana,2026-09-01\n",
        "work-items.csv": "id,project,title,created\nW1,PA,RTO of SSO via LDAP asap,2026-10-02\n",
      ]) { $1 }
    ).review()
    #expect(review.language.remarks.isEmpty)
  }

  @Test func aTextIsScoredWithAllOfItsKindAndWithItsAuthor() throws {
    let review = try Workspace(Self.commentary(String(repeating: "The desk runs well today. ", count: 20))).review()
    let parts = review.language.fields.filter { $0.subject == .field(.commentary, "text") } + review.language.authors
    #expect(parts.map(\.subject) == [.field(.commentary, "text"), .author("Tom Aldous")])
    #expect(
      parts.allSatisfy { $0.readability.reading.value?.counts == .init(words: 100, sentences: 20, syllables: 120) }
    )
    let short = try Workspace(Self.commentary("The desk runs well today.")).review().language.authors
    #expect(short.map(\.readability.reading.reason) == [.tooFew(n: 5, needed: 100)])
  }

  @Test func aReaderIsTakenToKnowNothingUnlessRecorded() throws {
    let review = try Workspace().review()
    #expect(review.language.readers == [.init(name: "Dana Kerr", itKnowledge: nil)])
  }

  // MARK: The first page

  @Test func theFirstPageIsReadInAFewMinutes() throws {
    let review = try Workspace().review()
    #expect(!review.findings.contains { $0.code == "first-page-long" })
    #expect(review.adding(ReadingTime(firstPageWords: 600, words: 900)).findings == review.findings)
    let found = review.adding(ReadingTime(firstPageWords: 601, words: 900)).findings.filter {
      !review.findings.contains($0)
    }
    #expect(
      found.map(\.description) == [
        "review.md: note[first-page-long]: acme: the first page of the review has 601 words, which take 4 minutes to read\n"
          + "  hint: close old actions, name fewer things at once, or move the words into the commentary"
      ]
    )
  }

  @Test func aLongFirstPageCanBeWaived() throws {
    var workspace = Workspace()
    workspace.configure(
      """
      waivers:
        - { rule: first-page-long, client: acme, who: Tom, why: launch month, until: 2026-12-31 }
      """
    )
    let review = try workspace.review()
    #expect(review.findings.contains { $0.code == "waiver-unused" })
    let timed = review.adding(ReadingTime(firstPageWords: 601, words: 900))
    #expect(!timed.findings.contains { ["waiver-unused", "first-page-long"].contains($0.code) })
    #expect(timed.waived.map(\.finding.code) == ["first-page-long"])
  }

  @Test(arguments: [(0, 1), (1, 1), (200, 1), (201, 2), (600, 3), (601, 4)])
  func minutesAreRoundedUp(_ words: Int, _ minutes: Int) {
    #expect(ReadingTime.minutes(words, LanguageThresholds()) == minutes)
  }
}
