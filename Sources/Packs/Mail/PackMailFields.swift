import Review
import Templating

/// The mail with which a pack goes out: what a sponsor reads first, so that it makes sense without the attachments.
enum PackMailFields {
  static let fields = Fields<Shown<MailView>>(
    "the pack mail",
    MailFields.common + [
      .record("review", "the first screen of the review; absent for readers who are not sent the review", review) {
        shown in shown.value.letter.documents.contains(DocumentKind.review.rawValue) ? shown.review : nil
      }
    ]
  )

  private static let review = Fields<Shown<ClientReview>>(
    "the first screen in a mail",
    [
      .record("status", "how the projects stand; absent when nothing about them is measured", ProjectFields.status) {
        ProjectFields.isPresent(in: $0.value) ? $0 : nil
      },
      .flag("bad_news", "whether something is not going to plan") { !$0.value.badNews.isEmpty },
      .flag("has_plan", "whether a milestone or an agreed criterion says what was planned") { shown in
        !shown.value.milestones.isEmpty || shown.value.criteria.contains(where: \.agreement.isAgreed)
      },
      .record("first_screen", "what a sponsor reads who reads nothing else", FirstScreenFields.fields) { $0 },
      .group("figures", "at most three figures that matter", ReviewFields.figure) { HeadlineFigure.figures(of: $0) },
      .chart("picture", "when milestones were planned and reached, drawn; absent unless pictures are asked for") {
        $0.charts[.milestones]
      },
      .group("changed_figures", "figures that are different from the pack before", FigureRow.fields) { shown in
        (shown.value.changes?.figures ?? []).map { FigureRow($0, shown.format) }
      },
    ]
  )
}
