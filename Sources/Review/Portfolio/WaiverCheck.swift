import Diagnostics
import Tables

/// What is wrong with waivers, as far as only the records tell.
enum WaiverCheck {
  /// The waivers that hold on the day the packs go out, and what is wrong with the others.
  static func check(
    _ waivers: [Waiver],
    _ accounts: [Account],
    dates: Portfolio.Dates
  ) -> (inForce: [Waiver], problems: [Diagnostic]) {
    guard !waivers.isEmpty else { return ([], []) }
    let references = accounts.map { (client: $0.visible.client.id, records: $0.references) }
    var (inForce, problems): ([Waiver], [Diagnostic]) = ([], [])
    for waiver in waivers {
      if let problem = problem(with: waiver, references, accounts, dates) {
        problems.append(problem)
      } else {
        inForce.append(waiver)
      }
    }
    return (inForce, problems)
  }

  private static func problem(
    with waiver: Waiver,
    _ references: [(client: String, records: Set<String>)],
    _ accounts: [Account],
    _ dates: Portfolio.Dates
  ) -> Diagnostic? {
    func problem(_ code: String, _ message: String, hint: String?) -> Diagnostic {
      Diagnostic(.error, code, message, at: waiver.place, hint: hint, client: waiver.client)
    }
    if waiver.until < dates.issueOn {
      return problem(
        "waiver-expired",
        "the waiver of '\(waiver.rule)' ended on \(waiver.until.iso), before the packs go out (\(dates.issueOn.iso))",
        hint: "answer what the rule finds and remove the waiver, or have it decided anew"
      )
    }
    let clients = references.map(\.client)
    if let client = waiver.client, !clients.contains(client) {
      return problem(
        "waiver-unknown",
        "the waiver of '\(waiver.rule)' names the client '\(client)', whom nobody knows",
        hint: nearestName(to: client, among: clients).map { "did you mean '\($0)'?" }
          ?? "known: \(clients.joined(separator: ", "))"
      )
    }
    let isOurs = { (account: Account) in account.visible.people.resolve(waiver.who).contact?.side == .provider }
    if !accounts.contains(where: isOurs) {
      return problem(
        "waiver-unknown",
        "the waiver of '\(waiver.rule)' was decided by '\(waiver.who)', who is no known member of our staff",
        hint: "name somebody of contacts.csv whose side is provider"
      )
    }
    guard let record = waiver.record else { return nil }
    let owners = references.filter { waiver.client ?? $0.client == $0.client && $0.records.contains(record) }
    switch owners.count {
    case 1: return nil
    case 0:
      let names = references.filter { waiver.client ?? $0.client == $0.client }.flatMap(\.records).sorted()
      return problem(
        "waiver-unknown",
        "the waiver of '\(waiver.rule)' names the record '\(record)', which nobody knows",
        hint: nearestName(to: record, among: names).map { "did you mean '\($0)'?" }
          ?? "write it as findings do, such as milestone:M3"
      )
    default:
      return problem(
        "waiver-unknown",
        "the waiver of '\(waiver.rule)' names '\(record)', which \(owners.map { "'\($0.client)'" }.joined(separator: " and ")) have",
        hint: "add 'client:', so that it lets no more be than was decided"
      )
    }
  }
}
