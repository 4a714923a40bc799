extension BuildReport.File.Reason {
  func write(to text: inout MachineText) {
    text.object { text in
      text.member("first", first)
      text.member("kind", kind)
      text.member("reason", reason)
      text.member("rows", rows)
    }
  }
}

extension BuildReport.File {
  func write(to text: inout MachineText) {
    text.object { text in
      text.member("file", file)
      text.member("left_out", left_out)
      text.member("left_out_reasons", left_out_reasons)
      text.member("read", read)
      text.member("reasons", reasons)
      text.member("records", records)
      text.member("rejected", rejected)
      text.member("rejected_codes", rejected_codes)
      text.member("used", used)
    }
  }
}

extension BuildReport.Rule {
  func write(to text: inout MachineText) {
    text.object { text in
      text.member("clients", clients)
      text.member("findings", findings)
      text.member("next_step", next_step)
      text.member("practices", practices)
      text.member("rule", rule)
      text.member("severity", severity.rawValue)
    }
  }
}

extension BuildReport.Waived {
  func write(to text: inout MachineText) {
    text.object { text in
      text.member("finding", finding)
      text.member("until", until)
      text.member("who", who)
      text.member("why", why)
    }
  }
}

extension BuildReport.ClientBuild {
  func write(to text: inout MachineText) {
    text.object { text in
      text.member("as_of", as_of)
      text.member("client", client)
      text.member("diagnostics", diagnostics)
      text.member("documents", documents)
      text.member("files", files)
      text.member("held", held)
      text.member("issue_on", issue_on)
      text.member("period", period)
      text.member("rules", rules)
      text.member("waived", waived)
    }
  }
}

extension BuildReport.Build.Entry {
  func write(to text: inout MachineText) {
    text.object { text in
      text.member("client", client)
      text.member("files", files)
      text.member("period", period)
      if let state { text.member("state", state) }
    }
  }
}

extension BuildReport.Build: MachineForm {
  /// Writes what stands in the file; times, which stand on stdout alone, are no part of it.
  func write(to text: inout MachineText) {
    text.object { text in
      text.member("diagnostics", diagnostics)
      text.member("files", files)
      text.member("held", held)
      text.member("packs", packs)
      text.member("rules", rules)
      text.member("waived", waived)
    }
  }
}
