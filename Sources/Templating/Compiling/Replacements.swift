/// Which content replaces which blocks, in every place where a parent is used.
///
/// What replaces a block belongs to the file it is written in: its own blocks are replaced by whoever uses that file.
/// So every replacement remembers the replacements around it.
struct Replacements {
  /// The replacements in force in one place; 0 where there are none.
  typealias Level = Int

  /// One replacement and where it is written.
  struct Bound {
    let replacement: Replacement
    let place: Place
    /// What was in force where it is written.
    let level: Level
    /// The partials that led there.
    let callers: [String]
  }

  /// One parent tag.
  struct Place: Hashable {
    /// The partial it stands in; nil for the template itself.
    let file: String?
    /// Its index among the elements of the file.
    let element: Int
  }

  private struct Use: Hashable {
    let outer: Level
    let place: Place
  }

  private struct Entry {
    let use: Use
    let own: [String: Bound]
  }

  private var entries: [Entry] = []
  private var levels: [Use: Level] = [:]
  /// The names of the blocks that each parent turned out to have.
  private(set) var offered: [Place: Set<String>] = [:]

  /// What is in force inside a parent: what was in force outside wins over its own blocks.
  mutating func level(
    inside place: Place,
    _ replacements: [Replacement],
    outer: Level,
    callers: [String]
  ) -> Level {
    var own: [String: Bound] = [:]
    for replacement in replacements {
      if find(replacement.tag.name, in: outer) != nil {
        offered[place, default: []].insert(replacement.tag.name)
      } else {
        own[replacement.tag.name] = Bound(replacement: replacement, place: place, level: outer, callers: callers)
      }
    }
    // The same level when nothing is added: a parent that uses itself comes to an end.
    if own.isEmpty { return outer }
    let use = Use(outer: outer, place: place)
    if let level = levels[use] { return level }
    entries.append(Entry(use: use, own: own))
    levels[use] = entries.count
    return entries.count
  }

  /// What replaces a block; nil when its own content stands.
  mutating func replacement(for name: String, in level: Level) -> Bound? {
    var next = level
    while next > 0 {
      offered[entries[next - 1].use.place, default: []].insert(name)
      next = entries[next - 1].use.outer
    }
    return find(name, in: level)
  }

  private func find(_ name: String, in level: Level) -> Bound? {
    var level = level
    while level > 0 {
      if let bound = entries[level - 1].own[name] { return bound }
      level = entries[level - 1].use.outer
    }
    return nil
  }
}
