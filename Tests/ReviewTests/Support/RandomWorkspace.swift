import TestSupport
import Tables

@testable import Review

/// A random workspace, kept as rows so that they can be counted and shuffled.
struct RandomWorkspace {
  /// The rows of each file by its path below `exports`.
  var files: [String: [[String: String]]] = [:]

  /// Makes a workspace of a few clients with records of every type.
  ///
  /// - Parameters:
  ///   - random: Where chance comes from.
  ///   - brokenShare: Out of a hundred cells, how many are replaced by something odd.
  init(_ random: inout SplitMix64, broken brokenShare: Int) {
    let clients = ["acme", "bravo", "carol"].prefix(random.int(1...3))
    files["clients.csv"] = clients.map {
      ["id": $0, "name": "Firm \($0)", "currency": "EUR", "sector": "sector of \($0)", "end_users": "of \($0)"]
    }
    for type in RecordType.allCases where type != .clients {
      let count = random.int(0...25)
      for index in 0..<count {
        let row = Self.row(of: type, index, Array(clients), &random)
        files[Self.path(of: type, row, &random), default: []].append(Self.broken(row, brokenShare, &random))
      }
    }
  }

  /// The workspace as files.
  var workspace: Workspace {
    var workspace = Workspace()
    workspace.exports = files.mapValues { csv($0) }
    return workspace
  }

  /// The same workspace with the rows of each file in another order.
  func shuffled(_ random: inout SplitMix64) -> RandomWorkspace {
    var other = self
    for file in files.keys.sorted() { other.files[file]?.shuffle(using: &random) }
    return other
  }

  /// The workspace without rows that share an id, or a day with another measurement: of those the order decides which
  /// one counts.
  var withoutRepeatedKeys: RandomWorkspace {
    var other = self
    for (file, rows) in files where !file.hasPrefix("commentary") {
      var seen: Set<String> = []
      other.files[file] = rows.filter { row in
        let key =
          row["criterion"].map { "\($0) \(row["on"] ?? "")" }
          ?? row["label"].map { "\(row["decision"] ?? "") \($0)" } ?? row["term"] ?? row["id"] ?? ""
        return key.isEmpty || seen.insert(key.lowercased()).inserted
      }
    }
    return other
  }

  /// Mostly one file a type; some types come by the month.
  private static func path(of type: RecordType, _ row: [String: String], _ random: inout SplitMix64) -> String {
    switch type {
    case .workItems, .actions: "\(type.rawValue)-2026-\(random.pick("08", "09", "10")).csv"
    default: type.file
    }
  }

  private static func broken(_ row: [String: String], _ share: Int, _ random: inout SplitMix64) -> [String: String] {
    var row = row
    for column in row.keys.sorted() where random.int(0...99) < share {
      row[column] = random.pick(
        "",
        "???",
        "2026-02-30",
        "-1",
        "acme",
        "PX",
        "1e9",
        "a\u{7}b",
        "\u{FEFF}",
        "x\ny",
        "TBD"
      )
    }
    return row
  }

  private static func day(_ random: inout SplitMix64) -> String { random.date("2026-06-01"..."2026-11-20").iso }

