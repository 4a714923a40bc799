import Tables

/// The ways in which exports write dates, as patterns to be tried.
enum DateForms {
  /// One way; where day and month could be the other way round, `twin` is the place of that other way.
  struct Form: Sendable {
    /// The pattern; nil for ISO 8601, which needs none.
    let pattern: DatePattern?
    let twin: Int?
  }

  /// Every way, each pair of twins with the day first.
  static let all: [Form] = {
    var forms = [Form(pattern: nil, twin: nil)]
    for time in times {
      for date in plain {
        if let pattern = try? DatePattern(date + time) {
          forms.append(Form(pattern: pattern, twin: nil))
        }
      }
      for (dayFirst, monthFirst) in twins {
        if let first = try? DatePattern(dayFirst + time), let second = try? DatePattern(monthFirst + time) {
          forms.append(Form(pattern: first, twin: forms.count + 1))
          forms.append(Form(pattern: second, twin: forms.count - 1))
        }
      }
    }
    return forms
  }()

  /// Whether a text is a date in one of the ways.
  static func matches(_ text: UnsafeBufferPointer<UInt8>, _ form: Form) -> Bool {
    guard let pattern = form.pattern else { return CivilDate.parse(isoDateTime: text) != nil }
    return pattern.match(text) != nil
  }

  private static let plain = [
    "d/MMM/yy", "d/MMM/yyyy", "d-MMM-yy", "d-MMM-yyyy", "d MMM yy", "d MMM yyyy", "d. MMM yyyy", "MMM d, yyyy",
    "MMM d yyyy", "yyyy/M/d", "yyyy.M.d", "yyyy.M.d.", "yyyyMMdd",
  ]

  private static let twins = ["/", ".", "-"].flatMap { separator in
    ["yyyy", "yy"].map { year in
      ("d\(separator)M\(separator)\(year)", "M\(separator)d\(separator)\(year)")
    }
  }

  private static let times = [
    "", " H:mm", " H:mm:ss", " h:mm a", " h:mm:ss a", ", H:mm", ", H:mm:ss", ", h:mm a", ", h:mm:ss a",
  ]
}
