import Review

/// A key for each client's pack: a digest of all that the pack rests on, so that a pack with the key of an earlier one is
/// the same to the byte.
///
/// A row rests with the client whose record begins on it. All else, be it the row of one of our own people or a heading,
/// counts for every client, so that what nobody thought of makes a pack anew too often and never too seldom.
public struct PackKeys: Sendable {
  private let keys: [String: String]

  /// Makes the keys.
  ///
  /// - Parameters:
  ///   - portfolio: What the workspace says, with whose each row is; without, there are no keys.
  ///   - branding: The look of the pages.
  ///   - surroundings: What packs rest on besides the data files.
  public init?(_ portfolio: Portfolio, _ branding: Branding, _ surroundings: Surroundings) {
    guard let rows = portfolio.rows else { return nil }
    var common = FileDigest()
    common.add(surroundings.ofAll)
    common.add(branding.style)
    common.add(branding.firmLogo?.address ?? "")
    portfolio.forEachCommonGround { common.add($0) }
    var own = portfolio.accounts.map { _ in FileDigest() }
    for (place, texts) in portfolio.ownGrounds.enumerated() {
      let client = portfolio.accounts[place].visible.client.id
      own[place].add(client)
      own[place].add(surroundings.ofClient(client))
      own[place].add(branding.clientLogos[client]?.address ?? "")
      for text in texts { own[place].add(text) }
    }
    for name in rows.names { common.add(name) }
    rows.forEachRun { run in
      let place = [UInt64(run.file), UInt64(run.line)]
      place.withUnsafeBytes { place in
        let bytes = UnsafeRawBufferPointer(run.bytes)
        if run.owners.isEmpty {
          common.add(place)
          common.add(bytes)
        }
        for owner in run.owners {
          own[owner].add(place)
          own[owner].add(bytes)
        }
      }
    }
    // What was mapped may have been half old and half new.
    if rows.haveChanged { return nil }
    let shared = common.finished
    var keys: [String: String] = [:]
    for (place, account) in portfolio.accounts.enumerated() {
      own[place].add(shared)
      keys[account.visible.client.id] = CheckSums.hexadecimal(own[place].finished)
    }
    self.keys = keys
  }

  /// The key of a client's pack.
  func key(of client: String) -> String? { keys[client] }
}
