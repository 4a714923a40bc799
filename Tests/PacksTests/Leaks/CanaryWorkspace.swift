import TestSupport
import Review

@testable import Packs

/// Many clients with records of every type, in which every text tells whose it is.
///
/// What a client may read holds the word `belongsto<number>`, what stays in the house the word `hushed<number>…`, and
/// amounts that stay in the house begin with ``secretDigits``. All of them are letters and digits alone, so that no
/// escaping changes them.
struct CanaryWorkspace {
  /// The rows of each type, in the order in which they were made.
  private(set) var rows: [RecordType: [[String: String]]] = [:]
  /// The free texts of each client that stay in the house: those that the scan of finished files has to know.
  private(set) var secrets: [[String]] = []

  /// How amounts begin that stay in the house.
  static let secretDigits = "791353"

  var random: SplitMix64
  private(set) var client = 0

  /// Makes a workspace.
  ///
  /// - Parameters:
  ///   - count: How many clients it has.
  ///   - seed: Where chance begins.
  init(clients count: Int, seed: UInt64) {
    random = SplitMix64(seed: seed)
    for _ in 0..<3 { addStaff(number: rows[.contacts, default: []].count) }
    for number in 0..<count {
      client = number
      secrets.append([])
      addClient()
    }
  }

  /// The client's id.
  static func id(_ client: Int) -> String { mark("belongsto", client) }

  private static func mark(_ word: String, _ client: Int) -> String {
    let digits = String(client)
    return word + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
  }

  /// The workspace as files.
  var files: [String: String] {
    Dictionary(uniqueKeysWithValues: rows.map { ("exports/\($0.rawValue).csv", Self.csv($1)) })
  }

  /// The same workspace with the rows of each file in another order.
  ///
  /// Of two measurements on one day the later row counts, and options stand as they are listed: those stay.
  func shuffled(seed: UInt64) -> CanaryWorkspace {
    var other = self
    var random = SplitMix64(seed: seed)
    for type in RecordType.allCases where type != .decisionOptions {
      other.rows[type]?.shuffle(using: &random)
    }
    return other
  }

  private static func csv(_ rows: [[String: String]]) -> String {
    let columns = Set(rows.flatMap(\.keys)).sorted()
    let lines = rows.map { row in columns.map { "\"\(row[$0] ?? "")\"" }.joined(separator: ",") }
    return ([columns.joined(separator: ",")] + lines).joined(separator: "\n") + "\n"
  }

  // MARK: Words

  var owner: String { Self.id(client) }

  /// Words that this client may read and no other.
  func own(_ words: String) -> String { "\(words) of \(owner)" }

  /// An id that this client may read and no other.
  func ownID(_ name: String) -> String { "\(owner)-\(name)" }

  /// A free text that stays in the house.
  mutating func secret(_ name: String) -> String {
    let word = Self.mark("hushed", client) + name
    secrets[client].append(word)
    return word
  }

  /// Another text that stays in the house, such as an id or a name.
  func hidden(_ name: String) -> String { Self.mark("hushed", client) + name }

  /// An amount that stays in the house.
  func secretAmount() -> String { Self.secretDigits + String(1000 + client) }

  mutating func day(_ range: ClosedRange<Int> = 1...30, month: String = "10") -> String {
    let day = random.int(range)
    return "2026-\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  mutating func maybe(_ text: String, of hundred: Int = 70) -> String {
    random.int(1...100) <= hundred ? text : ""
  }

  mutating func add(_ type: RecordType, _ row: [String: String]) { rows[type, default: []].append(row) }

  // MARK: Records

  mutating func addStaff(number: Int) {
    add(
      .contacts,
      [
        "id": "staff\(number)", "client": "", "name": "Ada Staff\(number)", "email": "ada\(number)@firm.example",
        "role": "Delivery lead", "side": "provider", "level": "pm", "authorised": "yes",
        "may_sign": "scope;change;acceptance;criteria;value", "receives": "review",
      ]
    )
  }

  mutating func addClient() {
    add(
      .clients,
      [
        "id": owner, "name": "Works of \(owner)", "external_ids": ownID("X1"), "holidays": "2026-12-25",
        "currency": random.pick(["GBP", "EUR", "USD"]), "locale": random.pick(["en-GB", "de-DE", "fr-FR", "en-US"]),
        "time_zone": "Europe/London", "domains": "\(owner).example", "sector": own("sector"),
        "contract_ref": ownID("contract"), "contract_start": "2026-01-05",
        "contract_end": maybe("2026-12-31"), "payment_terms_days": "30", "acceptance_days": "10",
        "dispute_clause": own("clause"), "hour_value": "32", "hour_value_agreed_by": ownID("kim"),
        "hour_value_agreed_on": maybe("2026-01-08"), "money_risk_limit": maybe("5000"), "it_role": own("role of IT"),
        "contract_approach": own("approach"), "end_users": own("140 people"),
        "logo": ownID("logo.svg"),
      ]
    )
    addContact("kim", sponsor: "yes")
    addContact("pat", sponsor: "no")
    addProject()
    addTalk()
    addSurvey("S1", opened: "2026-10-01", closed: "2026-10-20", answers: random.pick([0, 3, 7, 12, 31]))
    addSurvey("S2", opened: "2026-11-01", closed: "2026-11-20", answers: 0)
    addMoney()
    add(.glossary, glossaryRow)
  }

