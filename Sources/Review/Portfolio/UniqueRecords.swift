import Diagnostics

/// Each id once.
extension Joiner {
  /// The records with each id once.
  ///
  /// In files of one source the last file wins, and the others are superseded; anything else that shares an id is
  /// rejected, and so is what would take a record away from another client.
  mutating func unique<R: Record, Key: Hashable>(_ records: [Loaded<R>], by key: (R) -> Key) -> [Loaded<R>] {
    unique(records, byLoaded: { key($0.record) })
  }

  /// The records with each id once, where the id is unique within what was found out while loading.
  mutating func unique<R: Record, Key: Hashable>(
    _ records: [Loaded<R>],
    byLoaded key: (Loaded<R>) -> Key
  ) -> [Loaded<R>] {
    // Mostly every record keeps its own key, and none has to be copied.
    let dropped = repeated(in: records, by: key)
    return dropped.isEmpty ? records : records.indices.filter { !dropped.contains($0) }.map { records[$0] }
  }

  /// The places of the records that make room for another one with their key.
  ///
  /// - Parameters:
  ///   - records: The records.
  ///   - counts: Whether each of them counts; all of them where it is nil.
  ///   - key: The key of a record.
  /// - Returns: The places of those that count and are not used.
  mutating func repeated<Records: RandomAccessCollection, R: Record, Key: Hashable>(
    in records: Records,
    where counts: [Bool]? = nil,
    by key: (Loaded<R>) -> Key
  ) -> Set<Int> where Records.Element == Loaded<R>, Records.Index == Int {
    // The place of the record that has a key so far.
    var places = KeyPlaces(capacity: records.count)
    var dropped: Set<Int> = []
    for (place, loaded) in records.enumerated() where counts?[place] != false {
      let own = key(loaded)
      guard let earlier = places.insert(place, hash: own.hashValue, where: { key(records[$0]) == own }) else {
        continue
      }
      if replaces(loaded, records[earlier]) {
        leaveOut(.superseded, records[earlier].record)
        places.replace(earlier, by: place, hash: own.hashValue)
        dropped.insert(earlier)
      } else {
        reportDuplicate(loaded, records[earlier])
        dropped.insert(place)
      }
    }
    return dropped
  }

  private func replaces<R: Record>(_ later: Loaded<R>, _ earlier: Loaded<R>) -> Bool {
    later.source == earlier.source && later.record.origin.file != earlier.record.origin.file
      && index.client(of: later.record) == index.client(of: earlier.record)
  }

  private mutating func reportDuplicate<R: Record>(_ loaded: Loaded<R>, _ earlier: Loaded<R>) {
    let (record, first) = (loaded.record, earlier.record)
    report(
      Diagnostic(
        .error,
        "id-duplicate",
        "\(R.type.singular) '\(record.id)' stands twice; the second row is not used",
        at: record.origin.place(field: R.type.idColumn),
        hint:
          "the first one is at \(first.origin.file):\(first.origin.line); give one of them another \(R.type.idColumn)",
        records: [record.reference]
      )
    )
    reject(record, "id-duplicate", client: index.client(of: record) ?? loaded.client)
  }

  /// Rows without an id of their own may be alike: in one file each counts, and the same place in a later file
  /// replaces it.
  func numbered<R: Record>(_ records: [Loaded<R>]) -> [Loaded<R>] where R: Numbered {
    var seen: [String: Int] = [:]
    return records.map { loaded in
      guard !loaded.record.hasOwnID else { return loaded }
      let count = seen["\(loaded.record.origin.file)/\(loaded.record.id)", default: 0] + 1
      seen["\(loaded.record.origin.file)/\(loaded.record.id)"] = count
      return count == 1
        ? loaded : Loaded(loaded.record.numbered(count), source: loaded.source, client: loaded.client)
    }
  }
}

/// A record that can do without an id of its own.
protocol Numbered {
  /// Whether the id was written; one made from the row may be that of another row just like it.
  var hasOwnID: Bool { get }
  func numbered(_ count: Int) -> Self
}
