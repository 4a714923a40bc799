import Foundation
import Tables

/// Dates and periods.
extension RecordReader {
  /// A date; nil when it is not recorded.
  mutating func date(_ field: Field) -> CivilDate? {
    guard let text = plain(field) else { return nil }
    if let value = text.value {
      if value.isEmpty { return nil }
      if text.isISODate, let written = CivilDate.parse(isoDateTime: value) { return date(of: written) }
    }
    guard let cell = cell(field) else { return nil }
    switch cell.dateOutcome {
    case .date(let written): return date(of: written)
    case .ambiguous: report("ambiguous-date", "'\(cell.text.shortened)' may be one of two days", field)
    case .undecided: noteUndecided()
    case .none:
      let hint = hint(field, native: "write it as 2026-10-31, or map the column with 'date:' and its pattern")
      report("date-invalid", "'\(cell.text.shortened)' is no date", field, hint: hint)
    }
    return nil
  }

  /// The day on which it was in the client's time zone; as written where no offset or no time zone is known.
  private mutating func date(of written: CivilDateTime) -> CivilDate {
    guard written.offsetMinutes != nil, file.knowsZones else { return written.date }
    let zone = zone ?? timeZone
    self.zone = zone
    return zone.map(written.date(in:)) ?? written.date
  }

  private var timeZone: TimeZone? {
    layout.zones.zone(of: layout.parent?.columnName, named: layout.parent.flatMap { text($0) }, folder: layout.folder)
  }

  /// A date that must be filled.
  mutating func requiredDate(_ field: Field) -> CivilDate {
    if cell(field) == nil { reportMissing(field) }
    return date(field) ?? CivilDate.epoch
  }

  /// A list of dates.
  mutating func dates(_ field: Field) -> [CivilDate] {
    var dates: [CivilDate] = []
    for text in list(field) {
      if let date = CivilDate(iso: text) {
        dates.append(date)
      } else {
        report("date-invalid", "'\(text.shortened)' is no date", field, hint: "write it as 2026-10-31")
      }
    }
    return dates
  }

  /// A period that must be filled.
  mutating func requiredPeriod(_ field: Field) -> Period {
    let text = requiredText(field)
    if let period = Period(text) { return period }
    if !text.isEmpty {
      report("period-invalid", "'\(text.shortened)' is no period", field, hint: "write it as 2026-10")
    }
    return Period.none
  }

  /// A month that must be filled; a column of days may be mapped to it.
  mutating func requiredMonth(_ field: Field) -> CivilMonth {
    let text = requiredText(field)
    if let month = CivilMonth(iso: text) { return month }
    switch layout.hints == nil ? nil : cell(field)?.dateOutcome {
    case .date(let day): return CivilMonth(date(of: day))
    case .ambiguous:
      report("ambiguous-date", "'\(text.shortened)' may be one of two days", field)
      return CivilMonth(CivilDate.epoch)
    case .undecided:
      noteUndecided()
      return CivilMonth(CivilDate.epoch)
    default: break
    }
    if !text.isEmpty {
      report(
        "month-invalid",
        "'\(text.shortened)' is no month",
        field,
        hint: monthHint(field)
      )
    }
    return CivilMonth(CivilDate.epoch)
  }

  private func monthHint(_ field: Field) -> String {
    guard let hints = layout.hints else { return "write it as 2026-10" }
    return "it must be a month like 2026-10, or a day" + (hints[field.columnName].map { "; " + $0 } ?? "")
  }

  /// Says so when the first of two dates comes after the second.
  mutating func checkOrder(_ early: Field, _ first: CivilDate?, _ late: Field, _ second: CivilDate?) {
    guard let first, let second, first > second else { return }
    report(
      "dates-out-of-order",
      "\(early.columnName) (\(first.iso)) comes after \(late.columnName) (\(second.iso))",
      late,
      hint: "correct one of the two dates"
    )
  }
}