  mutating func addContact(_ name: String, sponsor: String) {
    add(
      .contacts,
      [
        "id": ownID(name), "client": owner, "name": own(name), "email": "\(name)@\(owner).example",
        "role": own("head"), "side": "client", "level": "head", "sponsor": sponsor, "one_voice": sponsor,
        "authorised": sponsor, "for_clients": "", "basis": own("basis"),
        "may_sign": "scope;change;acceptance;criteria;value", "receives": "review", "department": own("department"),
        "left_on": "", "it_knowledge": secret("knowledge\(name)"),
        "phone": "+44 20 7000 \(1000 + client)",
      ]
    )
  }

  /// A word of the firm, which every client may read.
  private var glossaryRow: [String: String] {
    ["term": "T\(client)", "expansion": "term \(client)", "meaning": "a word", "allow": "yes"]
  }

  mutating func addProject() {
    let project = ownID("P1")
    add(
      .projects,
      [
        "id": project, "client": owner, "name": own("Project"), "objective": own("Nobody waits"), "pricing": "fixed",
        "budget": secretAmount(), "cost_visible": "", "baseline_hours": "800", "scope_in": own("desk"),
        "scope_out": own("tills"), "scope_grey": own("wifi"), "scope_signed_by": ownID("kim"),
        "scope_signed_on": maybe("2026-01-09"), "start": "2026-01-12", "end_baseline": "2026-12-18",
        "stage": own("stage"), "manager": "staff0",
        "override_status": random.pick(["", "", "at_risk", "off_track"]), "override_reason": own("reason"),
        "override_by": "staff1", "override_on": "2026-10-20", "external_ids": ownID("K1"),
      ]
    )
    add(
      .spend,
      ["project": project, "month": "2026-10", "cost": secretAmount(), "hours": "\(random.int(1...90))"]
    )
    for number in 1...random.int(2...4) { addMilestone(ownID("M\(number)"), of: project) }
    for number in 1...random.int(2...6) { addWork(ownID("W\(number)"), of: project) }
    for number in 1...random.int(1...3) {
      addCriterion(ownID("C\(number)"), of: project)
      addRisk(ownID("R\(number)"), of: project, isInternal: false)
      addChange(ownID("CR\(number)"), of: project, state: random.pick(["draft", "submitted", "approved", "rejected"]))
    }
    addRisk(hidden("R9"), of: project, isInternal: true)
    addEstimate(ownID("E1"), of: project)
    addDecision(ownID("D1"), of: project, isOpen: true)
    addDecision(ownID("D2"), of: project, isOpen: false)
    addCommentary(project)
  }

  mutating func addMilestone(_ id: String, of project: String) {
    let handedIn = random.int(0...1) == 1
    add(
      .milestones,
      [
        "id": id, "project": project, "name": own("Step \(id.suffix(2))"),
        "kind": random.pick(["milestone", "deliverable", "handover"]),
        "baseline": day(month: random.pick(["09", "10"])),
        "forecast": maybe(day(month: random.pick(["10", "12"]))), "actual": handedIn ? day(1...20) : "",
        "value": maybe(secretAmount()), "pct": "\(random.int(0...100))", "critical": random.pick(["yes", "no"]),
        "acceptance": handedIn ? random.pick(["submitted", "accepted"]) : "not_submitted",
        "submitted_on": handedIn ? "2026-10-21" : "", "decided_on": "", "decided_by": "",
        "late_cause": random.pick(["client", "provider", "third_party", "shared"]), "late_reason": own("A strike"),
      ]
    )
  }

  mutating func addWork(_ id: String, of project: String) {
    add(
      .workItems,
      [
        "id": id, "project": project, "title": own("Mail down"), "kind": random.pick(["incident", "task", "request"]),
        "status": "", "channel": random.pick(["ticket", "phone"]), "raised_by": ownID("pat"), "created": day(1...9),
        "started": maybe("2026-10-10"), "finished": maybe(day(11...28), of: 40), "due": day(12...28),
        "hours": "3.5", "estimate_hours": "4", "change": maybe(ownID("CR1"), of: 30),
        "priority": own("high"), "priority_by": "client", "assignee": secret("assignee\(id.suffix(2))"),
        "labels": secret("label\(id.suffix(2))"), "users": "45", "minutes": "90", "share": "0.6",
        "response_met": random.pick(["yes", "no", ""]), "resolution_met": random.pick(["yes", "no", ""]),
      ]
    )
  }

