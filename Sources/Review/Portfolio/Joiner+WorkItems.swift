/// Work items, of which there may be a million: they are looked at where they were loaded, and go to their clients part by
/// part.
extension Joiner {
  mutating func joinWorkItems() {
    var parts = WorkItemParts(take(\.workItems))
    let isUsed = usedItems(of: parts)
    var gathered: [String: WorkItem.Gatherer] = [:]
    while let part = parts.takeFirst() {
      for (loaded, isUsed) in zip(part.items, isUsed[part.places]) where isUsed {
        let item = loaded.record
        guard let project = index.project(item.project) else { continue }
        index.add(item, client: project.client)
        if let begin = item.begin, begin > dates.asOf {
          leaveOut(.afterReportDate, item)
          continue
        }
        gathered[project.client, default: WorkItem.Gatherer()].add(item.asOf(dates.asOf), of: project.id)
        use(item)
      }
    }
    for (client, items) in gathered {
      builders[client]?.workItems = items.settled
      builders[client]?.itemTexts = items.inHouse
    }
  }

  /// Which items are of a project that exists, each id once.
  private mutating func usedItems(of parts: WorkItemParts) -> [Bool] {
    var isUsed: [Bool] = []
    isUsed.reserveCapacity(parts.count)
    for part in parts.all {
      noteLaterDays(of: part.items)
      for loaded in part.items { isUsed.append(isInKnownProject(loaded, loaded.record.project)) }
    }
    let index = index
    let repeated = repeated(in: parts, where: isUsed) { loaded in
      ItemKey(project: index.project(loaded.record.project)?.id ?? "", id: loaded.record.id)
    }
    for place in repeated { isUsed[place] = false }
    return isUsed
  }

  /// What tells items apart; two short texts need no memory of their own.
  private struct ItemKey: Hashable {
    let project: String
    let id: String
  }
}

/// Work items in the parts in which they were read, each with a place among all of them.
struct WorkItemParts {
  /// One part.
  struct Part {
    let items: [Loaded<WorkItem>]
    let places: Range<Int>
  }

  /// The parts that are still here, in order.
  private(set) var all: [Part] = []
  /// How many items there were.
  let count: Int

  init(_ parts: [[Loaded<WorkItem>]]) {
    var start = 0
    for items in parts {
      all.append(Part(items: items, places: start..<start + items.count))
      start += items.count
    }
    count = start
  }

  /// The first part, which is gone afterwards.
  mutating func takeFirst() -> Part? { all.isEmpty ? nil : all.removeFirst() }
}

extension WorkItemParts: RandomAccessCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { count }

  subscript(place: Int) -> Loaded<WorkItem> {
    var (low, high) = (0, all.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if all[middle].places.upperBound <= place { low = middle + 1 } else { high = middle }
    }
    return all[low].items[place - all[low].places.lowerBound]
  }
}
