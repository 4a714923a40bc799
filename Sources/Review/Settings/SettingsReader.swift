import Diagnostics
import Foundation
import Tables
import Yams

/// Turns `reviewpack.yaml` into ``Settings``, and says everything that is wrong with it in one go.
public enum SettingsReader {
  /// The file's name in a workspace.
  public static let fileName = "reviewpack.yaml"

  /// Reads settings.
  ///
  /// - Parameters:
  ///   - bytes: The file's bytes.
  ///   - file: Its name for messages.
  ///   - presets: The presets that sources may name.
  /// - Returns: The settings, with defaults for what was not usable, and what was found wrong.
  public static func read(
    _ bytes: [UInt8],
    file: String = fileName,
    presets: PresetLibrary = .none
  ) -> (Settings, [Diagnostic]) {
    var reader = YAMLReader(file: file)
    var settings = Settings()
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let problem = Diagnostic(
        .error,
        "encoding-invalid",
        "the settings are not valid UTF-8",
        at: .init(file: file),
        hint: "save the file as UTF-8"
      )
      return (settings, [problem])
    }
    if let root = reader.root(of: text) {
      for (key, node) in root.entries { read(key, node, presets, into: &settings, &reader) }
      if settings.firm.name.isEmpty, reader.diagnostics.isEmpty {
        reader.reportMissing("firm.name", hint: "add 'firm:' with 'name:' below it: packs print it")
      }
    }
    return (settings, reader.diagnostics)
  }

  /// Settings that say something about the firm and that no document shows yet.
  private static let descriptive: Set<String> = ["currency"]

  private static let known = [
    "firm", "profile", "period", "report_date", "issue_on", "locale", "time_zone", "working_week", "holidays",
    "thresholds",
    "audience_defaults", "documents", "sources", "limits", "rules", "waivers", "channels", "reply_promise_days",
    "reply_promise_hours", "working_hours", "mail", "surveys",
  ]

  private static func read(
    _ key: String,
    _ node: Node,
    _ presets: PresetLibrary,
    into settings: inout Settings,
    _ reader: inout YAMLReader
  ) {
    switch key {
    case "firm": readFirm(node, into: &settings.firm, &reader)
    case "period":
      settings.period = reader.value(
        node,
        path: key,
        expected: "a month (2026-10), a quarter (2026-Q4) or a range (2026-08..2026-10)",
        Period.init
      )
    case "report_date": settings.reportDate = date(node, key, &reader)
    case "issue_on": settings.issueOn = date(node, key, &reader)
    case "locale": settings.locale = reader.text(node, path: key) ?? settings.locale
    case "time_zone": settings.timeZone = timeZone(node, key, &reader)
    case "working_week": readWorkingWeek(node, into: &settings, &reader)
    case "holidays": settings.holidays = dates(node, key, &reader)
    case "thresholds": settings.thresholds = ThresholdsReader.thresholds(node, &reader)
    case "audience_defaults": readAudienceDefaults(node, into: &settings.audienceDefaults, &reader)
    case "sources": settings.sources = SourceEntryReader.entries(node, presets, &reader)
    case "limits": LimitsReader.read(node, into: &settings, &reader)
    case "channels": settings.channels = reader.texts(node, path: key)
    case "reply_promise_days":
      settings.replyPromiseDays = reader.value(node, path: key, expected: "a whole number from 0 to 100") { text in
        Int(text).flatMap { (0...100).contains($0) ? $0 : nil }
      }
    case "reply_promise_hours":
      settings.replyPromiseHours = reader.value(node, path: key, expected: "a whole number from 1 to 1000") { text in
        Int(text).flatMap { (1...1000).contains($0) ? $0 : nil }
      }
    case "working_hours":
      settings.workingHours = reader.value(node, path: key, expected: "hours like 09:00-17:30", WorkingHours.init)
    case "surveys": readSurveys(node, into: &settings, &reader)
    case "documents": readDocuments(node, into: &settings, &reader)
    case "rules": settings.ruleSeverities = RuleSettingsReader.severities(node, &reader)
    case "waivers": settings.waivers = RuleSettingsReader.waivers(node, &reader)
    case "profile":
      let profile = reader.value(node, path: key, expected: "'starter' or 'strict'", Settings.Profile.init)
      settings.profile = profile ?? settings.profile
    case _ where descriptive.contains(key): break
    case "mail": readMail(node, into: &settings, &reader)
    default: reader.reportUnknown(key, path: key, among: known + descriptive.sorted(), node)
    }
  }

  /// Who sends mails: a name or a list of names, whom contacts know or not.
  private static func readMail(_ node: Node, into settings: inout Settings, _ reader: inout YAMLReader) {
    guard let section = reader.section(node, path: "mail") else { return }
    for (key, value) in section.entries {
      let path = section.path(of: key)
      guard key == "sender" else {
        reader.reportUnknown(key, path: path, among: ["sender"], value)
        continue
      }
      settings.mailSenders = reader.items(value, path: path).map { name, item in
        let place = Diagnostic.Place(file: reader.file, line: item.mark?.line, column: item.mark?.column, field: path)
        return Settings.NamedSender(name: name, place: place)
      }
    }
  }

  private static func readDocuments(_ node: Node, into settings: inout Settings, _ reader: inout YAMLReader) {
    let names = Settings.documentNames
    let chosen = reader.items(node, path: "documents")
    for (name, item) in chosen where !names.contains(name) {
      let meant = nearestName(to: name, among: names).map { "did you mean '\($0)'?" }
      reader.report(
        "setting-invalid",
        "there is no document '\(name)'",
        item,
        "documents",
        hint: meant ?? "known: \(names.joined(separator: ", "))"
      )
    }
    settings.documents = Set(chosen.map(\.text)).intersection(names)
  }

  private static func readSurveys(_ node: Node, into settings: inout Settings, _ reader: inout YAMLReader) {
    for (key, value) in reader.section(node, path: "surveys")?.entries ?? [] {
      let path = "surveys." + key
      switch key {
      case "tool": settings.surveyTool = reader.value(value, path: path, expected: SurveyTool.expected, SurveyTool.init)
      default: reader.reportUnknown(key, path: path, among: ["tool"], value)
      }
    }
  }

  private static func readFirm(_ node: Node, into firm: inout Settings.Firm, _ reader: inout YAMLReader) {
    guard let section = reader.section(node, path: "firm") else { return }
    for (key, value) in section.entries {
      switch key {
      case "name": firm.name = reader.text(value, path: section.path(of: key)) ?? ""
      case "domains": firm.domains = reader.texts(value, path: section.path(of: key))
      case "logo": firm.logo = reader.namedFile(value, path: section.path(of: key))
      case "colours": firm.colours = FirmColoursReader.colours(value, path: section.path(of: key), &reader)
      default:
        reader.reportUnknown(
          key,
          path: section.path(of: key),
          among: ["name", "domains", "colours", "logo"],
          value
        )
      }
    }
  }

  private static func readWorkingWeek(_ node: Node, into settings: inout Settings, _ reader: inout YAMLReader) {
    let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    var week: Set<Int> = []
    for (text, item) in reader.items(node, path: "working_week") {
      let isShortOrWhole = { (name: String) in text.count >= 3 && name.hasPrefix(text.lowercased()) }
      if let day = names.firstIndex(where: isShortOrWhole) {
        week.insert(day + 1)
      } else {
        reader.report(
          "setting-invalid",
          "'working_week' holds '\(text)' where a day (mon to sun) is expected",
          item,
          "working_week"
        )
      }
    }
    if !week.isEmpty { settings.workingWeek = week }
  }

  private static func readAudienceDefaults(
    _ node: Node,
    into defaults: inout Settings.AudienceDefaults,
    _ reader: inout YAMLReader
  ) {
    guard let section = reader.section(node, path: "audience_defaults") else { return }
    defaults.isWritten = true
    let kinds = ["actions", "commentary", "interactions", "risks", "issues"]
    for (key, value) in section.entries {
      let path = section.path(of: key)
      guard kinds.contains(key) else {
        reader.reportUnknown(key, path: path, among: kinds, value)
        continue
      }
      let audience = reader.value(value, path: path, expected: "'client' or 'internal'") { Audience(rawValue: $0) }
      if key == "actions" { defaults.actions = audience ?? defaults.actions }
      if key == "commentary" { defaults.commentary = audience ?? defaults.commentary }
      if key == "interactions" { defaults.interactions = audience ?? defaults.interactions }
      if key == "risks" { defaults.risks = audience ?? defaults.risks }
      if key == "issues" { defaults.issues = audience ?? defaults.issues }
    }
  }

  private static func timeZone(_ node: Node, _ key: String, _ reader: inout YAMLReader) -> TimeZone? {
    guard let name = reader.text(node, path: key) else { return nil }
    if let zone = TimeZone(identifier: name) { return zone }
    reader.report(
      "setting-invalid",
      "'\(key)' is '\(name)', which is no time zone",
      node,
      key,
      hint: TimeZone.nearest(to: name).map { "did you mean '\($0)'?" } ?? "write it like Europe/London"
    )
    return nil
  }

  private static func date(_ node: Node, _ key: String, _ reader: inout YAMLReader) -> CivilDate? {
    reader.value(node, path: key, expected: "a date like 2026-10-31", CivilDate.init(iso:))
  }

  private static func dates(_ node: Node, _ key: String, _ reader: inout YAMLReader) -> [CivilDate] {
    var dates: [CivilDate] = []
    for (text, item) in reader.items(node, path: key) {
      if let date = CivilDate(iso: text) {
        dates.append(date)
      } else {
        reader.report(
          "setting-invalid",
          "'\(key)' holds '\(text)' where a date like 2026-10-31 is expected",
          item,
          key
        )
      }
    }
    return dates
  }
}

extension YAMLReader {
  /// Says that a setting is not known, and which one was probably meant.
  mutating func reportUnknown(_ key: String, path: String, among names: [String], _ node: Node) {
    let nearest = nearestName(to: key, among: names).map { "did you mean '\($0)'?" }
    // Nobody reads a hundred names in a hint; the settings that `init` writes have them all with their meaning.
    let all =
      names.count > 40
      ? "the brief and the settings of a new workspace list all \(names.count) that are known here"
      : "known here: \(names.joined(separator: ", "))"
    report(
      "setting-unknown",
      "there is no setting '\(path)'",
      node,
      path,
      hint: nearest ?? all
    )
  }

  /// Says that a setting is missing.
  mutating func reportMissing(_ path: String, hint: String) {
    report("setting-missing", "the setting '\(path)' is missing", Node(""), path, hint: hint)
  }
}
