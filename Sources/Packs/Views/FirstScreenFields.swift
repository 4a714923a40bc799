import Review
import Templating

/// The first screen of a review: how we are doing and why, what we need from the client, and what changed.
///
/// A sponsor may read this and nothing else, so it is short: everything in it stands below in full.
enum FirstScreenFields {
  /// So many things are asked for at most, and so many changes told.
  private static let (mostNeeds, mostMoves) = (3, 2)

  /// Whether more is needed from the client than the first screen has room for.
  static func hasMoreNeeds(_ shown: Shown<ClientReview>) -> Bool { shown.value.needs.count > mostNeeds }

  static let fields = Fields<Shown<ClientReview>>(
    "the first screen",
    [
      .optionalText("why", "the gravest reason for the status of the project that stands worst, as a clause") {
        why($0)
      },
      .optionalText("behind", "how many milestones, criteria and risks do not go to plan; absent without any") {
        behind($0)
      },
      .record("needs", "what we need from the client; absent when that is nothing", needs) { shown in
        let all = shown.value.needs.map { Need(need: $0, client: shown.value) }
        return all.isEmpty ? nil : shown.with(Cut(all: all, most: mostNeeds))
      },
      .record("moves", "what changed since the last pack, the worst first; absent without a pack before", moves) {
        shown in
        shown.value.changes == nil ? nil : shown.with(Cut(all: ChangesFields.allRows(shown), most: mostMoves))
      },
    ]
  )

  /// The first of a list, and how many are left.
  struct Cut<Element: Sendable>: Sendable {
    let all: [Element]
    let most: Int

    var rows: [Element] { Array(all.prefix(most)) }
    var rest: [Element] { Array(all.dropFirst(most)) }
  }

  private static let needs = Fields<Shown<Cut<Need>>>(
    "the needs",
    [
      .list("rows", "the first of what is needed, what is late first", Need.fields) { $0.all($0.value.rows) },
      .list("rest", "the others", Need.fields) { $0.all($0.value.rest) },
      .optionalText("more", "how many more there are; absent when all are listed") {
        more($0.value.rest.count, $0.format)
      },
    ]
  )

  private static let moves = Fields<Shown<Cut<ChangeRow>>>(
    "the moves",
    [
      .list("rows", "the changes, the worst first", ChangeRow.fields) { $0.value.rows },
      .optionalText("more", "how many more there are; absent when all are listed") {
        more($0.value.rest.count, $0.format)
      },
    ]
  )

  private static func more(_ count: Int, _ format: Format) -> String? { count == 0 ? nil : format.count(count) }

  private static func why(_ shown: Shown<ClientReview>) -> String? {
    let projects = shown.value.projectReviews.filter { $0.status.reported == shown.value.status }
    guard shown.value.status != .grey, let worst = projects.first else { return nil }
    if shown.value.status == .green, projects.count > 1, projects.count == shown.value.projectReviews.count {
      return shown.format.say("all projects are on track")
    }
    let reason = StatusWords.gravest(worst.status, names: shown.value.namesOfCauses, shown.format)
    return shown.value.projectReviews.count > 1 ? shown.format.say("“\(worst.project.name)”: \(reason)") : reason
  }

  private static func behind(_ shown: Shown<ClientReview>) -> String? {
    var (milestones, criteria, risks) = (0, 0, 0)
    for news in shown.value.badNews {
      switch news.subject {
      case .milestone: milestones += 1
      case .criterion: criteria += 1
      case .risk: risks += 1
      case .project: break
      }
    }
    let format = shown.format
    let told = [
      milestones > 0 ? format.count(milestones, one: "milestone", many: "milestones") : nil,
      criteria > 0 ? format.count(criteria, one: "success criterion", many: "success criteria") : nil,
      risks > 0 ? format.count(risks, one: "risk above what you accept", many: "risks above what you accept") : nil,
    ].compactMap(\.self)
    return told.isEmpty ? nil : format.listed(told)
  }
}
