import Review
import Tables
import Templating

/// What each project is for, when the client last confirmed it, and what had to be done again.
enum PictureFields {
  static let fields = Fields<Shown<PictureReview>>(
    "picture",
    [
      .text("project", "the project") { $0.value.project.name },
      .text("objective", "what it is for, in the client's words") { $0.value.objective },
      .optionalText("stage", "the stage it is in") { $0.value.project.stage },
      .optionalText("confirmed", "when and how it was last confirmed; absent where it never was") { shown in
        shown.value.confirmed.map { confirmed($0, shown.format) }
      },
      .optionalText("rework", "work done again lately, with its cause; absent without any") { shown in
        shown.value.rework.reading.value.map { rework($0, shown.format) }
      },
    ]
  )

  private static func confirmed(
    _ confirmed: (by: String?, on: CivilDate, how: PictureReview.Confirmation),
    _ format: Format
  ) -> String {
    let how =
      switch confirmed.how {
      case .scope: format.say("by signing the scope")
      case .acceptance(let name): format.say("by accepting “\(name)”")
      case .summary: format.say("in answer to our summary of a talk")
      }
    let day = format.day(confirmed.on)
    return confirmed.by.map { format.say("on \(day) by \($0), \(how)") } ?? format.say("on \(day), \(how)")
  }

  private static func rework(_ rework: Rework, _ format: Format) -> String {
    let pieces = format.count(rework.count, one: "piece of work", many: "pieces of work")
    let size = rework.hours.map { "\(pieces) (\(format.hours($0)))" } ?? pieces
    let causes = Rework.Cause.allCases.compactMap { cause in
      rework.causes[cause].map { format.say(clause(cause, format.count($0))) }
    }
    return format.say("\(size): \(causes.joined(separator: ", "))")
  }

  private static func clause(_ cause: Rework.Cause, _ count: String) -> Phrase {
    switch cause {
    case .clientChange: "\(count) after a change you asked for"
    case .ourChange: "\(count) after a change of ours"
    case .unknown: "\(count) without a recorded cause"
    }
  }
}
