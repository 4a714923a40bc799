import Templating

/// What values look like: one example for each name of each record.
enum FieldExamples {
  /// The example of a name; nil for what holds names itself, and for a name without one.
  ///
  /// A test holds that none is missing.
  static func example(of entry: Shape.Entry, in record: Shape) -> String? {
    switch entry.kind {
    case .flag: "yes"
    case .list, .record: nil
    case .text, .optionalText, .figure, .markup, .texts:
      declared["\(record.noun) / \(entry.name)"] ?? sampled["\(record.noun) / \(entry.name)"] ?? common[entry.name]
    }
  }

  /// The examples that the sample gives.
  static let sampled = read(lines)

  /// One example a line: the record, the name and the value.
  static func read(_ lines: String) -> [String: String] {
    let pairs = lines.split(separator: "\n").compactMap { line -> (String, String)? in
      guard let colon = line.firstRange(of: ": ") else { return nil }
      return (String(line.prefix(upTo: colon.lowerBound)), String(line.suffix(from: colon.upperBound)))
    }
    return Dictionary(pairs) { first, _ in first }
  }

  /// Names that mean the same in every record.
  private static let common = ["more": "3", "phone": "+44 1632 960001"]

  /// What the sample has no value for.
  static let declared: [String: String] = [
    "criterion / reason": "the latest value is from 30 June 2026",
    "expected loss / not_valued": "2",
    "improvement / text": "One number for night calls, answered by a person",
    "limit / meaning": "a milestone later than this is off track, in working days",
    "limit / name": "slip_off_track",
    "limit / proposed": "15",
    "limit / value": "10",
    "growing issue / growth": "12 working days later than a month ago",
    "improvement of ours / because": "“Reports came on paper”",
    "the meeting / concern": "Is there a date we can print?",
    "the mail page / accent": "#005a8c",
    "the mail page / body": "<p style=…>…</p>",
    "the mail page / lang": "en-GB",
    "the mail page / subject": "Review pack: Marram Island Ferries, October 2026",
    "our promises / resolutions": "41 of 44",
    "our promises / responses": "44 of 44",
    "pack / brief_href": "marram/2026-10/brief.html",
    "pack / client": "Marram Island Ferries",
    "pack / pack_href": "../client/marram/2026-10/pack.html",
    "pack / state": "✓ Ready",
    "pack / why": "nothing stands in the way",
    "page contact / phone": "+44 1632 960001",
    "page contact / phone_href": "tel:+441632960001",
    "ask of an issue / overdue": "overdue by 3 working days",
    "need / agree": "1",
    "project / declared": "Reported as “At risk” by Priya Nair on 30 October 2026: the test server is late.",
    "proposed criterion / attainment": "92%",
    "proposed criterion / client_agreed_on": "not yet",
    "proposed criterion / reason": "not agreed",
    "ranked client / client": "Marram Island Ferries",
    "ranked client / engagement": "At risk, 54",
    "ranked client / escalation": "nothing does",
    "ranked client / href": "marram/2026-10/brief.html",
    "ranked client / silence": "■ 12 working days",
    "ranked client / trend": "no earlier index",
    "silence map / skipped": "“How easy is it to reach us?”: 6 of 11 left it blank",
    "sign told / answer": "we act on it by 20 November 2026",
    "sign told / what": "“We meet the dates we give.” is below 60%",
    "survey proposal / closes": "20 November 2026",
    "survey proposal / headings": "id,client,name,stage,opened,closed,identity,invited,undeliverable",
    "survey proposal / opens": "6 November 2026",
    "survey proposal / row": "S-acme-2026-11,acme,acme 2026-11,during,2026-11-06,2026-11-20,named,dana;lee,",
    "survey to plan / by": "8 November 2026",
    "survey to plan / client": "Marram Island Ferries",
    "survey to plan / state": "▲ due now",
    "survey to plan / what": "the next survey",
    "the surveys / crowded": "“Autumn” opens 12 days after “Summer” closed",
    "the changes / approved_afterwards": "1 change",
    "the changes / not_comparable": "September 2026",
    "the criteria / not_measurable": "1",
    "the cycle time / timed_from_creation": "4 requests",
    "the flow of work / finished_undated": "2 requests",
    "the flow of work / started_undated": "1 request",
    "the flow of work / undated": "3 requests",
    "the index / as_of": "31 October 2026",
    "the index / clients": "6",
    "the index / firm": "Harbour & Finch IT",
    "the index / held": "1",
    "the index / period": "October 2026",
    "the index / written": "5",
    "the page / client_logo": "data:image/svg+xml;base64,…",
    "the page / firm_logo": "data:image/png;base64,…",
    "the page / body": "<h1>…</h1>",
    "the page / style": ":root { … }",
  ]
}
