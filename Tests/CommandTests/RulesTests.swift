import Foundation
import Testing

/// `reviewpack rules`: what a pack must hold to.
@Suite struct RulesTests {
  private struct Form: Decodable {
    struct Rule: Decodable {
      let id, severity, starter_severity, demand, reason, remedy: String
      let practices: [String]
    }
    struct Problem: Decodable { let code: String }
    let rules: [Rule]
    let diagnostics: [Problem]
  }

  private func form(_ arguments: [String] = []) throws -> Form {
    let run = try Binary.run(["rules", "--format", "json"] + arguments, in: Folder.package)
    #expect(run.errors == "")
    return try JSONDecoder().decode(Form.self, from: Data(run.output.utf8))
  }

  @Test func listsEveryRuleWithItsSeverityAndDemand() throws {
    let run = try Binary.run(["rules"], in: Folder.package)
    #expect(run.status == 0)
    let rules = try form().rules
    #expect(rules.count >= 9)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == rules.count)
    for (line, rule) in zip(lines, rules) {
      #expect(line.hasPrefix(rule.severity) && line.contains(" \(rule.id) ") && line.hasSuffix(rule.demand))
      #expect(!rule.reason.isEmpty && !rule.remedy.isEmpty && !rule.practices.isEmpty, "\(rule.id)")
    }
  }

  @Test func saysAllAboutOneRule() throws {
    let run = try Binary.run(["rules", "unknown-person"], in: Folder.package)
    #expect(run.status == 0)
    #expect(
      run.output == """
        rule       unknown-person
        severity   note: a note, which holds nothing
        demands    The people whom records name are known.
                   A name, id or address that fits no contact is printed as it was written, and nobody can
                   tell which side the person is on: an action of theirs counts as ours.
        why        Of somebody nobody knows, the pack cannot tell whose side they are on.
        example    An action is owned by 'D. Kerr', and contacts.csv knows dana, Dana Kerr: the rule notes
                   it until the owner is dana, 'Dana Kerr' or her address.
        to do      add them to contacts.csv, or spell them as there
        practices  Every item has an owner and a date (S1-18); Who may speak for us is known (S3-11)

        """
    )
    #expect(try form(["unknown-person"]).rules.map(\.id) == ["unknown-person"])
  }

  @Test func saysWhichRuleOnlyWarnsInTheProfileStarter() throws {
    let run = try Binary.run(["rules", "bad-news-not-told"], in: Folder.package)
    #expect(
      run.output.contains(
        "severity   block: holds the client's pack; in the profile 'starter' a warning, which holds nothing\n"
      )
    )
    let list = try Binary.run(["rules"], in: Folder.package).output
    #expect(list.contains("\nblock or warn  bad-news-not-told "))
    let softer = try form().rules.filter { $0.starter_severity != $0.severity }
    let ranks = ["block": 0, "warn": 1, "note": 2]
    #expect(softer.contains { $0.id == "bad-news-not-told" })
    #expect(softer.allSatisfy { (ranks[$0.severity] ?? 3) < (ranks[$0.starter_severity] ?? 0) })
  }

  @Test func namesTheNearestRule() throws {
    let run = try Binary.run(["rules", "unknown-persons"], in: Folder.package)
    #expect(run.status == 64)
    #expect(
      run.errors == "error[rule-unknown]: there is no rule 'unknown-persons'\n  hint: did you mean 'unknown-person'?\n"
    )
    let far = try Binary.run(["rules", "x"], in: Folder.package)
    #expect(
      far.errors.hasPrefix(
        "error[rule-unknown]: there is no rule 'x'\n  hint: there are abbreviation-unexplained, "
      )
    )
    #expect(try form(["x"]).diagnostics.map(\.code) == ["rule-unknown"])
  }
}
