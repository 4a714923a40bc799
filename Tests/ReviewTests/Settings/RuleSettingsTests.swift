import Testing

@testable import Review

@Suite struct RuleSettingsTests {
  private func read(_ yaml: String) -> (Settings, [String]) {
    let (settings, problems) = SettingsReader.read(Array("firm: { name: Firm }\n\(yaml)".utf8))
    return (settings, problems.map(\.description))
  }

  @Test func readsSeverities() {
    let (settings, messages) = read("rules: { budget-differs: block, bad-news-not-told: note }")
    #expect(messages == [])
    #expect(settings.ruleSeverities == ["budget-differs": .block, "bad-news-not-told": .note])
  }

  @Test func readsWaivers() {
    let (settings, messages) = read(
      """
      waivers:
        - rule: budget-differs
          client: acme
          record: project:PA
          who: tom
          why: the contract is being redrawn
          until: 2026-12-31
        - { rule: bad-record, client: bravo, who: tom, why: known, until: 2026-11-06 }
      """
    )
    #expect(messages == [])
    let (first, second) = (settings.waivers.first, settings.waivers.last)
    #expect(first?.rule == "budget-differs" && first?.client == "acme" && first?.record == "project:PA")
    #expect(first?.who == "tom" && first?.why == "the contract is being redrawn" && first?.until == "2026-12-31")
    #expect(second?.client == "bravo" && second?.record == nil)
    #expect(second?.place.description == "reviewpack.yaml:9:5 (waivers[2])")
  }

  @Test(arguments: [
    (
      "rules: { budget-difers: note }",
      "reviewpack.yaml:2:25 (rules.budget-difers): error[setting-invalid]: there is no rule 'budget-difers'\n"
        + "  hint: did you mean 'budget-differs'?"
    ),
    (
      "rules: { x: note }",
      "reviewpack.yaml:2:13 (rules.x): error[setting-invalid]: there is no rule 'x'\n  hint: 'reviewpack rules' lists them"
    ),
    (
      "rules: { budget-differs: error }",
      "reviewpack.yaml:2:26 (rules.budget-differs): error[setting-invalid]: 'rules.budget-differs' is 'error' where "
        + "'block', 'warn' or 'note' is expected"
    ),
    (
      "rules: { small-group-exposed: note }",
      "reviewpack.yaml:2:31 (rules.small-group-exposed): error[rule-fixed]: the rule 'small-group-exposed' protects "
        + "others, and can be neither softened nor waived\n  hint: answer its findings instead"
    ),
    (
      "waivers: { rule: bad-record }",
      "reviewpack.yaml:2:10 (waivers): error[setting-invalid]: 'waivers' must be a list of entries that start with "
        + "'- rule:'"
    ),
    (
      "waivers: [{ rule: contested-external-id, client: acme, who: tom, why: known, until: 2026-12-31 }]",
      "reviewpack.yaml:2:19 (waivers[1].rule): error[rule-fixed]: the rule 'contested-external-id' protects others, and "
        + "can be neither softened nor waived\n  hint: answer its findings instead"
    ),
    (
      "waivers: [{ rule: bad-records, client: acme, who: tom, why: known, until: 2026-12-31 }]",
      "reviewpack.yaml:2:19 (waivers[1].rule): error[setting-invalid]: there is no rule 'bad-records'\n"
        + "  hint: did you mean 'bad-record'?"
    ),
    (
      "waivers: [{ rule: bad-record, client: acme, who: tom, why: '', until: 2026-12-31 }]",
      "reviewpack.yaml:2:11 (waivers[1].why): error[setting-missing]: the waiver says nothing about 'why'\n"
        + "  hint: a waiver names the rule, the client or the record, who decided it, why, and until which day"
    ),
    (
      "waivers: [{ rule: bad-record, who: tom, why: known, until: 2026-12-31 }]",
      "reviewpack.yaml:2:11 (waivers[1]): error[setting-missing]: the waiver names neither a client nor a record\n"
        + "  hint: add 'client: ID' or 'record: milestone:M3', so that it lets no more be than was decided"
    ),
    (
      "waivers: [{ rule: bad-record, client: acme, who: tom, why: known, until: soon }]",
      "reviewpack.yaml:2:74 (waivers[1].until): error[setting-invalid]: 'waivers[1].until' is 'soon' where a date like "
        + "2026-10-31 is expected"
    ),
    (
      "waivers: [{ rule: bad-record, clint: acme, client: acme, who: tom, why: known, until: 2026-12-31 }]",
      "reviewpack.yaml:2:38 (waivers[1].clint): error[setting-unknown]: there is no setting 'waivers[1].clint'\n"
        + "  hint: did you mean 'client'?"
    ),
  ])
  func saysWhatIsWrongAndWhere(_ yaml: String, _ message: String) { #expect(read(yaml).1 == [message]) }
}
