import Review
import Templating

/// What the house keeps an eye on in the work itself.
enum DeliveryNoteFields {
  static let fields: [Field<Shown<AccountReview>>] = [
    .short("unchecked", "open work whose estimate nobody has checked; what the client was told first", unchecked) {
      $0.all($0.value.deliveryNotes.unchecked)
    },
    .short("growing_issues", "small issues that grow, by age times growth", GrowingIssueFields.fields) {
      $0.all($0.value.deliveryNotes.growingIssues)
    },
    .short("obstacles", "what stands in the way, and where it belongs", ObstacleFields.fields) {
      $0.all($0.value.deliveryNotes.obstacles)
    },
    .short("creep", "by how much each signed scope has grown, signed or not", creep) { shown in
      shown.all(
        shown.value.visible.deliveryReview.histories.filter(\.hasMoved).map { history in
          let review = shown.value.visible.projectReviews.first { $0.project.id == history.project.id }
          return Creep(history: history, control: review?.changeControl)
        }
      )
    },
    .short("rework", "work done again in the last months, by project", rework) { shown in
      shown.all(shown.value.visible.deliveryReview.pictures.compactMap(ReworkRow.init))
    },
  ]

  private static let unchecked = Fields<Shown<DeliveryNotes.UncheckedEstimate>>(
    "unchecked estimate",
    [
      .text("id", "its id") { $0.value.estimate.id },
      .text("item", "the piece of work") { $0.value.estimate.item },
      .text("hours", "the hours somebody named") { $0.format.plain($0.value.estimate.hours) },
      .text("made_by", "who named them") { $0.value.maker ?? $0.format.say("not recorded") },
      .day("told_on", "the day the client was told; may be absent") { $0.day($0.value.toldOn, else: "not told") },
      .text("age", "for how long that has stood") { shown in
        shown.value.age.map { shown.format.workingDays($0) } ?? "–"
      },
    ]
  )

  private struct Creep: Sendable {
    let history: ScopeHistory
    let control: ChangeControl?
  }

  private static let creep = Fields<Shown<Creep>>(
    "creep",
    [
      .text("project", "the project") { $0.value.history.project.name },
      .text("asked", "changes asked for since the scope was signed") {
        $0.format.count($0.value.history.changes.count)
      },
      .figure("signed", "the size of the signed changes in percent of the hours agreed", unit: "%") { shown in
        shown.figure(shown.value.history.grossPercent) { shown.format.percent($0) }
      },
      .text("unsigned", "hours worked for changes that nobody has signed") { shown in
        guard let control = shown.value.control, !control.unsigned.isEmpty else { return shown.format.say("none") }
        return control.unsignedHours.reading.value.map { shown.format.plain($0) } ?? shown.format.say("not recorded")
      },
      .text("slip", "how much later the project ends than promised") { shown in
        shown.value.history.end.map { later($0.slip, shown.format) } ?? shown.format.say("not recorded")
      },
    ]
  )

  private static func later(_ slip: Int, _ format: Format) -> String {
    if slip == 0 { return format.say("as promised") }
    let days = format.workingDays(abs(slip))
    return slip > 0 ? days : format.say("\(days) earlier")
  }

  private struct ReworkRow: Sendable {
    let project: String
    let rework: Rework

    init?(_ picture: PictureReview) {
      guard let rework = picture.rework.reading.value else { return nil }
      (project, self.rework) = (picture.project.name, rework)
    }
  }

  private static let rework = Fields<Shown<ReworkRow>>(
    "rework",
    [
      .text("project", "the project") { $0.value.project },
      .text("pieces", "pieces of work") { $0.format.count($0.value.rework.count) },
      .text("hours", "their hours") { shown in
        shown.value.rework.hours.map { shown.format.plain($0) } ?? shown.format.say("not recorded")
      },
      .text("late_input", "of these hours, after changes the client asked for") { shown in
        shown.format.plain(shown.value.rework.hoursByCause[.clientChange] ?? 0)
      },
    ]
  )
}
