import Diagnostics

/// Bad news stands beside its corrective action.
struct BadNewsWithoutAction: Rule {
  let id = "bad-news-without-action"
  let severity = Diagnostic.Severity.block
  let practices = ["S2-23", "S2-26", "S3-13", "S3-17"]
  let step = NextStep.act
  let demand = "Bad news stands beside its corrective action, with owner and due date."
  let details =
    "A project that is at risk or off track, a milestone that is overdue, later than is let pass, or late and "
    + "later than the last pack told, a criterion that is at risk or off track, and a risk above what the "
    + "client accepts need an action that the client may see, with an owner, done or due on or after the report "
    + "date. A project's status is answered as well by what answers the milestone or the change that causes it."
  let reason = "A client who hears bad news without a plan hears that nobody has one."
  let example =
    "The milestone M3 is 25 working days late and nothing in actions.csv names milestone:M3: the pack is "
    + "held. An action 'Two more fitters from 9 November', owner tom, due 2026-11-20, source_refs milestone:M3, "
    + "answers it."
  let remedy = "add a line to actions.csv with owner, due date and the record in source_refs"

  func findings(in review: AccountReview) -> [Diagnostic] {
    let unanswered = review.visible.badNews.filter(\.actions.isEmpty)
    let told = Set(unanswered.map(\.reference))
    return unanswered.filter { told.isDisjoint(with: $0.causes) }.map { news in
      finding(
        "\(describe(news)), and no corrective action answers it",
        in: review,
        at: origin(of: news),
        hint: hint(for: news, in: review),
        records: [news.reference]
      )
    }
  }

  func describe(_ news: BadNews) -> String {
    switch news.subject {
    case .project(let project):
      let status = news.isGrave ? "off track" : "at risk"
      let dimensions = project.status.deciding.map(\.dimension.rawValue).joined(separator: " and ")
      return "project '\(project.project.name)' is \(status)\(dimensions.isEmpty ? "" : " (\(dimensions))")"
    case .risk(let risk):
      guard case .above(let appetite, let excess) = risk.appetite else { return "risk '\(risk.risk.text)' is open" }
      let points = "\(excess) point\(excess == 1 ? "" : "s")"
      return "risk '\(risk.risk.text)' is \(points) above what the client accepts (\(appetite.rawValue))"
    case .milestone(let milestone):
      let days = milestone.slip?.workingDays ?? 0
      let late = days > 0 ? "is \(days) working day\(days == 1 ? "" : "s") late" : "is overdue"
      let isLater = milestone.isBadNews ? "" : ", later than the last pack told"
      return "milestone '\(milestone.milestone.name)' \(late)\(isLater)"
    case .criterion(let criterion):
      let status = criterion.status == .offTrack ? "off track" : "at risk"
      return "criterion '\(criterion.criterion.statement)' is \(status)"
    }
  }

  func origin(of news: BadNews) -> Origin {
    switch news.subject {
    case .project(let project): project.project.origin
    case .risk(let risk): risk.risk.origin
    case .milestone(let milestone): milestone.milestone.origin
    case .criterion(let criterion): criterion.criterion.origin
    }
  }

  private func hint(for news: BadNews, in review: AccountReview) -> String {
    "add a line to actions.csv with source_refs '\(news.reference)', an owner, and a due date on or after "
      + "\(review.visible.dates.asOf.iso) (audience client)"
  }
}
