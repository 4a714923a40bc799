import Diagnostics
import Tables

/// Whether bad news may stand in a mail: somebody has heard it from us before, and is among those who read it now.
///
/// The pack may go out with news that is only planned to be told; a mail may not, since it would tell it.
enum BadNewsHearing {
  /// Why a mail to some people must not tell a client's bad news; nil where it may.
  ///
  /// - Parameters:
  ///   - review: The client's review.
  ///   - readers: Everybody who is sent the pack.
  /// - Returns: What is wrong with the first news that was not told to one of them.
  static func problem(in review: AccountReview, for readers: [Contact]) -> Diagnostic? {
    let listed = Set(review.visible.badNews.map(\.reference))
    let ids = Set(readers.map(\.id))
    // What a milestone has told of a project needs no telling of its own.
    for news in review.visible.badNews where listed.isDisjoint(with: news.causes) {
      guard let first = review.tellings.firstRecorded(of: news.references) else { return untold(news, in: review) }
      let hearers = first.people.map(review.people.resolve)
      if hearers.contains(where: { $0.contact.map { ids.contains($0.id) } ?? false }) { continue }
      return unheard(news, first, in: review)
    }
    return nil
  }

  private static func untold(_ news: BadNews, in review: AccountReview) -> Diagnostic {
    let plan = review.tellings.first(of: news.references)
    let planned = plan.map { ", which is only planned for \($0.on.iso) (\($0.record))" } ?? ""
    return Diagnostic(
      .error,
      "news-untold",
      "\(BadNewsWithoutAction().describe(news)), and no conversation records that the client was told\(planned)",
      at: BadNewsWithoutAction().origin(of: news).place(),
      hint: "tell the client, then add a line to interactions.csv with bad_news_refs '\(news.reference)' (channel "
        + "in_person, video, phone or email)",
      client: review.visible.client.id,
      records: [news.reference]
    )
  }

  private static func unheard(_ news: BadNews, _ telling: Telling, in review: AccountReview) -> Diagnostic {
    let who = telling.people.joined(separator: ", ")
    return Diagnostic(
      .error,
      "news-untold",
      "\(BadNewsWithoutAction().describe(news)), which \(who) heard first on \(telling.on.iso) (\(telling.record)) and "
        + "would not be sent",
      at: BadNewsWithoutAction().origin(of: news).place(),
      hint: "let somebody who heard it receive the review (receives), or tell somebody who does and record it in "
        + "interactions.csv with bad_news_refs '\(news.reference)'",
      client: review.visible.client.id,
      records: [news.reference, telling.record]
    )
  }
}
