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

  /// Takes out of some later findings what is waived; a waiver that was noted to let nothing be may cover one of them.
  ///
  /// - Parameters:
  ///   - findings: The later findings.
  ///   - earlier: What was found before, waivers that let nothing be among them.
  /// - Returns: All findings that are kept, and those of the later ones that are waived.
  func sorting(
    _ findings: [Diagnostic],
    among earlier: [Diagnostic]
  ) -> (kept: [Diagnostic], waived: [WaivedFinding]) {
    let waived = findings.compactMap { finding in
      waivers.first { $0.covers(finding) }.map { WaivedFinding(finding: finding, waiver: $0) }
    }
    let used = waived.map { note($0.waiver) }
    let kept = findings.filter { finding in !waived.contains { $0.finding == finding } }
    return (earlier.filter { !used.contains($0) } + kept, waived)
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
