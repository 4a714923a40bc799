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
    let by = confirmed.by.map { " by \($0)" } ?? ""
    let how =
      switch confirmed.how {
      case .scope: "by signing the scope"
      case .acceptance(let name): "by accepting “\(name)”"
      case .summary: "in answer to our summary of a talk"
      }
    return "on \(format.day(confirmed.on))\(by), \(how)"
  }

  private static func rework(_ rework: Rework, _ format: Format) -> String {
    let pieces = rework.count == 1 ? "1 piece of work" : "\(format.count(rework.count)) pieces of work"
    let hours = rework.hours.map { " (\(format.plain($0)) hours)" } ?? ""
    let causes = Rework.Cause.allCases.compactMap { cause in
      rework.causes[cause].map { "\(format.count($0)) \(name(cause))" }
    }
    return "\(pieces)\(hours): \(causes.joined(separator: ", "))"
  }

  private static func name(_ cause: Rework.Cause) -> String {
    switch cause {
    case .clientChange: "after a change you asked for"
    case .ourChange: "after a change of ours"
    case .unknown: "without a recorded cause"
    }
  }
}
