/// Which estimates a client may read to the end.
extension AccountBuilder {
  /// The estimates as the client may see them: what the work took stays in the house until it is closed.
  var estimatesForTheClient: [Estimate] {
    let items = Set(estimates.map(Self.key(of:)))
    let finished = Set(
      items.isEmpty
        ? []
        : workItems.lazy.filter { $0.finished != nil || $0.isFinishedOnUnknownDay }
          .map { $0.project + "/" + $0.id }.filter(items.contains)
    )
    let closed = Set(projects.lazy.filter(\.isClosed).map(\.id))
    return estimates.map {
      $0.forTheClient(isClosed: closed.contains($0.project) || finished.contains(Self.key(of: $0)))
    }
  }

  private static func key(of estimate: Estimate) -> String { estimate.project + "/" + estimate.item }
}
