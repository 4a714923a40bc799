/// What a firm keeps by hand beside its projects: estimates, forums, opportunities and gifts.
extension Joiner {
  mutating func joinEstimates() {
    for (loaded, client) in ofKnownProject(takeDated(\.estimates), \.project) {
      var estimate = loaded.record
      estimate.project = projectID(estimate.project)
      index.add(estimate, client: client)
      guard estimate.madeOn <= dates.asOf else { leaveOut(.afterReportDate, estimate); continue }
      builders[client]?.estimates.append(estimate.asOf(dates.asOf))
      use(estimate)
    }
  }

  mutating func joinForums() {
    for loaded in unique(named(take(\.forums)), by: { $0.client + "/" + $0.id }) {
      let forum = loaded.record
      guard isOfKnownClient(loaded, forum.client) else { continue }
      index.add(forum, client: forum.client)
      builders[forum.client]?.forums.append(forum)
      use(forum)
    }
  }

  mutating func joinOpportunities() {
    for loaded in unique(named(take(\.opportunities)), by: { $0.client + "/" + $0.id }) {
      let opportunity = loaded.record
      guard isOfKnownClient(loaded, opportunity.client) else { continue }
      index.add(opportunity, client: opportunity.client)
      guard opportunity.heardOn <= dates.asOf else { leaveOut(.afterReportDate, opportunity); continue }
      builders[opportunity.client]?.opportunities.append(opportunity)
      use(opportunity)
    }
  }

  mutating func joinGifts() {
    for loaded in unique(named(takeDated(\.gifts)), by: { $0.client + "/" + $0.id }) {
      let gift = loaded.record
      guard isOfKnownClient(loaded, gift.client) else { continue }
      index.add(gift, client: gift.client)
      guard gift.on <= dates.asOf else { leaveOut(.afterReportDate, gift); continue }
      builders[gift.client]?.gifts.append(gift.asOf(dates))
      use(gift)
    }
  }
}
