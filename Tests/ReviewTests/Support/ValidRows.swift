@testable import Review

extension RecordType {
  /// A row of this type in which every column is filled, and rightly; it belongs to the client `acme` of ``Workspace``.
  var validRow: [String: String] {
    switch self {
    case .clients:
      [
        "id": "acme", "name": "Acme Ltd", "external_ids": "ACM1;ACM2", "holidays": "2026-12-25;2026-12-26",
        "currency": "GBP", "locale": "en-GB", "time_zone": "Europe/London", "domains": "acme.example",
        "sector": "retail", "contract_ref": "C-1", "contract_start": "2026-01-01", "contract_end": "2026-12-31",
        "payment_terms_days": "30", "acceptance_days": "10", "dispute_clause": "9.1", "hour_value": "32",
        "hour_value_agreed_by": "dana", "hour_value_agreed_on": "2026-01-05", "money_risk_limit": "5000",
        "it_role": "shop tills", "contract_approach": "partner", "end_users": "140",
        "logo": "acme.svg",
      ]
    case .contacts:
      [
        "id": "mina", "client": "acme", "name": "Mina Sato", "email": "mina@acme.example", "role": "Stock",
        "side": "client", "level": "team", "sponsor": "no", "one_voice": "no", "authorised": "yes",
        "for_clients": "acme", "basis": "plan", "may_sign": "scope;acceptance", "receives": "review",
        "department": "Warehouse", "left_on": "2026-12-31", "it_knowledge": "little", "phone": "+44 20 7946 0123",
      ]
    case .statements:
      [
        "id": "ST1", "client": "acme", "topic": "risk_appetite", "category": "continuity", "value": "cautious",
        "said_by": "dana", "said_on": "2026-10-05", "interaction": "I1",
      ]
    case .projects:
      [
        "id": "PA", "client": "acme", "name": "Desk", "objective": "Nobody waits", "pricing": "tm", "budget": "120000",
        "cost_visible": "yes", "baseline_hours": "800", "scope_in": "desk", "scope_out": "tills", "scope_grey": "wifi",
        "scope_signed_by": "dana", "scope_signed_on": "2026-01-09", "start": "2026-01-12", "end_baseline": "2026-12-18",
        "stage": "running", "manager": "tom", "override_status": "at_risk", "override_reason": "strike",
        "override_by": "tom", "override_on": "2026-10-20", "external_ids": "ACM",
      ]
    case .spend: ["project": "PA", "month": "2026-09", "cost": "9000.50", "hours": "96.5"]
    case .commentary:
      [
        "client": "acme", "project": "PA", "period": "2026-10", "section": "status", "text": "All is well.",
        "by": "tom", "audience": "client",
      ]
    case .milestones:
      [
        "id": "M1", "project": "PA", "name": "Go live", "kind": "handover", "baseline": "2026-10-09",
        "forecast": "2026-10-12", "actual": "2026-10-12", "value": "30000", "pct": "100", "critical": "yes",
        "acceptance": "accepted", "submitted_on": "2026-10-12", "decided_on": "2026-10-14", "decided_by": "dana",
        "late_cause": "third_party", "late_reason": "a strike",
      ]
    case .workItems:
      [
        "id": "W1", "project": "PA", "title": "Mail down", "kind": "incident", "status": "done", "channel": "phone",
        "raised_by": "dana", "created": "2026-10-05", "started": "2026-10-05", "finished": "2026-10-06",
        "due": "2026-10-07", "hours": "3.5", "estimate_hours": "4", "change": "CR1", "priority": "high",
        "priority_by": "client", "assignee": "tom", "labels": "mail;outage", "users": "45", "minutes": "90",
        "share": "0.6", "response_met": "yes", "resolution_met": "no",
      ]
    case .estimates:
      [
        "id": "E1", "project": "PA", "item": "W1", "basis": "vetted", "hours": "24", "low": "20", "high": "30",
        "build_hours": "12", "pm_hours": "3", "test_hours": "5", "discovery_hours": "4", "made_by": "tom",
        "made_on": "2026-09-21", "discovery_ref": "notes of 18 September", "vetted_on": "2026-09-25",
        "quoted_on": "2026-09-28", "actual_hours": "26",
      ]
    case .changeRequests:
      [
        "id": "CR1", "project": "PA", "title": "Tills too", "raised_by": "client", "raised_on": "2026-09-07",
        "reason": "the tills ring in", "state": "approved", "submitted_on": "2026-09-10", "cost": "4800", "days": "5",
        "hours": "60", "client_signed_by": "dana", "client_signed_on": "2026-09-14", "provider_signed_by": "tom",
        "provider_signed_on": "2026-09-15", "decided_reason": "worth it", "hours_logged": "12", "rate": "95",
        "goodwill": "no",
      ]
    case .decisions:
      [
        "id": "D1", "client": "acme", "project": "PA", "question": "Where does the mail go?",
        "needs_client_input": "no",
        "client_input": "given", "asked_on": "2026-10-05", "due": "2026-10-16", "decided_on": "2026-10-12",
        "chosen": "A", "signed_by": "dana", "signed_on": "2026-10-13", "rationale": "cheapest",
      ]
    case .decisionOptions:
      [
        "decision": "D1", "label": "A", "summary": "Leave it where it is", "for": "nothing to do",
        "against": "it fills up",
        "cost": "0", "days": "0", "risk": "outage", "nothing": "yes", "recommended": "no",
      ]
    case .criteria:
      [
        "id": "C1", "project": "PA", "statement": "Fewer password calls reach the desk", "metric": "calls a week",
        "unit": "calls", "direction": "decrease", "baseline": "120", "baseline_date": "2026-01-05", "target": "60",
        "target_date": "2026-12-18", "tolerance": "2", "amber_margin": "3", "cadence_days": "31",
        "data_source": "desk export", "provider_owner": "tom", "client_owner": "dana",
        "business_outcome": "less waiting", "unit_value": "10", "unit_hours": "0.25", "unit_period": "week",
        "unit_value_agreed_by": "dana", "unit_value_agreed_on": "2026-01-05", "okr": "committed", "state": "agreed",
        "proposed_on": "2026-01-05", "client_agreed_by": "dana", "client_agreed_on": "2026-01-07",
        "provider_agreed_by": "tom", "provider_agreed_on": "2026-01-08", "change": "CR1", "result": "open",
      ]
    case .measurements: ["criterion": "C1", "on": "2026-10-05", "value": "66", "source": "desk"]
    case .surveys:
      [
        "id": "S1", "client": "acme", "name": "Autumn", "stage": "during", "opened": "2026-10-05",
        "closed": "2026-10-23", "identity": "named", "invited": "2", "undeliverable": "1",
      ]
    case .surveyQuestions:
      ["survey": "S1", "id": "q1", "type": "nps", "text": "Would you?", "scale_direction": "higher_is_better"]
    case .responses:
      [
        "id": "R1", "survey": "S1", "contact": "dana", "on": "2026-10-06", "comment": "good", "theme": "mail",
        "consent_quote": "no",
      ]
    case .actions:
      [
        "id": "A1", "client": "acme", "project": "PA", "kind": "corrective", "text": "Order batteries",
        "open_ended": "no", "owner": "tom", "raised": "2026-10-05", "due": "2026-11-13", "done": "2026-10-20",
        "answer": "ordered", "blocked_by": "third_party", "blocks": "M1", "source_refs": "milestone:M1;survey:S1/A2",
        "audience": "client", "tell_on": "2026-10-06", "tell_channel": "video", "tell_to": "dana",
      ]
    case .interactions:
      [
        "id": "I1", "client": "acme", "project": "PA", "on": "2026-10-06", "channel": "video", "direction": "both",
        "people": "dana;tom", "forum": "F1", "summary": "Told of the strike", "client_concern": "the tills",
        "agreed": "A1", "follow_up_on": "2026-10-20", "client_confirmed": "yes", "audience": "client",
        "tags": "bad_news",
        "bad_news_refs": "milestone:M1",
      ]
    case .risks:
      [
        "id": "R1", "project": "PA", "kind": "threat", "text": "The line fails", "category": "continuity", "p": "4",
        "i": "4", "probability": "0.65", "money": "18000", "residual_p": "2", "residual_i": "4", "response": "reduce",
        "mitigation": "a second line", "owner": "tom", "raised": "2026-09-01", "reviewed": "2026-10-20",
        "near_on": "2026-12-01", "state": "open", "confirmed_by": "dana", "confirmed_on": "2026-10-05",
        "client_decision": "reduce", "audience": "client",
      ]
    case .issues:
      [
        "id": "IS1", "client": "acme", "project": "PA", "kind": "complaint", "text": "Calls are not returned",
        "severity": "medium", "raised": "2026-10-05", "raised_by": "dana", "acknowledged": "2026-10-06",
        "cause": "one line for all", "resolution": "a second line", "alternatives": "call back by mail",
        "agreed_with_client": "yes", "resolved": "2026-10-20", "root_cause": "calls were not counted",
        "lesson": "count them", "effect_days": "2", "effect_money": "900", "level": "1", "forum": "monthly review",
        "escalated_on": "2026-10-12", "evidence": "interaction:I1", "tried": "called twice", "our_part": "slow",
        "ask": "a second line", "ask_by": "2026-11-20", "audience": "client",
      ]
    case .forums:
      [
        "id": "F1", "client": "acme", "name": "Monthly review", "level": "2", "cadence_days": "31",
        "provider_members": "tom", "client_members": "dana;lee", "next_on": "2026-11-12",
      ]
    case .opportunities:
      [
        "id": "O1", "client": "acme", "text": "Tills of the new shop", "heard_on": "2026-10-06", "interaction": "I1",
        "value": "12000.50", "stage": "heard", "owner": "tom", "relevant_because": "the shop opens in March",
      ]
    case .gifts:
      [
        "id": "G1", "client": "acme", "on": "2026-10-07", "direction": "received", "what": "a cake", "value": "18.50",
        "staff": "tom", "contact": "dana", "approved_by": "tom", "approved_on": "2026-10-08",
      ]
    case .invoices:
      [
        "id": "INV-7", "client": "acme", "amount": "4800.50", "currency": "GBP", "issued": "2026-09-30",
        "due": "2026-10-30", "paid_on": "2026-10-28", "paid_amount": "4800.50", "disputed": "no",
      ]
    case .glossary:
      ["term": "SLA", "expansion": "service level agreement", "meaning": "what we promise", "allow": "yes"]
    }
  }