  private static func row(
    of type: RecordType,
    _ index: Int,
    _ clients: [String],
    _ random: inout SplitMix64
  ) -> [String: String] {
    let client = clients[random.int(0...(clients.count - 1))]
    let project = "P\(random.int(0...4))"
    switch type {
    case .clients: return [:]
    case .contacts:
      let isOurs = random.int(0...3) == 0
      return [
        "id": "p\(index)", "client": isOurs ? "" : client, "name": "Person \(index)", "role": "staff",
        "side": isOurs ? "provider" : "client", "authorised": "yes", "sponsor": random.pick("yes", "no"),
        "email": "p\(index)@x.example", "may_sign": "criteria;value", "department": random.pick("", "A", "B"),
        "basis": random.pick("", "plan \(index)"), "receives": random.pick("", "review;survey"),
        "it_knowledge": "little",
      ]
    case .projects:
      return [
        "id": "P\(index)", "client": client, "name": "Project \(index)", "external_ids": random.pick("", "K\(index)"),
        "manager": "p\(random.int(0...24))", "pricing": random.pick("", "fixed", "tm"),
        "budget": random.pick("", "90000"), "baseline_hours": random.pick("", "800"), "scope_signed_by": "p1",
        "scope_signed_on": random.pick("", "2026-06-03"),
        "override_status": random.pick("", "", "on_track", "off_track"), "override_reason": random.pick("", "a strike"),
        "override_by": "p1", "override_on": "2026-10-20",
      ]
    case .spend:
      return [
        "project": project, "month": random.pick("2026-08", "2026-09", "2026-10", "2026-11"),
        "cost": random.pick("", "\(random.int(1...9_000)).25"), "hours": "\(random.int(1...90))",
      ]
    case .statements:
      return [
        "id": "S\(index)", "client": client, "topic": "budget", "value": "tight", "said_by": "p1",
        "said_on": day(&random),
      ]
    case .commentary:
      return [
        "client": client, "period": random.pick("2026-10", "2026-09"), "section": random.pick("status", "impact"),
        "text": "words \(random.int(0...5))", "by": "p1", "audience": random.pick("client", "internal", ""),
      ]
    case .milestones:
      return [
        "id": "M\(index)", "project": project, "name": "Milestone \(index)", "baseline": day(&random),
        "forecast": random.pick("", day(&random)), "actual": random.pick("", day(&random)),
        "late_cause": random.pick("", "client"), "value": random.pick("", "\(random.int(1...9_000))"),
        "pct": random.pick("", "\(random.int(0...100))"), "critical": random.pick("yes", "no"),
      ]
    case .workItems:
      let created = random.date("2026-06-01"..."2026-11-20")
      return [
        "id": "W\(index)", "project": project, "title": "Item \(index)", "kind": random.pick("incident", "task"),
        "created": created.iso, "started": random.pick("", created.adding(days: 1).iso),
        "finished": random.pick("", created.adding(days: random.int(1...20)).iso), "users": random.pick("", "5"),
        "minutes": random.pick("", "90"), "share": random.pick("", "0.5"),
        "channel": random.pick("", "ticket", "phone"),
        "raised_by": random.pick("", "Caller \(random.int(0...9))"), "priority": random.pick("", "high"),
        "priority_by": random.pick("", "client"), "response_met": random.pick("", "yes"), "due": day(&random),
      ]
    case .estimates:
      return [
        "id": "E\(index)", "project": project, "item": random.pick("W\(random.int(0...24))", "Item \(index)"),
        "basis": random.pick("gut", "vetted"), "hours": "\(random.int(1...90))", "made_on": day(&random),
        "made_by": "p\(random.int(0...30))", "actual_hours": random.pick("", "\(random.int(0...90))"),
        "discovery_ref": random.pick("", "notes \(index)"),
      ]
    case .changeRequests:
      return [
        "id": "CR\(index)", "project": project, "title": "Change \(index)", "raised_by": "client",
        "raised_on": random.date("2026-06-01"..."2026-11-20").iso,
        "state": random.pick("draft", "submitted", "approved", "rejected", "withdrawn"),
        "cost": random.pick("", "900"), "hours": random.pick("", "-16", "60"), "rate": "95",
        "client_signed_by": random.pick("", "p1"), "client_signed_on": random.pick("", "2026-11-20"),
      ]
    case .decisions:
      return [
        "id": "D\(index)", "client": client, "question": "Which way \(index)?", "needs_client_input": "yes",
        "asked_on": random.pick("", random.date("2026-06-01"..."2026-11-02").iso),
        "decided_on": random.pick("", "2026-11-20"), "chosen": random.pick("", "A"),
      ]
    case .decisionOptions:
      return [
        "decision": "D\(random.int(0...6))", "label": random.pick("A", "B", "B10", "B9", "C"), "summary": "Option",
        "nothing": random.pick("yes", "no"), "cost": "100",
      ]
    case .criteria:
      return [
        "id": "C\(index)", "project": project, "statement": "Fewer password calls reach desk \(index)",
        "metric": "calls", "unit": "calls", "direction": random.pick("increase", "decrease", "at_most", "maintain"),
        "baseline": "\(random.int(0...100))", "baseline_date": "2026-06-01", "target": "\(random.int(0...100))",
        "target_date": day(&random), "tolerance": "3", "data_source": "desk",
        "state": random.pick("agreed", "proposed", "draft"), "client_agreed_by": "p\(random.int(0...24))",
        "client_agreed_on": day(&random), "provider_agreed_by": "p\(random.int(0...24))",
        "provider_agreed_on": day(&random), "unit_hours": "2", "unit_period": "week",
      ]
    case .measurements:
      // A day of its own for each row: of two on one day the later row would count.
      let day: CivilDate = "2026-09-20"
      return [
        "criterion": "C\(random.int(0...12))", "on": day.adding(days: 2 * index).iso, "value": "\(random.int(0...120))",
        "source": random.pick("", "count \(index)"),
      ]
    case .surveys:
      let opened = random.date("2026-06-01"..."2026-11-20")
      return [
        "id": "S\(index)", "client": client, "name": "Wave \(index)", "opened": opened.iso,
        "closed": opened.adding(days: 20).iso, "identity": random.pick("named", "confidential"),
        "invited": random.pick("30", "p1;guest \(index)"),
      ]
    case .surveyQuestions:
      return ["survey": "S\(index % 7)", "id": "q\(index)", "type": random.pick("nps", "csat", "ces"), "text": "How?"]
    case .responses:
      return [
        "id": "R\(index)", "survey": "S\(random.int(0...8))", "contact": random.pick("", "p\(index)"),
        "on": day(&random), "q1": "\(random.int(0...11))", "q2": "\(random.int(0...6))", "q7": "3",
      ]
    case .actions:
      return [
        "id": "A\(index)", "client": client, "kind": "corrective", "text": "Do \(index)",
        "owner": "p\(random.int(0...30))",
        "raised": day(&random), "due": random.pick("", day(&random)),
        "source_refs": random.pick("", "milestone:M\(random.int(0...20))"), "answer": random.pick("", "reply \(index)"),
        "tell_to": random.pick("", "p\(random.int(0...30))"), "audience": random.pick("client", "internal"),
      ]
    case .interactions:
      return [
        "id": "I\(index)", "client": client, "on": day(&random), "channel": random.pick("video", "phone", "portal"),
        "direction": random.pick("in", "out", "both"), "people": "p\(random.int(0...30));p1",
        "summary": "Spoke \(index)",
        "audience": random.pick("client", "internal", ""), "tags": random.pick("", "vague;blame"),
        "bad_news_refs": random.pick("", "milestone:M\(random.int(0...20))"),
      ]
    case .risks:
      return [
        "id": "R\(index)", "project": project, "kind": random.pick("threat", "opportunity"), "text": "Risk \(index)",
        "p": "\(random.int(1...5))", "i": "\(random.int(1...5))", "owner": "p\(random.int(0...30))",
        "raised": day(&random),
        "state": random.pick("open", "closed"), "audience": random.pick("client", "internal", ""),
      ]
    case .issues:
      return [
        "id": "IS\(index)", "client": client, "project": random.pick("", project),
        "kind": random.pick("issue", "complaint", "conduct"), "text": "Trouble \(index)", "severity": "high",
        "raised": day(&random), "resolved": random.pick("", "2026-11-20"),
        "audience": random.pick("client", "internal", ""),
      ]
    case .forums:
      return [
        "id": "F\(index)", "client": client, "name": "Forum \(index)", "level": "\(random.int(1...3))",
        "cadence_days": "31", "provider_members": "p1;p\(random.int(0...30))", "client_members": "p2",
      ]
    case .opportunities:
      return [
        "id": "O\(index)", "client": client, "text": "Need \(index)", "heard_on": day(&random), "stage": "heard",
        "owner": "p\(random.int(0...30))", "relevant_because": "reason \(index)", "value": random.pick("", "900"),
      ]
    case .gifts:
      return [
        "id": "G\(index)", "client": client, "on": day(&random), "direction": random.pick("given", "declined"),
        "what": "thing \(index)", "value": "\(random.int(0...90))", "staff": "p1",
      ]
    case .invoices:
      return [
        "id": "INV-\(index)", "client": client, "amount": "\(random.int(-90...9_000)).50", "issued": "2026-09-30",
        "due": random.pick("2026-10-30", "2026-09-30"), "paid_on": random.pick("", day(&random)),
      ]
    case .glossary: return ["term": "T\(index)", "expansion": "Term \(index)"]
    }
  }
}
