import Diagnostics

/// The client hears bad news from us before it reads it in the pack.
struct BadNewsNotTold: Rule {
  let id = "bad-news-not-told"
  let severity = Diagnostic.Severity.block
  let starterSeverity = Diagnostic.Severity.warn
  let practices = ["S3-18", "S2-22"]
  let step = NextStep.tell
  let demand = "The client hears bad news from us before it reads it in the pack."
  let details =
    "Each piece of bad news has a conversation that names it in 'bad_news_refs', up to the issue date, or an "
    + "action that answers it and says on which day up to then, how and to whom it is told. In person or by "
    + "video is best; by phone or e-mail is allowed, and noted. A project's status is told with the milestone "
    + "that causes it."
  let reason = "Bad news that comes as a surprise, or from somebody else, costs more trust than the news itself."
  let example =
    "The milestone M3 is 25 working days late, and no conversation names it: the pack is held, or warned of "
    + "in the profile starter. A line in interactions.csv of a video call before the issue date, with "
    + "bad_news_refs milestone:M3, answers it."
  let remedy = "add a line to interactions.csv that names the record in bad_news_refs"

  func findings(in review: AccountReview) -> [Diagnostic] {
    let listed = Set(review.visible.badNews.map(\.reference))
    let news = review.visible.badNews.filter { listed.isDisjoint(with: $0.causes) }
    let tellings = news.map { (news: $0, telling: review.tellings.first(of: $0.references)) }
    var seen: Set<String> = []
    return tellings.compactMap { news, telling in
      guard let telling else { return untold(news, in: review) }
      guard !telling.isFaceToFace, seen.insert(telling.record).inserted else { return nil }
      return told(tellings.filter { $0.telling?.record == telling.record }.map(\.news), telling, in: review)
    }
  }

  private func untold(_ news: BadNews, in review: AccountReview) -> Diagnostic {
    finding(
      "\(BadNewsWithoutAction().describe(news)), and nobody has told the client or plans to",
      in: review,
      at: BadNewsWithoutAction().origin(of: news),
      hint: "by \(review.visible.dates.issueOn.iso), add a line to interactions.csv with bad_news_refs "
        + "'\(news.reference)' (channel in_person, video, phone or email), or fill tell_on, tell_channel and tell_to of "
        + "its action",
      records: [news.reference]
    )
  }

  /// One finding for all that one conversation told, since one thing would have been better.
  private func told(_ news: [BadNews], _ telling: Telling, in review: AccountReview) -> Diagnostic? {
    guard let first = news.first else { return nil }
    let way = telling.channel == .phone ? "by phone" : "by e-mail"
    let what = news.map(BadNewsWithoutAction().describe).joined(separator: "; ")
    let them = news.count == 1 ? "it" : "all of it"
    return finding(
      "\(what); the client \(telling.isPlanned ? "is to hear" : "heard") of \(them) \(way)",
      in: review,
      at: BadNewsWithoutAction().origin(of: first),
      hint: telling.isPlanned
        ? "meet or call by video instead, since bad news is best told face to face"
        : "nothing is left to do here; next time tell it face to face",
      records: news.map(\.reference) + [telling.record],
      severity: .note
    )
  }
}
