/// The settings file of a new workspace: every setting, with what it does and what holds without it.
///
/// A line that begins with `#` and no space is a setting that can be taken into force by taking the `#` away.
enum SettingsTemplate {
  /// The text of the file; `sources` writes the entries that are known, and without it an example is shown.
  static func text(period: Period, periodQuestions: [Question] = [], sources: ((inout SettingsText) -> Void)? = nil)
    -> String
  {
    var text = SettingsText()
    head(&text)
    dates(period, periodQuestions, &text)
    content(period, &text)
    firmFacts(&text)
    text.line()
    if let sources { sources(&text) } else { exampleSources(&text) }
    return text.text
  }

  private static func head(_ text: inout SettingsText) {
    text.comment("Settings of this workspace. After every change, 'reviewpack check' says what it finds.")
    text.comment("A line that begins with #name: is a setting left as it is without being written, or an example.")
    text.comment("Take its # away to change it.")
    text.line()
    text.line("firm:")
    text.questions([.firm], indent: 2)
    text.line("  name: My firm")
    text.comment("the domains of your own e-mail addresses", indent: 2)
    text.line("  #domains: [my-firm.example]")
    text.comment(
      "a PNG or SVG file of this folder, shown beside your name; clients.csv has a column for the clients' own",
      indent: 2
    )
    text.line("  #logo: logo.svg")
    text.comment("colours of pages, with _dark behind the name for dark screens; they must be readable", indent: 2)
    text.line("  #colours: { accent: '#005a8c', headings: '#1a1a1a' }")
    text.line()
  }

  private static func dates(_ period: Period, _ questions: [Question], _ text: inout SettingsText) {
    text.comment("The months to report on: 2026-10, 2026-Q4 or 2026-08..2026-10. The option --period wins.")
    text.questions(questions)
    text.line("period: \(period.description)")
    text.comment("The report date: figures count up to it. Without it: the last day of the period.")
    text.line("#report_date: \(period.end.iso)")
    text.comment(
      "The day the packs go out: signatures and done actions count up to it. Without it: five working days later."
    )
    text.line("#issue_on: \(WorkingCalendar().day(5, workingDaysAfter: period.end).iso)")
    text.comment(
      "The days you work, and the days you do not; a client's own holidays (clients.csv) win for that client."
    )
    text.line("#working_week: [mon, tue, wed, thu, fri]")
    text.line("#holidays: [\(period.first.firstDay.iso.prefix(4))-12-25]")
    text.comment("The time zone whose days count where an export writes times with an offset; a client's own wins.")
    text.comment("Without it: the day as it is written.")
    text.line("#time_zone: Europe/London")
    text.line()
  }

  private static func content(_ period: Period, _ text: inout SettingsText) {
    text.comment(
      "The language of packs, their numbers, dates and money: en-GB, en-US, de-DE or fr-FR. A client's own locale wins."
    )
    text.line("#locale: en-GB")
    text.comment("The documents of a pack.")
    text.line("#documents: \(YAMLText.list(Settings.documentNames))")
    text.comment("Who sees a record that does not say so in its column audience: client or internal.")
    text.line("audience_defaults: { actions: client, commentary: client, interactions: internal, risks: internal,")
    text.line("                     issues: internal }")
    text.comment("The limits of the measures, each as we propose it. A minimum_group below five holds the pack.")
    text.line("#thresholds:")
    let proposed = Thresholds()
    for setting in Thresholds.settings {
      let value = "\(setting.name): \(setting.text(in: proposed))"
      text.line("#  " + value + String(repeating: " ", count: max(1, 32 - value.count)) + "# " + setting.meaning)
    }
    text.comment("How large an export may be: a cell, its columns, the file, how deep its JSON is nested, and how much")
    text.comment("of it may be unusable before none of it is used; and how large a logo may be.")
    text.line("#limits: { cell: 1 MB, columns: 10000, file: 2 GB, logo: 50 kB, nesting: 64, rejected: 100 MB }")
    text.comment("What holds a pack: strict also holds it for bad news that nobody has told the client, of which")
    text.comment("starter only warns. 'reviewpack rules' lists all rules.")
    text.line("profile: starter")
    text.comment("How much findings of a rule matter, where that is not as the profile says: block, warn or note.")
    text.line("#rules: { budget-differs: note }")
    text.comment("Findings that somebody decided to let be: of which rule, for which client or record, who, why, and")
    text.comment("until which day. The brief and build.json print them.")
    text.line("#waivers:")
    text.line("#  - rule: bad-news-not-told")
    text.line("#    record: milestone:M3")
    text.line("#    who: tom")
    text.line("#    why: told at the fair")
    text.line("#    until: \(WorkingCalendar().day(5, workingDaysAfter: period.end).iso)")
    text.line()
  }

  private static func firmFacts(_ text: inout SettingsText) {
    text.comment("How clients reach you: packs print it, and count how you keep the promise.")
    text.line("#channels: [email, phone]")
    text.line("#working_hours: 09:00-17:00")
    text.line("#reply_promise_days: 1")
    text.line("#reply_promise_hours: 8")
    text.comment("Who of your people sends mail drafts: of several the first who may write to the client.")
    text.comment("Without it: the person whom the pack tells the client to write to.")
    text.line("#mail: { sender: [jo.lind] }")
    text.comment("The page of your survey tool, for surveys whose answers are confidential.")
    text.line("#surveys: { tool: \"https://answers.example/s/{survey}\" }")
    text.comment("A fact about your firm that is kept here and that no document shows yet.")
    text.line("#currency: GBP")
  }

  private static func exampleSources(_ text: inout SettingsText) {
    text.comment("Exports of other tools: which files, and which of their columns fill which field of which record.")
    text.comment("Files named after their records, such as exports/milestones.csv, need no entry. To have an entry")
    text.comment("proposed for an export of yours, run: reviewpack init NEW-FOLDER --from EXPORT")
    text.line("#sources:")
    text.line("#  - files: exports/jira-*.csv")
    text.line("#    records: work-items")
    text.line("#    project: { column: Project key }")
    text.line("#    where: { column: Issue Type, not: [Epic] }")
    text.line("#    fields:")
    text.line("#      id: Issue key")
    text.line("#      title: Summary")
    text.line("#      kind: { column: Issue Type, map: { Bug: defect, Incident: incident }, else: request }")
    text.line("#      created: { column: Created, date: d/MMM/yy h:mm a }")
    text.line("#      finished: { column: Resolved, date: d/MMM/yy h:mm a }")
  }
}