  /// The file that holds records of this type.
  var file: String { rawValue + ".csv" }
}

extension Workspace {
  /// A workspace with one right row of each type, but for what a test puts in its place.
  static func complete(_ type: RecordType? = nil, _ cells: [String: String?] = [:]) -> Workspace {
    var workspace = Workspace()
    workspace.exports["projects.csv"] = nil
    for each in RecordType.allCases {
      var row = each.validRow
      if each == type {
        for (column, cell) in cells { row[column] = cell }
      }
      switch each {
      case .clients:
        workspace.exports[each.file] = csv([
          row, ["id": "bravo", "name": "Bravo GmbH", "currency": "EUR"].filter { row[$0.key] != nil },
        ])
      case .contacts: workspace.exports["contacts-2.csv"] = csv([row])
      default: workspace.exports[each.file] = csv([row])
      }
    }
    return workspace
  }

  /// The path of the file in which ``complete(_:_:)`` puts the row of a type.
  static func path(of type: RecordType) -> String {
    type == .contacts ? "exports/contacts-2.csv" : "exports/" + type.file
  }

  /// Where in its line a column's cell starts in the file that ``complete(_:_:)`` writes.
  static func position(of column: String, in row: [String: String]) -> Int {
    row.keys.sorted().prefix { $0 != column }.reduce(1) { $0 + (row[$1] ?? "").count + 3 }
  }
}
