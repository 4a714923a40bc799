import Review
import Templating

/// What is in a project, what is not, and what may cost extra.
enum ScopeFields {
  static let fields = Fields<Shown<ScopeReview>>(
    "scope",
    [
      .text("project", "the project") { $0.value.project.name },
      .optionalText("signed", "who signed it and when; absent while nobody has") { shown in
        shown.value.signedOn.map { day in
          let day = shown.format.day(day)
          return shown.value.signedBy.map { shown.format.say("signed by \($0) on \(day)") }
            ?? shown.format.say("signed by you on \(day)")
        }
      },
      .list("items", "the three lists side by side", row) { rows(of: $0.value).map(\.self) },
      .optionalText("more", "how many lines are left out; absent when none is") { shown in
        let left = length(of: shown.value.project) - ShortList<Row>.atMost
        return left > 0 ? shown.format.count(left) : nil
      },
      .optionalText("then", "what was signed at first; absent while nobody has signed") { shown in
        shown.value.signedOn == nil ? nil : then(shown.value.project, shown.format)
      },
      .text("since", "what was added or taken away since") { since($0.value, $0.format) },
      .optionalText("now", "the hours as they are now; absent where none were agreed or nothing was added") { shown in
        shown.value.changes.isEmpty ? nil : shown.value.hoursNow.map { shown.format.hours($0) }
      },
    ]
  )

  private struct Row: Sendable {
    let included, excluded, grey: String
  }

  private static let row = Fields<Row>(
    "line of scope",
    [
      .text("in", "what we do") { $0.included },
      .text("out", "what we do not") { $0.excluded },
      .text("grey", "what may cost extra") { $0.grey },
    ]
  )

  private static func length(of project: Project) -> Int {
    max(project.scopeIn.count, project.scopeOut.count, project.scopeGrey.count)
  }

  private static func rows(of review: ScopeReview) -> [Row] {
    let project = review.project
    let cell = { (list: [String], index: Int) in index < list.count ? list[index] : "–" }
    return (0..<min(length(of: project), ShortList<Row>.atMost)).map { index in
      Row(
        included: cell(project.scopeIn, index),
        excluded: cell(project.scopeOut, index),
        grey: cell(project.scopeGrey, index)
      )
    }
  }

  private static func then(_ project: Project, _ format: Format) -> String {
    let points = format.count(project.scopeIn.count, one: "point", many: "points")
    return project.baselineHours.map { "\(points), \(format.hours($0))" } ?? points
  }

  private static func since(_ review: ScopeReview, _ format: Format) -> String {
    ChangeFields.totals(review.added, format).map { format.say("\($0), signed by both of us") }
      ?? format.say("no change has been signed")
  }
}