  mutating func addCriterion(_ id: String, of project: String) {
    let state = random.pick(["agreed", "agreed", "proposed"])
    let isAgreed = state == "agreed"
    add(
      .criteria,
      [
        "id": id, "project": project, "statement": own("Fewer password calls reach the desk"), "metric": own("calls"),
        "unit": own("calls"), "direction": random.pick(["decrease", "at_most", "maintain"]), "baseline": "120",
        "baseline_date": "2026-01-05", "target": "60", "target_date": day(month: "12"), "tolerance": "2",
        "amber_margin": "3", "cadence_days": "31", "data_source": own("desk export"), "provider_owner": "staff1",
        "client_owner": ownID("kim"), "business_outcome": own("less waiting"), "unit_value": "10",
        "unit_hours": "0.25", "unit_period": "week", "unit_value_agreed_by": ownID("kim"),
        "unit_value_agreed_on": maybe("2026-01-05"), "okr": random.pick(["none", "committed"]), "state": state,
        "proposed_on": "2026-01-05", "client_agreed_by": isAgreed ? ownID("kim") : "",
        "client_agreed_on": isAgreed ? "2026-01-07" : "", "provider_agreed_by": isAgreed ? "staff0" : "",
        "provider_agreed_on": isAgreed ? "2026-01-08" : "", "change": "", "result": "open",
      ]
    )
    for month in ["08", "09", "10"] {
      add(
        .measurements,
        ["criterion": id, "on": "2026-\(month)-20", "value": "\(random.int(40...130))", "source": own("count")]
      )
    }
  }

  mutating func addRisk(_ id: String, of project: String, isInternal: Bool) {
    add(
      .risks,
      [
        "id": id, "project": project, "kind": random.pick(["threat", "assumption", "opportunity", "dependency"]),
        "text": isInternal ? secret("risktext") : own("The line fails"),
        "category": random.pick(["continuity", "security", "cost"]), "p": "\(random.int(1...5))",
        "i": "\(random.int(1...5))", "probability": maybe("0.4"), "money": maybe("18000"), "residual_p": "2",
        "residual_i": "4", "response": "reduce",
        "mitigation": isInternal ? secret("mitigation") : own("A second line"),
        "owner": isInternal ? hidden("riskowner") : "staff1", "raised": day(month: "09"),
        "reviewed": maybe("2026-10-20"), "near_on": "2026-12-01", "state": "open", "confirmed_by": "",
        "confirmed_on": "", "client_decision": isInternal ? hidden("decision") : maybe(own("reduce"), of: 30),
        "audience": isInternal ? random.pick(["internal", ""]) : "client",
      ]
    )
  }

  mutating func addChange(_ id: String, of project: String, state: String) {
    let isApproved = state == "approved"
    add(
      .changeRequests,
      [
        "id": id, "project": project, "title": own("Tills too"), "raised_by": random.pick(["client", "provider"]),
        "raised_on": day(month: "09"), "reason": own("The tills ring in"), "state": state,
        "submitted_on": state == "draft" ? "" : "2026-10-02", "cost": "4800", "days": "5", "hours": "60",
        "client_signed_by": isApproved ? ownID("kim") : "", "client_signed_on": isApproved ? "2026-10-14" : "",
        "provider_signed_by": isApproved ? "staff0" : "", "provider_signed_on": isApproved ? "2026-10-15" : "",
        "decided_reason": own("It can wait"), "hours_logged": maybe("12", of: 40), "rate": secretAmount(),
        "goodwill": random.pick(["yes", "no"]),
      ]
    )
  }

  mutating func addEstimate(_ id: String, of project: String) {
    add(
      .estimates,
      [
        "id": id, "project": project, "item": own("A page for tills"), "basis": random.pick(["gut", "vetted"]),
        "hours": "24", "low": "20", "high": "30", "build_hours": "12", "pm_hours": "3", "test_hours": "5",
        "discovery_hours": "4", "made_by": secret("estimator"), "made_on": "2026-09-21",
        "discovery_ref": own("notes"), "vetted_on": "2026-09-25", "quoted_on": maybe("2026-09-28"),
        "actual_hours": secretAmount(),
      ]
    )
  }

  mutating func addDecision(_ id: String, of project: String, isOpen: Bool) {
    add(
      .decisions,
      [
        "id": id, "client": owner, "project": project, "question": own("Where does the mail go"),
        "needs_client_input": "yes", "client_input": isOpen ? "" : random.pick(["given", "assumed", "delegated"]),
        "asked_on": "2026-10-05", "due": isOpen ? day(month: "11") : "2026-10-16",
        "decided_on": isOpen ? "" : "2026-10-12", "chosen": isOpen ? "" : "A",
        "signed_by": isOpen ? "" : ownID("kim"), "signed_on": isOpen ? "" : "2026-10-13",
        "rationale": isOpen ? "" : own("The cheapest"),
      ]
    )
    for label in ["A", "B"] {
      add(
        .decisionOptions,
        [
          "decision": id, "label": label, "summary": own("Leave it"), "for": own("Nothing to do"),
          "against": own("It fills up"), "cost": "100", "days": "2", "risk": own("An outage"),
          "nothing": label == "A" ? "yes" : "no", "recommended": label == "B" ? "yes" : "no",
        ]
      )
    }
  }
}
