import Diagnostics

/// The waivers that concern one client.
struct Waivers {
  private let waivers: [Waiver]
  private let client: String

  /// Those of some waivers that name the client or a record of it.
  init(_ waivers: [Waiver], of account: Account) {
    client = account.visible.client.id
    let references = waivers.isEmpty ? [] : account.references
    self.waivers = waivers.filter { [client] waiver in
      waiver.client.map { $0 == client } ?? waiver.record.map(references.contains) ?? false
    }
  }

  /// Takes out of some findings what is waived; a waiver that lets nothing be is a finding itself.
  func sorting(_ findings: [Diagnostic]) -> (kept: [Diagnostic], waived: [WaivedFinding]) {
    var (kept, waived): ([Diagnostic], [WaivedFinding]) = ([], [])
    var unused = waivers
    for finding in findings {
      guard let waiver = waivers.first(where: { $0.covers(finding) }) else {
        kept.append(finding)
        continue
      }
      waived.append(WaivedFinding(finding: finding, waiver: waiver))
      unused.removeAll { $0.covers(finding) }
    }
    return (kept + unused.map(note), waived.sorted { $0.finding < $1.finding })
  }

  private func note(_ waiver: Waiver) -> Diagnostic {
    Diagnostic(
      .note,
      "waiver-unused",
      "the waiver of '\(waiver.rule)'\(waiver.record.map { " for '\($0)'" } ?? "") lets nothing be",
      at: waiver.place,
      hint: "remove it: what it was decided for has been answered",
      client: client
    )
  }
}
