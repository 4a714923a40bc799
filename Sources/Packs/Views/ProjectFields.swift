import Review
import Templating

/// How the client's projects stand.
enum ProjectFields {
  static let status = Fields<Shown<ClientReview>>(
    "the status",
    [
      .text("word", "the worst of the projects, with its mark") { $0.format.say(StatusWords.word($0.value.status)) },
      .flag("incomplete", "whether something of it could not be measured") { $0.value.isStatusIncomplete },
      .list("projects", "every project, the worst first, and last those that could not be measured", project) {
        rows(of: $0)
      },
    ]
  )

  /// Whether anything about any project could be measured.
  static func isPresent(in review: ClientReview) -> Bool { review.status != .grey }

  private struct Row: Sendable {
    let review: ProjectReview
    let names: [String: String]
  }

  private static let project = Fields<Shown<Row>>(
    "project",
    [
      .text("name", "its name") { $0.value.review.project.name },
      .text("status", "the status reported, with its mark") {
        $0.format.say(StatusWords.word($0.value.review.status.reported))
      },
      .text("why", "the rule and the records behind it") { shown in
        StatusWords.sentence(shown.value.review.status, names: shown.value.names, shown.format)
      },
      .texts("reasons", "the same as 'why', a sentence for each of schedule, cost and scope") { shown in
        StatusWords.sentences(shown.value.review.status, names: shown.value.names, shown.format)
      },
      .optionalText("declared", "who reports another status than the rules give, and why") { shown in
        StatusWords.declared(shown.value.review.status, shown.format)
      },
    ]
  )

  private static func rows(of shown: Shown<ClientReview>) -> [Shown<Row>] {
    let names = shown.value.namesOfCauses
    return RAGStatus.allCases.reversed().flatMap { status in
      let projects = shown.value.projectReviews.filter { $0.status.reported == status }
      return shown.all(projects.map { Row(review: $0, names: names) })
    }
  }
}
