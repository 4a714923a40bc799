import Testing

@testable import Review

extension Snapshot {
  /// What a review shows in all its documents; the hash stands for itself, so that tests can read it.
  init(of review: ClientReview) {
    self.init(of: review, documents: Set(Settings.documentNames)) { String(decoding: $0, as: UTF8.self) }
  }
}

extension Workspace {
  /// The snapshot of a client's pack as it would be released now.
  func snapshot(_ client: String = "acme") throws -> Snapshot { Snapshot(of: try review(client).visible) }

  /// Puts what `earlier` shows of a client into the history.
  mutating func add(release earlier: Workspace, as folder: String? = nil, of client: String = "acme") throws {
    history["\(client)/\(folder ?? earlier.period)/snapshot.json"] = try earlier.snapshot(client).text
  }

  /// What is different from the pack that `earlier`, the same workspace some time before, gave for September.
  func changes(from earlier: Workspace) throws -> Changes {
    var (before, now) = (earlier, self)
    before.period = "2026-09"
    try now.add(release: before)
    let review = try now.review()
    return try #require(review.visible.changes)
  }
}
